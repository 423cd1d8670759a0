import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { GridRow } from '../types.ts';

type Params = ICellRendererParams<GridRow> & { readonly columnId: string };

function drawAside(params: Params): HTMLElement {
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

/** A cell with a second value at its right end: the text gives way to it, never the figure. */
export class AsideCell implements ICellRendererComp<GridRow> {
  private element: HTMLElement | null = null;

  init(params: Params): void {
    this.element = drawAside(params);
  }

  getGui(): HTMLElement {
    if (!this.element) throw new Error('a cell is drawn before it is asked for');
    return this.element;
  }

  /** `false`: drawn anew. */
  refresh(): boolean {
    return false;
  }
}
