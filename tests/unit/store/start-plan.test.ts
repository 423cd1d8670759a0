import { describe, expect, test } from 'vitest';
import { chainStart, type JournalEntry } from '#shared/journal/entry.ts';
import type { JournalReading } from '#shared/journal/read-journal.ts';
import { planStart, type StoreFacts } from '../../../renderer/store/start-plan.ts';

function entry(seq: number, kind: 'undo' | 'base' = 'undo'): JournalEntry {
  const change = kind === 'undo' ? ({ kind, of: 1 } as const) : ({ kind, part: 1, parts: 1, projects: [] } as const);
  return { seq, prev: '', at: '', who: '', machine: '', how: '', label: '', change, hash: `h${seq}` };
}

function journal(last: number, more: Partial<JournalReading> = {}, first = 1): JournalReading {
  const entries = Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => entry(first + place));
  const head = last === 0 ? chainStart : { seq: last, hash: `h${last}` };
  return { entries, head, damage: null, lastWhole: last === 0 ? null : head, openEnd: false, ...more };
}

function store(appliedSeq: number, more: Partial<StoreFacts> = {}, appliedHash = `h${appliedSeq}`): StoreFacts {
  const meta = { key: 'store', appliedSeq, appliedHash, projects: 2, changes: appliedSeq, cursor: 0 } as const;
  return { meta, whole: true, projects: 2, ...more };
}

const nothing: StoreFacts = { meta: null, whole: false, projects: 0 };
const damage = { line: 3, lines: 2 };

function plan(facts: StoreFacts, reading: JournalReading, answer: 'keep-store' | 'keep-journal' | null = null): string {
  const planned = planStart(facts, reading, answer);
  if (!planned.ok) return planned.error.code;
  return planned.value.kind === 'replay' ? `replay after ${planned.value.after}` : planned.value.kind;
}

describe('what the start does', () => {
  test.each([
    ['nothing anywhere', nothing, journal(0), 'fresh'],
    ['in step', store(5), journal(5), 'in-step'],
    ['store behind', store(3), journal(5), 'replay after 3'],
    ['store emptied', nothing, journal(5), 'rebuild'],
    ['store emptied, journal damaged', nothing, journal(2, { damage }), 'rebuild'],
    ['rows lost', store(5, { whole: false }), journal(5), 'rebuild'],
    ['rows lost and the journal short', store(5, { whole: false }), journal(4, { damage }), 'store-broken'],
    ['store ahead', store(5), journal(3), 'store-ahead'],
    ['journal gone', store(5), journal(0), 'store-ahead'],
    ['another store', store(5, {}, 'other'), journal(5), 'store-differs'],
    ['another store, behind', store(3, {}, 'other'), journal(5), 'store-differs'],
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
    ['damage behind the head', store(5), journal(5, { damage }), 'keep-store'],
    ['a base the store has not seen', store(3), journal(9, { entries: [entry(8, 'base'), entry(9)] }), 'rebuild'],
    ['projects without meta and journal', { ...nothing, projects: 4 }, journal(0), 'keep-store'],
    ['nothing readable anywhere', nothing, journal(0, { damage }), 'journal-unreadable'],
  ])('%s', (_, facts, reading, expected) => {
    expect(plan(facts, reading)).toBe(expected);
  });

  test('the answer decides, and never empties a store for an empty journal', () => {
    expect(plan(store(5), journal(3), 'keep-store')).toBe('keep-store');
    expect(plan(store(5), journal(3), 'keep-journal')).toBe('rebuild');
    expect(plan(store(5), journal(0), 'keep-journal')).toBe('store-ahead');
    expect(plan(nothing, journal(0, { damage }), 'keep-store')).toBe('keep-store');
    expect(plan(nothing, journal(0, { damage }), 'keep-journal')).toBe('journal-unreadable');
  });

  test('an answer changes nothing where nothing was asked', () => {
    expect(plan(store(5), journal(5), 'keep-journal')).toBe('in-step');
    expect(plan(store(3), journal(5), 'keep-store')).toBe('replay after 3');
  });
});
