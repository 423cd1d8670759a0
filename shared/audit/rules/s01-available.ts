import { equality, isStated } from '../equality.ts';
import { numberRule } from '../number-rule.ts';
import { judgeInRow, settlementCell, settlementRows } from '../settlement-cells.ts';
import { amountParts } from '../summary-cells.ts';

/** S01: 최종예산 + 전년이월 + 예산변경 = 예산현액, of each year, and of the 국비 inside. */
export const availableOfYear = numberRule({
  id: 'S01',
  title: '결산의 예산현액',
  reads: ['settlements'],
  equalities({ project }) {
    return settlementRows(project).flatMap((row) =>
      amountParts.flatMap((part) => {
        const target = settlementCell(row, 'available', part);
        const terms = (['finalBudget', 'carriedIn', 'adjustment'] as const).map((each) =>
          settlementCell(row, each, part),
        );
        const compared = (part === 'amount' ? terms : [target, ...terms]).some(isStated);
        if (!compared) return [];
        const judge = judgeInRow(row, [target, ...terms]);
        return [equality('S01', target, terms, { judge, sum: '최종예산, 전년이월, 예산변경의 합' })];
      }),
    );
  },
});
