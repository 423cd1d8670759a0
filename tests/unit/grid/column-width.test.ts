import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showCell } from '../../../renderer/grid/sheet/cell-text.ts';
import { fittedWidth, headLines, leastWidth, NumberWidths } from '../../../renderer/grid/sheet/column-width.ts';
import { headHeight } from '../../../renderer/grid/sheet/row-height.ts';
import { wraps } from '../../../renderer/grid/sheet/sheet.ts';
import { textWidth } from '../../../renderer/grid/sheet/text-width.ts';
import { column, sheetOf } from './sheet-samples.ts';

const now = column('now', 'amount');

describe('a column of numbers', () => {
  test('is as wide as the widest of them, whatever stands beside it', () => {
    const numbers = fc.array(fc.integer({ min: -1e15, max: 1e15 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(numbers, fc.constantFrom('원', '천원', '백만원'), (values, unit) => {
        const { rows } = sheetOf(
          [now],
          values.map((value) => [value]),
        );
        const widths = new NumberWidths();
        widths.grow([now], rows);
        const widest = Math.max(...values.map((value) => textWidth(showCell(value, now, unit as '원'))));
        // A comma and a sign are narrower than a digit: another number of as many digits may be a little wider.
        expect(widths.of(now, unit as '원')).toBeGreaterThanOrEqual(Math.floor(widest));
      }),
      { seed: 81, numRuns: 300 },
    );
  });

  test('tells growth once, and nothing where the number is shorter', () => {
    const widths = new NumberWidths();
    const { rows } = sheetOf([now], [[1_000], [25]]);
    expect(widths.grow([now], rows)).toBe(true);
    expect(widths.grow([now], rows)).toBe(false);
    expect(widths.grow([now], sheetOf([now], [[999]]).rows)).toBe(false);
    expect(widths.grow([now], sheetOf([now], [[-2_000_000]]).rows)).toBe(true);
  });

  test('keeps the given least width where its numbers are short, and none of them counts in a column of texts', () => {
    expect(leastWidth(column('now', 'amount', { minWidth: 90 }), 60)).toBe(90);
    expect(leastWidth(column('now', 'amount', { minWidth: 90 }), 130)).toBe(130);
    const name = column('name', 'text');
    const widths = new NumberWidths();
    widths.grow([name], sheetOf([name], [[123_456_789_012]]).rows);
    expect(widths.of(name, '원')).toBe(0);
  });
});

describe('a head', () => {
  test('wraps between its words, each word whole', () => {
    expect(headLines('2024년 예산내역', 200)).toBe(1);
    expect(headLines('2024년 예산내역', 80)).toBe(2);
    expect(headLines('예산내역', 30)).toBe(1);
    expect(leastWidth(column('x', 'amount', { label: '예산현액' }), 0)).toBeGreaterThanOrEqual(4 * 12.5);
  });

  test('is higher by a line for each line, at every size of text', () => {
    expect(headHeight(1, 1)).toBe(30);
    expect(headHeight(2, 1)).toBe(49);
    expect(headHeight(2, 1.5)).toBe(74);
  });
});

test('a fitted column shows its longest line, its indent counted, within reason', () => {
  const name = column('name', 'text');
  const short = sheetOf([name], [['가'], ['나다라마바사아자차카타파하']]).rows;
  expect(fittedWidth(name, short, '원')).toBeGreaterThanOrEqual(13 * 12.5);
  const deep = short.map((row) => ({ ...row, level: 3 }));
  expect(fittedWidth(name, deep, '원')).toBe(fittedWidth(name, short, '원') + 3 * 16 + 30);
  expect(fittedWidth(name, sheetOf([name], [['가'.repeat(500)]]).rows, '원')).toBeLessThan(700);
});

test('texts wrap where it was chosen, and in a text of several lines always', () => {
  expect([
    wraps(column('a', 'text')),
    wraps(column('a', 'text', { wraps: true })),
    wraps(column('a', 'multiline')),
  ]).toEqual([false, true, true]);
});
