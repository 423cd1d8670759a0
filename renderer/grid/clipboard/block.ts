import type { Rational } from '#shared/money/rational.ts';
import type { CellValue } from '../types.ts';
import type { NumberFormat } from './number-format.ts';

/** What the program that was copied from says of a cell beside the text it shows (P10–P15). */
export interface Source {
  /** The number behind the text, exactly; `null` where the program does not say it. */
  readonly number: Rational | null;
  readonly format: NumberFormat | null;
  /** How a format that tells a minus by colour alone showed this cell; `null` where that is not known. */
  readonly negativeByColour: boolean | null;
  /** Brackets need not be a minus there: budget documents put 국비 and 성립전 in them. */
  readonly bracketsUnsure: boolean;
}

/** Runs of a cell that are no part of its value. */
export interface LeftOut {
  readonly struck: boolean;
  readonly hidden: boolean;
}

/** A pasted cell: the text as it was seen, and what it stood for when it came from this application's own grid. */
export interface PastedCell {
  readonly text: string;
  readonly own?: { readonly kind: string; readonly value: CellValue } | undefined;
  /** The text without raised and lowered marks, where it has some: what a number is read from. */
  readonly figures?: string;
  readonly source?: Source;
  readonly left?: LeftOut;
}

/** A pasted block: rows of cells, each row as long as the longest. */
export type Block = readonly (readonly PastedCell[])[];

/** What was on the clipboard, and how many filled rows and columns of it were not shown where they came from. */
export interface Clip {
  readonly block: Block;
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
}

export const blankCell: PastedCell = { text: '' };

/** Fills short rows with blanks, so that a block is always a rectangle. */
export function squared(rows: readonly (readonly PastedCell[])[]): Block {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) =>
    row.length === width ? row : [...row, ...Array.from({ length: width - row.length }, () => blankCell)],
  );
}
