import { describe, expect, test } from 'vitest';
import { applyChange } from '#shared/journal/apply-change.ts';
import { type KeptProject, type ProjectChange, readChange, reverseChange } from '#shared/journal/change.ts';
import { emptyProject } from '#shared/records/empty-project.ts';
import { unwrap } from '#shared/result/result.ts';

function kept(id: string, title: string): KeptProject {
  return { id, project: emptyProject(title, 2024), importedFrom: '지난해.txt' };
}

const one = kept('1', '하나');
const two = kept('2', '둘');
const rename = { kind: 'edited', id: '1', patches: [{ path: ['title'], from: '하나', to: '새 이름' }] } as const;

const changes: [string, ProjectChange][] = [
  ['added', { kind: 'added', ...two }],
  ['edited', rename],
  ['removed', { kind: 'removed', ...one }],
  ['batch', { kind: 'batch', changes: [rename, { kind: 'added', ...two }, { kind: 'removed', ...two }] }],
  [
    'batch that edits twice',
    {
      kind: 'batch',
      changes: [rename, { kind: 'edited', id: '1', patches: [{ path: ['title'], from: '새 이름', to: '더 새 이름' }] }],
    },
  ],
];

describe('a change', () => {
  test.each(changes)('%s and its reverse lead back', (_, change) => {
    const before = new Map([['1', one]]);
    const after = new Map<string, KeptProject>(before);
    for (const [id, project] of unwrap(applyChange(before, change))) {
      if (project) after.set(id, project);
      else after.delete(id);
    }
    const back = new Map<string, KeptProject>(after);
    for (const [id, project] of unwrap(applyChange(after, reverseChange(change)))) {
      if (project) back.set(id, project);
      else back.delete(id);
    }
    expect(back).toEqual(before);
  });

  test.each(changes)('%s is read back from JSON', (_, change) => {
    expect(unwrap(readChange(JSON.parse(JSON.stringify(change))))).toEqual(change);
  });

  test('that does not fit is refused with its reason', () => {
    const there = new Map([['1', one]]);
    const codes = [
      applyChange(there, { kind: 'added', ...one }),
      applyChange(new Map(), rename),
      applyChange(there, { ...rename, patches: [{ path: ['title'], from: '다른 이름', to: '' }] }),
    ].map((result) => (result.ok ? 'ok' : result.error.code));
    expect(codes).toEqual(['project-exists', 'project-missing', 'patch-mismatch']);
  });

  test.each([
    [null, 'not-a-change'],
    [{ kind: 3 }, 'not-a-change'],
    [{ kind: 'edited', id: '1', patches: [{}] }, 'not-a-change'],
    [{ kind: 'added', id: '', project: {}, importedFrom: null }, 'not-a-change'],
    [{ kind: 'undo', of: 0 }, 'not-a-change'],
    [{ kind: 'batch', changes: [{ kind: 'batch', changes: [] }] }, 'not-a-change'],
    [{ kind: 'merged' }, 'change-newer'],
    [{ kind: 'batch', changes: [{ kind: 'moved' }] }, 'change-newer'],
  ])('%j is not read', (value, code) => {
    const read = readChange(value);
    expect(read.ok ? 'ok' : read.error.code).toBe(code);
  });
});
