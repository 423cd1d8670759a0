import { plainFigure } from '#shared/money/figure.ts';
import type { AmountCell } from '#shared/money/parse.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import { type Settlement, settlementColumns } from '#shared/records/project/project.ts';
import type { Row } from '../row.ts';
import type { Leftovers } from '../sink.ts';
import type { ReadUnit } from '../unit-line.ts';
import { readAmountCell } from './amount-cell.ts';
import { type AmountRow, AmountRows, type AmountTable } from './amount-rows.ts';
import { tableRows } from './table-rows.ts';

const yearName = /^\s*['’‘]?(\d{1,4})\s*[.]?\s*((?:회계)?[년연]도?)?\s*$/;

const table: AmountTable = {
  columns: settlementColumns.length,
  isName: (text) => yearOf(text) !== null,
  startsRow: (word) => /^(?:19|20)\d\d[.]?(?:년도?)?$/.test(plainFigure(word)),
  isCut: () => false,
  mayEnd: () => false,
};

/** The year that a row's name is: `2021`, `２０２１년도`, `'21`. */
function yearOf(name: string): number | null {
  const text = plainFigure(name);
  const found = yearName.exec(text);
  if (!found) return null;
  const year = Number(found[1]);
  // `21년` is 2021; 21 alone is what is written.
  const short = (found[1] ?? '').length === 2 && (/^['’‘]/.test(text) || found[2] !== undefined);
  return short ? 2000 + year : year;
}

/** Reads the rows of 5 최근 3년 결산 현황. `unit` is what the document states for all its tables. */
export function readSettlements(rows: readonly Row[], left: Leftovers, unit: ReadUnit): Settlement[] {
  const settlements: Settlement[] = [];
  const done = (row: AmountRow) => {
    const year = yearOf(row.name);
    const cells = row.unit === 'unknown' ? null : row.cells.map((cell) => readAmountCell(cell, row.unit as AmountUnit));
    if (year === null || cells === null || cells.includes(null)) {
      left.rows(row.from);
      return;
    }
    const more = row.cells.filter((_, at) => cells[at]?.more === true);
    if (more.length > 0) left.text(row.from[0]?.line ?? 0, [row.name, ...more].join(' '));
    const amounts = settlementColumns.map((column, at): [string, AmountCell] => {
      const { amount = null, national = null } = cells[at] ?? {};
      return [column, { amount, national }];
    });
    settlements.push({
      year,
      ...(Object.fromEntries(amounts) as Record<(typeof settlementColumns)[number], AmountCell>),
    });
  };
  const reader = new AmountRows(table, done, (row) => left.noteOrUnread(row));
  for (const one of tableRows('settlements', rows, left, unit).body) reader.add(one.row, one.unit);
  reader.end();
  return settlements;
}
