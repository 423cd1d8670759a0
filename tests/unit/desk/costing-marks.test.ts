import { describe, expect, it } from 'vitest';
import { won } from '#shared/money/won.ts';
import type { CostingGroup, CostingItem } from '#shared/records/project/project.ts';
import { brokenLines, containsBrokenSentence } from '../../../renderer/features/desk/costing/costing-check.ts';
import { editCosting } from '../../../renderer/features/desk/costing/costing-edit.ts';
import { costingRows } from '../../../renderer/features/desk/costing/costing-rows.ts';
import type { GridRow } from '../../../renderer/grid/types.ts';

const item = (label: string, expression: string, amount: number | null, children: CostingItem[] = []): CostingItem => ({
  id: label,
  bullet: '○',
  label,
  expression,
  amount: amount === null ? null : won(amount),
  children,
});
const costingOf = (...items: CostingItem[]): CostingGroup[] => [{ id: 'g', lineItem: '사무관리비', items }];
const rowsOf = (costing: readonly CostingGroup[], budget: number | null = null): Map<string, GridRow> =>
  new Map(
    costingRows(costing, {
      folded: new Set(),
      rule: 'ceil',
      budget: () => budget,
      planned: () => true,
      unit: '천원',
    }).map((row) => [row.id, row]),
  );

describe('costing/F3: a line with an expression and lines under it', () => {
  const under = () => [item('가', '', 500_000), item('나', '', 160_000)];

  it('shows both values in its row, whichever stands as its amount', () => {
    const sum = rowsOf(costingOf(item('운영', '100,000원*11회', 660_000, under()))).get('운영');
    expect(sum?.cells.amount).toBe(660_000);
    expect(sum?.marks?.expression).toMatchObject({ severity: 'attention', aside: '식 1,100' });
    expect(sum?.marks?.amount?.message).toContain(
      '식의 값은 1,100천원, 아래 줄의 합은 660천원이고 차이는 440천원입니다.',
    );
    const own = rowsOf(costingOf(item('운영', '100,000원*11회', 1_100_000, under()))).get('운영');
    expect(own?.marks?.expression?.aside).toBe('합 660');
    const neither = rowsOf(costingOf(item('운영', '100,000원*11회', 5_000, under()))).get('운영');
    expect(neither?.marks?.expression?.aside).toBe('식 1,100 · 합 660');
  });

  it('says nothing where they agree', () => {
    expect(rowsOf(costingOf(item('운영', '110,000원*6회', 660_000, under()))).get('운영')?.marks).toEqual({});
  });

  it('an expression typed on it leaves the amount, and an amount emptied asks for the sum', () => {
    const costing = costingOf(item('운영', '', 660_000, under()));
    const typed = editCosting(
      costing,
      [{ rowId: '운영', columnId: 'expression', value: '100,000원*11회' }],
      [],
      'ceil',
    );
    expect(typed[0]?.items[0]).toMatchObject({ expression: '100,000원*11회', amount: 660_000 });
  });
});

describe('costing/F2: a broken expression', () => {
  const put = (costing: readonly CostingGroup[], value: string) =>
    editCosting(costing, [{ rowId: '수당', columnId: 'expression', value }], [], 'ceil');
  const amountOf = (costing: readonly CostingGroup[]) => costing[0]?.items[0]?.amount;

  it('keeps the last amount, and follows again when it can be read', () => {
    const broken = put(costingOf(item('수당', '50,000원*3명', 150_000)), '50,000원*인원');
    expect(amountOf(broken)).toBe(150_000);
    expect(amountOf(put(broken, '50,000원*4명'))).toBe(200_000);
    // Emptied, it states nothing, as before.
    expect(amountOf(put(costingOf(item('수당', '50,000원*3명', 150_000)), ''))).toBeNull();
  });

  it('leaves an amount alone that was typed over', () => {
    expect(amountOf(put(costingOf(item('수당', '50,000원*3명', 7_000)), '50,000원*4명'))).toBe(7_000);
  });

  it('is marked at the expression and at the amount that was kept', () => {
    const row = rowsOf(costingOf(item('수당', '50,000원*인원', 150_000))).get('수당');
    expect(row?.marks?.expression?.severity).toBe('error');
    expect(row?.marks?.expression?.message).toContain('‘인원’');
    expect(row?.marks?.amount?.message).toContain('마지막 금액을 그대로 두었습니다');
  });

  it('a slip that the printed amount proves is none', () => {
    expect(rowsOf(costingOf(item('수당', '1,0000원×3', 30_000))).get('수당')?.marks).toEqual({});
  });
});

describe('costing/F4: every total above a broken line says so', () => {
  const wrong = item('수당', '50,000원*인원', 150_000);
  const good = item('여비', '50,000원*3명', 150_000);
  const costing = costingOf(
    item('운영', '', 300_000, [item('회의', '', 150_000, [wrong]), good]),
    item('홍보', '', 0, []),
  );

  it('its parents and its 통계목, no other', () => {
    const rows = rowsOf(costing);
    const sentence = '식을 읽을 수 없는 줄(‘수당’)의 마지막 금액이 들어 있습니다.';
    for (const id of ['회의', '운영', 'g']) expect(rows.get(id)?.marks?.amount?.message, id).toContain(sentence);
    for (const id of ['여비', '홍보']) expect(rows.get(id)?.marks, id).toEqual({});
  });

  it('beside what is wrong with the total itself', () => {
    const message = rowsOf(costing, 999_000).get('g')?.marks?.amount?.message;
    expect(message).toContain('예산 총괄은 999입니다.');
    expect(message).toContain('식을 읽을 수 없는 줄');
  });

  it('several are counted, the first is named', () => {
    expect(brokenLines([wrong, good, { ...wrong, id: '둘', label: '강의' }], 'ceil')).toEqual(['수당', '강의']);
    expect(containsBrokenSentence(['수당', '강의'])).toContain('(‘수당’ 등 2줄)');
    expect(containsBrokenSentence([])).toBeNull();
  });
});
