import type { AgAdapter } from '../ag/adapter.ts';
import { type SelectionClass, selectionClasses } from '../ag/cell-classes.ts';
import { type Box, boxOf, contains, type Selection } from '../sheet/selection.ts';

/** What selection there is to draw: the range, and the range a fill is dragged to. */
export interface Painted {
  readonly selection: Selection | null;
  readonly goal: Box | null;
}

/** Whether a cell carries a selection class; asked by AG Grid for new cells and by `paint` for those on screen. */
export function isPainted(painted: Painted, name: SelectionClass, row: number, column: number): boolean {
  const { selection, goal } = painted;
  if (!selection) return false;
  if (name === 'goal') return goal !== null && contains(goal, row, column);
  if (name === 'active') return row === selection.active.row && column === selection.active.column;
  const box = boxOf(selection);
  if (name === 'corner') return row === box.bottom && column === box.right;
  return contains(box, row, column) && (box.top !== box.bottom || box.left !== box.right);
}

/** Draws the selection on the cells on screen. Only classes that differ are touched: a move changes four cells. */
export function paint(adapter: AgAdapter, painted: Painted): void {
  for (const { element, row, column } of adapter.renderedCells()) {
    for (const name of selectionClasses) {
      const wanted = isPainted(painted, name, row, column);
      if (element.classList.contains(`sg-${name}`) !== wanted) element.classList.toggle(`sg-${name}`, wanted);
    }
  }
}

/** In ms: as long as the style's own animation. */
const flash = 900;

/** Lets a cell that refused something show so for a moment, anew each time. */
export function flashRefused(element: HTMLElement | null | undefined): void {
  if (!element) return;
  element.classList.remove('sg-refused');
  // Read, so that the animation begins again.
  element.getBoundingClientRect();
  element.classList.add('sg-refused');
  setTimeout(() => element.classList.remove('sg-refused'), flash);
}
