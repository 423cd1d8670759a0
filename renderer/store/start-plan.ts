import type { JournalReading } from '#shared/journal/read-journal.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import type { StoreMeta } from './rows.ts';

/** What the database holds at the start. */
export interface StoreFacts {
  /** `null`: new, or emptied by the browser. */
  readonly meta: StoreMeta | null;
  /** Row counts equal what meta says they must be. */
  readonly whole: boolean;
  /** How many projects there are. */
  readonly projects: number;
}

/** The officer's answer where store and journal disagree and neither is plainly right. */
export type ConflictAnswer = 'keep-store' | 'keep-journal';

export type StartPlan =
  /** Nothing anywhere: the first start. */
  | { readonly kind: 'fresh' }
  | { readonly kind: 'in-step' }
  /** Apply the journal's entries after `after`. */
  | { readonly kind: 'replay'; readonly after: number }
  /** Build the store anew from the journal. */
  | { readonly kind: 'rebuild' }
  /** The store is right; write it to the journal as a new base. */
  | { readonly kind: 'keep-store' };

const advice =
  '자료를 지키기 위해 아직 아무것도 바꾸지 않았습니다. 저장소의 내용을 그대로 쓸지, 변경 일지에 적힌 내용으로 되돌릴지 골라 주세요.';

function ask(code: string, sentence: string): Result<never> {
  return err(code, `${sentence} ${advice}`);
}

function compare(meta: StoreMeta, whole: boolean, journal: JournalReading): Result<StartPlan> {
  const { head, entries, damage, lastWhole } = journal;
  const { appliedSeq, appliedHash } = meta;
  const atHead = appliedSeq === head.seq && appliedHash === head.hash;
  if (!whole) {
    if (appliedSeq <= head.seq) return ok({ kind: 'rebuild' });
    return ask('store-broken', `저장소의 자료 일부가 없어졌고, 변경 일지도 ${head.seq}번째 변경까지만 읽힙니다.`);
  }
  if (atHead) return ok(damage ? { kind: 'keep-store' } : { kind: 'in-step' });
  if (appliedSeq < head.seq) {
    const applied = entries.find((entry) => entry.seq === appliedSeq);
    if (applied?.hash === appliedHash) return ok({ kind: 'replay', after: appliedSeq });
    // The chain began again behind the store: its base holds everything.
    if (!applied && entries[0]?.change.kind === 'base') return ok({ kind: 'rebuild' });
  } else if (damage && lastWhole?.seq === appliedSeq && lastWhole.hash === appliedHash) {
    // Damaged in the middle, but its last line is the store's own: the store has it all.
    return ok({ kind: 'keep-store' });
  }
  if (appliedSeq > head.seq) {
    return ask(
      'store-ahead',
      `저장소에는 ${appliedSeq}번째 변경까지 있으나 변경 일지에는 ${head.seq}번째까지만 있습니다. 일지 파일이 지워졌거나, 손상되었거나, 예전 것으로 바뀐 것으로 보입니다.`,
    );
  }
  return ask(
    'store-differs',
    `저장소와 변경 일지의 ${appliedSeq}번째 변경이 서로 다릅니다. 다른 자료의 일지가 섞인 것으로 보입니다.`,
  );
}

/** Decides what to do at the start; changes nothing. Fails where only the officer can decide (`answer`). */
export function planStart(
  store: StoreFacts,
  journal: JournalReading,
  answer: ConflictAnswer | null,
): Result<StartPlan> {
  const { meta, whole } = store;
  if (!meta) {
    if (journal.head.seq > 0) return ok({ kind: 'rebuild' });
    // Projects without meta and without a journal: odd, but what is there is all there is.
    if (store.projects > 0) return ok({ kind: 'keep-store' });
    if (!journal.damage) return ok({ kind: 'fresh' });
    if (answer === 'keep-store') return ok({ kind: 'keep-store' });
    return err(
      'journal-unreadable',
      '변경 일지가 손상되어 한 줄도 읽을 수 없고 저장소도 비어 있습니다. 백업해 둔 자료 폴더가 있으면 먼저 되돌려 주세요. 빈 저장소로 새로 시작할 수도 있습니다.',
    );
  }
  const plan = compare(meta, whole, journal);
  if (plan.ok || answer === null) return plan;
  if (answer === 'keep-store') return ok({ kind: 'keep-store' });
  // Nothing is emptied for a journal that says nothing.
  return journal.head.seq > 0 ? ok({ kind: 'rebuild' }) : plan;
}
