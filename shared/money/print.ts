import type { AmountCell } from './parse.ts';
import { rational } from './rational.ts';
import { type RoundingRule, roundRational } from './round.ts';
import { type AmountUnit, wonPerUnit } from './unit.ts';
import type { Won } from './won.ts';

/** `△1,234` for −1234: thousands separated, △ for negatives, as the form prints numbers. */
export function printNumber(value: number | bigint): string {
  const negative = value < 0;
  const digits = String(negative ? -value : value);
  const point = digits.indexOf('.');
  const whole = point < 0 ? digits : digits.slice(0, point);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${negative ? '△' : ''}${grouped}${point < 0 ? '' : digits.slice(point)}`;
}

/** An amount (원) in `unit`, without the unit's name; a rest below the unit is settled by `rule`. `null` prints `-`. */
export function printAmount(amount: Won | null, unit: AmountUnit, rule: RoundingRule = 'half'): string {
  if (amount === null) return '-';
  if (unit === '원') return printNumber(amount);
  return printNumber(roundRational(rational(BigInt(amount), BigInt(wonPerUnit[unit])), rule));
}

/**
 * costing/PR1 (shared/costing/SPEC.md): a figure of the budget in 천원, one and the same wherever the page prints it (산출근거,
 * 예산 총괄, 사업비, 추진일정). A rest below 천원 is 올림, as budget books print it (shared/README.md).
 */
export function printBudgetAmount(amount: Won | null): string {
  return printAmount(amount, '천원', 'ceil');
}

/**
 * An amount (원) in `unit` that reads back to the very same 원: where the amount is no whole number of the unit it
 * is printed in 원 with the unit's name. Writers of files use this; the printed form uses `printAmount`.
 */
export function printAmountExactly(amount: Won | null, unit: AmountUnit): string {
  if (amount === null) return '-';
  return amount % wonPerUnit[unit] === 0 ? printAmount(amount, unit) : `${printNumber(amount)}원`;
}

/** The 국비 line of an amount cell: `(x-)` where there is none, else `(x1,234)`. */
export function printNational(national: Won | null, unit: AmountUnit): string {
  return `(x${printAmountExactly(national, unit)})`;
}

/** `(x-) 5,621,879`: an amount cell on one line, reading back equal. */
export function printAmountCell(cell: AmountCell, unit: AmountUnit): string {
  return `${printNational(cell.national, unit)} ${printAmountExactly(cell.amount, unit)}`;
}

/** A 증감률 as printed: `△19`, `100`; `null` prints `-`. */
export function printRate(rate: number | null): string {
  return rate === null ? '-' : printNumber(rate);
}
