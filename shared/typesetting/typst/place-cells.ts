import type { Cell, Table } from '#shared/document/model/document.ts';
import { ems } from './advances.ts';

/** The width of the text area: A4 less 20 mm on either side (shared/document/forms/SPEC.md). */
const pageWidth = 170;

/** Rows of cells with the width (mm) each gets, spans taken into account. */
export function placeCells({ columns, rows }: Pick<Table, 'columns' | 'rows'>): { cell: Cell; width: number }[][] {
  const whole = columns.reduce((sum, width) => sum + width, 0);
  const taken = columns.map(() => 0);
  return rows.map((row) => {
    let column = 0;
    const placed = row.map((cell) => {
      while ((taken[column] ?? 0) > 0) column += 1;
      const colspan = cell.kind === 'text' ? (cell.colspan ?? 1) : 1;
      const rowspan = cell.kind === 'text' ? (cell.rowspan ?? 1) : 1;
      const width = columns.slice(column, column + colspan).reduce((sum, part) => sum + part, 0);
      for (let at = column; at < column + colspan; at += 1) taken[at] = rowspan;
      column += colspan;
      return { cell, width: (width / whole) * pageWidth };
    });
    for (const [at, left] of taken.entries()) taken[at] = Math.max(0, left - 1);
    return placed;
  });
}

export const pointsPerMillimetre = 72 / 25.4;

/** How many ems of a size (pt) a width (mm) has. */
export function roomIn(width: number, size: number): number {
  return (width * pointsPerMillimetre) / size;
}

/** The size (pt) at which an unbreakable text fits a width (mm): `size`, or smaller, down to 2 pt. */
export function fittingSize(text: string, width: number, size: number): number {
  const fits = (width * pointsPerMillimetre) / ems(text, 'sans');
  return fits >= size ? size : Math.max(2, Math.floor(fits * 10) / 10);
}
