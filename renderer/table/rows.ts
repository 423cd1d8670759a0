import { useMemo, useState } from 'react';
import type { AmountUnit } from '#shared/money/unit.ts';
import { isWon, type Won } from '#shared/money/won.ts';
import type { Line } from '#shared/records/project/project.ts';
import type { CellValue, GridEdit, GridRow, PastedRow, SelectionSummary } from '../grid/types.ts';
import { useSession, useSessionState } from '../session/use-session.ts';

/** The row of a line in its table: found by the line's own id, so that selections and dialogs hold on to the line. */
export function rowId({ id }: Line): string {
  if (id === undefined) throw new Error('a line of an open record has no id');
  return id;
}

/** The line a row is; none for the blank row. */
export function lineOf<T extends Line>(lines: readonly T[], id: string | null | undefined): T | undefined {
  return id === null || id === undefined ? undefined : lines.find((line) => line.id === id);
}

/**
 * The id of the blank row at the end of a table: the one that the line typed into it will have, so that the cursor stays
 * in it while it becomes a real one; then the next.
 */
export function useBlankId(lines: readonly Line[]): string {
  const { store } = useSession().services;
  const [id, setId] = useState(() => store.newId());
  const taken = lines.some((line) => line.id === id);
  const next = useMemo(() => (taken ? store.newId() : id), [taken, id, store]);
  if (taken) setId(next);
  return next;
}

/** The blank row: typing into it adds a row, as in a spreadsheet. */
export function blankRow(id: string, more: Partial<GridRow> = {}): GridRow {
  return { id, cells: {}, className: 'new-row', ...more };
}

/**
 * The lines with cells changed; an edit in a row that the table did not have as a line (the blank one, those of a paste
 * that reaches below it) adds one of that id. One pass, also for a paste of ten thousand cells.
 */
export function editRows<T extends Line>(
  lines: readonly T[],
  edits: readonly GridEdit[],
  seen: readonly GridRow[],
  blank: T,
  change: (line: T, edit: GridEdit) => T,
): readonly T[] {
  const next = [...lines];
  const places = new Map(lines.map((line, place) => [line.id, place]));
  const known = new Set(seen.map((row) => row.id));
  for (const edit of edits) {
    let at = places.get(edit.rowId);
    // A line that was there when the edit began and is gone now takes the edit with it.
    if (at === undefined && known.has(edit.rowId)) continue;
    if (at === undefined) {
      at = next.push({ ...blank, id: edit.rowId }) - 1;
      places.set(edit.rowId, at);
    }
    const line = next[at];
    if (line !== undefined) next[at] = change(line, edit);
  }
  return next;
}

/** New lines before the line of a row; at the end before the blank row. */
export function insertBefore<T extends Line>(
  lines: readonly T[],
  row: GridRow | undefined,
  count: number,
  blank: T,
): readonly T[] {
  const place = lines.findIndex((line) => line.id === row?.id);
  const at = row === undefined || place < 0 ? lines.length : place;
  return [...lines.slice(0, at), ...Array.from({ length: count }, () => blank), ...lines.slice(at)];
}

export function removeRows<T extends Line>(lines: readonly T[], ids: readonly string[]): readonly T[] {
  const gone = new Set(ids);
  return lines.filter(({ id }) => id === undefined || !gone.has(id));
}

/** An amount from a grid cell, 원; anything that is no whole, safe number of 원 is "not stated". */
export function toWon(value: CellValue): Won | null {
  return isWon(value) ? value : null;
}

interface GridBasics {
  readonly unit: AmountUnit;
  readonly onSelection: (summary: SelectionSummary) => void;
  readonly onGiveUp: (opening: string) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly screenReaderMode: boolean;
  readonly columnWidths: Readonly<Record<string, number>>;
  readonly onColumnWidths: (widths: Readonly<Record<string, number>>) => void;
  readonly wrappedColumns: readonly string[];
  readonly onWrappedColumns: (columnIds: readonly string[]) => void;
}

const noWidths: Readonly<Record<string, number>> = {};
const noneWrapped: readonly string[] = [];

/** What every table of the form gives its grid: the view's unit, the one undo, the status line, kept widths. */
export function useGridBasics(table: string): GridBasics {
  const session = useSession();
  const unit = useSessionState((state) => state.settings.unit);
  const screenReaderMode = useSessionState((state) => state.settings.screenReader);
  const columnWidths = useSessionState((state) => state.settings.columnWidths[table] ?? noWidths);
  const wrappedColumns = useSessionState((state) => state.settings.wrappedColumns[table] ?? noneWrapped);
  return {
    unit,
    screenReaderMode,
    columnWidths,
    wrappedColumns,
    onWrappedColumns: (ids) =>
      session.changeSettings({ wrappedColumns: { ...session.getState().settings.wrappedColumns, [table]: ids } }),
    onColumnWidths: (widths) =>
      session.changeSettings({ columnWidths: { ...session.getState().settings.columnWidths, [table]: widths } }),
    onSelection: session.setFigures,
    onGiveUp: session.giveUp,
    onUndo: () => void session.undo(),
    onRedo: () => void session.redo(),
  };
}

/** A paste that reaches below the table as one edit: the added rows are new lines behind the blank one. */
export function usePastedEdits(): (edits: readonly GridEdit[], added: readonly PastedRow[]) => readonly GridEdit[] {
  const { store } = useSession().services;
  return (edits, added) => [
    ...edits,
    ...added.flatMap((values) => {
      const id = store.newId();
      return Object.entries(values).map(([columnId, value]) => ({ rowId: id, columnId, value }));
    }),
  ];
}
