import type { CellMark, GridRow } from '../grid/types.ts';

/** Marks of a table's cells, by row and column. */
export type TableMarks = ReadonlyMap<string, Readonly<Record<string, CellMark>>>;

const kept = new WeakMap<GridRow, { readonly marks: Readonly<Record<string, CellMark>>; readonly row: GridRow }>();

/** What was found of a cell, and what the table itself says of it: its second value, what the cell can do. */
function joined(found: CellMark, own: CellMark | undefined): CellMark {
  if (!own) return found;
  const aside = own.aside === undefined ? {} : { aside: own.aside };
  return { ...found, message: `${found.message}\n${own.message}`, ...aside };
}

/** The row with what was found of its cells. The same object for the same two. */
export function markedRow(row: GridRow, all: TableMarks | undefined): GridRow {
  const marks = all?.get(row.id);
  if (!marks) return row;
  const known = kept.get(row);
  if (known?.marks === marks) return known.row;
  const found = Object.entries(marks).map(([column, mark]) => [column, joined(mark, row.marks?.[column])]);
  const marked = { ...row, marks: { ...row.marks, ...Object.fromEntries(found) } };
  kept.set(row, { marks, row: marked });
  return marked;
}

/** The rows with what was found of their cells; the same array where nothing was. */
export function markedRows(rows: readonly GridRow[], all: TableMarks | undefined): readonly GridRow[] {
  if (!all || all.size === 0) return rows;
  const marked = rows.map((row) => markedRow(row, all));
  return marked.some((row, at) => row !== rows[at]) ? marked : rows;
}
