import { bringIntoView } from './bring-into-view.ts';
import type { Kit } from './kit.ts';

/** The active cell as an element: the text area over it, the page scrolled to it, the focus in it for a screen reader. */
export class ActiveCell {
  private readonly kit: Kit;
  /** The eye is to see the cell, once it is drawn. */
  private unseen = false;
  /** The focus is to go to the cell, once it is drawn. */
  private wanted = false;

  constructor(kit: Kit) {
    this.kit = kit;
  }

  private get id(): string {
    return `${this.kit.parts.textarea.id}-cell`;
  }

  /** The cell has moved: the page follows when it is next placed. */
  follow(): void {
    this.unseen = true;
  }

  /** Cells have come: the one that was waited for may be among them. */
  drawn(): void {
    if (this.unseen || this.wanted) this.place();
  }

  /** Puts the text area over the active cell; a cell off screen keeps it at the nearest edge. */
  place(): void {
    const { input, selection, adapter, parts, props } = this.kit;
    const active = input.editing?.place ?? selection?.active;
    const element = active ? adapter.cellElement(active.row, active.column) : null;
    const within = parts.wrapper.getBoundingClientRect();
    parts.root.querySelector(`#${CSS.escape(this.id)}`)?.removeAttribute('id');
    if (!element) {
      input.element.removeAttribute('aria-activedescendant');
      input.place(0, Math.min(30, within.height), 1, 1);
      return;
    }
    const rect = element.getBoundingClientRect();
    element.id = this.id;
    input.element.setAttribute('aria-activedescendant', this.id);
    input.place(rect.left - within.left, rect.top - within.top, rect.width, rect.height);
    if (this.unseen) this.show();
    if (props.screenReaderMode) this.walkInto(element);
    if (this.wanted && !input.editing) this.focusOn(element);
  }

  /** A table that grows with its rows is scrolled by the page around it, which AG Grid does not know of. */
  private show(): void {
    const { props, input, parts } = this.kit;
    this.unseen = false;
    if (props.autoHeight) bringIntoView(input.element, parts.wrapper);
  }

  /** In the screen-reader mode the cell itself has the focus; else the text area over it. */
  takeFocus(): void {
    const { props, selection, adapter, input } = this.kit;
    const active = selection?.active;
    const cell = props.screenReaderMode && active ? adapter.cellElement(active.row, active.column) : null;
    // A cell that was scrolled to is drawn in the next frame: the focus follows then.
    this.wanted = Boolean(props.screenReaderMode && active && !cell);
    if (cell) this.focusOn(cell);
    else input.focus();
  }

  /** Tab comes to the active cell itself, not to the text area. */
  private walkInto(cell: HTMLElement): void {
    for (const other of this.kit.parts.root.querySelectorAll('.ag-cell[tabindex]')) {
      if (other !== cell) other.removeAttribute('tabindex');
    }
    cell.tabIndex = 0;
  }

  private focusOn(cell: HTMLElement): void {
    this.wanted = false;
    this.walkInto(cell);
    if (document.activeElement !== cell) cell.focus({ preventScroll: true });
  }
}
