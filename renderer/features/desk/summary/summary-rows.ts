import { computedAmounts, computedSummary, type RateRounding, sumOfItems } from '#shared/drafting/derive.ts';
import { fundingGap } from '#shared/funding/funding-gap.ts';
import { printRate } from '#shared/money/print.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import type { CostingGroup, Summary, SummaryAmounts, SummaryLine } from '#shared/records/project/project.ts';
import type { CellMark, GridEdit, GridRow } from '../../../grid/types.ts';
import { type AmountColumn, amountCells, disagreement, putAmount, showIn } from '../../../table/amount-columns.ts';
import { rowId } from '../../../table/rows.ts';
import { alsoBroken, brokenLines } from '../costing/costing-check.ts';

export type SummaryColumn = 'prior' | 'current' | 'change';

/** (A), (B) and 증감; the years stand in the heads only. */
export const summaryAmounts = (priorYear: number, currentYear: number): readonly AmountColumn<SummaryColumn>[] => [
  { id: 'prior', label: `${priorYear}예산액 (A)` },
  { id: 'current', label: `${currentYear}예산액 (B)` },
  { id: 'change', label: '증감 (B-A)', computed: true },
];

const columns = summaryAmounts(0, 0);

function marksOf(printed: SummaryAmounts, computed: SummaryAmounts, unit: AmountUnit): Record<string, CellMark> {
  const marks: Record<string, CellMark> = {};
  for (const id of ['prior', 'current', 'change'] as const) {
    const mark = disagreement(printed[id].amount, computed[id].amount, showIn(unit));
    if (mark) marks[id] = mark;
  }
  const rate = disagreement(printed.changeRate, computed.changeRate, printRate);
  if (rate) marks.changeRate = rate;
  return marks;
}

const toRow = (id: string, name: string, row: SummaryAmounts, expected: SummaryAmounts, unit: AmountUnit): GridRow => ({
  id,
  cells: { lineItem: name, ...amountCells(columns, row), changeRate: row.changeRate },
  marks: marksOf(row, expected, unit),
});

/** The row of a 통계목 by itself: what 산출근거 has to say of it is not looked at. */
export function summaryRow(line: SummaryLine, unit: AmountUnit, rounding: RateRounding): GridRow {
  const row = toRow(rowId(line), line.lineItem, line, computedAmounts(line, rounding), unit);
  const gap = line.funding ? fundingGap(line.funding, line.current.amount, unit) : null;
  return gap ? { ...row, marks: { ...row.marks, current: { severity: 'error', message: gap.message } } } : row;
}

/** costing/F4: finds the broken lines of 산출근거 that a 통계목's (B) is the sum of. */
export function brokenUnder(costing: readonly CostingGroup[], rule: RoundingRule) {
  const groups = new Map([...costing].reverse().map((group) => [group.lineItem, group]));
  return ({ lineItem, current }: SummaryLine): readonly string[] => {
    const group = groups.get(lineItem);
    return group && sumOfItems(group.items) === current.amount ? brokenLines(group.items, rule) : [];
  };
}

/** A row with what its (B) says of broken lines under it (costing/F4). */
export function withBroken(row: GridRow, names: readonly string[]): GridRow {
  const current = names.length > 0 ? alsoBroken(row.marks?.current, names) : null;
  return current ? { ...row, marks: { ...row.marks, current } } : row;
}

/** 계, and whether it is what the lines give. */
export function totalRow(
  summary: Summary,
  { unit, rounding, brokenIn }: { unit: AmountUnit; rounding: RateRounding; brokenIn: ReturnType<typeof brokenUnder> },
): { readonly row: GridRow; readonly disagrees: boolean } {
  const computed = computedSummary(summary, rounding).total;
  const row = toRow('total', '계', summary.total, computed, unit);
  const agrees = summary.total.current.amount === computed.current.amount;
  const shown = withBroken(row, agrees ? summary.lines.flatMap(brokenIn) : []);
  return { row: { ...shown, readOnly: true }, disagrees: Object.keys(row.marks ?? {}).length > 0 };
}

/** A line with a cell of its row changed. */
export function editSummaryLine(line: SummaryLine, { columnId, value }: GridEdit, rounding: RateRounding): SummaryLine {
  if (columnId === 'lineItem') return { ...line, lineItem: String(value ?? '').replace(/\s+/g, '') };
  // An emptied computed cell asks for the computed value (the mark's message says so); a typed -0 is 0.
  const computed = computedAmounts(line, rounding);
  if (columnId === 'changeRate')
    return { ...line, changeRate: typeof value === 'number' ? value || 0 : computed.changeRate };
  const asked = value === null && columnId === 'change' ? computed.change.amount : value;
  return putAmount(columns, line, columnId, asked) ?? line;
}
