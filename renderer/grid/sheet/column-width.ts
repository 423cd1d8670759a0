import type { AmountUnit } from '#shared/money/unit.ts';
import type { GridColumn, GridRow } from '../types.ts';
import { showCell } from './cell-text.ts';
import { isNumeric } from './sheet.ts';
import { textWidth } from './text-width.ts';

/** The padding of a cell, its lines, and some room for what an estimate misses. */
const room = 20;
/** As narrow as a column can be made. */
export const narrowest = 40;
/** A text column that is fitted to its texts grows to this and wraps or is cut beyond. */
const widestFit = 640;

/** The least and the greatest number of a column: one of the two is its widest. */
type Extent = readonly [least: number, greatest: number];

/** The widths that the numbers of a table ask for, in pixels at 13 px: a number is never cut. */
export class NumberWidths {
  private readonly extents = new Map<string, Extent>();

  /** Takes in the numbers of some rows; whether one of them is wider than those before. */
  grow(columns: readonly GridColumn[], rows: readonly GridRow[]): boolean {
    let grown = false;
    for (const column of columns) {
      if (!isNumeric(column)) continue;
      let [least, greatest] = this.extents.get(column.id) ?? [0, 0];
      const before = least;
      const most = greatest;
      for (const row of rows) {
        const value = row.cells[column.id];
        if (typeof value !== 'number') continue;
        if (value < least) least = value;
        else if (value > greatest) greatest = value;
      }
      if (least === before && greatest === most) continue;
      this.extents.set(column.id, [least, greatest]);
      grown = true;
    }
    return grown;
  }

  /** What the column's widest number takes with its cell's padding; 0 where it has none. */
  of(column: GridColumn, unit: AmountUnit): number {
    const extent = this.extents.get(column.id);
    if (!extent) return 0;
    return Math.ceil(Math.max(...extent.map((value) => textWidth(showCell(value, column, unit))))) + room;
  }
}

/** The width of the longest word of a head: heads wrap between words, never inside one. */
function headWord(label: string): number {
  return Math.ceil(Math.max(...label.split(' ').map(textWidth))) + room;
}

/** How narrow a column may be, at 13 px: its numbers and the words of its head are seen whole. */
export function leastWidth(column: GridColumn, numbers: number): number {
  // A column that takes the room that is left keeps enough of it to be read.
  const given = column.minWidth ?? (column.flex === undefined ? narrowest : Math.min(column.width, 120));
  return Math.max(given, numbers, Math.min(headWord(column.label), 120));
}

/** The lines a head takes in a column of this width, at 13 px. */
export function headLines(label: string, width: number): number {
  const inner = Math.max(20, width - room + 4);
  let lines = 1;
  let used = 0;
  for (const word of label.split(' ')) {
    const wide = textWidth(word);
    if (used > 0 && used + 4 + wide > inner) {
      lines += 1;
      used = wide;
    } else used += (used > 0 ? 4 : 0) + wide;
  }
  return lines;
}

/** The width that shows the texts of a column whole, within reason, at 13 px. */
export function fittedWidth(column: GridColumn, rows: readonly GridRow[], unit: AmountUnit): number {
  let widest = textWidth(column.label);
  for (const row of rows) {
    const shown = showCell(row.cells[column.id] ?? null, column, unit);
    const indent = (row.level ?? 0) * 16 + (row.level === undefined ? 0 : 30);
    for (const line of shown.split('\n')) widest = Math.max(widest, textWidth(line) + indent);
  }
  return Math.min(widestFit, Math.ceil(widest) + room);
}
