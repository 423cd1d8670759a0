import type { AmountUnit } from '#shared/money/unit.ts';
import { isWon, type Won } from '#shared/money/won.ts';
import { useSession, useSessionState } from '../../commands/use-session.ts';
import type { CellValue, GridEdit, GridRow, PastedRow, SelectionSummary } from '../../grid/types.ts';

/**
 * The blank row at the end of a table: typing into it adds a row, as in a spreadsheet. Its id is the place it will have,
 * so that the cursor stays in it while it becomes a real one.
 */
export function blankRow(rows: readonly unknown[], more: Partial<GridRow> = {}): GridRow {
  return { id: `${rows.length}`, cells: {}, className: 'new-row', ...more };
}

/** The rows with cells changed; an edit in the blank row adds one. One pass, also for a paste of ten thousand cells. */
export function editRows<T>(
  rows: readonly T[],
  edits: readonly GridEdit[],
  blank: T,
  change: (row: T, edit: GridEdit) => T,
): readonly T[] {
  const next = [...rows];
  for (const edit of edits) {
    const at = Number(edit.rowId);
    if (at === next.length) next.push(blank);
    const row = next[at];
    if (row !== undefined) next[at] = change(row, edit);
  }
  return next;
}

export function insertAt<T>(rows: readonly T[], at: number, count: number, blank: T): readonly T[] {
  const place = Math.min(at, rows.length);
  return [...rows.slice(0, place), ...Array.from({ length: count }, () => blank), ...rows.slice(place)];
}

export function removeAt<T>(rows: readonly T[], ids: readonly string[]): readonly T[] {
  const gone = new Set(ids.map(Number));
  return rows.filter((_, index) => !gone.has(index));
}

/** An amount from a grid cell, 원; anything that is no whole, safe number of 원 is "not stated". */
export function toWon(value: CellValue): Won | null {
  return isWon(value) ? value : null;
}

interface GridBasics {
  readonly unit: AmountUnit;
  readonly onSelection: (summary: SelectionSummary) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly screenReaderMode: boolean;
  readonly columnWidths: Readonly<Record<string, number>>;
  readonly onColumnWidths: (widths: Readonly<Record<string, number>>) => void;
}

const noWidths: Readonly<Record<string, number>> = {};

/** What every table of the form gives its grid: the view's unit, the one undo, the status line, kept widths. */
export function useGridBasics(table: string): GridBasics {
  const session = useSession();
  const unit = useSessionState((state) => state.settings.unit);
  const screenReaderMode = useSessionState((state) => state.settings.screenReader);
  const columnWidths = useSessionState((state) => state.settings.columnWidths[table] ?? noWidths);
  return {
    unit,
    screenReaderMode,
    columnWidths,
    onColumnWidths: (widths) =>
      session.changeSettings({ columnWidths: { ...session.getState().settings.columnWidths, [table]: widths } }),
    onSelection: session.setFigures,
    onUndo: () => void session.undo(),
    onRedo: () => void session.redo(),
  };
}

/** A paste that reaches below the table as one edit: the added rows are the blank one's and those after it. */
export function pastedEdits(
  edits: readonly GridEdit[],
  added: readonly PastedRow[],
  rows: readonly unknown[],
): readonly GridEdit[] {
  // The blank row is one of the grid's rows, so the first added one comes behind it.
  const more = added.flatMap((values, index) =>
    Object.entries(values).map(([columnId, value]) => ({ rowId: `${rows.length + 1 + index}`, columnId, value })),
  );
  return [...edits, ...more];
}
