import { numberRule } from '../number-rule.ts';
import { settlementRows } from '../settlement-cells.ts';

/** S14: 반납액 = 교부 − 집행, by the rate of the subsidy. Nothing to look at where no 국비 was settled. */
export const subsidyReturned = numberRule({
  id: 'S14',
  title: '보조금의 반납',
  reads: ['settlements'],
  own({ project }) {
    const hasSubsidy = settlementRows(project).some(({ row }) => row.available.national || row.finalBudget.national);
    return hasSubsidy ? { needs: '보조금 교부·반납 내역' } : [];
  },
});
