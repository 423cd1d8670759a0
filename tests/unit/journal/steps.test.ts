import { describe, expect, test } from 'vitest';
import type { JournalChange } from '#shared/journal/change.ts';
import { noSteps, redoStep, type Steps, stepsAfter, undoLimit, undoStep } from '#shared/journal/steps.ts';

const edit: JournalChange = { kind: 'edited', of: 'project', id: '1', patches: [] };

function run(changes: readonly JournalChange[], from: Steps = noSteps): Steps {
  return changes.reduce(
    (steps, change, place) => stepsAfter(steps, { seq: place + 1, label: `${place + 1}`, change }),
    from,
  );
}

const labels = (steps: Steps) => [undoStep(steps)?.label ?? null, redoStep(steps)?.label ?? null];

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
