import type { Finding } from '../finding.ts';
import { numberRule } from '../number-rule.ts';
import { settlementRows } from '../settlement-cells.ts';
import { isOver, thresholdOf } from '../thresholds.ts';
import { exactlyWith } from '../won-text.ts';

/** S16: (B) is not far (20 %) over what was spent two years before, where money was left or carried over then. */
export const budgetFollowsExecution = numberRule({
  id: 'S16',
  title: '집행 실적과 예산',
  reads: ['fiscalYear', 'summary', 'settlements', 'office'],
  own({ project, office }): Finding[] {
    const budget = project.summary.total.current.amount;
    const found = settlementRows(project).find(({ row }) => row.year === project.fiscalYear - 2);
    const spent = found?.row.executed.amount ?? null;
    if (!found || budget === null || spent === null || spent < 0) return [];
    const { carriedOut, balance } = found.row;
    const isLeft = (carriedOut.amount ?? 0) > 0 || (balance.amount ?? 0) > 0;
    const percent = thresholdOf(office, 'S16');
    if (!isLeft || !isOver(budget, spent, 100 + percent)) return [];
    const was = `${found.row.year}년에는 ${exactlyWith(spent, '을/를')} 쓰고 남기거나 이월했는데`;
    return [
      {
        rule: 'S16',
        severity: 'warning',
        at: 'summary.total.current.amount',
        message: `${was} 올해 예산 (B)는 ${exactlyWith(budget, '으로/로')} 그보다 ${percent}% 넘게 많습니다. 늘려야 하는 까닭을 적어 주세요.`,
        expected: null,
        actual: budget,
        evidence: ['executed', 'carriedOut', 'balance'].map((column) => `${found.at}.${column}.amount`),
      },
    ];
  },
});
