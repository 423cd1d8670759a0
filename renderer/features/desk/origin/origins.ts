import { printAmountExactly } from '#shared/money/print.ts';
import type { Won } from '#shared/money/won.ts';
import type { Project, Schedule, Settlement } from '#shared/records/project/project.ts';
import { lineOf } from '../../../table/rows.ts';
import type { Origin } from './origin-dialog.tsx';

const show = (amount: Won | null) => (amount === null ? '없음' : `${printAmountExactly(amount, '천원')}천원`);
const part = (columnId: string) => (columnId.endsWith('.national') ? 'national' : 'amount');
const bare = (columnId: string) => columnId.replace(/\.national$/, '');

/** Where a cell of 예산 총괄 comes from. */
export function summaryOrigin(project: Project, rowId: string, columnId: string): Origin | null {
  const { summary, costing } = project;
  const line = lineOf(summary.lines, rowId);
  const column = bare(columnId) as 'prior' | 'current' | 'change' | 'changeRate';
  if (!line || !['prior', 'current', 'change', 'changeRate'].includes(column)) return null;
  const group = costing.find((each) => each.lineItem === line.lineItem);
  const sources: Record<typeof column, readonly string[]> = {
    prior: [],
    current: (group?.items ?? []).map((item) => `산출근거 ${item.label} ${show(item.amount)}`),
    change: [`${show(line.current.amount)} − ${show(line.prior.amount)}`],
    changeRate: [`(${show(line.current.amount)} − ${show(line.prior.amount)}) × 100 ÷ ${show(line.prior.amount)}`],
  };
  const labels = {
    prior: `${summary.priorYear}예산액`,
    current: `${summary.currentYear}예산액`,
    change: '증감',
    changeRate: '증감률',
  };
  const place = ['summary', 'lines', { id: rowId }, column];
  return {
    title: `${line.lineItem} ${labels[column]}`,
    path: column === 'changeRate' ? place : [...place, part(columnId)],
    item: null,
    sources: sources[column],
  };
}

/** Where a cell of 결산 comes from. */
export function settlementOrigin(
  rows: readonly Settlement[],
  rowId: string,
  columnId: string,
  label: string,
): Origin | null {
  const row = lineOf(rows, rowId);
  const column = bare(columnId);
  if (!row || column === 'year') return null;
  const amount = (cell: { readonly amount: Won | null }) => show(cell.amount);
  const formulas: Record<string, string> = {
    available: `최종예산 ${amount(row.finalBudget)} + 전년이월 ${amount(row.carriedIn)} + 예산변경 ${amount(row.adjustment)}`,
    balance: `예산현액 ${amount(row.available)} − 집행액 ${amount(row.executed)} − 차년이월 ${amount(row.carriedOut)}`,
  };
  const formula = formulas[column];
  return {
    title: `${row.year}년 ${label}`,
    path: ['settlements', { id: rowId }, column, part(columnId)],
    item: null,
    sources: formula ? [formula] : [],
  };
}

/** Where an amount of 추진일정 comes from. */
export function scheduleOrigin(schedule: Schedule, rowId: string, columnId: string): Origin | null {
  const row = lineOf(schedule.rows, rowId);
  if (!row || columnId !== 'amount') return null;
  return { title: `${row.step} 예산집행금액`, path: ['schedule', 'rows', { id: rowId }, 'amount'], item: null };
}
