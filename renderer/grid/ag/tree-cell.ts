import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { GridRow } from '../types.ts';

/** Sixteen pixels a level: six levels still leave a label room in a 260 px column. */
const indent = 16;

/** What stands before a row's text in the tree's column, in pixels: indent, grip and fold mark. */
export function treeRoom(row: GridRow): number {
  return row.level === undefined ? 0 : row.level * indent + 28;
}

function drawTree(params: ICellRendererParams<GridRow>): HTMLElement {
  const cell = document.createElement('span');
  cell.className = 'sg-tree';
  cell.style.paddingLeft = `${(params.data?.level ?? 0) * indent}px`;
  const fold = document.createElement('span');
  fold.className = params.data?.hasChildren ? 'sg-fold' : 'sg-leaf';
  fold.setAttribute('aria-hidden', 'true');
  if (params.data?.folded) fold.dataset.folded = 'true';
  const text = document.createElement('span');
  text.className = 'sg-tree-text';
  text.textContent = params.valueFormatted ?? '';
  const grip = document.createElement('span');
  grip.className = 'sg-grip';
  grip.setAttribute('aria-hidden', 'true');
  cell.append(grip, fold, text);
  return cell;
}

/** The cell of the tree's column: indent, fold mark, text. Plain elements: a React component a cell would cost a frame. */
export class TreeCell implements ICellRendererComp<GridRow> {
  private element: HTMLElement | null = null;

  init(params: ICellRendererParams<GridRow>): void {
    this.element = drawTree(params);
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
