import { describe, expect, test } from 'vitest';
import { type CostingTreeNode, checkTree, readExpression, twoValues } from '#shared/costing/value/tree-check.ts';
import { won } from '#shared/money/won.ts';

const line = (
  expression: string,
  amount: number | null,
  children: readonly CostingTreeNode[] = [],
): CostingTreeNode => ({
  expression,
  amount: amount === null ? null : won(amount),
  children,
});

describe('costing/F1: an expression cell alone', () => {
  test.each<[string, number | null, string | null]>([
    ['', null, null],
    ['100,000원*10회', 1_000_000, null],
    ['28,448원', 29_000, null],
    ['50,000원*', null, '식이 끝나지 않았습니다'],
    ['50,000원*1 200명', null, '‘1 200’'],
    ['50,000원*2회 5', null, '‘5’'],
    ['50,000원*2회 = 100천원', 100_000, null],
    ['50,000원*2회 = 110천원', null, '‘110천원’'],
    ['총액 5', null, '식으로 읽을 수 없습니다'],
    ['총액', null, null],
  ])('%s', (expression, amount, error) => {
    const read = readExpression(expression);
    expect(read.amount).toBe(amount);
    if (error === null) expect(read.error).toBe(null);
    else expect(read.error).toContain(error);
  });

  test('the rule is the record’s; a printed amount forgives a slip', () => {
    expect(readExpression('28,448원', { rule: 'floor' }).amount).toBe(28_000);
    expect(readExpression('1,0000원×3').error).toContain('쉼표');
    expect(readExpression('1,0000원×3', { stated: won(30_000) })).toEqual({ amount: 30_000, error: null });
  });
});

describe('costing/F3: a line with an expression and children', () => {
  test('both values, and that they differ', () => {
    const children = [line('', 500_000), line('', null, [line('', 100_000), line('', 60_000)])];
    expect(twoValues(line('100,000원*11회', 660_000, children))).toEqual({
      ofExpression: 1_100_000,
      ofChildren: 660_000,
      differ: true,
    });
    expect(twoValues(line('110,000원*6회', 660_000, children)).differ).toBe(false);
  });

  test('what is not known differs from nothing', () => {
    expect(twoValues(line('100,000원*', 660_000, [line('', 1)]))).toEqual({
      ofExpression: null,
      ofChildren: 1,
      differ: false,
    });
    expect(twoValues(line('100,000원*2회', null, [line('', null)])).ofChildren).toBe(null);
    const most = Number.MAX_SAFE_INTEGER;
    expect(twoValues(line('', null, [line('', most), line('', most)])).ofChildren).toBe(null);
  });
});

describe('costing/F2, costing/F4: broken lines', () => {
  const wrong = line('50,000원*인원', 150_000);
  const good = line('50,000원*3명', 150_000);
  const middle = line('', 300_000, [wrong, good]);
  const top = line('100,000원*3회', 450_000, [middle, good]);
  const other = line('', 150_000, [line('50,000원*3명', 150_000)]);

  test('the line itself, and every total above it, no other', () => {
    const { broken, containing, differing } = checkTree([top, other]);
    expect([...broken.keys()]).toEqual([wrong]);
    expect(broken.get(wrong)).toContain('‘인원’');
    expect(containing).toEqual(new Set([top, middle]));
    expect([...differing]).toEqual([[top, { ofExpression: 300_000, ofChildren: 450_000, differ: true }]]);
  });

  test('a judge of one’s own', () => {
    expect(checkTree([top], {}, () => null).broken.size).toBe(0);
    expect(checkTree([top], {}, (node) => (node === middle ? '틀림' : null)).containing).toEqual(new Set([top]));
  });

  test('a tree a hundred thousand deep', () => {
    let deep = wrong;
    for (let level = 0; level < 100_000; level++) deep = line('', null, [deep]);
    expect(checkTree([deep]).containing.size).toBe(100_000);
    expect(twoValues(deep).ofChildren).toBe(150_000);
  });
});
