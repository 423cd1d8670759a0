import { describe, expect, test } from 'vitest';
import { type Change, repeatChange, reverseChange } from '#shared/journal/change.ts';
import { applyChange } from '#shared/journal/effect.ts';
import { type Kept, keyOf } from '#shared/journal/kept.ts';
import { readChange } from '#shared/journal/read-change.ts';
import { emptyProject } from '#shared/records/project/empty-project.ts';
import { unwrap } from '#shared/result/result.ts';

function kept(id: string, title: string): Kept {
  return { of: 'project', id, record: emptyProject(title, 2024), importedFrom: '지난해.txt' };
}

const one = kept('1', '하나');
const two = kept('2', '둘');
const rename = {
  kind: 'edited',
  of: 'project',
  id: '1',
  patches: [{ path: ['title'], from: '하나', to: '새 이름' }],
} as const;

const at = '2026-01-02T00:00:00.000Z';

const changes: [string, Change][] = [
  ['added', { kind: 'added', ...two }],
  ['edited', rename],
  ['removed', { kind: 'removed', of: one.of, id: one.id }],
  [
    'batch',
    { kind: 'batch', changes: [rename, { kind: 'added', ...two }, { kind: 'removed', of: two.of, id: two.id }] },
  ],
  [
    'batch that edits twice',
    {
      kind: 'batch',
      changes: [
        rename,
        { kind: 'edited', of: 'project', id: '1', patches: [{ path: ['title'], from: '새 이름', to: '더 새 이름' }] },
      ],
    },
  ],
];

function applied(records: ReadonlyMap<string, Kept>, change: Change): ReadonlyMap<string, Kept> {
  const next = new Map(records);
  for (const [key, row] of unwrap(applyChange(records, change, at))) {
    if (row) next.set(key, row);
    else next.delete(key);
  }
  return next;
}

/** What does not lie in 휴지통. */
function living(records: ReadonlyMap<string, Kept>): ReadonlyMap<string, Kept> {
  return new Map([...records].filter(([, row]) => row.gone === undefined));
}

describe('a change', () => {
  test.each(changes)('%s and its reverse lead back', (_, change) => {
    const before = new Map([[keyOf(one), one]]);
    const after = applied(before, change);
    const back = applied(after, reverseChange(change));
    expect(living(back)).toEqual(before);
    expect(living(applied(back, repeatChange(change)))).toEqual(living(after));
  });

  test.each(changes)('%s is read back from JSON', (_, change) => {
    expect(unwrap(readChange(JSON.parse(JSON.stringify(change))))).toEqual(change);
  });

  test('that does not fit is refused with its reason', () => {
    const there = new Map([[keyOf(one), one]]);
    const codes = [
      applyChange(there, { kind: 'added', ...one }, at),
      applyChange(new Map(), rename, at),
      applyChange(there, { ...rename, patches: [{ path: ['title'], from: '다른 이름', to: '' }] }, at),
    ].map((result) => (result.ok ? 'ok' : result.error.code));
    expect(codes).toEqual(['record-exists', 'record-missing', 'patch-mismatch']);
  });

  test.each([
    [null, 'not-a-change'],
    [{ kind: 3 }, 'not-a-change'],
    [{ kind: 'edited', of: 'project', id: '1', patches: [{}] }, 'not-a-change'],
    [{ kind: 'added', of: 'project', id: '', record: {}, importedFrom: null }, 'not-a-change'],
    [{ kind: 'added', of: 'merger', id: '1', record: {}, importedFrom: null }, 'change-newer'],
    [{ kind: 'base', part: 1, parts: 1, records: [], why: 'merge' }, 'change-newer'],
    [{ kind: 'base', part: 2, parts: 1, records: [], why: 'segment' }, 'not-a-change'],
    [{ kind: 'old', change: {} }, 'change-newer'],
    [{ kind: 'undo', of: 0 }, 'not-a-change'],
    [{ kind: 'undo', of: 1, more: [0] }, 'not-a-change'],
    [{ kind: 'redo', of: 1, more: 2 }, 'not-a-change'],
    [{ kind: 'restored', of: 'project' }, 'not-a-change'],
    [{ kind: 'restored', of: 'merger', id: '1' }, 'change-newer'],
    [{ kind: 'emptied', records: [{ of: 'project' }], steps: [] }, 'not-a-change'],
    [{ kind: 'emptied', records: [], steps: ['1'] }, 'not-a-change'],
    [{ kind: 'batch', changes: [{ ...rename, continues: 1 }] }, 'not-a-change'],
    [{ kind: 'batch', changes: [{ kind: 'batch', changes: [] }] }, 'not-a-change'],
    [{ kind: 'merged' }, 'change-newer'],
    [{ kind: 'batch', changes: [{ kind: 'moved' }] }, 'change-newer'],
  ])('%j is not read', (value, code) => {
    const read = readChange(value);
    expect(read.ok ? 'ok' : read.error.code).toBe(code);
  });
});
