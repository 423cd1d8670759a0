import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTypedAmount } from '#shared/costing/value/typed-amount.ts';
import { printAmountExactly, printNumber } from '#shared/money/print.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import { won } from '#shared/money/won.ts';

const read = (text: string, unit: AmountUnit = '천원') => {
  const result = readTypedAmount(text, unit);
  return result.ok ? result.value : result.error.message;
};

describe('costing/T1: one amount, in the dress it comes in', () => {
  test.each<[string, number | null]>([
    ['1,234', 1_234_000],
    ['+1,234', 1_234_000],
    ['△1,234', -1_234_000],
    ['▲ 1,234', -1_234_000],
    ['−1,234', -1_234_000],
    ['–1,234', -1_234_000],
    ['‑1,234', -1_234_000],
    ['1,234-', -1_234_000],
    ['1,234 −', -1_234_000],
    ['(1,234)', -1_234_000],
    ['（１，２３４）', -1_234_000],
    ['(₩1,234)', -1_234_000],
    ['-₩1,234', -1_234_000],
    ['￦1,234', 1_234_000],
    ['  1,234\u00a0', 1_234_000],
    ['\u202d1,234\u202c', 1_234_000],
    ['1,2\u200b34', 1_234_000],
    ['１２３４', 1_234_000],
    ['1.5', 1_500],
    ['0', 0],
    ['-0', 0],
    ['1 234 000', 1_234_000_000],
    ['1\u2009234', 1_234_000],
    ['1\u202f234\u202f567.5', 1_234_567_500],
  ])('%j', (text, amount) => expect(read(text)).toBe(amount));

  test.each(['', ' ', '-', '–', '－', '\u200b', '\u3000'])('costing/T5: %j is not stated', (text) =>
    expect(read(text)).toBe(null),
  );
});

describe('costing/T2: a unit in the text wins over that of the cell', () => {
  test.each<[string, number]>([
    ['1.5억', 150_000_000],
    ['1.5억원', 150_000_000],
    ['123만원', 1_230_000],
    ['123 만원', 1_230_000],
    ['5만억', 5_000_000_000_000],
    ['5천원', 5_000],
    ['5천', 5_000],
    ['12백만원', 12_000_000],
    ['3천만', 30_000_000],
    ['1억 5천만원', 150_000_000],
    ['1억5,000만', 150_000_000],
    ['3만5천원', 35_000],
    ['1,234원', 1_234],
    ['1,234천원정', 1_234_000],
    ['△1.5억', -150_000_000],
    ['(123만원)', -1_230_000],
    [`7${'천원'.normalize('NFD')}`, 7_000],
  ])('%s', (text, amount) => {
    expect(read(text, '천원')).toBe(amount);
    expect(read(text, '백만원')).toBe(amount);
  });
});

describe('costing/T3: what could be meant in two ways is refused, and says what to type', () => {
  test.each([
    ['1 2', '떨어져'],
    ['1 234', '두 금액'],
    ['500 600', '두 금액'],
    ['100,000 500', '떨어져'],
    ['1.234.567', '숫자와 쉼표'],
    ['12,34', '세 자리마다'],
    ['1,23,456', '세 자리마다'],
    ['1e5', '숫자와 쉼표'],
    ['약 100', '숫자와 쉼표'],
    ['100여', '숫자와 쉼표'],
    ['50%', '숫자와 쉼표'],
    ['½', '숫자와 쉼표'],
    ['1,234\n5,678', '숫자와 쉼표'],
    ['1,234\t5,678', '숫자와 쉼표'],
    ['(x-) 5,621', '숫자와 쉼표'],
    ['△(5)', '숫자와 쉼표'],
    ['-5-', '숫자와 쉼표'],
    ['+', '숫자와 쉼표'],
    ['5억만', '숫자와 쉼표'],
    ['5천만 1억', '숫자와 쉼표'],
    ['1.5억 3천만', '숫자와 쉼표'],
    ['100+200', '숫자와 쉼표'],
    ['1.2345', '1원보다 작은'],
    ['9,007,199,254,741천원', '9,007조원'],
    ['9'.repeat(301), '너무 깁니다'],
  ])('%j', (text, why) => {
    const told = read(text);
    expect(told).toContain(why);
    expect(told).toContain('금액으로 읽을 수 없습니다');
  });
});

describe('costing/T4: formulas', () => {
  test.each<[string, number]>([
    ['=100+200*3', 700_000],
    ['＝１００＋２００＊３', 700_000],
    ['= (100 + 200) × 3', 900_000],
    ['=1,000-250', 750_000],
    ['=-100+250', 150_000],
    ['=△100', -100_000],
    ['=500*10%', 50_000],
    ['=500*(1+10%)', 550_000],
    ['=1000/4', 250_000],
    ['=100/3*3', 100_000],
    ['=100,000원*10회', 1_000_000],
    ['=1.5억+50만원', 150_500_000],
    ['=100천원*3명*2회', 600_000],
    ['=10명*50,000원', 500_000],
    ['=1,200천원/12', 100_000],
    ['=3*\u202d1,000\u202c', 3_000_000],
    ['=0.5', 500],
  ])('%s', (text, amount) => expect(read(text)).toBe(amount));

  test('bare numbers are in the unit of the cell', () => {
    expect(read('=100+200*3', '원')).toBe(700);
    expect(read('=1.5억*2', '원')).toBe(300_000_000);
  });

  test.each([
    ['=', '식이 없습니다'],
    ['=100+', '식이 끝나지 않았습니다'],
    ['=100+*3', '6번째 글자'],
    ['=(100', '괄호가 닫히지'],
    ['=100)', '‘)’'],
    ['=100/0', '0이어서'],
    ['=100 200', '‘200’'],
    ['=1,23+5', '쉼표 자리'],
    ['=A1+5', '‘A1’'],
    ['=SUM(1+2)', '‘SUM’'],
    ['=(1, 2)', '‘,’'],
    ['=100+200원', '섞여'],
    ['=100원*200원', '섞여'],
    ['=3명*2', '섞여'],
    ['=100/5원', '섞여'],
    ['=1~3', '‘3’'],
    ['=1e5', '‘1e5’'],
    ['=약 100', '‘약’'],
    ['=100 ※ 200', '‘※’'],
    ['=100=100', '‘=’'],
    ['=100/3', '1원보다 작은'],
    ['=1억*1억', '섞여'],
    ['=9999999999999*9', '9,007조원'],
  ])('refused: %s', (text, why) => expect(read(text)).toContain(why));
});

test('costing/T6: what is printed is read back, in every unit and every dress of the minus', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -9e15, max: 9e15 }),
      fc.constantFrom<AmountUnit>('원', '천원', '백만원', '억원'),
      (amount, unit) => {
        const value = won(amount);
        expect(read(printAmountExactly(value, unit), unit)).toBe(value);
        const size = printNumber(Math.abs(amount));
        expect(read(`(${size}원)`, unit)).toBe(won(-Math.abs(amount)));
        expect(read(`${size}원-`, unit)).toBe(won(-Math.abs(amount)));
      },
    ),
    { seed: 20_240_303, numRuns: 2000 },
  );
});

test('costing/T3: any text is an amount, nothing or a sentence; a digit put into an amount changes it or is refused', () => {
  const texts = fc.array(fc.constantFrom(...'0123456789,. △-+()=*/%원천만억백정약xe½\u200b\u2009\n'.split('')), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 9 }), (letters, place, digit) => {
      const text = letters.join('');
      const before = read(text);
      if (typeof before === 'string') expect(before).toMatch(/(니다|요|예: .*)\.?$/);
      if (typeof before === 'string' || before === null || before === 0) return;
      const at = place % (text.length + 1);
      expect([text, at, digit, read(text.slice(0, at) + digit + text.slice(at))]).not.toEqual([
        text,
        at,
        digit,
        before,
      ]);
    }),
    { seed: 20_240_304, numRuns: 20_000 },
  );
});
