import { rational } from '#shared/money/rational.ts';
import { type RoundingRule, roundRational } from '#shared/money/round.ts';
import { isWon, type Won } from '#shared/money/won.ts';
import type { Value } from './compute.ts';

/** The value rounded once to a multiple of `grain` 원 by the rule (A1); `null` beyond the safe range. */
export function roundValue(value: Value, grain: number, rule: RoundingRule): Won | null {
  const { numerator, denominator } = value;
  if (typeof numerator === 'number' && typeof denominator === 'number') {
    const step = denominator * grain;
    if (Number.isSafeInteger(step)) return asWon(roundSafe(numerator, step, rule) * grain);
  }
  const steps = roundRational(rational(BigInt(numerator), BigInt(denominator) * BigInt(grain)), rule);
  return asWon(Number(steps * BigInt(grain)));
}

function roundSafe(numerator: number, step: number, rule: RoundingRule): number {
  const rest = numerator % step;
  const toZero = (numerator - rest) / step;
  if (rest === 0 || rule === 'floor') return toZero;
  if (rule === 'ceil') return rest > 0 ? toZero + 1 : toZero;
  // 2 × rest may leave the safe range, the difference cannot.
  const away = Math.abs(rest) >= step - Math.abs(rest);
  return away ? toZero + Math.sign(rest) : toZero;
}

function asWon(value: number): Won | null {
  const plain = value === 0 ? 0 : value;
  return isWon(plain) ? plain : null;
}
