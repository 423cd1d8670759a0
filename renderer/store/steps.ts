import type { JournalEntry } from '#shared/journal/entry.ts';
import type { StepRow } from './rows.ts';

/** How many steps can be taken back; older ones stay in the history. */
export const undoLimit = 1000;

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

/** The steps after an entry: a new change drops what was undone, undo and redo move the cursor, a base clears all. */
export function stepsAfter(steps: Steps, entry: Pick<JournalEntry, 'seq' | 'label' | 'change'>): Steps {
  const { rows, cursor } = steps;
  switch (entry.change.kind) {
    case 'base':
      return { rows: [], cursor };
    case 'undo':
      return { rows, cursor: cursor - 1 };
    case 'redo':
      return { rows, cursor: cursor + 1 };
    default: {
      const kept = rows.filter((row) => row.place < cursor && row.place > cursor - undoLimit);
      return { rows: [...kept, { place: cursor, seq: entry.seq, label: entry.label }], cursor: cursor + 1 };
    }
  }
}
