import type { GridRow } from '../types.ts';

function set(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** A row's place in the tree, in words for a screen reader. */
export function describeRow(element: HTMLElement, row: GridRow | undefined): void {
  set(element, 'aria-level', row?.level === undefined ? null : String(row.level + 1));
  set(element, 'aria-expanded', row?.level !== undefined && row.hasChildren ? String(!row.folded) : null);
}
