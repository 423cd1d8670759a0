import type { AmountUnit } from '#shared/money/unit.ts';
import { isWon, type Won } from '#shared/money/won.ts';
import { useSession, useSessionState } from '../../commands/use-session.ts';
import type { CellValue, SelectionSummary } from '../../grid/types.ts';

/** The blank row at the end of a table: typing into it adds a row, as in a spreadsheet. */
export const newRowId = 'new';

/** The place a row id stands for; the blank row is the one after the last. */
export function rowIndex(rowId: string, length: number): number {
  return rowId === newRowId ? length : Number(rowId);
}

/** The rows with one more when the edit is in the blank row. */
export function appendRow<T>(rows: readonly T[], rowId: string, blank: T): readonly T[] {
  return rowId === newRowId ? [...rows, blank] : rows;
}

export function insertAt<T>(rows: readonly T[], at: number, count: number, blank: T): readonly T[] {
  const place = Math.min(at, rows.length);
  return [...rows.slice(0, place), ...Array.from({ length: count }, () => blank), ...rows.slice(place)];
}

export function removeAt<T>(rows: readonly T[], ids: readonly string[]): readonly T[] {
  const gone = new Set(ids.filter((id) => id !== newRowId).map(Number));
  return gone.size === 0 ? rows : rows.filter((_, index) => !gone.has(index));
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
