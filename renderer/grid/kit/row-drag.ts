import { selectedRows } from './change.ts';
import type { Kit } from './kit.ts';

/** Right of a row's text by this much, in pixels, the rows go under it instead of behind it. */
const insideReach = 28;

interface Goal {
  readonly rowId: string;
  readonly where: 'after' | 'inside';
}

/** Rows of a tree dragged by their grip, with a line where they would go. */
export class RowDrag {
  private readonly kit: Kit;
  private readonly ids: readonly string[];
  private readonly line = document.createElement('div');
  private goal: Goal | null = null;

  constructor(kit: Kit, rowId: string) {
    this.kit = kit;
    const chosen = selectedRows(kit);
    this.ids = chosen.includes(rowId) ? chosen : [rowId];
    this.line.className = 'sg-drop-line';
    this.line.hidden = true;
    kit.parts.wrapper.append(this.line);
  }

  move(event: MouseEvent): void {
    const { kit } = this;
    const place = kit.adapter.placeOf(event.target);
    const row = place && kit.rowAt(place);
    const cell = place && kit.adapter.cellElement(place.row, 0);
    this.goal = null;
    this.line.hidden = true;
    if (!row || !cell || this.ids.includes(row.id)) return;
    const text = cell.querySelector('.sg-tree-text')?.getBoundingClientRect();
    const rect = cell.getBoundingClientRect();
    const within = kit.parts.wrapper.getBoundingClientRect();
    const inside = row.level === 0 || event.clientX > (text?.left ?? rect.left) + insideReach;
    this.goal = { rowId: row.id, where: inside ? 'inside' : 'after' };
    const left = (text?.left ?? rect.left) + (inside ? 16 : 0);
    this.line.style.left = `${left - within.left}px`;
    this.line.style.top = `${rect.bottom - within.top - 1}px`;
    this.line.style.width = `${Math.max(40, rect.right - left)}px`;
    this.line.hidden = false;
  }

  /** Drops them where the line is; without one nothing moves. */
  end(dropped: boolean): void {
    this.line.remove();
    if (dropped && this.goal) this.kit.props.onDropRows?.(this.ids, this.goal.rowId, this.goal.where);
  }
}
