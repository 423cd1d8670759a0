import type { JournalDamage } from '#shared/journal/read-journal.ts';
import type { Refused } from '#shared/journal/replay.ts';
import { namesOf } from './start-plan.ts';

/** What had to be put right; `message` is for the officer. */
export interface Recovery {
  /**
   * `rebuilt`: the store from the journal, whole. `replayed`: its last entries. `repaired`: single records. `rebased`:
   * the journal, from the store. `upgraded`: from an older build's data. `alone`: one of the two copies cannot be used.
   */
  readonly kind: 'alone' | 'rebased' | 'rebuilt' | 'repaired' | 'replayed' | 'upgraded';
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
  /** More to say: of a copy that was set aside. */
  readonly also?: string | null;
}

const count = new Intl.NumberFormat('ko-KR');

function whatHappened({ kind, entries, projects, wrong = 0 }: RecoveryFacts): string {
  switch (kind) {
    case 'rebuilt':
      return wrong > 0
        ? `저장소의 자료 ${count.format(wrong)}건이 마지막 변경과 달라, 변경 일지로 다시 맞추었습니다(사업 ${count.format(projects)}건).`
        : `저장소가 비어 있거나 일부가 없어져, 변경 일지의 ${count.format(entries)}개 변경으로 사업 ${count.format(projects)}건을 모두 되살렸습니다.`;
    case 'replayed':
      return `지난번에 저장소에 미처 쓰지 못한 변경 ${count.format(entries)}개를 변경 일지에서 이어 썼습니다.`;
    case 'repaired':
      return `저장소의 자료 ${count.format(wrong)}건이 마지막 변경과 달라, 변경 일지로 다시 맞추었습니다.`;
    case 'rebased':
      return `저장소의 사업 ${count.format(projects)}건은 온전합니다. 변경 일지에는 지금 내용을 새 기준으로 다시 적었습니다.`;
    case 'upgraded':
      return `사업 ${count.format(projects)}건을 새 자료 형식으로 옮겼습니다. 이제 사업마다 산출근거 올림, 증감률 반올림을 제 규칙으로 지닙니다.`;
    case 'alone':
      return `사업 ${count.format(projects)}건을 열었습니다.`;
  }
}

/** The recovery with its message: what happened, what is lost, and what to look at. */
export function recoveryOf(facts: RecoveryFacts): Recovery {
  const { kind, entries, projects, damage, refused = [], undoLost = false, wrong = 0, also = null } = facts;
  const parts = [whatHappened(facts)];
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
  if (undoLost) parts.push('이보다 앞선 변경은 되돌리기로 돌아갈 수 없습니다.');
  return { kind, entries, projects, damage, message: parts.join(' ') };
}

/** A recovery that also says what was set aside. */
export function addToRecovery(recovery: Recovery | null, also: string | null, projects: number): Recovery | null {
  if (also === null) return recovery;
  if (!recovery) return { kind: 'alone', entries: 0, projects, damage: null, message: also };
  return { ...recovery, message: `${also} ${recovery.message}` };
}
