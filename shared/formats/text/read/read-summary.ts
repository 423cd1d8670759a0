import { type AmountCell, parseAmount, parseRate } from '#shared/money/parse.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import { emptySummaryAmounts } from '#shared/records/empty-project.ts';
import type { Summary, SummaryAmounts, SummaryLine } from '#shared/records/project.ts';
import { compact, leafName } from '../characters.ts';
import { Columns } from '../columns.ts';
import { newGroupMark } from '../markers.ts';
import { columnsOf, isRule, type Row } from '../row.ts';
import type { Leftovers } from '../sink.ts';
import { isNote } from '../sink.ts';
import { isHead } from '../table-heads.ts';
import type { ReadUnit } from '../unit-line.ts';
import { type AmountRow, AmountRows } from './amount-rows.ts';

/** What 예산 총괄 tells: its rows, and the years and edition its head states (`null` where it does not). */
export interface SummaryRead {
  readonly summary: Omit<Summary, 'priorYear' | 'currentYear'>;
  readonly priorYear: number | null;
  readonly currentYear: number | null;
  /** Text of the head cell of column (B), where an edition may stand. */
  readonly head: string;
}

/** Whether a 통계목 name looks cut off at the end of a line of its cell: real ones end in 비, 금, 보수 and the like. */
export function isCutName(name: string): boolean {
  return !/(?:[비금료수등출환상조]|기타|학자금|보조|계|\)|<!--)$/.test(leafName(name)) && name !== '';
}

export function isTotalName(name: string): boolean {
  return /^(?:계|합계|총계)$/.test(compact(name));
}

const table = {
  columns: 4,
  isName: (text: string) => text !== '',
  startsRow: (word: string) => !/^(?:\(|[△▲−–-]?[\d,.]*%?$)/.test(word),
  isCut: isCutName,
};

/** One amount and its 국비 part; `null` where either is no amount. */
export function cellOf(value: { national: string; amount: string }, unit: AmountUnit): AmountCell | null {
  const national = parseAmount(value.national, unit);
  const amount = parseAmount(value.amount, unit);
  return national.ok && amount.ok ? { amount: amount.value, national: national.value } : null;
}

function amountsOf(row: AmountRow, unit: ReadUnit): SummaryAmounts | null {
  const [a, b, c, d] = row.values;
  if (unit === 'unknown' || !a || !b || !c || !d) return null;
  const prior = cellOf(a, unit);
  const current = cellOf(b, unit);
  const change = cellOf(c, unit);
  const rate = parseRate(d.amount);
  return prior && current && change && rate.ok ? { prior, current, change, changeRate: rate.value } : null;
}

function yearOf(cell: string | undefined): number | null {
  const found = /(?<!\d)(\d{1,4})(?:년도?|예산|추경|\s|회계|최종|당초|제|본|기정)/.exec((cell ?? '').slice(0, 100));
  return found ? Number(found[1]) : null;
}

/** Reads the rows between □ 예산 총괄 and the next heading. */
export function readSummary(rows: readonly Row[], left: Leftovers): SummaryRead {
  let unit: ReadUnit = '천원';
  let total: SummaryAmounts | null = null;
  const lines: SummaryLine[] = [];
  let head: readonly string[] = [];
  const columns = new Columns('summary');
  const done = (row: AmountRow) => {
    const amounts = amountsOf(row, unit);
    const isTotal = isTotalName(row.name);
    if (amounts === null || (isTotal && total !== null)) {
      left.rows(row.from);
      return;
    }
    const national = row.values[3]?.national.trim() ?? '';
    // The record has no 국비 part of a rate; `(x-)` and `(x0)` say nothing, anything else is kept.
    if (!/^[-–−0]?$/.test(national)) left.text(row.from[0]?.line ?? 0, `(x${national}) ${row.values[3]?.amount ?? ''}`);
    if (isTotal) total = amounts;
    else lines.push({ lineItem: leafName(row.name.replace(newGroupMark, '')), ...amounts });
  };
  const reader = new AmountRows(table, done, (row) => left.row(row));
  for (const row of rows) {
    const stated = left.unit(row);
    if (stated !== null) {
      unit = stated;
    } else if (isHead('summary', row)) {
      left.head(row);
      const inOrder = columns.head(row);
      if (head.length === 0) head = headCells(inOrder);
    } else if (isNote(row)) left.noteOrUnread(row);
    else if (!isRule(row)) {
      const placed = columns.place(row);
      if (placed === null) left.row(row);
      else reader.add(placed);
    }
  }
  reader.end();
  return {
    summary: { total: total ?? emptySummaryAmounts, lines },
    priorYear: yearOf(head[1]),
    currentYear: yearOf(head[2]),
    head: head[2] ?? '',
  };
}

/** The head's cells; where they cannot be told apart, cut before each year. */
function headCells(row: Row): readonly string[] {
  const { cells } = columnsOf(row);
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length >= 3) return cells[0]?.trim() === '' ? filled : cells;
  const found = filled.join(' ').match(/\d{4}[^\d]{0,40}/g) ?? [];
  return ['', ...found];
}
