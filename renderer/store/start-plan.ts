import type { JournalReading } from '#shared/journal/read-journal.ts';
import type { Refused } from '#shared/journal/replay.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { isWhole, type StoreFacts } from './facts.ts';

/** What replaying the journal led to, as far as the plan needs it. */
export interface ReplayFacts {
  readonly reading: JournalReading;
  /** The sum over what the replay holds. */
  readonly sum: string;
  /** What the last entry says the store must hold; `null` in data version 1. */
  readonly claimed: string | null;
  /** The store's own last entry stands on the chain. */
  readonly met: boolean;
  readonly refused: readonly Refused[];
  /** The journal begins with a base: everything is in it, whatever the store has seen. */
  readonly based: boolean;
}

/** The officer's answer where store and journal disagree and neither is plainly right. */
export type ConflictAnswer = 'keep-store' | 'keep-journal';

/** `fresh`: nothing anywhere. `keep-journal`: the store is built from it. `keep-store`: the journal begins anew. */
export type StartPlan = 'fresh' | 'keep-journal' | 'keep-store';

const advice =
  '자료를 지키기 위해 아직 아무것도 바꾸지 않았습니다. 저장소의 내용을 그대로 쓸지, 변경 일지에 적힌 내용으로 되돌릴지 골라 주세요.';

function ask(code: string, sentence: string): Result<never> {
  return err(code, `${sentence} ${advice}`);
}

/** Names of what was set aside, the first few. */
export function namesOf(refused: readonly Refused[]): string {
  const shown = refused.slice(0, 3).map(({ seq, label, titles }) => {
    const of = titles[0] ? `‘${titles[0]}’ ` : '';
    return `${of}${seq}번째 ‘${label}’`;
  });
  return `${shown.join(', ')}${refused.length > shown.length ? ` 등 ${refused.length}개` : ''}`;
}

function atHead(store: StoreFacts, { reading, sum, claimed, refused }: ReplayFacts): Result<StartPlan> {
  // The journal itself says what the store must hold, and it holds just that: what is broken is the journal.
  if (claimed !== null && claimed === store.sum) {
    return ok(reading.damage || refused.length > 0 || sum !== claimed ? 'keep-store' : 'keep-journal');
  }
  if (claimed !== null && claimed === sum) return ok('keep-journal');
  if (refused.length > 0) {
    return ask('journal-refused', `변경 일지의 일부를 다시 적용할 수 없습니다: ${namesOf(refused)}.`);
  }
  // Data version 1 wrote no sums: its store stood at the last line and has it all.
  if (claimed === null && reading.damage) return ok('keep-store');
  return ok('keep-journal');
}

function compare(store: StoreFacts, replay: ReplayFacts): Result<StartPlan> {
  const { meta } = store;
  if (!meta) return ok('keep-journal');
  const { reading, refused, met, based } = replay;
  const { head, damage, lastWhole } = reading;
  const { appliedSeq, appliedHash } = meta;
  const whole = isWhole(store);
  if (appliedSeq <= head.seq && !whole) return ok('keep-journal');
  if (!whole) {
    return ask('store-broken', `저장소의 자료 일부가 없어졌고, 변경 일지도 ${head.seq}번째 변경까지만 읽힙니다.`);
  }
  if (appliedSeq === head.seq && appliedHash === head.hash) return atHead(store, replay);
  if (damage && lastWhole?.seq === appliedSeq && lastWhole.hash === appliedHash) {
    // Damaged in the middle, but its last line is the store's own: the store has it all.
    return ok('keep-store');
  }
  if (damage && appliedSeq > head.seq && appliedSeq - head.seq <= damage.lines && (lastWhole?.seq ?? 0) <= head.seq) {
    // By their number just the damaged lines at the end are missing, and the store has them.
    return ok('keep-store');
  }
  if (appliedSeq > head.seq) {
    return ask(
      'store-ahead',
      `저장소에는 ${appliedSeq}번째 변경까지 있으나 변경 일지에는 ${head.seq}번째까지만 있습니다. 일지 파일이 지워졌거나, 손상되었거나, 예전 것으로 바뀐 것으로 보입니다.`,
    );
  }
  if (!met && !(based && appliedSeq < head.seq)) {
    return ask(
      'store-differs',
      `저장소와 변경 일지의 ${appliedSeq}번째 변경이 서로 다릅니다. 다른 자료의 일지가 섞인 것으로 보입니다.`,
    );
  }
  if (refused.length > 0) {
    return ask('journal-refused', `변경 일지의 일부를 다시 적용할 수 없습니다: ${namesOf(refused)}.`);
  }
  return ok('keep-journal');
}

/** Decides what to do at the start; changes nothing. Fails where only the officer can decide (`answer`). */
export function planStart(store: StoreFacts, replay: ReplayFacts, answer: ConflictAnswer | null): Result<StartPlan> {
  const { head, damage } = replay.reading;
  const isEmpty = !store.meta && store.rows.size === 0 && store.bad === 0;
  if (head.seq === 0) {
    // A journal that says nothing empties nothing; the store alone is all there is.
    if (!isEmpty) return ok('keep-store');
    if (!damage) return ok('fresh');
    if (answer === 'keep-store') return ok('keep-store');
    return err(
      'journal-unreadable',
      '변경 일지가 손상되어 한 줄도 읽을 수 없고 저장소도 비어 있습니다. 백업해 둔 자료 폴더가 있으면 먼저 되돌려 주세요. 빈 저장소로 새로 시작할 수도 있습니다.',
    );
  }
  const plan = compare(store, replay);
  if (plan.ok || answer === null) return plan;
  return ok(answer);
}
