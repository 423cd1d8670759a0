import { type Cell, cell, type Equality, equality } from '../equality.ts';
import { numberRule } from '../number-rule.ts';
import type { Subject } from '../rule.ts';

/** What the year's money is: 사업비, else the 계 of (B). */
function budgetCell({ overview, summary }: Subject['project']): Cell {
  return overview.cost.total === null
    ? cell('summary.total.current.amount', summary.total.current.amount)
    : cell('overview.cost.total', overview.cost.total);
}

const sum = '추진일정 금액의 합';

/** P01: the amounts of 추진일정 add up to its 계, which is 사업비. */
export const scheduleIsCost = numberRule({
  id: 'P01',
  title: '추진일정의 금액',
  reads: ['overview', 'summary', 'schedule'],
  equalities({ project }): readonly Equality[] {
    const { schedule } = project;
    const total = cell('schedule.total', schedule.total);
    const budget = budgetCell(project);
    const rows = schedule.rows.map(({ amount, id }, at) => cell(`schedule.rows[${at}].amount`, amount, id));
    const hasRows = rows.some(({ value }) => value !== null);
    const found: Equality[] = [];
    if (hasRows) found.push(equality('P01', total, rows, { sum }));
    if (budget.value === null) return found;
    if (total.value !== null) found.push(equality('P01', total, [budget]));
    else if (hasRows) found.push(equality('P01', budget, rows, { sum }));
    return found;
  },
});
