import { josa } from '#shared/hangul/josa.ts';
import { segmentName } from '#shared/ipc/segments.ts';
import type { OlderDamage } from '#shared/journal/older-damage.ts';
import type { JournalDamage } from '#shared/journal/read-journal.ts';
import type { Refused } from '#shared/journal/replay.ts';
import type { Failure } from '#shared/result/result.ts';
import { namesOf } from './start-plan.ts';

/** What had to be put right; `message` is for the officer. */
export interface Recovery {
  /**
   * `rebuilt`: the store from the journal, whole. `replayed`: its last entries. `repaired`: single records. `rebased`:
   * the journal, from the store. `upgraded`: from an older build's data. `alone`: one of the two copies cannot be used.
   * `noted`: nothing had to be done; an older file of the journal has lost something of the history.
   */
  readonly kind: 'alone' | 'noted' | 'rebased' | 'rebuilt' | 'repaired' | 'replayed' | 'upgraded';
  /** Journal entries that were applied. */
  readonly entries: number;
  readonly projects: number;
  readonly damage: JournalDamage | null;
  readonly message: string;
}

/** Said when the journal's files were taken away or replaced while the program runs. */
export const replacedNotice =
  '변경 일지 파일이 없어졌거나 다른 것으로 바뀌어, 지금 자료 전체를 새 일지 파일에 다시 적었습니다. 자료는 온전하고 저장도 그대로 됩니다. 이보다 앞선 변경은 되돌리기로 돌아갈 수 없습니다. 동기화나 백업 프로그램이 자료 폴더를 되돌리지 않게 해 주세요.';

export interface RecoveryFacts extends Omit<Recovery, 'message'> {
  readonly refused?: readonly Refused[];
  /** Records that were not what their last change made. */
  readonly wrong?: number;
  readonly undoLost?: boolean;
  /** Titles of records of data version 1 that were not what their last change made. */
  readonly healed?: readonly string[];
  readonly older?: readonly OlderDamage[];
  /** More to say: of a copy that was set aside. */
  readonly also?: string | null;
}

const count = new Intl.NumberFormat('ko-KR');

/** The first few in quotes, and how many there are. */
function quoted(titles: readonly string[]): string {
  const shown = titles.slice(0, 3).map((title) => `‘${title}’`);
  return `${shown.join(', ')}${titles.length > shown.length ? ` 등 ${count.format(titles.length)}건` : ''}`;
}

function olderSentence({ segment, kind, line, entries }: OlderDamage): string {
  const file = `지난 변경 일지 파일 ‘${segmentName(segment)}’`;
  const place = line > 0 ? `(${count.format(line)}번째 줄부터)` : '';
  switch (kind) {
    case 'gone':
      return `${josa(file, '이/가')} 없습니다.`;
    case 'unreadable':
      return `${josa(file, '을/를')} 읽지 못했습니다.`;
    case 'damaged':
      return `${josa(file, '이/가')} 손상되어 변경 ${count.format(entries)}개를 읽을 수 없습니다${place}.`;
  }
}

function olderMessage(older: readonly OlderDamage[], isWhole: boolean): string {
  const shown = older.slice(0, 3).map(olderSentence);
  if (older.length > shown.length) shown.push(`이런 파일이 모두 ${count.format(older.length)}개입니다.`);
  const today = isWhole
    ? '지금 자료는 모두 온전하고, 예전 변경 내역만 일부 빠집니다.'
    : '예전 변경 내역이 일부 빠집니다.';
  const advice =
    '파일은 건드리지 않고 그대로 두었습니다. 백업해 둔 자료 폴더에 같은 이름의 파일이 있으면 살림을 닫고 그것을 제자리에 되돌려 주세요.';
  return [...shown, today, advice].join(' ');
}

function whatHappened({ kind, entries, projects, wrong = 0 }: RecoveryFacts): string {
  switch (kind) {
    case 'rebuilt':
      return wrong > 0
        ? `저장소의 자료 ${count.format(wrong)}건이 마지막 변경과 달라, 변경 일지로 다시 맞추었습니다(사업 ${count.format(projects)}건).`
        : `저장소가 비어 있거나 일부가 없어져, 변경 일지의 ${count.format(entries)}개 변경으로 사업 ${count.format(projects)}건을 모두 되살렸습니다.`;
    case 'replayed':
      return `지난번에 저장소에 미처 쓰지 못한 변경 ${count.format(entries)}개를 변경 일지에서 이어 썼습니다.`;
    case 'repaired':
      if (wrong === 0) return '';
      return `저장소의 자료 ${count.format(wrong)}건이 마지막 변경과 달라, 변경 일지로 다시 맞추었습니다.`;
    case 'rebased':
      return `저장소의 사업 ${count.format(projects)}건은 온전합니다. 변경 일지에는 지금 내용을 새 기준으로 다시 적었습니다.`;
    case 'upgraded':
      return `사업 ${count.format(projects)}건을 새 자료 형식으로 옮겼습니다. 이제 사업마다 산출근거 올림, 증감률 반올림을 제 규칙으로 지닙니다.`;
    case 'noted':
      return '';
    case 'alone':
      return `사업 ${count.format(projects)}건을 열었습니다.`;
  }
}

/** Names the records of which no copy has what the last change made. */
export function lostSentence(titles: readonly string[]): string | null {
  if (titles.length === 0) return null;
  return `어느 사본에서도 마지막 내용을 찾지 못한 자료가 있습니다: ${quoted(titles)}. 확인해 주세요.`;
}

/** Said where the journal could not be read again behind the start. */
export function unverifiedNotice({ message }: Failure): string {
  return `변경 일지를 다시 읽어 확인하지 못했습니다(${message}) 지금 자료는 작업 사본에 있습니다. 되도록 빨리 자료 파일로도 내보내 두세요.`;
}

/** The recovery with its message: what happened, what is lost, and what to look at. */
export function recoveryOf(facts: RecoveryFacts): Recovery {
  const { kind, entries, projects, damage, refused = [], undoLost = false, wrong = 0, also = null } = facts;
  const { healed = [], older = [] } = facts;
  const parts = [whatHappened(facts)].filter((part) => part !== '');
  if (healed.length > 0)
    parts.push(
      `그 가운데 ${josa(quoted(healed), '은/는')} 저장소의 내용이 마지막 변경과 달라 변경 일지의 내용으로 맞추었으니 확인해 주세요.`,
    );
  if (wrong > 0 && kind === 'rebased')
    parts.push(`그 가운데 ${count.format(wrong)}건은 마지막 변경과 달랐으니 내용을 확인해 주세요.`);
  if (also) parts.unshift(also);
  if (damage) {
    const file = damage.segment > 1 ? `${damage.segment}번째 파일 ` : '';
    parts.push(
      `변경 일지 ${file}${count.format(damage.line)}번째 줄부터 ${count.format(damage.lines)}줄이 손상되어 있었습니다. 최근에 고친 내용이 모두 있는지 확인해 주세요.`,
    );
  }
  if (refused.length > 0) {
    parts.push(`다음 변경은 적용할 수 없어 따로 두었습니다: ${namesOf(refused)}. 이 내용을 확인해 주세요.`);
  }
  if (older.length > 0) parts.push(olderMessage(older, also === null));
  if (undoLost) parts.push('이보다 앞선 변경은 되돌리기로 돌아갈 수 없습니다.');
  return { kind, entries, projects, damage, message: parts.join(' ') };
}

/** A recovery that also says what was set aside. */
export function addToRecovery(recovery: Recovery | null, also: string | null, projects: number): Recovery | null {
  if (also === null) return recovery;
  if (!recovery) return { kind: 'alone', entries: 0, projects, damage: null, message: also };
  return { ...recovery, message: `${also} ${recovery.message}` };
}
