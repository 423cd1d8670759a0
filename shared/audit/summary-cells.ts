import type { Project, Summary, SummaryAmounts } from '#shared/records/project/project.ts';
import { type Cell, cell } from './equality.ts';
import { forLast } from './last.ts';

export const summaryColumns = ['prior', 'current', 'change'] as const;
export type SummaryColumn = (typeof summaryColumns)[number];

export const amountParts = ['amount', 'national'] as const;
export type AmountPart = (typeof amountParts)[number];

export interface SummaryRow extends SummaryAmounts {
  readonly at: string;
  readonly id: string | undefined;
}

const placed = forLast((summary: Summary): readonly SummaryRow[] => [
  { ...pick(summary.total), at: 'summary.total', id: undefined },
  ...summary.lines.map((line, at) => ({ ...pick(line), at: `summary.lines[${at}]`, id: line.id })),
]);

/** The 계 and the 통계목 of 예산 총괄, each with its place. */
export const summaryRows = ({ summary }: Project): readonly SummaryRow[] => placed(summary);

const pick = ({ prior, current, change, changeRate }: SummaryAmounts): SummaryAmounts => ({
  prior,
  current,
  change,
  changeRate,
});

export function summaryCell(row: SummaryRow, column: SummaryColumn, part: AmountPart): Cell {
  return cell(`${row.at}.${column}.${part}`, row[column][part], row.id);
}
