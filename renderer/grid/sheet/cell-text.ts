import { readTypedAmount } from '#shared/costing/value/typed-amount.ts';
import { josa } from '#shared/hangul/josa.ts';
import { parseRate } from '#shared/money/parse.ts';
import { printAmount, printNumber, printRate } from '#shared/money/print.ts';
import { type AmountUnit, wonPerUnit } from '#shared/money/unit.ts';
import { isWon } from '#shared/money/won.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import type { CellValue, GridColumn } from '../types.ts';
import { blankOf } from './sheet.ts';
import { readYear } from './year.ts';

/** An amount (원) in `unit` with every 원 of it: `1,234.567` for 1,234,567원 in 천원. Reads back to the same 원. */
export function exactAmount(amount: number, unit: AmountUnit): string {
  const per = wonPerUnit[unit];
  const size = Math.abs(amount);
  const rest = size % per;
  const whole = printNumber((size - rest) / per);
  const fraction =
    rest === 0
      ? ''
      : `.${String(rest)
          .padStart(String(per).length - 1, '0')
          .replace(/0+$/, '')}`;
  return `${amount < 0 ? '△' : ''}${whole}${fraction}`;
}

/** What a cell shows. An amount is rounded to the unit for the eye only, as the page prints it (costing/PR1, costing/PR2). */
export function showCell(value: CellValue, column: GridColumn, unit: AmountUnit): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (column.kind === 'amount' && isWon(value)) return printAmount(value, unit, column.rounding ?? 'ceil');
  return column.kind === 'rate' ? printRate(value) : printNumber(value);
}

/** What a cell is edited and copied as: as shown, but with nothing rounded away. */
export function exactText(value: CellValue, column: GridColumn, unit: AmountUnit): string {
  if (typeof value === 'number' && column.kind === 'amount') return exactAmount(value, unit);
  return showCell(value, column, unit);
}

/** Excel's other ways to print a rate or a count: `(12)` for a negative, full-width digits, spaces of any width. */
function plainNumber(text: string): string {
  const narrow = text
    .normalize('NFKC')
    .replace(/[\u00a0\s]+/g, ' ')
    .trim();
  const bare = narrow.replace(/^([△▲−–-]?)\s*[₩\\]\s*/, '$1');
  const bracketed = /^\(\s*[₩\\]?\s*([\d,.]+)\s*\)$/.exec(bare);
  return bracketed ? `△${bracketed[1]}` : bare;
}

function readInteger(text: string): Result<CellValue> {
  const read = parseRate(text.endsWith('%') ? 'x' : text);
  if (read.ok && (read.value === null || Number.isSafeInteger(read.value))) return read;
  return err(
    'not-an-integer',
    `${josa(`‘${text.slice(0, 40)}’`, '은/는')} 정수로 읽을 수 없습니다. 숫자만 적어 주세요. 예: 1,234`,
  );
}

/** Text as a column keeps it: composed Hangul, one kind of line break, and a single line where the column has one. */
function readText(text: string, column: GridColumn): string {
  const lines = text.normalize('NFC').replace(/\r\n?/g, '\n');
  if (column.kind === 'multiline') return lines;
  const line = lines.replace(/\s*\n\s*/g, ' ');
  return column.kind === 'code' ? line.trim() : line;
}

/** Typed or pasted text as the column's value; a bare number in an amount column is in `unit`. */
export function readCell(text: string, column: GridColumn, unit: AmountUnit): Result<CellValue> {
  if (column.kind === 'year') return readYear(text);
  if (text.trim() === '') return ok(blankOf(column));
  if (column.kind === 'amount') return readTypedAmount(text, unit);
  if (column.kind === 'rate') return parseRate(plainNumber(text));
  if (column.kind === 'integer') return readInteger(plainNumber(text));
  return ok(readText(text, column));
}
