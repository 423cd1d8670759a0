import { josa } from '#shared/hangul/josa.ts';
import type { Finding } from '../finding.ts';
import { numberRule } from '../number-rule.ts';
import { settlementRows } from '../settlement-cells.ts';
import { sourceOf } from '../sources.ts';
import { exactly } from '../won-text.ts';

/** Rounded figures can leave a 집행잔액 that is this much below nothing, 원. */
const mostRounding = 2000;

/** S03: 집행잔액 is not below 0; △1 or △2천원 of rounded figures is rounding. */
export const notOverspent = numberRule({
  id: 'S03',
  title: '초과집행',
  reads: ['settlements'],
  own({ project }) {
    return settlementRows(project).flatMap(({ row, at, inWon }): Finding[] => {
      const balance = row.balance.amount;
      if (balance === null || balance >= 0) return [];
      const isRounding = !inWon && balance >= -mostRounding;
      const said = `${row.year}년 결산의 집행잔액이 ${josa(`△${exactly(-balance)}`, '으로/로')} 0보다 작습니다.`;
      const advice = isRounding
        ? '천원 미만을 따로 처리한 단수차이로 보이니 원 단위로 확인해 주세요.'
        : '예산현액보다 많이 쓰였는지, 집행액이나 차년이월을 잘못 적었는지 확인해 주세요.';
      return [
        {
          rule: 'S03',
          severity: isRounding ? 'warning' : 'error',
          at: `${at}.balance.amount`,
          ...(row.id === undefined ? {} : { id: row.id }),
          message: `${said} ${advice}`,
          expected: 0,
          actual: balance,
          evidence: ['available', 'executed', 'carriedOut'].map((column) => `${at}.${column}.amount`),
          ...sourceOf('S03'),
        },
      ];
    });
  },
});
