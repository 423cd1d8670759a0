import { type Above, BulletLevels } from '#shared/bullets/levels.ts';
import { lineMark } from '#shared/bullets/marks.ts';
import type { AmountCell } from '#shared/money/parse.ts';
import { printAmountCell, printAmountExactly, printRate } from '#shared/money/print.ts';
import type {
  CostingGroup,
  CostingItem,
  Schedule,
  Settlement,
  Summary,
  SummaryAmounts,
} from '#shared/records/project/project.ts';
import { settlementColumns } from '#shared/records/project/project.ts';
import { leafName } from '../characters.ts';
import { kindOf, splitCostingText, splitResult, withoutNotes } from '../costing-line.ts';
import { cellLines } from '../items.ts';
import { emptyMark, levelMark, newGroupMark, splitMark } from '../markers.ts';
import { learnedFrom } from '../read/costing-tree.ts';
import { continuesGroup, foreignInName } from '../read/read-costing.ts';
import { isPartName, isSummaryName, isTotalName } from '../read/read-summary.ts';
import { escapeText, shieldAll } from '../shield.ts';
import { printYear } from '../years.ts';
import { writeCell, writeFirstCell } from './cells.ts';

const printCell = (cell: AmountCell) => printAmountCell(cell, '천원');

function amounts(row: SummaryAmounts): string {
  return [row.prior, row.current, row.change]
    .map(printCell)
    .join('\t')
    .concat(`\t(x-) ${printRate(row.changeRate)}`);
}

/** A 통계목 name: names are read without white space, so any in them is shielded. */
function writeName(name: string, table: 'summary' | 'costing'): string {
  const plain = writeFirstCell(
    name,
    table,
    (text) => table === 'summary' && (isTotalName(text) || !isSummaryName(text)),
  );
  return name === '' || leafName(plain) === name ? plain : shieldAll(name);
}

/** □ 예산 총괄. */
export function writeSummary({ priorYear, currentYear, total, lines }: Summary): string[] {
  return [
    '□ 예산 총괄',
    '',
    '(단위 : 천원, %)',
    '',
    `구 분\t${priorYear}예산액 (A)\t${currentYear}예산액 (B)\t증감 (B-A)\t(B-A)*100/A`,
    `계\t${amounts(total)}`,
    ...lines.map((line) => `${writeName(line.lineItem, 'summary')}\t${amounts(line)}`),
    '',
  ];
}

/** □ 산출근거; `summary` tells the reader's view of the names, `year` the head's. */
export function writeCosting(groups: readonly CostingGroup[], summary: Summary): string[] {
  const names = new Set(summary.lines.map((line) => line.lineItem));
  const lines = ['□ 산출근거', '', `과목구분\t${printYear(summary.currentYear)}년 예산내역\t`];
  const order = learnedFrom(groups.map(({ items }) => flatten(items).map(({ item }) => item)));
  let above: string | null = null;
  for (const { lineItem, items } of groups) {
    const plain = writeName(lineItem, 'costing');
    const other = isPartName(plain) || isTotalName(plain) || foreignInName(plain) !== '';
    const shielded = other || lineMark(plain).mark !== '' || /^[=≒＝]/.test(plain) ? shieldAll(lineItem) : plain;
    const forced = above !== null && continuesGroup(above, lineItem, names);
    const rows = writeItems(items, order);
    lines.push(
      `${forced ? newGroupMark : ''}${shielded}\t${rows[0] ?? '\t'}`,
      ...rows.slice(1).map((row) => `\t${row}`),
    );
    above = lineItem;
  }
  return [...lines, ''];
}

interface FlatItem {
  readonly item: CostingItem;
  readonly depth: number;
}

function flatten(items: readonly CostingItem[], depth = 0): FlatItem[] {
  return items.flatMap((item) => [{ item, depth }, ...flatten(item.children, depth + 1)]);
}

/** The lines of one 과목: where bullets alone do not tell the levels, every line says its level. */
function writeItems(items: readonly CostingItem[], order: Above): string[] {
  const flat = flatten(items);
  const levels = new BulletLevels(order);
  const told = flat.some(({ item, depth }) => kindOf(item) === '' || levels.next(kindOf(item)) !== depth);
  return flat.map(({ item, depth }) => {
    const amount = item.amount === null ? '' : printAmountExactly(item.amount, '천원');
    const result = amount === '' ? '' : `= ${amount.endsWith('원') ? amount : `${amount}천원`}`;
    return `${told ? levelMark(depth) : ''}${writeWords(item)}\t${result}`;
  });
}

/** Bullet, label and expression: plain where they part again as they were. */
function writeWords({ bullet, label, expression }: CostingItem): string {
  const plain = escapeText([bullet, label, expression].filter(Boolean).join(' '));
  const back = splitCostingText(plain);
  const same = back.bullet === bullet && back.label === label && back.expression === expression;
  // `<`, so that a mark put before the text cannot be mistaken for part of it, is always shielded by `escapeText`.
  if (
    same &&
    plain !== '' &&
    splitResult(plain) === null &&
    oneLine(plain) &&
    withoutNotes(plain).notes.length === 0 &&
    writeCell(plain) === escapeText(plain)
  ) {
    return plain;
  }
  return [bullet, label, expression].map((text) => (text === '' ? emptyMark : shieldAll(text))).join(splitMark);
}

/** Whether a cell's text is read as the one line that it is. */
function oneLine(text: string): boolean {
  const [only, ...others] = cellLines(text);
  return others.length === 0 && only?.text === text;
}

/** □ N년도 추진일정. */
export function writeSchedule({ year, total, rows }: Schedule): string[] {
  const amount = (value: Parameters<typeof printAmountExactly>[0]) =>
    value === null ? '' : printAmountExactly(value, '천원');
  return [
    `□ ${printYear(year)}년도 추진일정`,
    '',
    '(단위 : 천원)',
    '',
    '사업추진절차\t추진기간\t예산집행금액\t추진세부내용',
    `계\t\t${amount(total)}\t`,
    ...rows.map((row) =>
      [
        writeFirstCell(row.step, 'schedule', (text) => isTotalName(text) || isPartName(text)),
        writeCell(row.period),
        amount(row.amount),
        writeCell(row.detail),
      ].join('\t'),
    ),
    '',
  ];
}

/** 5 최근 3년 결산 현황. */
export function writeSettlements(settlements: readonly Settlement[]): string[] {
  return [
    '5 최근 3년 결산 현황',
    '',
    '(단위 : 천원)',
    '',
    '연도\t최종예산\t전년이월\t예산변경\t예산현액\t집행액\t차년이월\t집행잔액',
    ...settlements.map((one) => [one.year, ...settlementColumns.map((column) => printCell(one[column]))].join('\t')),
    '',
  ];
}
