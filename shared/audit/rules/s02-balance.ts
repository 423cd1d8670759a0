import { type Cell, equality, isStated } from '../equality.ts';
import { numberRule } from '../number-rule.ts';
import { judgeInRow, type SettlementRow, settlementCell, settlementRows } from '../settlement-cells.ts';
import { type AmountPart, amountParts } from '../summary-cells.ts';

const spent = ['executed', 'carriedOut'] as const;

/** What there was to spend: 예산현액, else what makes it up. */
function availableCells(row: SettlementRow, part: AmountPart): readonly Cell[] {
  const available = settlementCell(row, 'available', part);
  if (isStated(available)) return [available];
  return (['finalBudget', 'carriedIn', 'adjustment'] as const).map((each) => settlementCell(row, each, part));
}

/** S02: 예산현액 − 집행액 − 차년이월 = 집행잔액, of each year, and of the 국비 inside. */
export const balanceOfYear = numberRule({
  id: 'S02',
  title: '결산의 집행잔액',
  reads: ['settlements'],
  equalities({ project }) {
    return settlementRows(project).flatMap((row) =>
      amountParts.flatMap((part) => {
        const target = settlementCell(row, 'balance', part);
        const plus = availableCells(row, part);
        const minus = spent.map((each) => settlementCell(row, each, part));
        const terms = [...plus, ...minus];
        // A year of which nothing was spent or carried yet is not settled.
        const isSettled = [target, ...minus].some(isStated) && plus.some(isStated);
        const compared = part === 'amount' ? isSettled : [target, ...terms].some(isStated);
        if (!compared) return [];
        const signs = [...plus.map(() => 1 as const), ...minus.map(() => -1 as const)];
        const judge = judgeInRow(row, [target, ...terms]);
        return [equality('S02', target, terms, { signs, judge, sum: '예산현액에서 집행액과 차년이월을 뺀 값' })];
      }),
    );
  },
});
