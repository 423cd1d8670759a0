import type { ICellRendererParams } from 'ag-grid-community';
import type { GridRow } from '../types.ts';

/** Sixteen pixels a level: six levels still leave a label room in a 260 px column. */
const indent = 16;

/** The cell of the tree's column: indent, fold mark, text. Plain elements; a React portal a cell would cost a frame. */
export function treeCell(params: ICellRendererParams<GridRow>): HTMLElement {
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
