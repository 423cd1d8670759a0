import { at, boxOf, contains, extendTo, type Place } from '../sheet/selection.ts';
import { fillGoal, fillTo } from './change.ts';
import type { Kit } from './kit.ts';
import { RowDrag } from './row-drag.ts';
import { titleTotal } from './total-title.ts';
import { selectColumns } from './walk.ts';

/** How near to the corner of the range the fill handle is taken, in pixels. */
const handleReach = 8;

type Drag = { readonly kind: 'select' } | { readonly kind: 'fill' } | { readonly kind: 'rows'; readonly rows: RowDrag };

function onHandle(event: MouseEvent): boolean {
  const cell = event.target instanceof Element ? event.target.closest('.sg-corner') : null;
  const rect = cell?.getBoundingClientRect();
  return rect !== undefined && event.clientX > rect.right - handleReach && event.clientY > rect.bottom - handleReach;
}

/** A drag that has left the rows goes on scrolling towards the pointer. */
function beyond(kit: Kit, event: MouseEvent): Place | null {
  const rect = kit.adapter.viewport()?.getBoundingClientRect();
  const head = kit.goal ? { row: kit.goal.bottom, column: kit.goal.right } : kit.selection?.head;
  if (!rect || !head) return null;
  const down = event.clientY > rect.bottom ? 1 : event.clientY < rect.top + 30 ? -1 : 0;
  const right = event.clientX > rect.right ? 1 : event.clientX < rect.left ? -1 : 0;
  if (down === 0 && right === 0) return null;
  return {
    row: Math.max(0, Math.min(kit.sheet.rows.length - 1, head.row + down)),
    column: Math.max(0, Math.min(kit.sheet.columns.length - 1, head.column + right)),
  };
}

class Dragging {
  private readonly kit: Kit;
  private drag: Drag | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;
  private last: MouseEvent | null = null;

  constructor(kit: Kit) {
    this.kit = kit;
  }

  start(drag: Drag): void {
    this.drag = drag;
    clearInterval(this.timer);
    this.timer = setInterval(() => {
      const place = this.last && this.drag?.kind !== 'rows' && beyond(this.kit, this.last);
      if (place) this.reach(place);
    }, 60);
  }

  move(event: MouseEvent): void {
    if (!this.drag) return;
    this.last = event;
    if (this.drag.kind === 'rows') {
      this.drag.rows.move(event);
      return;
    }
    const place = this.kit.adapter.placeOf(event.target);
    if (place) this.reach(place);
  }

  private reach(place: Place): void {
    const { kit } = this;
    const { selection } = kit;
    if (!selection) return;
    if (this.drag?.kind === 'select') {
      if (place.row !== selection.head.row || place.column !== selection.head.column) {
        kit.select(extendTo(selection, place));
      }
      return;
    }
    kit.goal = fillGoal(boxOf(selection), place.row, place.column);
    kit.adapter.reveal(place.row, place.column);
    kit.repaint();
  }

  end(event: MouseEvent | null): void {
    const { kit, drag } = this;
    clearInterval(this.timer);
    this.drag = null;
    this.last = null;
    if (drag?.kind === 'rows') drag.rows.end(event !== null);
    const { goal } = kit;
    kit.goal = null;
    const source = kit.box;
    if (drag?.kind === 'fill' && goal && source && event) fillTo(kit, source, goal, event.ctrlKey);
    else if (goal) kit.repaint();
  }
}

function pressHeader(kit: Kit, event: MouseEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  const header = target?.closest('.ag-header-cell');
  if (!header || target?.closest('.ag-header-cell-resize')) return false;
  const column = kit.sheet.columns.findIndex((one) => one.id === header.getAttribute('col-id'));
  if (column < 0 || kit.sheet.rows.length === 0) return false;
  event.preventDefault();
  if (!kit.commitEdit()) return true;
  const pressed = kit.sheet.columns[column];
  if (pressed?.pressed || pressed?.sorted) {
    if (pressed.pressed) kit.props.onPress?.(null, event.shiftKey);
    else kit.props.onSort?.(pressed.id);
    kit.takeFocus();
    return true;
  }
  const row = kit.selection?.active.row ?? 0;
  if (event.shiftKey && kit.selection) kit.select(extendTo(kit.selection, { row, column }), { row, column });
  else kit.select(at({ row, column }));
  selectColumns(kit);
  kit.takeFocus();
  return true;
}

function pressCell(kit: Kit, event: MouseEvent, dragging: Dragging): void {
  const place = kit.adapter.placeOf(event.target);
  if (!place) return;
  event.preventDefault();
  const fill = event.button === 0 && onHandle(event) && !kit.input.editing;
  // A refused text stays open, as in Excel: it is put right, or taken back with Esc, before another cell is gone to.
  if (!kit.commitEdit()) return;
  kit.tabStart = null;
  if (event.button !== 0) {
    if (!kit.selection || !contains(boxOf(kit.selection), place.row, place.column)) kit.select(at(place));
    kit.takeFocus();
    return;
  }
  const row = kit.rowAt(place);
  if (event.target instanceof Element && event.target.closest('.sg-fold') && row) {
    kit.select(at(place));
    kit.takeFocus();
    kit.props.onFold?.(row.id, !row.folded);
    return;
  }
  if (event.target instanceof Element && event.target.closest('.sg-grip') && row && kit.props.onDropRows) {
    if (!kit.selection || !contains(boxOf(kit.selection), place.row, place.column)) kit.select(at(place));
    kit.takeFocus();
    dragging.start({ kind: 'rows', rows: new RowDrag(kit, row.id) });
    return;
  }
  const presses = kit.columnAt(place)?.pressed || event.ctrlKey || event.metaKey;
  if (presses && row && kit.props.onPress) {
    kit.select(at(place));
    kit.takeFocus();
    kit.props.onPress(row.id, event.shiftKey);
    return;
  }
  if (fill) {
    dragging.start({ kind: 'fill' });
    return;
  }
  kit.select(event.shiftKey && kit.selection ? extendTo(kit.selection, place) : at(place));
  kit.takeFocus();
  dragging.start({ kind: 'select' });
}

/** A double click on the line behind a column's head fits the column, as in Excel. */
function fitColumn(kit: Kit, event: MouseEvent): boolean {
  const edge = event.target instanceof Element ? event.target.closest('.ag-header-cell-resize') : null;
  const id = edge?.closest('.ag-header-cell')?.getAttribute('col-id');
  const column = kit.sheet.columns.find((one) => one.id === id);
  if (!column) return false;
  kit.layout.fit([column]);
  return true;
}

function doubleClick(kit: Kit, event: MouseEvent): void {
  if (fitColumn(kit, event)) return;
  const place = kit.adapter.placeOf(event.target);
  // A refused text is still open: no other row is opened over it.
  if (!place || kit.input.editing || (event.target instanceof Element && event.target.closest('.sg-fold'))) return;
  const row = kit.rowAt(place);
  const column = kit.columnAt(place);
  const { onActivateRow } = kit.props;
  const fixed = column?.editable === false || row?.readOnly;
  if (row && fixed && onActivateRow) onActivateRow(row.id);
  else kit.editActive();
}

/** The whole text of a cut-off cell, or why it is marked, as the pointer rests on it. */
function hover(kit: Kit, event: MouseEvent): void {
  const place = kit.adapter.placeOf(event.target);
  const element = place && kit.adapter.cellElement(place.row, place.column);
  const column = place && kit.columnAt(place);
  const row = place && kit.rowAt(place);
  if (!element || !column || !row) {
    titleTotal(event.target, kit.props.totalRow);
    return;
  }
  const mark = row.marks?.[column.id]?.message;
  const value = row.cells[column.id];
  const title = mark ?? (typeof value === 'string' && element.scrollWidth > element.clientWidth ? value : '');
  if (element.title !== title) element.title = title;
}

/** Mouse: DOM listeners, since AG Grid's own events come late and a drag begun from one can stick (renderer/grid/README.md). */
export function listenToPointer(kit: Kit): void {
  const { root, wrapper } = kit.parts;
  const { signal } = kit;
  const dragging = new Dragging(kit);
  root.addEventListener(
    'mousedown',
    (event) => {
      if (!pressHeader(kit, event)) pressCell(kit, event, dragging);
    },
    { signal, capture: true },
  );
  root.addEventListener('mouseover', (event) => hover(kit, event), { signal });
  root.addEventListener('dblclick', (event) => doubleClick(kit, event), { signal });
  window.addEventListener('mousemove', (event) => dragging.move(event), { signal });
  window.addEventListener('mouseup', (event) => dragging.end(event), { signal, capture: true });
  window.addEventListener('blur', () => dragging.end(null), { signal });
  wrapper.addEventListener(
    'contextmenu',
    (event) => {
      if (kit.input.editing || !(event.target instanceof Element) || event.target.closest('.sg-bar, .sg-menu')) return;
      event.preventDefault();
      // The Menu key has been answered at its key press; its own event has no pointer behind it.
      if (event.button === 2) kit.setUi({ menu: { x: event.clientX, y: event.clientY } });
    },
    { signal },
  );
}
