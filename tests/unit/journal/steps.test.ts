import { describe, expect, test } from 'vitest';
import type { Change, JournalChange, SingleChange } from '#shared/journal/change.ts';
import { listScope, scopeOf } from '#shared/journal/scope.ts';
import {
  noSteps,
  redoStep,
  type Steps,
  stepSeqs,
  stepsAfter,
  undoLimit,
  undoLimitOfAll,
  undoStep,
} from '#shared/journal/steps.ts';

const edit: JournalChange = { kind: 'edited', of: 'project', id: '1', patches: [] };

function run(changes: readonly JournalChange[], from: Steps = noSteps): Steps {
  return changes.reduce(
    (steps, change, place) => stepsAfter(steps, { seq: place + 1, label: `${place + 1}`, change }),
    from,
  );
}

const labels = (steps: Steps) => [undoStep(steps)?.label ?? null, redoStep(steps)?.label ?? null];

const other: JournalChange = { kind: 'edited', of: 'project', id: '2', patches: [] };
const added: JournalChange = { kind: 'added', of: 'project', id: '1', record: {}, importedFrom: null };
const labelsIn = (steps: Steps, scope: string) => [
  undoStep(steps, scope)?.label ?? null,
  redoStep(steps, scope)?.label ?? null,
];

describe('scopes', () => {
  test.each<[string, Change, string]>([
    ['an edit of one project', edit as Change, 'project/1'],
    ['two edits of one project in one act', { kind: 'batch', changes: [edit, edit] as SingleChange[] }, 'project/1'],
    ['edits of two projects in one act', { kind: 'batch', changes: [edit, other] as SingleChange[] }, listScope],
    ['a project that comes', added as Change, listScope],
    ['a project that leaves', { kind: 'removed', of: 'project', id: '1' }, listScope],
    ['a project that comes back', { kind: 'restored', of: 'project', id: '1' }, listScope],
    ['the office', { kind: 'edited', of: 'office', id: 'office', patches: [] }, listScope],
  ])('[journal/U1] %s', (_, change, scope) => {
    expect(scopeOf(change)).toBe(scope);
  });

  test('[journal/U2] [journal/U3] a step drops what was undone in its own scope only', () => {
    const steps = run([added, edit, other, { kind: 'undo', of: 2 }, { kind: 'undo', of: 1 }, other]);
    expect([labelsIn(steps, 'project/1'), labelsIn(steps, 'project/2'), labelsIn(steps, listScope)]).toEqual([
      [null, '2'],
      ['6', null],
      [null, '1'],
    ]);
    expect(labelsIn(run([edit], steps), 'project/1')).toEqual(['1', null]);
  });

  test('[journal/U4] one scope’s steps push out its own oldest, and all together the oldest of all but what was undone', () => {
    const many = Array.from({ length: undoLimit + 5 }, () => edit);
    expect(labelsIn(run([other, ...many]), 'project/2')).toEqual(['1', null]);
    const spread = Array.from(
      { length: undoLimitOfAll + 5 },
      (_, at): JournalChange => ({ ...other, id: `${at % 9}` }),
    );
    const { rows } = run([added, { kind: 'undo', of: 1 }, ...spread]);
    expect(rows).toHaveLength(undoLimitOfAll);
    expect(rows.slice(0, 2).map(({ seq }) => seq)).toEqual([1, 9]);
  });

  test('[journal/U7] an edit that goes on with the last step is one step with it, and given up it leaves nothing to repeat', () => {
    const on = { ...edit, continues: 2 } as JournalChange;
    const steps = run([edit, edit, on, on]);
    expect(undoStep(steps, 'project/1')).toEqual({
      seq: 2,
      label: '4',
      scope: 'project/1',
      undone: false,
      more: [3, 4],
    });
    expect([...stepSeqs(steps)]).toEqual([1, 2, 3, 4]);
    expect(labels(stepsAfter(steps, { seq: 5, label: '', change: { kind: 'undo', of: 2, final: true } }))).toEqual([
      '1',
      null,
    ]);
    // Something else came between: it is a step of its own.
    expect(labels(run([edit, edit, edit, { ...edit, continues: 2 } as JournalChange]))).toEqual(['4', null]);
  });

  test('[journal/U6] an emptied 휴지통 takes the steps of what is gone along', () => {
    const emptied: JournalChange = { kind: 'emptied', records: [{ of: 'project', id: '1' }], steps: [1] };
    const { rows } = run([added, edit, other, emptied]);
    expect(rows.map(({ seq }) => seq)).toEqual([3]);
  });

  test('[journal/U8] what data version 1 did after an undo dropped what was undone, wherever', () => {
    const steps = run([edit, { kind: 'undo', of: 1 }]);
    expect(stepsAfter(steps, { seq: 3, label: '', change: other, isOld: true }).rows.map(({ seq }) => seq)).toEqual([
      3,
    ]);
  });
});

describe('steps', () => {
  test('undo and redo walk along the row', () => {
    expect(labels(run([edit, edit]))).toEqual(['2', null]);
    expect(labels(run([edit, edit, { kind: 'undo', of: 2 }]))).toEqual(['1', '2']);
    expect(labels(run([edit, edit, { kind: 'undo', of: 2 }, { kind: 'undo', of: 1 }]))).toEqual([null, '1']);
    expect(labels(run([edit, { kind: 'undo', of: 1 }, { kind: 'redo', of: 1 }]))).toEqual(['1', null]);
  });

  test('a new change drops what was undone', () => {
    const steps = run([edit, edit, { kind: 'undo', of: 2 }, edit]);
    expect(labels(steps)).toEqual(['4', null]);
    expect(steps.rows.map((row) => row.seq)).toEqual([1, 4]);
  });

  test('as many as the limit are kept', () => {
    const steps = run(Array.from({ length: undoLimit + 5 }, () => edit));
    expect(steps.rows).toHaveLength(undoLimit);
    expect(steps.rows[0]?.seq).toBe(6);
  });

  test('a base clears all, but a segment brings its steps along', () => {
    const base = { kind: 'base', part: 1, parts: 1, records: [] } as const;
    expect(labels(run([edit, { ...base, why: 'recovery' }]))).toEqual([null, null]);
    const steps = run([edit, edit, { kind: 'undo', of: 2 }]);
    expect(labels(run([edit, { ...base, why: 'segment', steps }]))).toEqual(['1', '2']);
  });
});
