import { normalizeName } from '#shared/line-items/name.ts';
import type { Finding } from '../finding.ts';
import { numberRule } from '../number-rule.ts';
import { exactlyWith } from '../won-text.ts';

const idOf = (id: string | undefined) => (id === undefined ? {} : { id });

/** B07: the 과목 of 산출근거 are the 통계목 of 예산 총괄 whose (B) is not 0; names without spaces. */
export const lineItemsOfCosting = numberRule({
  id: 'B07',
  title: '산출근거의 과목과 예산 총괄의 통계목',
  reads: ['summary', 'costing'],
  dependent: true,
  own({ project: { summary, costing } }) {
    if (summary.lines.length === 0) return [];
    const costed = new Set(costing.map(({ lineItem }) => normalizeName(lineItem)));
    const named = new Set(summary.lines.map(({ lineItem }) => normalizeName(lineItem)));
    const lacking = summary.lines.flatMap(({ lineItem, current, id }, at) => {
      const { amount } = current;
      if (amount === null || amount === 0 || costed.has(normalizeName(lineItem))) return [];
      return [{ lineItem, amount, id, at: `summary.lines[${at}].current.amount` }];
    });
    if (costing.length === 0) return noCosting(lacking.map(({ at }) => at));
    const missing = lacking.map(
      ({ lineItem, amount, id, at }): Finding => ({
        rule: 'B07',
        severity: 'error',
        at,
        ...idOf(id),
        message: `예산 총괄 ‘${lineItem}’의 (B) ${exactlyWith(amount, '이/가')} 산출근거에 없습니다. 산출근거에 이 과목을 적거나 통계목 이름을 맞춰 주세요.`,
        expected: null,
        actual: amount,
        evidence: ['costing'],
      }),
    );
    const extra = costing.flatMap(({ lineItem, id }, at): Finding[] => {
      if (named.has(normalizeName(lineItem))) return [];
      const message = `산출근거의 과목 ‘${lineItem}’에 해당하는 통계목이 예산 총괄에 없습니다. 예산 총괄에 적거나 이름을 맞춰 주세요.`;
      const place = { at: `costing[${at}]`, ...idOf(id) };
      return [
        {
          rule: 'B07',
          severity: 'error',
          ...place,
          message,
          expected: null,
          actual: null,
          evidence: ['summary.lines'],
        },
      ];
    });
    return [...missing, ...extra];
  },
});

/** One cause, one finding: nothing is written yet. */
function noCosting(evidence: readonly string[]): Finding[] {
  if (evidence.length === 0) return [];
  const message = '예산 총괄에 (B)가 있는데 산출근거가 비어 있습니다. 통계목마다 산출근거를 적어 주세요.';
  return [{ rule: 'B07', severity: 'error', at: 'costing', message, expected: null, actual: null, evidence }];
}
