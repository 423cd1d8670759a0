import { equality, isStated } from '../equality.ts';
import { numberRule } from '../number-rule.ts';
import { summaryCell, summaryRows } from '../summary-cells.ts';

/** B04: 증감 of every row of 예산 총괄 is (B) − (A). */
export const changeOfRow = numberRule({
  id: 'B04',
  title: '증감 = (B) − (A)',
  reads: ['summary'],
  equalities({ project }) {
    return summaryRows(project).flatMap((row) => {
      const target = summaryCell(row, 'change', 'amount');
      const terms = [summaryCell(row, 'current', 'amount'), summaryCell(row, 'prior', 'amount')];
      if (!terms.some(isStated)) return [];
      return [equality('B04', target, terms, { signs: [1, -1], sum: '(B)에서 (A)를 뺀 값' })];
    });
  },
});
