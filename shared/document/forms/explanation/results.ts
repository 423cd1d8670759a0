import type { Above } from '#shared/bullets/levels.ts';
import {
  type Achievement,
  type Schedule,
  type Settlement,
  settlementColumns,
} from '#shared/records/project/project.ts';
import type { Table } from '../../model/document.ts';
import { amount, centered, head, pair, words } from './cells.ts';
import { toTextLines } from './text-lines.ts';

/** □ N년도 추진일정; the 계 row stands first. */
export function scheduleTable({ total, rows }: Schedule): Table {
  return {
    kind: 'table',
    section: 'schedule',
    unit: '(단위 : 천원)',
    columns: [50, 42, 32, 46],
    headRows: [['사업추진절차', '추진기간', '예산집행금액', '추진세부내용'].map((label) => head(label))],
    rows: [
      [centered('계'), centered(''), amount(total), words('')],
      ...rows.map((row) => [centered(row.step), centered(row.period), amount(row.amount), words(row.detail)]),
    ],
  };
}

/** □ 최근 3년 추진실적: the year on the left, its items on the right, one a line. */
export function achievementsTable(achievements: readonly Achievement[], above: Above): Table {
  const rows = achievements.map(({ year, items }) => [head(`${year}년도`), words(toTextLines(items, above))]);
  return {
    kind: 'table',
    section: 'achievements',
    columns: [26, 144],
    headRows: [],
    rows: rows.length === 0 ? [[head(''), words('')]] : rows,
  };
}

const settlementHeads = ['연도', '최종예산', '전년이월', '예산변경', '예산현액', '집행액', '차년이월', '집행잔액'];

/** 5 최근 3년 결산 현황. */
export function settlementsTable(settlements: readonly Settlement[]): Table {
  const rows = settlements.map((row) => [
    centered(String(row.year)),
    ...settlementColumns.map((column) => pair(row[column])),
  ]);
  return {
    kind: 'table',
    section: 'settlements',
    unit: '(단위 : 천원)',
    columns: [13, 22.4, 22.4, 22.4, 22.4, 22.4, 22.4, 22.4],
    headRows: [settlementHeads.map((label) => head(label))],
    rows: rows.length === 0 ? [settlementHeads.map(() => centered(''))] : rows,
  };
}
