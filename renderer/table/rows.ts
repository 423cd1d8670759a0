import { isWon, type Won } from '#shared/money/won.ts';
import type { Line } from '#shared/records/project/project.ts';
import type { CellValue, GridEdit, GridRow } from '../grid/types.ts';

/** The row of a line in its table: found by the line's own id, so that selections and dialogs hold on to the line. */
export function rowId({ id }: Line): string {
  if (id === undefined) throw new Error('a line of an open record has no id');
  return id;
}

/** The line a row is; none for the blank row. */
export function lineOf<T extends Line>(lines: readonly T[], id: string | null | undefined): T | undefined {
  return id === null || id === undefined ? undefined : lines.find((line) => line.id === id);
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
