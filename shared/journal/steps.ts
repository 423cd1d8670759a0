import { isChange, type JournalChange } from './change.ts';
import { keyOf } from './kept.ts';
import { listScope, type Scope, scopeOf } from './scope.ts';

/** How many steps of one scope can be taken back, and of all together; older ones stay in the history (U4). */
export const undoLimit = 1000;
export const undoLimitOfAll = 3000;

/** A step that can be taken back or, where it was, repeated. */
export interface StepRow {
  /** Its entry, or the first of its entries. */
  readonly seq: number;
  readonly label: string;
  readonly scope: Scope;
  readonly undone: boolean;
  /** The entries that went on with it (U7). */
  readonly more?: readonly number[];
}

/** The steps of all scopes in the order of their entries. In each scope the undone ones are the last. */
export interface Steps {
  readonly rows: readonly StepRow[];
}

export const noSteps: Steps = { rows: [] };

/** The step that undo would take back in the scope; without one, the last of all. */
export function undoStep({ rows }: Steps, scope?: Scope): StepRow | null {
  return rows.findLast((row) => !row.undone && (scope === undefined || row.scope === scope)) ?? null;
}

/** The step that redo would repeat in the scope; without one, the first of all that were undone. */
export function redoStep({ rows }: Steps, scope?: Scope): StepRow | null {
  return rows.find((row) => row.undone && (scope === undefined || row.scope === scope)) ?? null;
}

/** The entries that undo and redo may ask for. */
export function stepSeqs({ rows }: Steps): ReadonlySet<number> {
  return new Set(rows.flatMap((row) => [row.seq, ...(row.more ?? [])]));
}

interface Said {
  readonly seq: number;
  readonly label: string;
  readonly change: JournalChange;
  /** Data version 1 had one row of steps for everything: a new one dropped whatever was undone (U8). */
  readonly isOld?: boolean;
}

/** Without the oldest steps of the scope, and of all, that are beyond the limits. */
function within(rows: readonly StepRow[], scope: Scope): readonly StepRow[] {
  let tooMany = rows.filter((row) => row.scope === scope).length - undoLimit;
  const own = tooMany <= 0 ? rows : rows.filter((row) => row.scope !== scope || --tooMany < 0);
  let over = own.length - undoLimitOfAll;
  return over <= 0 ? own : own.filter((row) => row.undone || --over < 0);
}

function withNew(rows: readonly StepRow[], { seq, label, change, isOld }: Said): readonly StepRow[] {
  const scope = isChange(change) ? scopeOf(change) : listScope;
  const last = rows.findLast((row) => row.scope === scope);
  if (change.kind === 'edited' && last && !last.undone && change.continues === last.seq) {
    const more = [...(last.more ?? []), seq];
    return rows.map((row) => (row === last ? { ...row, label, more } : row));
  }
  const kept = rows.filter((row) => !row.undone || !(isOld || row.scope === scope));
  return within([...kept, { seq, label, scope, undone: false }], scope);
}

/** The steps after an entry: a new one drops what was undone in its scope, undo and redo mark the one they name (U2, U3). */
export function stepsAfter(steps: Steps, said: Said): Steps {
  const { rows } = steps;
  const { change } = said;
  switch (change.kind) {
    case 'base':
      // Every part but a segment's last says nothing of steps: only the last one counts.
      return change.steps ?? noSteps;
    case 'undo':
      if (change.final) return { rows: rows.filter((row) => row.seq !== change.of) };
      return { rows: rows.map((row) => (row.seq === change.of ? { ...row, undone: true } : row)) };
    case 'redo':
      return { rows: rows.map((row) => (row.seq === change.of ? { ...row, undone: false } : row)) };
    case 'emptied': {
      const gone = new Set(change.records.map(keyOf));
      const dropped = new Set(change.steps);
      return { rows: rows.filter((row) => !gone.has(row.scope) && !dropped.has(row.seq)) };
    }
    default:
      return { rows: withNew(rows, said) };
  }
}

/** A stored step. */
export function isStepRow(value: unknown): value is StepRow {
  if (typeof value !== 'object' || value === null) return false;
  const { seq, label, scope, undone, more } = value as Partial<Record<keyof StepRow, unknown>>;
  if (!Number.isSafeInteger(seq) || typeof label !== 'string') return false;
  if (more !== undefined && !(Array.isArray(more) && more.every(Number.isSafeInteger))) return false;
  // Those of data version 1 stood in one row for everything; they are only counted, for the journal tells them anew.
  return (typeof scope === 'string' && typeof undone === 'boolean') || (scope === undefined && undone === undefined);
}

export function isSteps(value: unknown): value is Steps {
  if (typeof value !== 'object' || value === null) return false;
  const { rows } = value as Partial<Record<keyof Steps, unknown>>;
  return Array.isArray(rows) && rows.every(isStepRow);
}
