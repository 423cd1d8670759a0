import { josa } from '#shared/hangul/josa.ts';
import { printNumber } from '#shared/money/print.ts';
import { addRational, divideRational, multiplyRational, type Rational, rational } from '#shared/money/rational.ts';
import { type RoundingRule, roundRational } from '#shared/money/round.ts';
import { type AmountUnit, wonPerUnit } from '#shared/money/unit.ts';
import { type Won, won } from '#shared/money/won.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { exactPercent } from './percent.ts';

export interface SplitOptions {
  /** The parts are whole in it, but for the last one, which takes what is left; books are in 천원. */
  readonly unit?: AmountUnit;
  /** How a part is rounded; half by default (SR2). */
  readonly rule?: RoundingRule;
}

/** The parts' exact sizes in units; `total` is the sum of the weights. */
function exactUnits(amount: Won, unit: AmountUnit, weights: readonly Rational[], total: Rational): readonly Rational[] {
  const units = rational(BigInt(amount), BigInt(wonPerUnit[unit]));
  return weights.map((weight) => divideRational(multiplyRational(units, weight), total));
}

/** Whether rounding moved a part away from zero. */
function isRoundedUp(part: bigint, exact: Rational): boolean {
  const rest = part * exact.denominator - exact.numerator;
  return exact.numerator < 0n ? rest < 0n : rest > 0n;
}

/**
 * SR3: rounding up can take more than there is, and the last part would turn negative: parts in front of it that
 * were rounded up give their unit back, the nearest first, until it is not. Changes `parts`; returns the last part, 원.
 */
function settleLast(parts: bigint[], exact: readonly Rational[], last: number, amount: Won, per: bigint): Won {
  const sign = amount < 0 ? -1n : 1n;
  const others = parts.reduce((sum, part, index) => (index === last ? sum : sum + part), 0n);
  let rest = BigInt(amount) - others * per;
  for (let index = last - 1; index >= 0 && rest * sign < 0n; index -= 1) {
    const part = parts[index] ?? 0n;
    if (!isRoundedUp(part, exact[index] ?? rational(0n))) continue;
    parts[index] = part - sign;
    rest += sign * per;
  }
  return won(Number(rest));
}

/**
 * SR1–SR3: distributes an amount (원) by percentages so that the parts add up to it exactly. A rate counts against the
 * sum of the rates, so that 25, 9 and 21 beside 45 of 자부담 are 25/55, 9/55 and 21/55. Every part is rounded to `unit`;
 * the last one with a rate takes what is left: put the officer's own share there.
 * Fails with `not-a-rate` or `no-rates`.
 */
export function splitByRates(
  amount: Won,
  rates: readonly number[],
  { unit = '천원', rule = 'half' }: SplitOptions = {},
): Result<readonly Won[]> {
  const weights: Rational[] = [];
  for (const [index, rate] of rates.entries()) {
    const weight = exactPercent(rate);
    if (weight === null) {
      return err(
        'not-a-rate',
        `${index + 1}번째 비율 ${josa(`‘${rate}’`, '은/는')} 0에서 100 사이의 비율이 아닙니다. 숫자로 적어 주세요.`,
      );
    }
    weights.push(weight);
  }
  const total = weights.reduce(addRational, rational(0n));
  if (total.numerator === 0n) return err('no-rates', '비율이 모두 0입니다. 재원의 비율을 하나 이상 적어 주세요.');
  const exact = exactUnits(amount, unit, weights, total);
  const parts = exact.map((part) => roundRational(part, rule));
  const last = weights.findLastIndex(({ numerator }) => numerator > 0n);
  const per = BigInt(wonPerUnit[unit]);
  const rest = settleLast(parts, exact, last, amount, per);
  return ok(parts.map((part, index) => (index === last ? rest : won(Number(part * per)))));
}

/** A Korean sentence where the rates do not sum to 100, to be shown beside the result; empty where they do. */
export function ratesRemark(rates: readonly number[]): string {
  const exact = rates.map(exactPercent);
  if (exact.some((rate) => rate === null)) return '';
  const sum = exact.reduce<Rational>((so, rate) => addRational(so, rate ?? rational(0n)), rational(0n));
  if (sum.numerator === 100n * sum.denominator || sum.numerator === 0n) return '';
  const shown = printNumber(Number(sum.numerator) / Number(sum.denominator));
  return `비율의 합이 ${shown}%입니다. 자부담처럼 예산에 들지 않는 몫을 뺀 것으로 보고 그 합에 대한 비율로 나누었습니다.`;
}
