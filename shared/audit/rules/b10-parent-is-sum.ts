import { roundingOf } from '#shared/records/project/rounding.ts';
import { costingSum } from '../costing-sums.ts';
import { placedLines } from '../costing-walk.ts';
import { amountCell } from '../expression-equalities.ts';
import { numberRule } from '../number-rule.ts';

/** B10: a line is the sum of the lines right under it, to the 원. */
export const parentIsSum = numberRule({
  id: 'B10',
  title: '산출근거의 윗줄과 아랫줄',
  reads: ['costing', 'rounding'],
  equalities({ project }) {
    const rounding = roundingOf(project).cost;
    return placedLines(project).flatMap((placed) => {
      if (placed.children.length === 0 || placed.item.amount === null) return [];
      return costingSum('B10', amountCell(placed), placed.children, rounding, '아랫줄의 합') ?? [];
    });
  },
});
