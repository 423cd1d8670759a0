import { type Filled, fillBox, fillFrom } from '../sheet/fill.ts';
import { type Box, boxOf, fromBox } from '../sheet/selection.ts';
import { blankOf, isEditable, isFilled, treeColumn } from '../sheet/sheet.ts';
import type { GridEdit } from '../types.ts';
import { showActive } from './in-view.ts';
import type { Kit } from './kit.ts';

/** Empties the selected cells that may be typed in; read-only ones among them are said. */
export function clearCells(kit: Kit, how: 'delete' | 'cut'): void {
  const { selection, sheet } = kit;
  if (!selection) return;
  const box = boxOf(selection);
  const edits: GridEdit[] = [];
  let readOnly = 0;
  for (let row = box.top; row <= box.bottom; row += 1) {
    for (let column = box.left; column <= box.right; column += 1) {
      const of = sheet.columns[column];
      const on = sheet.rows[row];
      if (!of || !on || !isFilled(sheet, row, column)) continue;
      // A year names its row: it is written over, never emptied.
      if (isEditable(of, on) && of.kind !== 'year') edits.push({ rowId: on.id, columnId: of.id, value: blankOf(of) });
      else readOnly += 1;
    }
  }
  kit.emit(edits, how);
  const cut = how === 'cut' ? '잘라냈습니다' : '지웠습니다';
  if (readOnly > 0 && edits.length === 0) kit.refuse(selection.active, '읽기 전용 칸이라 지울 수 없습니다.');
  else if (readOnly > 0) kit.tell(`${edits.length}칸을 ${cut}. 읽기 전용 ${readOnly}칸은 그대로 두었습니다.`, 'info');
  else if (edits.length > 0) kit.voice.say(`${edits.length}칸을 ${cut}.`);
}

function applyFill(kit: Kit, filled: Filled): void {
  kit.emit(filled.edits, 'fill');
  if (filled.readOnly > 0) kit.tell(`채울 수 없는 ${filled.readOnly}칸은 그대로 두었습니다.`, 'info');
  else kit.voice.say(`${filled.edits.length}칸을 채웠습니다.`);
}

/** Ctrl+D and Ctrl+R. */
export function fillSelection(kit: Kit, direction: 'down' | 'right'): void {
  const { box } = kit;
  const filled = box && fillFrom(kit.sheet, box, direction);
  if (filled) applyFill(kit, filled);
}

/** The end of a drag of the fill handle. */
export function fillTo(kit: Kit, source: Box, target: Box, copyOnly: boolean): void {
  const filled = fillBox(kit.sheet, source, target, copyOnly);
  kit.select(fromBox(target), { row: target.bottom, column: target.right });
  applyFill(kit, filled);
}

/** The box a fill reaches when the handle is dragged to a place: it grows along the longer way only. */
export function fillGoal(source: Box, row: number, column: number): Box {
  const down = row > source.bottom ? row - source.bottom : row < source.top ? source.top - row : 0;
  const right = column > source.right ? column - source.right : column < source.left ? source.left - column : 0;
  if (down >= right) return { ...source, top: Math.min(source.top, row), bottom: Math.max(source.bottom, row) };
  return { ...source, left: Math.min(source.left, column), right: Math.max(source.right, column) };
}

/** Where a seen row stands among all rows, those under folded ones counted. */
function indexAmongAll(kit: Kit, row: number): number {
  const id = kit.sheet.rows[row]?.id;
  const index = kit.props.rows.findIndex((one) => one.id === id);
  return index < 0 ? kit.props.rows.length : index;
}

/** As many new rows as are selected, above or below them; the first new one is gone to. */
export function insertRows(kit: Kit, where: 'above' | 'below'): void {
  const { onInsertRows } = kit.props;
  if (!onInsertRows) return;
  const box = kit.box ?? { top: 0, bottom: 0, left: 0, right: 0 };
  const row = where === 'above' ? box.top : box.bottom + 1;
  // A line of a tree begins with its name; a row of a list goes on in the column it was asked for in.
  const first = treeColumn(kit.sheet);
  const place = { row, column: first >= 0 ? first : (kit.selection?.active.column ?? 0) };
  kit.awaited.ask({ place }, () => onInsertRows(indexAmongAll(kit, row), box.bottom - box.top + 1, where));
  showActive(kit);
}

/** The ids of the selected rows. */
export function selectedRows(kit: Kit): string[] {
  const { box } = kit;
  return box ? kit.sheet.rows.slice(box.top, box.bottom + 1).map((row) => row.id) : [];
}

/** Folds or opens the active row; a row without children folds the one it stands under. */
export function fold(kit: Kit, folded: boolean): void {
  const { onFold } = kit.props;
  const active = kit.selection?.active;
  if (!onFold || !active) return;
  let row = active.row;
  if (folded && (!kit.sheet.rows[row]?.hasChildren || kit.sheet.rows[row]?.folded)) {
    const level = kit.sheet.rows[row]?.level ?? 0;
    while (row > 0 && (kit.sheet.rows[row]?.level ?? 0) >= level) row -= 1;
    if ((kit.sheet.rows[row]?.level ?? 0) >= level) return;
    kit.select(fromBox({ top: row, bottom: row, left: active.column, right: active.column }));
  }
  const target = kit.sheet.rows[row];
  if (target?.hasChildren && Boolean(target.folded) !== folded) onFold(target.id, folded);
}
