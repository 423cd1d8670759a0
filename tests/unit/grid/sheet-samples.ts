import type { Sheet } from '../../../renderer/grid/sheet/sheet.ts';
import type { CellValue, ColumnKind, GridColumn, GridRow } from '../../../renderer/grid/types.ts';

export function column(id: string, kind: ColumnKind, more: Partial<GridColumn> = {}): GridColumn {
  return { id, label: id, kind, width: 100, editable: true, ...more };
}

export const amount = column('now', 'amount');
export const text = column('name', 'text');

/** Rows `r0`, `r1` … whose cells are given in the order of the columns. */
export function sheetOf(
  columns: readonly GridColumn[],
  cells: readonly (readonly CellValue[])[],
  unit: Sheet['unit'] = '원',
): Sheet {
  const rows: GridRow[] = cells.map((line, index) => ({
    id: `r${index}`,
    cells: Object.fromEntries(columns.map((one, at) => [one.id, line[at] ?? null])),
  }));
  return { columns, rows, unit };
}
