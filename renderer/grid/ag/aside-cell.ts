import type { ICellRendererParams } from 'ag-grid-community';
import type { GridRow } from '../types.ts';

/** A cell with a second value at its right end: the text gives way to it, never the figure. */
export function asideCell(params: ICellRendererParams<GridRow> & { readonly columnId: string }): HTMLElement {
  const cell = document.createElement('span');
  cell.className = 'sg-with-aside';
  const text = document.createElement('span');
  text.className = 'sg-aside-text';
  text.textContent = params.valueFormatted ?? '';
  const aside = document.createElement('span');
  aside.className = 'sg-aside';
  aside.textContent = params.data?.marks?.[params.columnId]?.aside ?? '';
  // The blank is for who hears the cell read out.
  cell.append(text, ' ', aside);
  return cell;
}
