import { supplementOf } from '../editions.ts';
import type { Finding } from '../finding.ts';
import { numberRule } from '../number-rule.ts';
import { exactly, exactlyWith } from '../won-text.ts';

/** C03: 사업비 of a 추경 is what it comes to, not 기정 left as it was. */
export const notLeftAsItWas = numberRule({
  id: 'C03',
  title: '추경의 사업비',
  reads: ['edition', 'overview', 'summary'],
  own({ project: { edition, overview, summary } }): Finding[] {
    const actual = overview.cost.total;
    const { amount: expected } = summary.total.current;
    const { amount: before } = summary.total.prior;
    if (supplementOf(edition) === null || actual === null || expected === null) return [];
    if (actual === expected || actual !== before) return [];
    const at = 'overview.cost.total';
    return [
      {
        rule: 'C03',
        severity: 'error',
        at,
        message: `사업개요의 사업비(당해년도)가 기정액 ${exactly(actual)} 그대로입니다. 추경을 마친 금액 ${exactlyWith(expected, '으로/로')} 고쳐 주세요.`,
        expected,
        actual,
        evidence: ['summary.total.current.amount', 'summary.total.prior.amount'],
        mend: { at, value: expected, label: `${exactlyWith(expected, '으로/로')} 고치기` },
      },
    ];
  },
});
