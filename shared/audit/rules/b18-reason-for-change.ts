import { josa } from '#shared/hangul/josa.ts';
import { printBudgetAmount, printNumber } from '#shared/money/print.ts';
import type { Project, SummaryAmounts } from '#shared/records/project/project.ts';
import type { Finding } from '../finding.ts';
import type { Outcome, Rule, Subject } from '../rule.ts';
import { thresholdOf } from '../thresholds.ts';
import { idOf } from '../words/costing-lines.ts';

/** The key of `reasons` for the 계 row, which has no id. */
const totalKey = 'total';

type Change = { readonly kind: 'new' } | { readonly kind: 'rate'; readonly rate: number };

function changeOf({ prior, current }: SummaryAmounts, limit: number): Change | null {
  const was = prior.amount ?? 0;
  const now = current.amount ?? 0;
  if (was === 0) return now > 0 ? { kind: 'new' } : null;
  const rate = ((now - was) * 100) / Math.abs(was);
  return Math.abs(rate) >= limit ? { kind: 'rate', rate } : null;
}

const has = ({ reasons }: Project, key: string | undefined): boolean =>
  key !== undefined && (reasons?.[key] ?? '').trim() !== '';

function findingOf(row: SummaryAmounts & { readonly id?: string }, name: string, at: string, change: Change): Finding {
  const amounts = `${printBudgetAmount(row.prior.amount)}천원에서 ${printBudgetAmount(row.current.amount)}천원`;
  const what =
    change.kind === 'new'
      ? `신규(${printBudgetAmount(row.current.amount)}천원)인데`
      : `${josa(amounts, '으로/로')} ${printNumber(Math.trunc(change.rate))}% 바뀌었는데`;
  return {
    rule: 'B18',
    severity: 'warning',
    at,
    ...idOf(row),
    message: `${josa(name, '은/는')} ${what} 사유가 적혀 있지 않습니다. 증감 사유를 적어 주세요.`,
    expected: row.prior.amount,
    actual: row.current.amount,
  };
}

function check({ project, office }: Subject): Outcome {
  const { total, lines } = project.summary;
  const rows = [total, ...lines];
  if (rows.every(({ prior, current }) => prior.amount === null && current.amount === null))
    return { needs: '예산 총괄의 금액' };
  const limit = thresholdOf(office, 'B18');
  const whole = changeOf(total, limit);
  // A new 세부사업 is new in every line: one cause, said once.
  if (whole?.kind === 'new') {
    if (has(project, totalKey) || lines.some(({ id }) => has(project, id))) return [];
    return [findingOf(total, '이 사업', 'summary.total.change.amount', whole)];
  }
  const only = lines.length === 1;
  const found = lines.flatMap((line, at) => {
    const change = changeOf(line, limit);
    if (!change || has(project, line.id) || (only && has(project, totalKey))) return [];
    return [findingOf(line, `‘${line.lineItem}’`, `summary.lines[${at}].change.amount`, change)];
  });
  if (!whole || has(project, totalKey) || only) return found;
  return [findingOf(total, '예산 총괄의 계', 'summary.total.change.amount', whole), ...found];
}

/** B18: what is new or changed by 30 % or more has a written reason. */
export const reasonForChange: Rule = { id: 'B18', title: '증감 사유', check };
