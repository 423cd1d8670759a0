import type { AmountUnit } from '#shared/money/unit.ts';
import type { CellValue, DataGridProps, GridColumn, GridRow } from '../types.ts';

/** What the pure parts of the kit read: the rows and columns in the order they are seen. */
export interface Sheet {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly unit: AmountUnit;
}

/** Pinned columns stand first, as they are drawn. */
export function orderColumns(columns: readonly GridColumn[]): readonly GridColumn[] {
  if (!columns.some((column) => column.pinned)) return columns;
  return [...columns.filter((column) => column.pinned), ...columns.filter((column) => !column.pinned)];
}

/** The rows that are seen: without those under a folded row. */
export function visibleRows(rows: readonly GridRow[]): readonly GridRow[] {
  if (!rows.some((row) => row.folded)) return rows;
  let hiddenBelow = Number.POSITIVE_INFINITY;
  return rows.filter((row) => {
    const level = row.level ?? 0;
    if (level > hiddenBelow) return false;
    hiddenBelow = row.folded ? level : Number.POSITIVE_INFINITY;
    return true;
  });
}

/** What a table's props show; `wrapped`: the text columns that were chosen to wrap. */
export function sheetOf({ columns, rows, unit }: DataGridProps, wrapped: readonly string[] = []): Sheet {
  const ordered = orderColumns(columns);
  const chosen = ordered.map((column) => (wrapped.includes(column.id) ? { ...column, wraps: true } : column));
  return { columns: wrapped.length > 0 ? chosen : ordered, rows: visibleRows(rows), unit };
}

/** Whether long texts of the column go on in a next line. */
export function wraps(column: GridColumn): boolean {
  return column.kind === 'multiline' || column.wraps === true;
}

/** What a cell holds; `null` for a blank and beyond the table. */
export function valueAt(sheet: Sheet, row: number, column: number): CellValue {
  const id = sheet.columns[column]?.id;
  return (id === undefined ? null : sheet.rows[row]?.cells[id]) ?? null;
}

/** Whether a cell holds anything; an empty text is nothing, 0 is. */
export function isFilled(sheet: Sheet, row: number, column: number): boolean {
  const value = valueAt(sheet, row, column);
  return value !== null && value !== '';
}

/** Whether the officer may type in the cell: the row and the column both allow it. */
export function isEditable(column: GridColumn, row: GridRow): boolean {
  if (row.readOnly) return false;
  return typeof column.editable === 'function' ? column.editable(row) : column.editable;
}

/** Columns whose cells hold numbers. */
export function isNumeric(column: GridColumn): boolean {
  return column.kind === 'amount' || column.kind === 'rate' || column.kind === 'integer';
}

/** The blank of a column: `''` for text, `null` for numbers. */
export function blankOf(column: GridColumn): CellValue {
  return isNumeric(column) ? null : '';
}

/** Two values an officer would call the same: a blank text and an absent one are. */
export function sameValue(one: CellValue, other: CellValue): boolean {
  return one === other || ((one === null || one === '') && (other === null || other === ''));
}

/** The column that carries the indent and the fold mark of a tree, or −1 where the rows are flat. */
export function treeColumn(sheet: Sheet): number {
  if (!sheet.rows.some((row) => row.level !== undefined)) return -1;
  return Math.max(
    0,
    sheet.columns.findIndex(({ kind, pressed }) => !pressed && (kind === 'text' || kind === 'multiline')),
  );
}

/** True where two column lists are drawn alike: a screen that makes its columns anew each time costs nothing. */
export function sameColumns(before: readonly GridColumn[], after: readonly GridColumn[]): boolean {
  if (before === after) return true;
  if (before.length !== after.length) return false;
  const drawn = [
    'id',
    'label',
    'kind',
    'width',
    'flex',
    'minWidth',
    'computed',
    'pinned',
    'rounding',
    'sorted',
    'wraps',
  ] as const;
  return before.every((one, index) => {
    const other = after[index];
    return other !== undefined && drawn.every((name) => one[name] === other[name]) && sameEditable(one, other);
  });
}

/** Two functions may say the same; they are asked anew for each cell that is drawn. */
function sameEditable(one: GridColumn, other: GridColumn): boolean {
  return (
    one.editable === other.editable || (typeof one.editable === 'function' && typeof other.editable === 'function')
  );
}
