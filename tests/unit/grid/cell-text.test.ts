import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printAmount, printBudgetAmount } from '#shared/money/print.ts';
import { won } from '#shared/money/won.ts';
import { exactAmount, exactText, readCell, showCell } from '../../../renderer/grid/sheet/cell-text.ts';
import type { CellValue } from '../../../renderer/grid/types.ts';
import { amount, column, text } from './sheet-samples.ts';

const read = (given: string, of = amount, unit: '원' | '천원' | '백만원' = '원'): CellValue | 'refused' => {
  const result = readCell(given, of, unit);
  return result.ok ? result.value : 'refused';
};

describe('reading typed and pasted text', () => {
  test.each<[string, CellValue | 'refused']>([
    ['1,234', 1234],
    ['△1,234', -1234],
    ['▲1,234', -1234],
    ['-1,234', -1234],
    ['(1,234)', -1234],
    ['₩1,234', 1234],
    ['-₩1,234', -1234],
    ['\\1,234', 1234],
    ['１，２３４', 1234],
    ['1,234천원', 1_234_000],
    ['5억원', 500_000_000],
    ['1.5억원', 150_000_000],
    [' 1,234 ', 1234],
    ['\u00a01,234\u00a0', 1234],
    ['-', null],
    ['', null],
    ['1,23', 'refused'],
    ['미정', 'refused'],
    ['1.5', 'refused'],
    ['1e5', 'refused'],
  ])('amount %j', (given, value) => expect(read(given)).toBe(value));

  test('bare numbers are in the unit on view', () => {
    expect(read('1.5', amount, '천원')).toBe(1500);
    expect(read('1.5원', amount, '천원')).toBe('refused');
  });

  test('rates, integers, codes and texts', () => {
    expect(read('△12.3%', column('r', 'rate'))).toBe(-12.3);
    expect(read('2,024', column('y', 'integer'))).toBe(2024);
    expect(read('1.5', column('y', 'integer'))).toBe('refused');
    expect(read('5%', column('y', 'integer'))).toBe('refused');
    expect(read(' 201-01\n', column('c', 'code'))).toBe('201-01');
    expect(read('한\n줄', text)).toBe('한 줄');
    expect(read('두\r\n줄', column('n', 'multiline'))).toBe('두\n줄');
    expect(read('', text)).toBe('');
  });

  test('decomposed Hangul is composed', () => expect(read('한글'.normalize('NFD'), text)).toBe('한글'));
});

describe('showing', () => {
  test('an amount is rounded for the eye, never in the text that is edited or copied', () => {
    expect(showCell(1_234_567, amount, '천원')).toBe('1,235');
    expect(exactText(1_234_567, amount, '천원')).toBe('1,234.567');
    expect(exactText(-1_000, amount, '천원')).toBe('△1');
    expect(exactText(5, amount, '백만원')).toBe('0.000005');
    expect(showCell(null, amount, '원')).toBe('');
  });

  test('costing/PR1, costing/PR2: on the screen as on the page, 올림 for the budget and 반올림 for what was paid', () => {
    for (const size of [2_000_400, -2_677_500, 1_000, 1, 0, -1]) {
      expect(showCell(size, amount, '천원')).toBe(printBudgetAmount(won(size)));
      expect(showCell(size, column('paid', 'amount', { rounding: 'half' }), '천원')).toBe(
        printAmount(won(size), '천원'),
      );
    }
    expect(showCell(2_000_400, amount, '천원')).toBe('2,001');
    expect(showCell(2_000_400, column('paid', 'amount', { rounding: 'half' }), '천원')).toBe('2,000');
  });

  test('the exact text reads back to the same 원 in every unit', () => {
    const safe = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(safe, fc.constantFrom('원' as const, '천원' as const, '백만원' as const), (size, unit) => {
        expect(read(exactAmount(size, unit), amount, unit)).toBe(size === 0 ? 0 : size);
      }),
      { seed: 20260103, numRuns: 1000 },
    );
  });
});
