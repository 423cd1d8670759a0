import { printAmountExactly, printRate } from '#shared/money/print.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import type { CellValue, GridColumn, GridEdit, GridRow } from '../grid/types.ts';
import { toWon } from './rows.ts';

interface EditedTable {
  readonly table: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** The column whose text names a row. */
  readonly name: string;
  readonly unit: AmountUnit;
}

const longest = 24;
const clip = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

function show(value: CellValue, column: GridColumn, unit: AmountUnit): string {
  if (value === null || value === '') return '빈칸';
  if (column.kind !== 'amount') return typeof value === 'number' ? printRate(value) : clip(value);
  const amount = toWon(value);
  const printed = printAmountExactly(amount, unit);
  return printed.endsWith('원') ? printed : `${printed}${unit}`;
}

/** What undo and the history call an edit: `예산 총괄 공공운영비 2024예산액 (B) 1,382천원 → 2,000천원`, or how many cells. */
export function labelOfEdits({ table, columns, rows, name, unit }: EditedTable, edits: readonly GridEdit[]): string {
  const [edit] = edits;
  const column = columns.find((each) => each.id === edit?.columnId);
  if (edits.length !== 1 || !edit || !column) return `${table} ${edits.length.toLocaleString('ko-KR')}칸`;
  const row = rows.find((each) => each.id === edit.rowId);
  const before = row?.cells[edit.columnId] ?? null;
  const words = [table, edit.columnId === name ? '' : clip(String(row?.cells[name] ?? '')), column.label];
  const place = words.filter((word) => word !== '').join(' ');
  return `${place} ${show(before, column, unit)} → ${show(edit.value, column, unit)}`;
}
