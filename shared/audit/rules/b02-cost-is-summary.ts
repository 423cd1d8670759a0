import { josa } from '#shared/hangul/josa.ts';
import { printAmount, printNumber } from '#shared/money/print.ts';
import type { Won } from '#shared/money/won.ts';
import type { Rule } from '../rule.ts';

/** To the 원, so that two amounts that differ never read alike. */
function exactly(amount: Won): string {
  return amount % 1000 === 0 ? `${printAmount(amount, '천원')}천원` : `${printNumber(amount)}원`;
}

/** B02: 사업비(당해년도) is the 계 of (B) in 예산 총괄. Nothing where either is not stated. */
export const costIsSummary: Rule = {
  id: 'B02',
  title: '사업비와 예산 총괄 계',
  check({ project: { overview, summary } }) {
    const actual = overview.cost.total;
    const expected = summary.total.current.amount;
    if (actual === null || expected === null || actual === expected) return [];
    return [
      {
        rule: 'B02',
        severity: 'error',
        at: 'overview.cost.total',
        message: `사업개요의 사업비(당해년도) ${josa(exactly(actual), '과/와')} 예산 총괄의 계 (B) ${josa(exactly(expected), '이/가')} 다릅니다. 어느 쪽이 맞는지 보고 고쳐 주세요.`,
        expected,
        actual,
      },
    ];
  },
};
