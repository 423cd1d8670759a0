import { lineMark } from '#shared/bullets/marks.ts';
import type { Won } from '#shared/money/won.ts';
import type { Schedule, ScheduleRow } from '#shared/records/project/project.ts';
import { foldSpace, isBlank, leafText } from '../characters.ts';
import { columnsOf, type Row } from '../row.ts';
import { isNote, type Leftovers } from '../sink.ts';
import type { ReadUnit } from '../unit-line.ts';
import { readAmountCell } from './amount-cell.ts';
import { isPeriod, periodAt } from './dates.ts';
import { isPartName, isTotalName } from './read-summary.ts';
import { tableRows } from './table-rows.ts';

/** What □ 추진일정 tells; `unsure` are the rows whose columns were only told by their looks. */
export interface ScheduleRead extends Omit<Schedule, 'year'> {
  readonly unsure: readonly { readonly index: number; readonly line: number }[];
}

interface Cells {
  readonly step: string;
  readonly period: string;
  readonly amount: string;
  readonly detail: string;
  /** Whether each text surely stands in its own column. */
  readonly sure: boolean;
}

/** Reads the rows between □ N년도 추진일정 and the next heading. `given` is what the document states for all its tables. */
export function readSchedule(rows: readonly Row[], left: Leftovers, given: ReadUnit): ScheduleRead {
  let total: { amount: Won | null } | null = null;
  const read: ScheduleRow[] = [];
  const unsure = new Map<number, number>();
  for (const { row, unit } of tableRows('schedule', rows, left, given, (one) => isNote(one) && !one.table).body) {
    const columns = columnsOf(row);
    if (columns.cells.slice(4).some((cell) => !isBlank(cell))) {
      left.row(row);
      continue;
    }
    const cells = columns.sure ? sureCells(columns.cells) : looseCells(row, columns.cells);
    const amount =
      unit === 'unknown'
        ? isBlank(cells.amount)
          ? { amount: null, national: null, more: false }
          : null
        : readAmountCell(cells.amount, unit);
    const above = read.at(-1);
    if (amount === null || amount.national !== null || (amount.amount === null && amount.more)) {
      left.row(row);
      continue;
    }
    if (amount.more) left.text(row.line, `${cells.step} ${cells.amount}`);
    if (isPartName(cells.step)) left.row(row);
    else if (isTotalName(cells.step)) {
      const more = [cells.period, cells.detail].filter((cell) => !isBlank(cell));
      if (total !== null || (more.length > 0 && amount.amount === null)) left.row(row);
      else {
        total = { amount: amount.amount };
        if (more.length > 0) left.text(row.line, [cells.step, ...more].join(' '));
      }
    } else if (above && goesOn(row, columns, cells, above)) {
      if (above.amount !== null && amount.amount !== null) {
        left.row(row);
        continue;
      }
      read[read.length - 1] = joined(
        above,
        columns.sure ? cells : { ...cells, period: '', detail: cells.step },
        amount.amount,
      );
      if (!cells.sure) unsure.set(read.length - 1, row.line);
    } else {
      const { step, period, detail } = cells;
      read.push({ step: leafText(step), period: leafText(period), amount: amount.amount, detail: leafText(detail) });
      if (!cells.sure) unsure.set(read.length - 1, row.line);
    }
  }
  return { total: total?.amount ?? null, rows: read, unsure: [...unsure].map(([index, line]) => ({ index, line })) };
}

function sureCells([step = '', period = '', amount = '', detail = '']: readonly string[]): Cells {
  return { step, period, amount, detail, sure: true };
}

const nothing = { period: '', amount: '', detail: '' };

/** A figure that can be nothing but money: 3 alone may be a month. */
function isMoney(text: string): boolean {
  return /^(?:[△▲−–-]?\s?\d{1,3}(?:[,\u2009]\d{3})+\s?(?:원|천원?|백만원?|억원?)?|[△▲−–-]?\s?\d[\d.]*\s?(?:원|천원|백만원|억원)|0|-)$/.test(
    text.trim(),
  );
}

/** Puts the texts of a line whose columns are apart by spaces in their places by what they look like. */
function looseCells(row: Row, cells: readonly string[]): Cells {
  const parts = cells.filter((cell) => !isBlank(cell));
  const whole = foldSpace(row.cells.join(' ')).trim();
  if (lineMark(whole).mark !== '') return listed(whole);
  const [step = '', ...others] = parts;
  if (parts.length === 4 && isMoney(others[1] ?? '')) {
    const [period = '', amount = '', detail = ''] = others;
    return { step, period, amount, detail, sure: true };
  }
  if (isTotalName(step) && others.length === 1) return { ...nothing, step, amount: others[0] ?? '', sure: true };
  if (parts.length === 1) return looseLine(whole);
  let rest = others;
  let period = '';
  let amount = '';
  if (rest[0] !== undefined && isPeriod(rest[0])) [period = '', ...rest] = rest;
  if (rest[0] !== undefined && isMoney(rest[0])) [amount = '', ...rest] = rest;
  if (period === '' && amount === '') return { ...nothing, step, detail: rest.join(' '), sure: false };
  // Dates, money and words tell themselves apart, unless words stand where only one of two columns of words can.
  const detail = rest.join(' ');
  return { step, period, amount, detail, sure: rest.length < 2 && !isMoney(detail) && !isPeriod(detail) };
}

/** A line of a list: `ㅇ 2024. 3 : 계획 수립`, `○ 착공 : 2024. 6`. No amount stands in one. */
function listed(text: string): Cells {
  const { mark } = lineMark(text);
  const words = text.slice(mark.length).trim();
  const colon = /\s*[:：]\s*/.exec(words);
  const [before, behind] = colon
    ? [words.slice(0, colon.index), words.slice(colon.index + colon[0].length)]
    : [words, ''];
  if (colon && isPeriod(before)) return { ...nothing, step: `${mark} ${behind}`, period: before, sure: true };
  if (colon && isPeriod(behind)) return { ...nothing, step: `${mark} ${before}`, period: behind, sure: true };
  return { ...nothing, step: text, sure: true };
}

/** One line with single spaces: 절차, then the period, then the amount, then 세부내용. */
function looseLine(text: string): Cells {
  const alone = { ...nothing, step: text, sure: true };
  if (text.length > 500) return alone;
  const total = /^(계|합\s?계|총\s?계)\s+(\S+)$/.exec(text);
  if (total) return { ...nothing, step: total[1] ?? '', amount: total[2] ?? '', sure: true };
  const period = periodAt(text);
  if (period === null || period.from === 0) return alone;
  const rest = text.slice(period.to).trim();
  const amount = /^\S+(?=\s|$)/.exec(rest)?.[0] ?? '';
  const step = text.slice(0, period.from).trim();
  const money = isMoney(amount) ? amount : '';
  return {
    step,
    period: text.slice(period.from, period.to).trim(),
    amount: money,
    detail: rest.slice(money.length).trim(),
    sure: false,
  };
}

/** A row without its 절차, or a line of words alone behind a 세부내용, is the rest of the row above. */
function goesOn(
  row: Row,
  columns: { sure: boolean; cells: readonly string[] },
  cells: Cells,
  above: ScheduleRow,
): boolean {
  if (columns.sure) return isBlank(columns.cells[0] ?? '') && row.table;
  return columns.cells.length === 1 && cells.period === '' && lineMark(cells.step).mark === '' && above.detail !== '';
}

function joined(above: ScheduleRow, cells: Cells, amount: Won | null): ScheduleRow {
  const join = (text: string, more: string) => `${text} ${leafText(more)}`.trim();
  return {
    step: above.step,
    period: join(above.period, cells.period),
    amount: above.amount ?? amount,
    detail: join(above.detail, cells.detail),
  };
}
