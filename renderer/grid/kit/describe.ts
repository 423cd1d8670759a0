import { showCell } from '../sheet/cell-text.ts';
import { boxOf, isSingle, type Selection } from '../sheet/selection.ts';
import { isEditable, type Sheet, valueAt } from '../sheet/sheet.ts';

/**
 * Where the cursor is, in words for a screen reader. `cellReadsItself`: the cell has the focus, so that only what it
 * does not show is said.
 */
export function describeSelection(sheet: Sheet, selection: Selection, cellReadsItself = false): string {
  const box = boxOf(selection);
  if (!isSingle(box)) return `${box.bottom - box.top + 1}줄 ${box.right - box.left + 1}칸을 골랐습니다.`;
  const { active } = selection;
  const column = sheet.columns[active.column];
  const row = sheet.rows[active.row];
  if (!column || !row) return '';
  const value = showCell(valueAt(sheet, active.row, active.column), column, sheet.unit);
  const words = cellReadsItself ? [] : [`${active.row + 1}행 ${column.label}`, value === '' ? '빈칸' : value];
  if (row.level !== undefined) words.push(`${row.level + 1}단계`);
  if (row.hasChildren) words.push(row.folded ? '접힘' : '펼쳐짐');
  if (!isEditable(column, row)) words.push(column.computed ? '계산된 칸' : '읽기 전용');
  const mark = row.marks?.[column.id];
  if (mark) words.push(mark.message);
  return words.join(', ');
}
