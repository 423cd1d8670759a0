import { josa } from '#shared/hangul/josa.ts';
import type { Finding } from '../finding.ts';
import { numberRule } from '../number-rule.ts';
import { settlementRows } from '../settlement-cells.ts';
import { sourceOf } from '../sources.ts';

/** S07: a 연례반복 project carries nothing over: it costs the same again next year. */
export const yearlyNotCarried = numberRule({
  id: 'S07',
  title: '연례반복 사업의 이월',
  reads: ['overview', 'settlements'],
  own({ project }): Finding[] {
    const place = project.overview.period.checked.indexOf('연례반복');
    const carried = settlementRows(project).filter(({ row }) => (row.carriedOut.amount ?? 0) > 0);
    const last = carried.at(-1);
    if (place < 0 || !last) return [];
    const years = carried.map(({ row }) => `${row.year}년`).join(', ');
    return [
      {
        rule: 'S07',
        severity: 'warning',
        at: `${last.at}.carriedOut.amount`,
        ...(last.row.id === undefined ? {} : { id: last.row.id }),
        message: `해마다 되풀이하는(연례반복) 사업인데 ${josa(years, '을/를')} 다음 해로 이월했습니다. 해마다 드는 경비를 이월한 까닭을 적어 주세요.`,
        expected: 0,
        actual: last.row.carriedOut.amount,
        evidence: [
          `overview.period.checked[${place}]`,
          ...carried.slice(0, -1).map(({ at }) => `${at}.carriedOut.amount`),
        ],
        ...sourceOf('S07'),
      },
    ];
  },
});
