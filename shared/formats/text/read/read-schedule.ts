import { parseAmount } from '#shared/money/parse.ts';
import type { Won } from '#shared/money/won.ts';
import type { Schedule, ScheduleRow } from '#shared/records/project.ts';
import { isBlank, leafText } from '../characters.ts';
import { Columns } from '../columns.ts';
import { columnsOf, isRule, type Row } from '../row.ts';
import { isNote, type Leftovers } from '../sink.ts';
import { isHead } from '../table-heads.ts';
import type { ReadUnit } from '../unit-line.ts';
import { isTotalName } from './read-summary.ts';

type Cells = readonly [step: string, period: string, amount: string, detail: string];

const periodPattern =
  /['’]?\d{2,4}[.년]\s?\d{1,2}(?:[.월]?\s?\d{0,2}[.일]?)?\s*(?:[~∼～-]\s*(?:['’]?\d{2,4}[.년]\s?)?\d{0,2}(?:[.월]\s?\d{0,2})?[.일]?)?|연중|상시|\d{1,2}월(?:\s*[~∼～-]\s*\d{1,2}월)?|\d\/4\s?분기/;

/** Puts cells of uncertain columns in their places by what they look like. */
function looseCells(cells: readonly string[]): Cells {
  const parts = cells.filter((cell) => !isBlank(cell));
  if (parts.length === 4) return [parts[0] ?? '', parts[1] ?? '', parts[2] ?? '', parts[3] ?? ''];
  if (parts.length === 1) return looseLine(parts[0] ?? '');
  let [step = '', ...others] = parts;
  let period = '';
  let amount = '';
  const isPeriod = (text: string) => text.length < 60 && periodPattern.exec(text)?.index === 0;
  if (others[0] !== undefined && isPeriod(others[0])) [period = '', ...others] = others;
  if (others[0] !== undefined && others[0] !== '' && parseAmount(others[0], '천원').ok)
    [amount = '', ...others] = others;
  if (period === '' && amount === '' && others.length === 0) step = parts.join(' ');
  return [step, period, amount, others.join(' ')];
}

/** One line with single spaces: 절차, then the period, then the amount, then 세부내용. */
function looseLine(text: string): Cells {
  if (text.length > 500) return [text, '', '', ''];
  const total = /^(계|합\s?계|총\s?계)\s+(\S+)$/.exec(text);
  if (total && parseAmount(total[2] ?? '', '천원').ok) return [total[1] ?? '', '', total[2] ?? '', ''];
  const period = periodPattern.exec(text);
  if (!period || period.index === 0) return [text, '', '', ''];
  const rest = text.slice(period.index + period[0].length).trim();
  const amount = /^(?:[△▲-]?\d{1,3}(?:,\d{3})+(?:천원|원)?|-)(?=\s|$)/.exec(rest)?.[0] ?? '';
  return [text.slice(0, period.index).trim(), period[0].trim(), amount, rest.slice(amount.length).trim()];
}

/** Reads the rows between □ N년도 추진일정 and the next heading. */
export function readSchedule(rows: readonly Row[], left: Leftovers): Omit<Schedule, 'year'> {
  let unit: ReadUnit = '천원';
  let total: { amount: Won | null } | null = null;
  const read: ScheduleRow[] = [];
  const columns = new Columns('schedule');
  for (const row of rows) {
    const stated = left.unit(row);
    if (stated !== null) {
      unit = stated;
      continue;
    }
    if (isRule(row)) continue;
    if (isHead('schedule', row)) {
      left.head(row);
      columns.head(row);
      continue;
    }
    if (isNote(row) && !row.table) {
      left.noteOrUnread(row);
      continue;
    }
    const placed = columns.place(row);
    if (placed === null) {
      left.row(row);
      continue;
    }
    const { cells, sure } = columnsOf(placed);
    if (cells.slice(4).some((cell) => !isBlank(cell))) {
      left.row(row);
      continue;
    }
    const [step = '', period = '', amountText = '', detail = ''] = sure ? cells : looseCells(cells);
    const amount =
      unit === 'unknown' && !isBlank(amountText) ? null : parseAmount(amountText, unit === 'unknown' ? '원' : unit);
    const above = read.at(-1);
    if (amount === null || !amount.ok) left.row(row);
    else if (isTotalName(step) && isBlank(period) && isBlank(detail)) {
      if (total === null) total = { amount: amount.value };
      else left.row(row);
    } else if (above && goesOn(row, sure, cells, above)) {
      read[read.length - 1] = joined(above, sure ? cells : ['', '', '', step], amount.value);
    } else
      read.push({ step: leafText(step), period: leafText(period), amount: amount.value, detail: leafText(detail) });
  }
  return { total: total?.amount ?? null, rows: read };
}

/** A row without its 절차, or a line of words alone behind a 세부내용, is the rest of the row above. */
function goesOn(row: Row, sure: boolean, cells: readonly string[], above: ScheduleRow): boolean {
  if (sure) return isBlank(cells[0] ?? '') && row.table;
  return cells.length === 1 && looseLine(cells[0] ?? '')[1] === '' && above.detail !== '';
}

function joined(above: ScheduleRow, cells: readonly string[], amount: Won | null): ScheduleRow {
  const join = (text: string, more: string | undefined) => `${text} ${leafText(more ?? '')}`.trim();
  return {
    step: above.step,
    period: join(above.period, cells[1]),
    amount: above.amount ?? amount,
    detail: join(above.detail, cells[3]),
  };
}
