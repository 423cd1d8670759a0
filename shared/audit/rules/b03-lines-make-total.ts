import { equality, isStated } from '../equality.ts';
import { numberRule } from '../number-rule.ts';
import { amountParts, summaryCell, summaryColumns, summaryRows } from '../summary-cells.ts';

const sums = { amount: '통계목의 합', national: '통계목 국비의 합' } as const;

/** B03: the 통계목 add up to the 계, in every column and in the 국비 inside. */
export const linesMakeTotal = numberRule({
  id: 'B03',
  title: '통계목의 합과 계',
  reads: ['summary'],
  equalities({ project }) {
    const [total, ...lines] = summaryRows(project);
    if (total === undefined || lines.length === 0) return [];
    return summaryColumns.flatMap((column) =>
      amountParts.flatMap((part) => {
        const target = summaryCell(total, column, part);
        const terms = lines.map((line) => summaryCell(line, column, part));
        // 국비 that is not stated is none: `(x-)`.
        const compared = (part === 'amount' ? terms : [target, ...terms]).some(isStated);
        return compared ? [equality('B03', target, terms, { sum: sums[part] })] : [];
      }),
    );
  },
});
