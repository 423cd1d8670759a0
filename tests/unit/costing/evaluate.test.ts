import { describe, expect, test } from 'vitest';
import { parseCostingLine } from '#shared/costing/read-line.ts';
import { evaluate } from '#shared/costing/value/evaluate.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import { won } from '#shared/money/won.ts';

function amountOf(text: string, rule: RoundingRule): number | null {
  return evaluate(parseCostingLine(text), { rule }).amount;
}

describe('rounding (costing/A1)', () => {
  test.each<[string, RoundingRule, number]>([
    ['1,382,400원', 'ceil', 1_383_000],
    ['1,382,400원', 'half', 1_382_000],
    ['1,382,400원', 'floor', 1_382_000],
    ['1,382,500원', 'half', 1_383_000],
    ['△9천원×7명×85회×6/12개월', 'ceil', -2_677_000],
    ['△9천원×7명×85회×6/12개월', 'half', -2_678_000],
    ['△9천원×7명×85회×6/12개월', 'floor', -2_677_000],
    ['1,000원×1/3', 'ceil', 1_000],
    ['1,000원×1/3', 'half', 0],
    ['△1,000원×1/3', 'ceil', 0],
  ])('%s by %s', (text, rule, amount) => {
    expect(amountOf(text, rule)).toBe(amount);
  });

  test('the unit of the document, and of the printed amount', () => {
    expect(evaluate(parseCostingLine('69,850원×3개월'), { unit: '원' }).amount).toBe(209_550);
    expect(evaluate(parseCostingLine('69,850원×3개월')).amount).toBe(210_000);
    expect(evaluate(parseCostingLine('69,850원×3개월=209,550원')).amount).toBe(209_550);
    expect(evaluate(parseCostingLine('149,600,000원×1식=150백만원'))).toMatchObject({ amount: 150_000_000, ok: true });
    expect(evaluate(parseCostingLine('149,600,000원×1식'), { unit: '백만원' }).amount).toBe(150_000_000);
  });
});

describe('ok (costing/A5)', () => {
  test.each<[string, boolean | null]>([
    ['50,000원×3명 = 150천원', true],
    ['50,000원×3명 = 151천원', false],
    ['50,000원×3명 = 149천원', false],
    ['50,300원×1명 = 50천원', true],
    ['50,300원×1명 = 51천원', true],
    ['50,300원×1명 = 52천원', false],
    ['50,300원×1명 = 49천원', false],
    ['50,300원×1명 = 50,300원', true],
    ['50,300원×1명 = 50,301원', false],
    ['50,000원×3명 = 15천원', false],
    ['50,000원×3명', null],
    ['사업비 = 150천원', null],
    ['50,000원×3명 = 총요구액', null],
  ])('%s', (text, ok) => {
    expect(evaluate(parseCostingLine(text)).ok).toBe(ok);
  });

  test('an amount printed elsewhere', () => {
    const line = parseCostingLine('50,300원×1명');
    expect(evaluate(line, { stated: won(51_000) }).ok).toBe(true);
    expect(evaluate(line, { stated: won(52_000) }).ok).toBe(false);
    // costing/P6: it forgives a slip as an amount on the line does.
    const slip = parseCostingLine('1,0000원×3');
    expect(evaluate(slip).problem?.code).toBe('misplaced-comma');
    expect(evaluate(slip, { stated: won(30_000) })).toMatchObject({ problem: null, ok: true, amount: 30_000 });
  });
});

describe('exactness (costing/V1)', () => {
  test('numbers beyond a double', () => {
    const value = evaluate(parseCostingLine('123,456,789,012,345,678원×3')).value;
    expect(value).toEqual({ numerator: 370_370_367_037_037_034n, denominator: 1n });
    expect(evaluate(parseCostingLine('123,456,789,012,345,678원×3')).problem?.code).toBe('value-too-large');
  });

  test('a value that leaves the safe range on the way and comes back', () => {
    const { value, amount } = evaluate(parseCostingLine('9,007,199,254,740,991원×3×1/3'));
    expect(value).toEqual({ numerator: 9_007_199_254_740_991n, denominator: 1n });
    expect(amount).toBe(null);
    expect(evaluate(parseCostingLine('9,007,199,254,740,000원×7/7')).amount).toBe(9_007_199_254_740_000);
  });

  test('thirds stay thirds', () => {
    expect(evaluate(parseCostingLine('1,000원÷3×3')).value).toEqual({ numerator: 1000n, denominator: 1n });
    expect(evaluate(parseCostingLine('1,000원÷3')).value).toEqual({ numerator: 1000n, denominator: 3n });
    expect(evaluate(parseCostingLine('0.1원×3')).value).toEqual({ numerator: 3n, denominator: 10n });
  });

  test('costing/E2: a glued fraction divides as one number', () => {
    expect(evaluate(parseCostingLine('1,000원÷1/2')).value?.numerator).toBe(2000n);
    expect(evaluate(parseCostingLine('1,000원÷2×3')).value?.numerator).toBe(1500n);
  });
});

describe('hostile lines (costing/V2, costing/V3)', () => {
  const deep = 100_000;

  test('brackets a hundred thousand deep are read', () => {
    const text = `${'('.repeat(deep)}5,000원×3${')'.repeat(deep)} = 15`;
    expect(evaluate(parseCostingLine(text))).toMatchObject({ ok: true, amount: 15_000 });
  });

  test.each([
    ['(', 'open brackets'],
    ['1+', 'sums'],
    ['5×(', 'open products'],
    ['(5원×', 'open starts'],
    ['1=', 'equals signs'],
    ['△', 'signs'],
    ['1,2', 'commas'],
    ['9', 'digits'],
    ['x', 'letters'],
    ['50원×3명, ', 'lists'],
  ])('%s repeated', (piece) => {
    const line = parseCostingLine(piece.repeat(deep));
    expect(evaluate(line).amount === null || evaluate(line).problem === null).toBe(true);
  });

  test('a value that grows without end is refused', () => {
    const { problem, value } = evaluate(parseCostingLine(`5,000원${'×99'.repeat(deep)}`));
    expect([problem?.code, value]).toEqual(['value-too-large', null]);
  });
});
