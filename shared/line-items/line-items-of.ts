import type { LineItemEntry, LineItemTable } from './line-item.ts';
import { type LineItemRow, rowsKnownFor } from './line-item-rows.ts';
import { normalizeName } from './name.ts';
import { changesBetween } from './renumbering.ts';

/** T4: the years with a table of their own: every printed number of 2026, the 2027 numbers of one guide. */
const wholeTable = 2026;
const partialTable = 2027;

function dated(rows: readonly LineItemRow[], year: number): readonly LineItemEntry[] {
  return rows.map(({ entry }) => ({ ...entry, year }));
}

/**
 * T5: what 2026 had and the 2027 table does not list. An item that moved, merged or was abolished is not offered
 * under its old number.
 */
function carriedOver(own: readonly LineItemEntry[]): readonly LineItemEntry[] {
  const gone = new Set(
    changesBetween(wholeTable, partialTable)
      .filter(({ sure }) => sure)
      .flatMap(({ before }) => before.map(({ name }) => normalizeName(name))),
  );
  const present = new Set(own.map(({ name }) => normalizeName(name)));
  const isOpen = ({ name }: LineItemEntry) => !present.has(normalizeName(name)) && !gone.has(normalizeName(name));
  return dated(rowsKnownFor(wholeTable), wholeTable).filter(isOpen);
}

const whole = dated(rowsKnownFor(wholeTable), wholeTable);
const partial = dated(rowsKnownFor(partialTable), partialTable);
const carried = carriedOver(partial);

/** Rows known for a year before the first table: names and numbers that had gone by then. */
function former(asked: number): readonly LineItemEntry[] {
  const later = new Set(whole.map(({ code, name }) => `${code} ${normalizeName(name)}`));
  return dated(rowsKnownFor(asked), asked).filter(({ code, name }) => !later.has(`${code} ${normalizeName(name)}`));
}

/**
 * The line items for a year (T4, T5): its own table, else the nearest year's before it, else the oldest there is.
 * `message` says in Korean whose table it is; `others` are rows of another year, each with its `year`.
 */
export function lineItemsOf(asked: number): LineItemTable {
  if (asked === wholeTable) return { asked, year: wholeTable, message: '', entries: whole, others: [] };
  if (asked < wholeTable) {
    const message =
      `${asked}년의 통계목 번호는 확인된 자료가 없어 ${wholeTable}년 표를 보여 드립니다. ` +
      `번호는 ${asked}년 예산서에서 확인해 주세요.`;
    return { asked, year: wholeTable, message, entries: whole, others: former(asked) };
  }
  const rest = `여기에 없는 통계목은 ${wholeTable}년 번호로 보여 드리니 지침에서 확인해 주세요.`;
  const message =
    asked === partialTable
      ? `${partialTable}년 표는 일부 통계목만 확인했습니다. ${rest}`
      : `${asked}년의 통계목 번호는 확인된 자료가 없어 ${partialTable}년 표를 보여 드립니다. ${rest}`;
  return { asked, year: partialTable, message, entries: partial, others: carried };
}
