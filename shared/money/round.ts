import type { Rational } from './rational.ts';

/**
 * How a fraction of 천원 is settled.
 * `ceil` 올림 (toward +∞), the rule of printed budget books: all 1,437 fractional lines of the 무주군 2026 book,
 * and signed cases too (△2,677.5 → △2,677). `half` 반올림 (half away from zero), used by some
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
