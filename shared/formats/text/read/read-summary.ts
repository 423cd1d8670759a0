import { type AmountCell, amountOf } from '#shared/money/parse.ts';
import { emptySummaryAmounts } from '#shared/records/project/empty-project.ts';
import type { Summary, SummaryAmounts, SummaryLine } from '#shared/records/project/project.ts';
import { compact, leafName } from '../characters.ts';
import { newGroupMark } from '../markers.ts';
import type { Row } from '../row.ts';
import type { Leftovers } from '../sink.ts';
import { isHeadWord } from '../table-heads.ts';
import type { ReadUnit } from '../unit-line.ts';
import { yearIn } from '../years.ts';
import { readAmountCell, readRateCell } from './amount-cell.ts';
import { type AmountRow, AmountRows, type AmountTable } from './amount-rows.ts';
import { tableRows } from './table-rows.ts';

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

/** What no head of 예산 총괄 is without; most names have none of it. */
const maybeHead =
  /[\dAB%]|구\s*분|목\s*$|예산|증감|금액|비율|차액|비교|전년|금년|당해|본|최종|당초|기정|번|직|성명|이름|no/i;

/** Whether a text may be the name of a row: no amount, and no bracket that stands where the amounts do. */
export function isSummaryName(text: string): boolean {
  return (
    text !== '' &&
    !/^[(（]/.test(text) &&
    !isPartName(text) &&
    !(maybeHead.test(text) && isHeadWord('summary', text)) &&
    amountOf(text, '천원') === undefined
  );
}

/** A row that is a part or a sum of others, and no 통계목: its amounts stand in them already. */
export function isPartName(text: string): boolean {
  if (text.length > 30) return false;
  const name = compact(text).replace(/^[[(〔<]|[\])〕>]$/g, '');
  return /^(?:소계|중계|누계|국비|국고보조금|시비|도비|시도비|구비|군비|지방비|기금|자부담)$/.test(name);
}

const table: AmountTable = {
  columns: 4,
  isName: isSummaryName,
  startsRow: (word) => !isPartName(word) && !/^(?:[(（]|[△▲−–-]?[\d,.]*%?$)/.test(word),
  isCut: isCutName,
  // The rate of a new 통계목 is often blank: what is there must be (A), (B) and their difference.
  mayEnd: (cells, unit) => {
    const [a, b, c] = cells.map((cell) => (unit === 'unknown' ? null : readAmountCell(cell, unit)));
    return cells.length === 3 && !!a && !!b && !!c && (b.amount ?? 0) - (a.amount ?? 0) === c.amount;
  },
};

interface ReadRow {
  readonly amounts: SummaryAmounts;
  /** The cells in which something is no part of their amounts. */
  readonly more: readonly string[];
}

const plain = ({ amount, national }: AmountCell): AmountCell => ({ amount, national });

function rowOf({ cells, unit }: AmountRow): ReadRow | null {
  if (unit === 'unknown') return null;
  const [prior, current, change] = [0, 1, 2].map((at) => readAmountCell(cells[at] ?? '', unit));
  const rate = readRateCell(cells[3] ?? '');
  if (!prior || !current || !change || !rate) return null;
  const read = [prior, current, change, rate];
  return {
    amounts: { prior: plain(prior), current: plain(current), change: plain(change), changeRate: rate.rate },
    more: cells.filter((_, at) => read[at]?.more === true),
  };
}

/** Reads the rows between □ 예산 총괄 and the next heading. `unit` is what the document states for all its tables. */
export function readSummary(rows: readonly Row[], left: Leftovers, unit: ReadUnit): SummaryRead {
  let total: SummaryAmounts | null = null;
  const lines: SummaryLine[] = [];
  const done = (row: AmountRow) => {
    const read = rowOf(row);
    const isTotal = isTotalName(row.name);
    if (read === null || (isTotal && total !== null)) {
      left.rows(row.from);
      return;
    }
    if (read.more.length > 0) left.text(row.from[0]?.line ?? 0, [row.name, ...read.more].join(' '));
    if (isTotal) total = read.amounts;
    else lines.push({ lineItem: leafName(row.name.replace(newGroupMark, '')), ...read.amounts });
  };
  const { head, body } = tableRows('summary', rows, left, unit);
  const reader = new AmountRows(table, done, (row) => left.row(row));
  for (const one of body) reader.add(one.row, one.unit);
  reader.end();
  return {
    summary: { total: total ?? emptySummaryAmounts, lines },
    priorYear: yearIn(head[1] ?? ''),
    currentYear: yearIn(head[2] ?? ''),
    head: head[2] ?? '',
  };
}
