import { moveBy, tabTo } from '../sheet/navigation.ts';
import { at, boxOf, cycle, extendTo, fromBox, isSingle } from '../sheet/selection.ts';
import { isFilled } from '../sheet/sheet.ts';
import type { Kit } from './kit.ts';

function extent(kit: Kit) {
  const { sheet, adapter } = kit;
  return {
    rows: sheet.rows.length,
    columns: sheet.columns.length,
    page: adapter.pageRows(),
    filled: (row: number, column: number) => isFilled(sheet, row, column),
  };
}

/** An arrow, Home, End or page key; `false` for any other. With Shift the range grows instead. */
export function walk(kit: Kit, key: string, control: boolean, shift: boolean): boolean {
  const { selection } = kit;
  if (!selection) return false;
  const to = moveBy(key, control, shift ? selection.head : selection.active, extent(kit));
  if (!to) return false;
  kit.tabStart = null;
  kit.select(shift ? extendTo(selection, to) : at(to));
  return true;
}

/** Tab: the next cell, inside a range round it. `false` beyond the last cell: the focus leaves the grid. */
export function walkTab(kit: Kit, by: 1 | -1): boolean {
  const { selection } = kit;
  if (!selection) return false;
  if (!isSingle(boxOf(selection))) {
    const next = cycle(selection, by, 'row');
    kit.select(next, next.active);
    return true;
  }
  const to = tabTo(selection.active, by, { rows: kit.sheet.rows.length, columns: kit.sheet.columns.length });
  if (!to) return false;
  kit.tabStart ??= selection.active.column;
  kit.select(at(to));
  return true;
}

/** Enter: the cell below, under where Tab began; inside a range round it. */
export function walkEnter(kit: Kit, by: 1 | -1): void {
  const { selection } = kit;
  if (!selection) return;
  if (!isSingle(boxOf(selection))) {
    const next = cycle(selection, by, 'column');
    kit.select(next, next.active);
    return;
  }
  const column = kit.tabStart ?? selection.active.column;
  kit.tabStart = null;
  kit.select(at({ row: selection.active.row + by, column }));
}

/** Ctrl+A: every row and column that is seen; nothing in an empty table. */
export function selectAll(kit: Kit): void {
  const box = { top: 0, left: 0, bottom: kit.sheet.rows.length - 1, right: kit.sheet.columns.length - 1 };
  if (box.bottom < 0 || box.right < 0) return;
  selectBox(kit, box);
}

/** Shift+Space: the selected rows in their whole width. */
export function selectRows(kit: Kit): void {
  const { box } = kit;
  if (box) selectBox(kit, { ...box, left: 0, right: kit.sheet.columns.length - 1 });
}

/** Ctrl+Space: the selected columns in their whole height. */
export function selectColumns(kit: Kit): void {
  const { box } = kit;
  if (box) selectBox(kit, { ...box, top: 0, bottom: kit.sheet.rows.length - 1 });
}

/** Selects a whole stretch; the view stays at the active cell. */
function selectBox(kit: Kit, box: { top: number; left: number; bottom: number; right: number }): void {
  const active = kit.selection?.active ?? { row: box.top, column: box.left };
  kit.select(fromBox(box, active), active);
}
