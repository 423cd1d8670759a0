import { err, ok, type Result } from '#shared/result/result.ts';
import type { Rational } from './rational.ts';
import { isWon, type Won, won } from './won.ts';

/**
 * How a fraction of 천원 is settled.
 * `ceil` 올림 (toward +∞), the rule of printed budget books: all 1,437 fractional lines of the 무주군 2026 book,
 * and signed cases too (△2,677.5 → △2,677; domain.md §0.1). `half` 반올림 (half away from zero), used by some
 * 추경 books. `floor` 절사 (toward zero), what a spreadsheet's ROUNDDOWN does.
 */
export type RoundingRule = 'ceil' | 'half' | 'floor';

export const roundingRuleLabel: Record<RoundingRule, string> = { ceil: '올림', half: '반올림', floor: '절사' };

/** Rounds an exact fraction to a whole number by the rule. */
export function roundRational(value: Rational, rule: RoundingRule): bigint {
  const { numerator, denominator } = value;
  const toZero = numerator / denominator;
  const rest = numerator % denominator;
  if (rest === 0n) return toZero;
  const away = rest > 0n ? toZero + 1n : toZero - 1n;
  if (rule === 'floor') return toZero;
  if (rule === 'ceil') return rest > 0n ? away : toZero;
  const twice = 2n * (rest < 0n ? -rest : rest);
  return twice >= denominator ? away : toZero;
}

/** Rounds 원 to a multiple of 1,000원 by the rule. @throws RangeError when the result leaves the safe range. */
export function roundToThousand(amount: Won, rule: RoundingRule): Won {
  const rest = amount % 1000;
  if (rest === 0) return amount;
  const toZero = amount - rest;
  const away = toZero + (rest > 0 ? 1000 : -1000);
  if (rule === 'floor') return won(toZero);
  if (rule === 'ceil') return won(rest > 0 ? away : toZero);
  return won(Math.abs(rest) >= 500 ? away : toZero);
}

/** An exact fraction of 원 rounded to whole 원; fails when it is beyond the safe range. */
export function rationalToWon(value: Rational, rule: RoundingRule): Result<Won> {
  const rounded = Number(roundRational(value, rule));
  return isWon(rounded) ? ok(rounded) : err('amount-too-large', '금액이 9,007조원을 넘습니다. 자릿수를 확인해 주세요.');
}
