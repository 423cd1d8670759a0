import { josa } from '#shared/hangul/josa.ts';
import { printBudgetAmount } from '#shared/money/print.ts';
import { isWon } from '#shared/money/won.ts';
import type { Project } from '#shared/records/project/project.ts';
import type { Outcome, Rule, Subject } from '../rule.ts';
import { idOf } from '../words/costing-lines.ts';
import { plainText } from '../words/plain.ts';

const granting = /교부|위탁|대행/;
const grantable = /위탁|보조|대행|출연|전출|교부/;

/** The 통계목 outside the grants whose amount is the difference: what was counted as granted and is not. */
function witness({ summary }: Project, difference: number): string {
  const found = summary.lines.filter(
    ({ lineItem, current }) => !grantable.test(lineItem) && current.amount === difference,
  );
  return found.length === 1
    ? ` 차이는 ‘${found[0]?.lineItem}’ 금액과 같으니 교부하는 금액에 함께 넣은 것인지 확인해 주세요.`
    : '';
}

function check({ project }: Subject): Outcome {
  const { schedule, summary } = project;
  const rows = schedule.rows.flatMap((row, place) =>
    row.amount !== null && granting.test(plainText(row.step).replace(/\s/g, ''))
      ? [{ row, amount: row.amount, place }]
      : [],
  );
  const targets = summary.lines.flatMap((line, place) =>
    grantable.test(line.lineItem) && line.current.amount !== null ? [{ amount: line.current.amount, place }] : [],
  );
  const [first] = rows;
  if (schedule.rows.length === 0) return { needs: '추진일정' };
  if (!first || targets.length === 0) return [];
  const sum = (parts: readonly { readonly amount: number }[]) => parts.reduce((total, { amount }) => total + amount, 0);
  const [actual, expected] = [sum(rows), sum(targets)];
  if (actual <= expected) return [];
  const money = (amount: number) => `${printBudgetAmount(isWon(amount) ? amount : null)}천원`;
  return [
    {
      rule: 'P02',
      severity: 'warning',
      at: `schedule.rows[${first.place}].amount`,
      ...idOf(first.row),
      message: `추진일정에서 교부·위탁하는 금액의 합 ${josa(money(actual), '이/가')} 위탁·보조 통계목의 합 ${money(expected)}보다 ${money(actual - expected)} 많습니다. 교부할 금액을 통계목에 맞춰 주세요.${witness(project, actual - expected)}`,
      expected,
      actual,
      evidence: [
        ...rows.map(({ place }) => `schedule.rows[${place}].amount`),
        ...targets.map(({ place }) => `summary.lines[${place}].current.amount`),
      ],
    },
  ];
}

/** P02: what 추진일정 grants or commissions is no more than the 통계목 for it hold. */
export const grantedAmounts: Rule = { id: 'P02', title: '교부·위탁 금액과 통계목', check };
