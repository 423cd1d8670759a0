import { equality, isStated } from '../equality.ts';
import { numberRule } from '../number-rule.ts';
import { judgeMixed, judgeRounded } from '../rounding-bound.ts';
import { settlementCell, settlementRows } from '../settlement-cells.ts';
import { amountParts } from '../summary-cells.ts';

/** S04: 전년이월 of a year is 차년이월 of the year before. */
export const carriedOver = numberRule({
  id: 'S04',
  title: '이월의 이어짐',
  reads: ['settlements'],
  equalities({ project }) {
    const rows = settlementRows(project);
    return rows.flatMap((row, at) => {
      const before = rows[at - 1];
      if (!before || before.row.year !== row.row.year - 1) return [];
      return amountParts.flatMap((part) => {
        const target = settlementCell(row, 'carriedIn', part);
        const term = settlementCell(before, 'carriedOut', part);
        // A year whose 예산현액 is there says with a blank that nothing was carried.
        const isWhole = [row, before].every((each) => each.row.available.amount !== null);
        const stated = [target, term].filter(isStated).length;
        const compared = part === 'amount' && !isWhole ? stated === 2 : stated > 0;
        if (!compared) return [];
        const judge = (gap: number) => {
          if (row.inWon && before.inWon) return gap === 0 ? null : ('error' as const);
          return row.inWon || before.inWon ? judgeMixed(gap) : judgeRounded(gap, 2);
        };
        return [equality('S04', target, [term], { judge })];
      });
    });
  },
});
