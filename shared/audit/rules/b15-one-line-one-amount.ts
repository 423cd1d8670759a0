import { placedLines } from '../costing-walk.ts';
import { expressionParts } from '../expression-rule.ts';
import type { Finding } from '../finding.ts';
import { numberRule } from '../number-rule.ts';
import { placeName } from '../place-name.ts';
import { exactlyWith } from '../won-text.ts';

/** B15: a line that says its amount twice says the same: in its expression, and as the sum of the lines under it. */
export const oneLineOneAmount = numberRule({
  ...expressionParts('B15'),
  title: '한 줄의 두 금액',
  dependent: true,
  own({ project }) {
    return placedLines(project).flatMap(({ item, at, reading: { written } }): Finding[] => {
      const { amount, id } = item;
      if (written === null || amount === null || written === amount) return [];
      const name = placeName(project, `${at}.expression`);
      return [
        {
          rule: 'B15',
          severity: 'error',
          at: `${at}.expression`,
          ...(id === undefined ? {} : { id }),
          message: `${name}에 함께 적힌 ${exactlyWith(written, '과/와')} 줄의 금액 ${exactlyWith(amount, '이/가')} 다릅니다. 한쪽을 지우거나 맞춰 주세요.`,
          expected: amount,
          actual: written,
          evidence: [`${at}.amount`],
        },
      ];
    });
  },
});
