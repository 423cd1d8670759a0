import type { GridColumn, GridRow } from '../types.ts';
import { wraps } from './sheet.ts';
import { textWidth } from './text-width.ts';

/** The height of a row of one line; with the lines of the form's longest cells a row stays under a third of a screen. */
export const rowHeight = 28;
const lineHeight = 19;
const mostLines = 12;

/** The height of a head of `lines` lines at a size of text (1 is ordinary). */
export function headHeight(lines: number, scale: number): number {
  return Math.round((30 + (lines - 1) * lineHeight) * scale);
}

/** The height of a row of one line at a size of text (1 is ordinary). */
export function lineRowHeight(scale: number): number {
  return Math.round(rowHeight * scale);
}

/**
 * The height of a row by its longest text, at a size of text (1 is ordinary). Estimated, not measured: measuring every
 * row of 5,000 would lay each of them out.
 */
export function heightOf(
  row: GridRow,
  columns: readonly GridColumn[],
  widthOf: (id: string) => number,
  scale = 1,
): number {
  let lines = 1;
  for (const column of columns) {
    const value = wraps(column) ? row.cells[column.id] : null;
    if (typeof value !== 'string' || value === '') continue;
    const room = Math.max(40, widthOf(column.id) - 18);
    let own = 0;
    for (const line of value.split('\n')) own += Math.max(1, Math.ceil((textWidth(line) * scale) / room));
    lines = Math.max(lines, own);
  }
  return lineRowHeight(scale) + Math.round((Math.min(lines, mostLines) - 1) * lineHeight * scale);
}

/**
 * A table that grows with its rows draws every one of them: 5,000 took 22 s to open and 2 to 6 s a key. From this many
 * visible rows on it keeps a fixed height and scrolls inside.
 */
export const mostGrown = 120;
