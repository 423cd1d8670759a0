import type { SelectionSummary } from '../types.ts';
import { boxOf, type Selection } from './selection.ts';
import { isNumeric, type Sheet } from './sheet.ts';

const nothing: SelectionSummary = { count: 0, numbers: 0, sum: 0, average: null, rows: [], columns: [], active: null };

/** Count, sum and average of a selection, for the status bar. Sums are of the numbers as stored (원). */
export function summarize(sheet: Sheet, selection: Selection | null): SelectionSummary {
  if (!selection) return nothing;
  const box = boxOf(selection);
  const columns = sheet.columns.slice(box.left, box.right + 1);
  const rows = sheet.rows.slice(box.top, box.bottom + 1);
  let count = 0;
  let numbers = 0;
  let sum = 0;
  for (const column of columns) {
    const numeric = isNumeric(column);
    for (const row of rows) {
      const value = row.cells[column.id] ?? null;
      if (value === null || value === '') continue;
      count += 1;
      if (!numeric || typeof value !== 'number') continue;
      numbers += 1;
      sum += value;
    }
  }
  const activeRow = sheet.rows[selection.active.row];
  const activeColumn = sheet.columns[selection.active.column];
  return {
    count,
    numbers,
    sum,
    average: numbers === 0 ? null : sum / numbers,
    rows: rows.map((row) => row.id),
    columns: columns.map((column) => column.id),
    active: activeRow && activeColumn ? { rowId: activeRow.id, columnId: activeColumn.id } : null,
  };
}
