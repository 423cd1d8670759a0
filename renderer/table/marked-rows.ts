import type { CellMark, GridRow } from '../grid/types.ts';

/** Marks of a table's cells, by row and column. */
export type TableMarks = ReadonlyMap<string, Readonly<Record<string, CellMark>>>;

const kept = new WeakMap<GridRow, { readonly marks: Readonly<Record<string, CellMark>>; readonly row: GridRow }>();

/**
 * The row with what was found of its cells: it says more than the table's own mark of a cell, whose second value stays.
 * The same object for the same two.
 */
export function markedRow(row: GridRow, all: TableMarks | undefined): GridRow {
  const marks = all?.get(row.id);
  if (!marks) return row;
  const known = kept.get(row);
  if (known?.marks === marks) return known.row;
  const found = Object.entries(marks).map(([column, mark]): [string, CellMark] => {
    const aside = row.marks?.[column]?.aside;
    return [column, aside === undefined ? mark : { ...mark, aside }];
  });
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
