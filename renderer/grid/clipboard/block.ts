import type { CellValue } from '../types.ts';

/** A pasted cell: the text as it was seen, and what it stood for when it came from this application's own grid. */
export interface PastedCell {
  readonly text: string;
  readonly own?: { readonly kind: string; readonly value: CellValue } | undefined;
}

/** A pasted block: rows of cells, each row as long as the longest. */
export type Block = readonly (readonly PastedCell[])[];

const empty: PastedCell = { text: '' };

/** Fills short rows with blanks, so that a block is always a rectangle. */
export function squared(rows: readonly (readonly PastedCell[])[]): Block {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) =>
    row.length === width ? row : [...row, ...Array.from({ length: width - row.length }, () => empty)],
  );
}
