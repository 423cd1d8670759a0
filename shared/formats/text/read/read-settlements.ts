import type { AmountCell } from '#shared/money/parse.ts';
import { type Settlement, settlementColumns } from '#shared/records/project.ts';
import { Columns } from '../columns.ts';
import { isRule, type Row } from '../row.ts';
import { isNote, type Leftovers } from '../sink.ts';
import { isHead } from '../table-heads.ts';
import type { ReadUnit } from '../unit-line.ts';
import { type AmountRow, AmountRows } from './amount-rows.ts';
import { cellOf } from './read-summary.ts';

const table = {
  columns: settlementColumns.length,
  isName: (text: string) => /^\d{1,4}(?:\s*(?:회계)?년도?)?$/.test(text),
  startsRow: (word: string) => /^(?:19|20)\d\d(?:년도?)?$/.test(word),
  isCut: () => false,
};

/** Reads the rows of 5 최근 3년 결산 현황. */
export function readSettlements(rows: readonly Row[], left: Leftovers): Settlement[] {
  let unit: ReadUnit = '천원';
  const settlements: Settlement[] = [];
  const columns = new Columns('settlements');
  const done = (row: AmountRow) => {
    const settlement = settlementOf(row, unit);
    if (settlement === null) left.rows(row.from);
    else settlements.push(settlement);
  };
  const reader = new AmountRows(table, done, (row) => left.noteOrUnread(row));
  for (const row of rows) {
    const stated = left.unit(row);
    if (stated !== null) {
      unit = stated;
    } else if (isNote(row)) left.noteOrUnread(row);
    else if (isHead('settlements', row)) {
      left.head(row);
      columns.head(row);
    } else if (!isRule(row)) {
      const placed = columns.place(row);
      if (placed === null) left.row(row);
      else reader.add(placed);
    }
  }
  reader.end();
  return settlements;
}

function settlementOf(row: AmountRow, unit: ReadUnit): Settlement | null {
  const found = /^\s*(\d{1,4})\s*(?:(?:회계)?년도?)?\s*$/.exec(row.name);
  if (unit === 'unknown' || !found) return null;
  const cells: Partial<Record<(typeof settlementColumns)[number], AmountCell>> = {};
  for (const [index, column] of settlementColumns.entries()) {
    const cell = cellOf(row.values[index] ?? { national: '', amount: '' }, unit);
    if (cell === null) return null;
    cells[column] = cell;
  }
  return { year: Number(found[1]), ...(cells as Omit<Settlement, 'year'>) };
}
