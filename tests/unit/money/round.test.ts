import { describe, expect, test } from 'vitest';
import { divideRational, multiplyRational, printRational, rational, subtractRational } from '#shared/money/rational.ts';
import { type RoundingRule, roundRational } from '#shared/money/round.ts';

describe('천원 rounding', () => {
  test.each<[number, RoundingRule, number]>([
    // Printed books: mathematical ceiling, signed cases too.
    [1_382_400, 'ceil', 1_383_000],
    [28_448_240, 'ceil', 28_449_000],
    [940_623_250, 'ceil', 940_624_000],
    [-2_677_500, 'ceil', -2_677_000],
    [-360_064, 'ceil', -360_000],
    [72_011_600, 'ceil', 72_012_000],
    // 추경 pairs of one book: half away from zero.
    [1_065_073_200, 'half', 1_065_073_000],
    [72_011_600, 'half', 72_012_000],
    [500, 'half', 1000],
    [499, 'half', 0],
    [-500, 'half', -1000],
    [-499, 'half', 0],
    [1999, 'floor', 1000],
    [-1999, 'floor', -1000],
    [5000, 'ceil', 5000],
    [0, 'half', 0],
  ])('%i원 by %s is %i원', (amount, rule, expected) => {
    expect(roundRational(rational(BigInt(amount), 1000n), rule) * 1000n).toBe(BigInt(expected));
  });
});

test('a fraction of 원 is settled by the same rules', () => {
  // △9천원×7명×85회×6/12 = −2,677.5천원.
  const product = multiplyRational(rational(-9n * 7n * 85n), rational(6n, 12n));
  expect(printRational(product)).toBe('-5355/2');
  expect(roundRational(product, 'ceil')).toBe(-2677n);
  expect(roundRational(product, 'half')).toBe(-2678n);
  expect(roundRational(product, 'floor')).toBe(-2677n);
});

test('fractions stay in lowest terms with a positive denominator', () => {
  expect(rational(2n, -4n)).toEqual({ numerator: -1n, denominator: 2n });
  expect(divideRational(rational(1n), rational(-3n))).toEqual({ numerator: -1n, denominator: 3n });
  expect(subtractRational(rational(1n, 2n), rational(1n, 2n))).toEqual({ numerator: 0n, denominator: 1n });
  expect(() => rational(1n, 0n)).toThrow(RangeError);
});
