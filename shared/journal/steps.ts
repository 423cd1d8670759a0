import type { JournalChange } from './change.ts';

/** How many steps can be taken back; older ones stay in the history. */
export const undoLimit = 1000;

/** A place in the row of steps; the cursor says which are done and which were undone. */
export interface StepRow {
  readonly place: number;
  readonly seq: number;
  readonly label: string;
}

/** The row of steps and where in it the officer stands: before the cursor done, from it on undone. */
export interface Steps {
  readonly rows: readonly StepRow[];
  /** A place, as in the rows; the rows need not begin at place 0. */
  readonly cursor: number;
}

export const noSteps: Steps = { rows: [], cursor: 0 };

/** The step that undo would take back. */
export function undoStep({ rows, cursor }: Steps): StepRow | null {
  return rows.find((row) => row.place === cursor - 1) ?? null;
}

/** The step that redo would repeat. */
export function redoStep({ rows, cursor }: Steps): StepRow | null {
  return rows.find((row) => row.place === cursor) ?? null;
}

interface Said {
  readonly seq: number;
  readonly label: string;
  readonly change: JournalChange;
}

/** The steps after an entry: a new change drops what was undone, undo and redo move the cursor. */
export function stepsAfter(steps: Steps, { seq, label, change }: Said): Steps {
  const { rows, cursor } = steps;
  switch (change.kind) {
    case 'base':
      // Every part but a segment's last says nothing of steps: only the last one counts.
      return change.steps ?? { rows: [], cursor };
    case 'undo':
      return { rows, cursor: cursor - 1 };
    case 'redo':
      return { rows, cursor: cursor + 1 };
    default: {
      const kept = rows.filter((row) => row.place < cursor && row.place > cursor - undoLimit);
      return { rows: [...kept, { place: cursor, seq, label }], cursor: cursor + 1 };
    }
  }
}

export function isStepRow(value: unknown): value is StepRow {
  if (typeof value !== 'object' || value === null) return false;
  const { place, seq, label } = value as Partial<Record<keyof StepRow, unknown>>;
  return Number.isSafeInteger(place) && Number.isSafeInteger(seq) && typeof label === 'string';
}

export function isSteps(value: unknown): value is Steps {
  if (typeof value !== 'object' || value === null) return false;
  const { rows, cursor } = value as Partial<Record<keyof Steps, unknown>>;
  return Number.isSafeInteger(cursor) && Array.isArray(rows) && rows.every(isStepRow);
}
