import { expect, test } from 'vitest';
import {
  printAmount,
  printAmountCell,
  printAmountExactly,
  printBudgetAmount,
  printNational,
  printNumber,
  printRate,
} from '#shared/money/print.ts';
import { sumWon, won } from '#shared/money/won.ts';

test('numbers have △ for negatives and commas', () => {
  expect([0, 1, 999, 1000, -1234, 1234567].map(printNumber)).toEqual(['0', '1', '999', '1,000', '△1,234', '1,234,567']);
  expect(printNumber(-1_086_455n)).toBe('△1,086,455');
  expect(printNumber(1234.5)).toBe('1,234.5');
});

test('an amount is printed in its unit, the rest below it by the named rule', () => {
  expect(printAmount(won(4_535_424_000), '천원')).toBe('4,535,424');
  expect(printAmount(null, '천원')).toBe('-');
  expect(printAmount(won(1500), '천원', 'ceil')).toBe('2');
  expect(printAmount(won(1500), '천원', 'floor')).toBe('1');
  expect(printAmount(won(150_000_000), '백만원')).toBe('150');
});

test('costing/PR1: a figure of the budget is 올림 in 천원, toward +∞', () => {
  const printed = [2_000_400, 2_000_000, -2_677_500, -400, 0].map((amount) => printBudgetAmount(won(amount)));
  expect(printed).toEqual(['2,001', '2,000', '△2,677', '0', '0']);
  expect(printBudgetAmount(null)).toBe('-');
});

test('what is no whole 천원 is printed exactly, in 원', () => {
  expect(printAmountExactly(won(1_382_000), '천원')).toBe('1,382');
  expect(printAmountExactly(won(-1_382_400), '천원')).toBe('△1,382,400원');
});

test('an amount cell prints its 국비 part before it', () => {
  expect(printNational(null, '천원')).toBe('(x-)');
  expect(printNational(won(1_234_000), '천원')).toBe('(x1,234)');
  expect(printAmountCell({ amount: won(-409_837_000), national: null }, '천원')).toBe('(x-) △409,837');
  expect(printRate(-19)).toBe('△19');
  expect(printRate(null)).toBe('-');
});

test('sums are exact or a bug', () => {
  expect(sumWon([won(1), won(2), won(-4)])).toBe(-1);
  expect(() => sumWon([won(Number.MAX_SAFE_INTEGER), won(1)])).toThrow(RangeError);
  expect(() => won(0.5)).toThrow(RangeError);
  expect(Object.is(won(-0), 0)).toBe(true);
});
