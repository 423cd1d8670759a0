import type { Cell, Table } from '#shared/document/document.ts';

/** The width of the text area: A4 less 20 mm on either side (form.md). */
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

/**
 * About how wide a text is, in ems of Noto Sans KR: measured advances are 0.555 for digits, 0.278 for comma and full
 * stop, about 0.58 for Latin and 0.92 for a Hangul syllable. For choosing between layouts, never for placing.
 */
export function estimateEms(text: string): number {
  let ems = 0;
  for (const character of text) {
    if (character >= '0' && character <= '9') ems += 0.556;
    else if (character === ',' || character === '.') ems += 0.28;
    else ems += /[ :;'()|]/.test(character) ? 0.33 : character < '\u0250' ? 0.58 : 0.95;
  }
  return ems;
}

/** About how many lines a text takes in a width (mm) at a size (pt). */
export function estimateLines(text: string, width: number, size: number): number {
  return Math.max(1, Math.ceil((estimateEms(text) * size) / (width * pointsPerMillimetre)));
}

/** The size (pt) at which an unbreakable text fits a width (mm): `size`, or smaller, down to 2 pt. */
export function fittingSize(text: string, width: number, size: number): number {
  const fits = (width * pointsPerMillimetre) / estimateEms(text);
  return fits >= size ? size : Math.max(2, Math.floor(fits * 10) / 10);
}
