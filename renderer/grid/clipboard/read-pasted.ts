import { readTypedAmount } from '#shared/costing/typed-amount.ts';
import { type AmountUnit, wonPerUnit } from '#shared/money/unit.ts';
import { ok, type Result } from '#shared/result/result.ts';
import { exactText, readCell } from '../sheet/cell-text.ts';
import { isNumeric } from '../sheet/sheet.ts';
import type { CellValue, GridColumn } from '../types.ts';
import type { PastedCell } from './block.ts';
import { figureOf } from './figure.ts';
import { settleFigure } from './settle-figure.ts';

/** What a pasted cell is in its column. */
export interface ReadPasted {
  readonly value: CellValue;
  /** Decimals that the format of its program hides are left out. */
  readonly shortened: boolean;
}

const units = Object.keys(wonPerUnit) as readonly AmountUnit[];

/** Whether the text beside a number of our own still says it: an editor between may have changed the one alone (P17). */
function isStill({ text, own }: PastedCell, column: GridColumn): boolean {
  const value = own?.value ?? null;
  if (value === null) return text.trim() === '';
  if (column.kind !== 'amount') return text === exactText(value, column, '원');
  return units.some((unit) => {
    const read = readTypedAmount(text, unit);
    return read.ok && read.value === value;
  });
}

/** A text cell takes what is seen; a minus that was only a colour is written out (P13). */
function signed({ text, source }: PastedCell): string {
  const number = source?.number ?? null;
  const figure = number !== null && number.numerator < 0n ? figureOf(text) : null;
  return figure && !figure.negative && !source?.format?.date ? `-${text.trim()}` : text;
}

/**
 * A pasted cell as the column's value. A copied number goes back as it was, whatever unit is on view; a number cell of
 * another program is settled between what it shows and what it says; anything else is read as text.
 */
export function readPasted(cell: PastedCell, column: GridColumn, unit: AmountUnit): Result<ReadPasted> {
  if (cell.own && cell.own.kind === column.kind && isNumeric(column) && isStill(cell, column))
    return ok({ value: cell.own.value, shortened: false });
  const settled = isNumeric(column)
    ? settleFigure(cell, column, unit)
    : ok({ text: column.kind === 'year' ? (cell.figures ?? cell.text) : signed(cell), shortened: false });
  if (!settled.ok) return settled;
  const read = readCell(settled.value.text, column, unit);
  return read.ok ? ok({ value: read.value, shortened: settled.value.shortened }) : read;
}
