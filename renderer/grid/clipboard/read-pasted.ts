import { readTypedAmount } from '#shared/costing/value/typed-amount.ts';
import { josa } from '#shared/hangul/josa.ts';
import { type AmountUnit, wonPerUnit } from '#shared/money/unit.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { exactText, readCell } from '../sheet/cell-text.ts';
import { isNumeric } from '../sheet/sheet.ts';
import type { CellValue, GridColumn } from '../types.ts';
import type { PastedCell } from './block.ts';
import { figureOf, isTooNarrow } from './figure.ts';
import { type Settled, settleFigure } from './settle-figure.ts';

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

/**
 * A text cell takes what is seen; a minus that was only a colour is written out (P13). Of a spreadsheet's column that was
 * too narrow nothing is seen (P11).
 */
function settleText({ text, source }: PastedCell): Result<Settled> {
  if (source && isTooNarrow(text)) {
    const why = '원본의 열이 좁아 #으로 보이는 칸입니다. 열을 넓힌 뒤 다시 복사해 주세요.';
    return err('too-narrow', `${josa(`‘${text}’`, '은/는')} 읽을 수 없습니다. ${why}`);
  }
  const number = source?.number ?? null;
  const figure = number !== null && number.numerator < 0n ? figureOf(text) : null;
  const minus = figure && !figure.negative && !source?.format?.date;
  return ok({ text: minus ? `-${text.trim()}` : text, shortened: false });
}

function settle(cell: PastedCell, column: GridColumn, unit: AmountUnit): Result<Settled> {
  if (isNumeric(column)) return settleFigure(cell, column, unit);
  if (column.kind === 'year') return ok({ text: cell.figures ?? cell.text, shortened: false });
  return settleText(cell);
}

/**
 * A pasted cell as the column's value. A copied number goes back as it was, whatever unit is on view; a number cell of
 * another program is settled between what it shows and what it says; anything else is read as text.
 */
export function readPasted(cell: PastedCell, column: GridColumn, unit: AmountUnit): Result<ReadPasted> {
  if (cell.own && cell.own.kind === column.kind && isNumeric(column) && isStill(cell, column))
    return ok({ value: cell.own.value, shortened: false });
  const settled = settle(cell, column, unit);
  if (!settled.ok) return settled;
  const read = readCell(settled.value.text, column, unit);
  return read.ok ? ok({ value: read.value, shortened: settled.value.shortened }) : read;
}
