import { describe, expect, it } from 'vitest';
import { replacePrice } from '#shared/costing/explain/replace-price.ts';
import { findPercentBases, percentAmount, rateIn } from '#shared/costing/value/percent-base.ts';
import { deriveAfterEdit } from '#shared/drafting/derive.ts';
import { basesOf, percentResult, proposeBase } from '#shared/drafting/percent-line.ts';
import { addPrice, changePrice, priceEffects, removePrice } from '#shared/drafting/unit-price.ts';
import { thousand } from '#shared/money/parse.ts';
import { rational } from '#shared/money/rational.ts';
import { won } from '#shared/money/won.ts';
import type { CostingItem, Project } from '#shared/records/project/project.ts';
import { importedSample } from '../../builders/sample-project.ts';

/** The five lines under the sample's one ○, with the seed's figures. */
function parts(project: Project): readonly CostingItem[] {
  return project.costing[1]?.items[0]?.children ?? [];
}

function replaceParts(project: Project, change: (items: readonly CostingItem[]) => readonly CostingItem[]): Project {
  return {
    ...project,
    costing: project.costing.map((group, index) =>
      index === 1
        ? { ...group, items: group.items.map((item) => ({ ...item, children: change(item.children) })) }
        : group,
    ),
  };
}

describe('percentage lines', () => {
  it.each([
    ['위탁수수료(2%)', rational(1n, 50n)],
    ['부가세 10 %', rational(1n, 10n)],
    ['수수료(3.3％)', rational(33n, 1000n)],
    ['인건비', null],
  ])('the rate in %j', (text, expected) => {
    expect(rateIn(text)).toEqual(expected);
  });

  it('finds the one base of the seed’s 2 %: 사업비 + 시설관리비', () => {
    const items = parts(importedSample());
    const [fee] = items;
    if (!fee) throw new Error('the sample has no fee');
    expect(fee.amount).toBe(thousand(72_012));
    const base = proposeBase(fee, items, 'ceil');
    expect(base).toHaveLength(2);
    const amounts = items.filter((item) => base?.includes(item.id ?? '')).map((item) => item.amount);
    expect(amounts).toEqual([thousand(2_616_580), thousand(984_000)]);
    expect(percentResult(fee, items, base ?? [], 'ceil')).toEqual({
      base: thousand(3_600_580),
      expression: '(2,616,580,000원+984,000,000원)×2%',
      amount: thousand(72_012),
    });
  });

  it('proposes nothing where two bases fit', () => {
    const amounts = [thousand(100), thousand(200), thousand(300)];
    expect(findPercentBases(thousand(30), rational(1n, 10n), amounts, 'ceil')).toEqual([[0, 1], [2]]);
    expect(findPercentBases(thousand(999), rational(1n, 10n), amounts, 'ceil')).toEqual([]);
  });

  it('[records/V7] rounds once, by the rule', () => {
    expect(percentAmount(won(3_600_580_000), rational(1n, 50n), 'ceil')).toBe(thousand(72_012));
    expect(percentAmount(won(3_600_580_000), rational(1n, 50n), 'floor')).toBe(thousand(72_011));
  });

  it('[records/V7] follows its base after an edit, until it is typed over', () => {
    const project = importedSample();
    const items = parts(project);
    const base = proposeBase(items[0] as CostingItem, items, 'ceil') ?? [];
    const stated = deriveAfterEdit(
      project,
      replaceParts(project, (was) => was.map((item, index) => (index === 0 ? { ...item, percentOf: base } : item))),
    );
    expect(parts(stated)[0]).toMatchObject({
      amount: thousand(72_012),
      expression: '(2,616,580,000원+984,000,000원)×2%',
    });
    const raise = (from: Project) =>
      deriveAfterEdit(
        from,
        replaceParts(from, (was) =>
          was.map((item) =>
            item.id === base[1]
              ? {
                  ...item,
                  children: item.children.map((child, index) =>
                    index === 0 ? { ...child, amount: thousand(752_000) } : child,
                  ),
                }
              : item,
          ),
        ),
      );
    expect(parts(raise(stated))[0]?.amount).toBe(thousand(74_012));
    const typed = deriveAfterEdit(
      stated,
      replaceParts(stated, (was) =>
        was.map((item, index) => (index === 0 ? { ...item, amount: thousand(70_000) } : item)),
      ),
    );
    expect(parts(raise(typed))[0]?.amount).toBe(thousand(70_000));
  });
});

describe('bases', () => {
  const line = (label: string, amount: number, percentOf?: readonly string[]): CostingItem => ({
    id: label,
    bullet: '-',
    label,
    expression: '',
    amount: thousand(amount),
    children: [],
    ...(percentOf ? { percentOf } : {}),
  });
  const project = (items: readonly CostingItem[]): Project => ({
    ...importedSample(),
    costing: [{ id: '사무관리비', lineItem: '사무관리비', items }],
  });
  const amounts = (of: Project) => of.costing[0]?.items.map((item) => item.amount);

  it('a part that is missing is no smaller base', () => {
    const items = [line('가', 1_000), line('나', 2_000), line('수수료(2%)', 60, ['가', '다'])];
    expect(percentResult(items[2] as CostingItem, items, ['가', '다'], 'ceil')).toBeNull();
  });

  it('[records/I5] two lines of one label are no problem: a base is a line, not a name', () => {
    const other = { ...line('가', 5), id: '가2' };
    const items = [line('가', 1_000), other, line('수수료(2%)', 20, ['가'])];
    const fee = items[2] as CostingItem;
    expect(percentResult(fee, items, ['가'], 'ceil')?.amount).toBe(thousand(20));
    expect(percentResult(fee, items, ['가2'], 'ceil')?.base).toBe(thousand(5));
    expect(proposeBase(fee, items, 'ceil')).toEqual(['가']);
    const renamed = [{ ...(items[0] as CostingItem), label: '새 이름' }, ...items.slice(1)];
    expect(percentResult(fee, renamed, ['가'], 'ceil')?.amount).toBe(thousand(20));
    expect(basesOf(['가', '없음'], renamed)).toEqual(['새 이름', '(없는 줄)']);
  });

  it('a percentage of a sum with a percentage in it comes out right in one edit', () => {
    const before = project([
      line('가', 1_000),
      line('수수료(2%)', 20, ['가']),
      line('부가세(10%)', 102, ['가', '수수료(2%)']),
    ]);
    const after = deriveAfterEdit(before, project([line('가', 2_000), ...(before.costing[0]?.items.slice(1) ?? [])]));
    expect(amounts(after)).toEqual([thousand(2_000), thousand(40), thousand(204)]);
  });
});

describe('named unit prices', () => {
  it.each([
    ['100,000원*10회', 100_000, 120_000, '120,000원*10회'],
    ['10회×100천원', 100_000, 120_000, '10회×120,000원'],
    ['(100,000원+100,000원)*2', 100_000, 5, '(5원+100,000원)*2'],
    ['100,000명*3원', 100_000, 1, null],
    ['식이 아님', 1, 2, null],
  ])('%j at %i → %i', (expression, from, to, expected) => {
    expect(replacePrice(expression, won(from), won(to))).toBe(expected);
  });

  const line = (label: string, expression: string, amount: number, unitPrice?: string): CostingItem => ({
    bullet: '-',
    label,
    expression,
    amount: thousand(amount),
    children: [],
    ...(unitPrice === undefined ? {} : { unitPrice }),
  });

  const priced = (): Project =>
    addPrice(
      {
        ...importedSample(),
        costing: [
          {
            lineItem: '사무관리비',
            items: [
              line('기초반', '100,000원*10회', 1_000, '강사수당'),
              line('심화반', '100,000원*3회', 999, '강사수당'),
              line('교재', '100,000원*2종', 200),
            ],
          },
        ],
      },
      { name: '강사수당', price: won(100_000) },
    );

  it('say what they would change before they change it', () => {
    const project = priced();
    expect(priceEffects(project, '강사수당', won(120_000), 'ceil')).toMatchObject([
      {
        label: '기초반',
        before: { amount: thousand(1_000) },
        after: { expression: '120,000원*10회', amount: thousand(1_200) },
      },
      {
        label: '심화반',
        before: { amount: thousand(999) },
        after: { expression: '120,000원*3회', amount: thousand(999) },
      },
    ]);
  });

  it('[records/V8] change their lines and no others, in one change; an amount typed by hand stays', () => {
    const after = changePrice(priced(), '강사수당', won(120_000), 'ceil');
    expect(after.costing[0]?.items.map((item) => [item.expression, item.amount])).toEqual([
      ['120,000원*10회', thousand(1_200)],
      ['120,000원*3회', thousand(999)],
      ['100,000원*2종', thousand(200)],
    ]);
    expect(after.unitPrices).toEqual([{ name: '강사수당', price: won(120_000) }]);
    const gone = removePrice(after, '강사수당');
    expect(gone.unitPrices).toEqual([]);
    expect(gone.costing[0]?.items[0]).not.toHaveProperty('unitPrice');
  });
});
