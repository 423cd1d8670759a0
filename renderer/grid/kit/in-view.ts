import type { Kit } from './kit.ts';

/**
 * Brings the active cell in view of the window too: a table that grows with its rows has no scroll bar of its own. In
 * the frame after the next, when a row that has just come is drawn.
 */
export function showActive(kit: Kit): void {
  const show = () => {
    const active = kit.selection?.active;
    const cell = active && kit.adapter.cellElement(active.row, active.column);
    if (cell && kit.holdsFocus) cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  requestAnimationFrame(() => requestAnimationFrame(show));
}
