import { describe, expect, test } from 'vitest';
import { type Change, reverseChange } from '#shared/journal/change.ts';
import { applyChange } from '#shared/journal/effect.ts';
import { type Kept, keyOf } from '#shared/journal/kept.ts';
import { readChange } from '#shared/journal/read-change.ts';
import { emptyProject } from '#shared/records/empty-project.ts';
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

const changes: [string, Change][] = [
  ['added', { kind: 'added', ...two }],
  ['edited', rename],
  ['removed', { kind: 'removed', ...one }],
  ['batch', { kind: 'batch', changes: [rename, { kind: 'added', ...two }, { kind: 'removed', ...two }] }],
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

describe('a change', () => {
  test.each(changes)('%s and its reverse lead back', (_, change) => {
    const before = new Map([[keyOf(one), one]]);
    const after = new Map<string, Kept>(before);
    for (const [key, row] of unwrap(applyChange(before, change))) {
      if (row) after.set(key, row);
      else after.delete(key);
    }
    const back = new Map<string, Kept>(after);
    for (const [key, row] of unwrap(applyChange(after, reverseChange(change)))) {
      if (row) back.set(key, row);
      else back.delete(key);
    }
    expect(back).toEqual(before);
  });

  test.each(changes)('%s is read back from JSON', (_, change) => {
    expect(unwrap(readChange(JSON.parse(JSON.stringify(change))))).toEqual(change);
  });

  test('that does not fit is refused with its reason', () => {
    const there = new Map([[keyOf(one), one]]);
    const codes = [
      applyChange(there, { kind: 'added', ...one }),
      applyChange(new Map(), rename),
      applyChange(there, { ...rename, patches: [{ path: ['title'], from: '다른 이름', to: '' }] }),
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
    [{ kind: 'batch', changes: [{ kind: 'batch', changes: [] }] }, 'not-a-change'],
    [{ kind: 'merged' }, 'change-newer'],
    [{ kind: 'batch', changes: [{ kind: 'moved' }] }, 'change-newer'],
  ])('%j is not read', (value, code) => {
    const read = readChange(value);
    expect(read.ok ? 'ok' : read.error.code).toBe(code);
  });
});
