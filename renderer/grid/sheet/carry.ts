import { clampSelection, type Place, type Selection } from './selection.ts';
import type { Sheet } from './sheet.ts';

/** The selection on the rows and columns it was on, wherever they stand now; what is gone leaves it where it was. */
export function carrySelection(selection: Selection, old: Sheet, now: Sheet): Selection | null {
  const rowOf = new Map(now.rows.map((row, index) => [row.id, index]));
  const columnOf = new Map(now.columns.map((column, index) => [column.id, index]));
  const moved = (place: Place): Place => ({
    row: rowOf.get(old.rows[place.row]?.id ?? '') ?? place.row,
    column: columnOf.get(old.columns[place.column]?.id ?? '') ?? place.column,
  });
  const kept = { active: moved(selection.active), anchor: moved(selection.anchor), head: moved(selection.head) };
  return clampSelection(kept, now.rows.length, now.columns.length);
}

/** Where the row or column of an id stands, −1 where it is none. */
export function placeById(list: readonly { readonly id: string }[], id: string | undefined): number {
  return list.findIndex((one) => one.id === id);
}
