import { type AmountUnit, wonPerUnit } from '#shared/money/unit.ts';
import type { Value } from '../value/compute.ts';
import type { Span } from './ast.ts';

/** A bare number below this is no amount in 백만원. */
const leastMillions = 10;

/** An amount as printed on the line: beside the equals sign, or in the next column. */
export interface Stated extends Span {
  readonly negative: boolean;
  readonly digits: number;
  readonly decimals: number;
  /** How many 원 its unit is; `null` where no unit is printed and the column's unit holds. */
  readonly perUnit: number | null;
}

/** A printed amount in 원, and the step it was rounded to. */
export interface StatedWon {
  readonly won: number;
  readonly grain: number;
}

/**
 * What a printed amount means in 원 (A3, A4). Without a unit it is in the column's unit or in 원, whichever agrees
 * with the value, else whichever is nearer. `null` where it is no whole number of 원.
 */
export function statedWon(stated: Stated, value: Value | null, column: AmountUnit): StatedWon | null {
  if (stated.perUnit !== null) return inUnit(stated, stated.perUnit);
  const asColumn = inUnit(stated, wonPerUnit[column]);
  if (value === null || (asColumn !== null && agrees(value, asColumn))) return asColumn;
  const asWon = inUnit(stated, 1);
  if (asWon !== null && agrees(value, asWon)) return asWon;
  // Rounded to a million almost every value is 1 or 2: only a larger number is evidence.
  const asMillion = stated.digits < leastMillions ? null : inUnit(stated, wonPerUnit.백만원);
  if (asMillion !== null && agrees(value, asMillion)) return asMillion;
  const size = Math.abs(Number(value.numerator) / Number(value.denominator));
  const nearWon = size * size < stated.digits * stated.digits * wonPerUnit[column];
  return nearWon ? asWon : asColumn;
}

function inUnit(stated: Stated, perUnit: number): StatedWon | null {
  const scale = 10 ** stated.decimals;
  const scaled = stated.digits * perUnit;
  if (!Number.isSafeInteger(scaled) || scaled % scale !== 0) return null;
  const won = scaled / scale;
  // In 원, round thousands are the work of a 천원 column; anything finer was meant to the 원.
  const grain = perUnit === 1 ? (won % 1000 === 0 ? 1000 : 1) : Math.max(1, perUnit / scale);
  return { won: stated.negative && won !== 0 ? -won : won, grain };
}

/** A5: an exact value must equal the printed one; one with a rest may be less than one step away. */
export function agrees(value: Value, stated: StatedWon): boolean {
  const { numerator, denominator } = value;
  if (typeof numerator === 'number' && typeof denominator === 'number') {
    const step = denominator * stated.grain;
    const printed = stated.won * denominator;
    if (Number.isSafeInteger(step) && Number.isSafeInteger(printed)) {
      const off = Math.abs(numerator - printed);
      return numerator % step === 0 ? off === 0 : off < step;
    }
  }
  const step = BigInt(denominator) * BigInt(stated.grain);
  const difference = BigInt(numerator) - BigInt(stated.won) * BigInt(denominator);
  const off = difference < 0n ? -difference : difference;
  return BigInt(numerator) % step === 0n ? off === 0n : off < step;
}

/**
 * P6: evidence for a reading. A printed 0 agrees with everything below one step, and an amount rounded to millions with
 * too much, so the first proves nothing but 0 and the second nothing that has a rest.
 */
export function proves(value: Value, stated: StatedWon): boolean {
  if (!agrees(value, stated)) return false;
  if (stated.won === 0) return Number(value.numerator) === 0;
  return stated.grain <= 1000 || BigInt(value.numerator) === BigInt(stated.won) * BigInt(value.denominator);
}
