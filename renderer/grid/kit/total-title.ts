import type { GridRow } from '../types.ts';

const cells = ':is(.ag-grid-pinned-top-rows, .ag-grid-pinned-bottom-rows) .ag-cell';

/** What a cell of the total row says while the pointer rests on it: its mark, as any other cell's. */
function setTitle(cell: HTMLElement, total: GridRow | undefined): void {
  const title = total?.marks?.[cell.getAttribute('col-id') ?? '']?.message ?? '';
  if (cell.title !== title) cell.title = title;
}

/** Says it for the cell under the pointer. */
export function titleTotal(target: EventTarget | null, total: GridRow | undefined): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>(cells) : null;
  if (cell) setTitle(cell, total);
}

/** Another total: a cell the pointer has been on says what is so now. */
export function retitleTotal(root: HTMLElement, total: GridRow | undefined): void {
  for (const cell of root.querySelectorAll<HTMLElement>(`${cells}[title]`)) setTitle(cell, total);
}
