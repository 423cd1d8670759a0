import { describe, expect, test } from 'vitest';
import { chainStart } from '#shared/journal/entry.ts';
import { noSteps } from '#shared/journal/steps.ts';
import type { StoreFacts } from '../../../renderer/store/facts.ts';
import { planStart, type ReplayFacts } from '../../../renderer/store/start-plan.ts';

const [good, other] = ['a'.repeat(32), 'b'.repeat(32)];

type More = Omit<Partial<ReplayFacts>, 'reading'> & Partial<ReplayFacts['reading']>;

/** A journal whose last entry says that the store must hold `good`, and which leads there. */
function journal(last: number, more: More = {}): ReplayFacts {
  const { damage = null, lastWhole, sum = good, claimed = good, met = true, refused = [], based = false } = more;
  const head = last === 0 ? chainStart : { seq: last, hash: `h${last}` };
  const reading = { head, damage, lastWhole: lastWhole ?? (last === 0 ? null : head), openEnd: false, from: 1 };
  return { reading, sum, claimed, met, refused, based };
}

function store(appliedSeq: number, more: Partial<StoreFacts> & { own?: string } = {}): StoreFacts {
  const { own = good, ...rest } = more;
  const base = { segment: 0, bytes: 0 };
  const meta = {
    key: 'store',
    appliedSeq,
    appliedHash: `h${appliedSeq}`,
    sum: own,
    cursor: 0,
    changes: 0,
    base,
  } as const;
  return { meta, rows: new Map(), bad: 0, sum: good, steps: noSteps, recent: [], ...rest };
}

const nothing: StoreFacts = { meta: null, rows: new Map(), bad: 0, sum: '0'.repeat(32), steps: null, recent: [] };
const damage = { segment: 1, line: 3, lines: 2 };
const refused = [{ seq: 4, label: '이름', titles: ['하나'], code: 'patch-mismatch' }];
const torn = { sum: other };

function plan(facts: StoreFacts, replay: ReplayFacts, answer: 'keep-store' | 'keep-journal' | null = null): string {
  const planned = planStart(facts, replay, answer);
  return planned.ok ? planned.value : planned.error.code;
}

describe('what the start does', () => {
  test.each([
    ['nothing anywhere', nothing, journal(0), 'fresh'],
    ['store behind', store(3), journal(5), 'keep-journal'],
    ['store behind, and the journal cannot be replayed', store(3), journal(5, { refused }), 'journal-refused'],
    ['store emptied', nothing, journal(5), 'keep-journal'],
    ['store emptied, journal damaged', nothing, journal(2, { damage }), 'keep-journal'],
    ['store emptied, journal not to be replayed', nothing, journal(5, { refused }), 'keep-journal'],
    ['a row is old', store(5, torn), journal(5), 'keep-journal'],
    ['a row is old, and the journal cannot be replayed', store(5, torn), journal(5, { refused }), 'keep-journal'],
    ['a row that is none', store(5, { bad: 1 }), journal(5), 'keep-journal'],
    ['rows lost and the journal short', store(5, torn), journal(4, { damage }), 'store-broken'],
    ['store ahead', store(5), journal(3), 'store-ahead'],
    ['journal gone', store(5), journal(0), 'keep-store'],
    ['journal unreadable', store(5), journal(0, { damage }), 'keep-store'],
    [
      'another store',
      { ...store(5), meta: { ...store(5).meta, appliedHash: 'x' } } as StoreFacts,
      journal(5, { met: false }),
      'store-differs',
    ],
    ['another store, behind', store(3), journal(5, { met: false }), 'store-differs'],
    ['a base the store has not seen', store(3), journal(9, { met: false, based: true }), 'keep-journal'],
    ['damage, and the store is what the journal says', store(5), journal(5, { damage, sum: other }), 'keep-store'],
    [
      'entries that do not apply, and the store is what the journal says',
      store(5),
      journal(5, { refused, sum: other }),
      'keep-store',
    ],
    [
      'the journal leads where it says, the store does not',
      store(5, { own: other, sum: other }),
      journal(5),
      'keep-journal',
    ],
    [
      'neither is what the journal says',
      store(5, { own: other, sum: other }),
      journal(5, { refused, sum: 'c'.repeat(32) }),
      'journal-refused',
    ],
    [
      'damage, but the journal ends where the store stands',
      store(5),
      journal(2, { damage, lastWhole: { seq: 5, hash: 'h5' } }),
      'keep-store',
    ],
    [
      'damage, and the journal ends elsewhere',
      store(5),
      journal(2, { damage, lastWhole: { seq: 5, hash: 'x' } }),
      'store-ahead',
    ],
    ['projects without meta and journal', { ...nothing, bad: 4 }, journal(0), 'keep-store'],
    ['nothing readable anywhere', nothing, journal(0, { damage }), 'journal-unreadable'],
  ])('%s', (_, facts, replay, expected) => {
    expect(plan(facts, replay)).toBe(expected);
  });

  test('data version 1 says no sums: damage keeps the store, what cannot be replayed is asked', () => {
    const meta = { ...store(5).meta, whole: true } as NonNullable<StoreFacts['meta']>;
    const { sum: _, ...old } = meta;
    const facts = store(5, { meta: old });
    expect(plan(facts, journal(5, { claimed: null }))).toBe('keep-journal');
    expect(plan(facts, journal(5, { claimed: null, damage }))).toBe('keep-store');
    expect(plan(facts, journal(5, { claimed: null, refused }))).toBe('journal-refused');
    expect(plan({ ...facts, meta: { ...old, whole: false } }, journal(5, { claimed: null, refused }))).toBe(
      'keep-journal',
    );
  });

  test('the answer decides, and nothing is emptied for an empty journal', () => {
    expect(plan(store(5), journal(3), 'keep-store')).toBe('keep-store');
    expect(plan(store(5), journal(3), 'keep-journal')).toBe('keep-journal');
    expect(plan(store(5), journal(0), 'keep-journal')).toBe('keep-store');
    expect(plan(nothing, journal(0, { damage }), 'keep-store')).toBe('keep-store');
    expect(plan(nothing, journal(0, { damage }), 'keep-journal')).toBe('journal-unreadable');
  });

  test('an answer changes nothing where nothing was asked', () => {
    expect(plan(store(5, torn), journal(5), 'keep-store')).toBe('keep-journal');
    expect(plan(store(3), journal(5), 'keep-store')).toBe('keep-journal');
  });
});
