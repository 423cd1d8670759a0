import { cell, equality } from '../equality.ts';
import { numberRule } from '../number-rule.ts';

/** B02: 사업비(당해년도) is the 계 of (B) in 예산 총괄. Nothing where either is not stated. */
export const costIsSummary = numberRule({
  id: 'B02',
  title: '사업비와 예산 총괄의 계',
  reads: ['overview', 'summary'],
  equalities({ project: { overview, summary } }) {
    const { total } = overview.cost;
    const { amount } = summary.total.current;
    if (total === null || amount === null) return [];
    return [equality('B02', cell('overview.cost.total', total), [cell('summary.total.current.amount', amount)])];
  },
});
