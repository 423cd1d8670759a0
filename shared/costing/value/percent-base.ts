import { multiplyRational, type Rational, rational } from '#shared/money/rational.ts';
import { type RoundingRule, roundRational } from '#shared/money/round.ts';
import { isWon, type Won } from '#shared/money/won.ts';

/** Beyond this many amounts not every choice of them is tried: two to this power fits in a moment. */
const mostTried = 18;

/** `위탁수수료(2%)`, `부가세 10 %`, `수수료 3.3%`: the last percentage a label or an expression names. */
const ratePattern = /(?<![\d.,])(\d{1,3})(?:\.(\d{1,4}))?\s*[%％]/g;

/** The rate as an exact fraction (2 % is 1/50); `null` where the text names none. */
export function rateIn(text: string): Rational | null {
  const found = [...text.matchAll(ratePattern)].at(-1);
  if (!found) return null;
  const decimals = found[2] ?? '';
  return rational(BigInt(`${found[1]}${decimals}`), 100n * 10n ** BigInt(decimals.length));
}

/** `base` × `rate`, rounded once to 천원 by the rule, in 원; `null` beyond the safe range. */
export function percentAmount(base: Won, rate: Rational, rule: RoundingRule): Won | null {
  const exact = multiplyRational(rational(BigInt(base), 1000n), rate);
  const amount = Number(roundRational(exact, rule)) * 1000;
  return isWon(amount) ? amount : null;
}

/**
 * The choices of `amounts` (원; places in the list, ascending) whose sum × rate is exactly `amount` by the rule. A base
 * is found only where one choice fits; two or more are for a person to decide. At most `limit` are looked for; only
 * the first 18 amounts are combined, since every further one doubles the work.
 */
export function findPercentBases(
  amount: Won,
  rate: Rational,
  amounts: readonly (Won | null)[],
  rule: RoundingRule,
  limit = 2,
): number[][] {
  const places = amounts.flatMap((each, place) => (each === null || each === 0 ? [] : [place])).slice(0, mostTried);
  const found: number[][] = [];
  for (let chosen = 1; chosen < 2 ** places.length && found.length < limit; chosen += 1) {
    let sum = 0;
    for (const [bit, place] of places.entries()) if (chosen & (1 << bit)) sum += amounts[place] ?? 0;
    if (isWon(sum) && couldBe(sum, rate, amount) && percentAmount(sum, rate, rule) === amount) {
      found.push(places.filter((_, bit) => chosen & (1 << bit)));
    }
  }
  return found;
}

/** A quick look before the exact one: within 천원 of the amount in floating point. */
function couldBe(sum: number, rate: Rational, amount: number): boolean {
  const about = (sum * Number(rate.numerator)) / Number(rate.denominator);
  return Math.abs(about - amount) <= 1001;
}
