import { changeRate } from '#shared/drafting/derive.ts';
import { josa } from '#shared/hangul/josa.ts';
import { printRate } from '#shared/money/print.ts';
import { roundingOf } from '#shared/records/project/rounding.ts';
import { numberRule } from '../number-rule.ts';
import { placeName } from '../place-name.ts';
import { summaryRows } from '../summary-cells.ts';

/** B05: 증감률 is (B−A)·100/A in whole percent by the record's own rule; 100 and △100 where one side is 0. */
export const rateOfChange = numberRule({
  id: 'B05',
  title: '증감률',
  reads: ['summary', 'rounding'],
  dependent: true,
  own({ project }) {
    const { rate } = roundingOf(project);
    return summaryRows(project).flatMap(({ at: row, id, prior, current, changeRate: actual }) => {
      const expected = changeRate(prior.amount, current.amount, rate);
      if (actual === null || expected === null || actual === expected) return [];
      const at = `${row}.changeRate`;
      const said = `${placeName(project, at)} ${josa(printRate(actual), '이/가')} 예산액으로 셈한 ${josa(printRate(expected), '과/와')} 다릅니다.`;
      return [
        {
          rule: 'B05',
          severity: 'warning',
          at,
          ...(id === undefined ? {} : { id }),
          message: `${said} 예산액이 맞으면 ${josa(printRate(expected), '으로/로')} 고쳐 주세요.`,
          expected,
          actual,
          evidence: [`${row}.prior.amount`, `${row}.current.amount`],
          mend: { at, value: expected, label: `${josa(printRate(expected), '으로/로')} 고치기` },
        },
      ];
    });
  },
});
