import { describe, expect, test } from 'vitest';
import { parseAmount, parseAmountCell, parseRate } from '#shared/money/parse.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import { unwrap } from '#shared/result/result.ts';

describe('parseAmount', () => {
  test.each<[string, AmountUnit, number | null]>([
    ['4,535,424천원', '원', 4_535_424_000],
    ['72,012,000원', '천원', 72_012_000],
    ['984,000,000', '원', 984_000_000],
    ['5,621,879', '천원', 5_621_879_000],
    ['△1,086,455', '천원', -1_086_455_000],
    ['▲1,086,455', '천원', -1_086_455_000],
    ['△ 1,086,455', '천원', -1_086_455_000],
    ['-409,837', '천원', -409_837_000],
    ['−409,837', '천원', -409_837_000],
    ['- 5', '원', -5],
    ['4535424', '천원', 4_535_424_000],
    ['12', '백만원', 12_000_000],
    ['12백만원', '천원', 12_000_000],
    ['1.5억원', '천원', 150_000_000],
    ['0.5천원', '원', 500],
    ['1,382천', '원', 1_382_000],
    ['1,382,000원정', '천원', 1_382_000],
    ['0', '천원', 0],
    ['△0', '천원', 0],
    ['-', '천원', null],
    ['', '천원', null],
    ['  ', '천원', null],
    ['9,007,199,254,740,991원', '천원', Number.MAX_SAFE_INTEGER],
  ])('%s in %s is %s', (text, unit, expected) => {
    expect(unwrap(parseAmount(text, unit))).toBe(expected);
  });

  test.each([
    '1,23',
    '12,34,567',
    ',123',
    '1,234,',
    '가나다',
    '1,234달러',
    '1.5원',
    '0.0001천원',
    '9,007,199,254,740,992원',
    '90,071,992,547,410천원',
    '△△1',
    '1 234',
    '1e5',
    '0x10',
    'Infinity',
    '9'.repeat(1_000_000),
  ])('refuses %s', (text) => {
    const result = parseAmount(text, '천원');
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.error.message).toContain('금액으로 읽을 수 없습니다');
  });
});

describe('parseAmountCell', () => {
  test.each<[string, number | null, number | null]>([
    ['(x-) 5,621,879', 5_621_879_000, null],
    ['(x-)5,621,879', 5_621_879_000, null],
    ['(x1,234) △5,678', -5_678_000, 1_234_000],
    ['( x 1,234 ) 5,678', 5_678_000, 1_234_000],
    ['(×1,234)\n5,678', 5_678_000, 1_234_000],
    ['(x-) -', null, null],
    ['(x0) 0', 0, 0],
    ['5,678', 5_678_000, null],
    ['', null, null],
  ])('%s', (text, amount, national) => {
    expect(unwrap(parseAmountCell(text, '천원'))).toEqual({ amount, national });
  });

  test.each(['(y-) 5', '(x가) 5', '(x-) 가', '((x-)) 5'])('refuses %s', (text) => {
    expect(parseAmountCell(text, '천원').ok).toBe(false);
  });
});

describe('parseRate', () => {
  test.each<[string, number | null]>([
    ['△19', -19],
    ['100', 100],
    ['12.3%', 12.3],
    ['1,250', 1250],
    ['-', null],
    ['△0', 0],
  ])('%s', (text, expected) => {
    expect(unwrap(parseRate(text))).toBe(expected);
  });

  test('refuses words', () => {
    expect(parseRate('순증').ok).toBe(false);
  });
});
