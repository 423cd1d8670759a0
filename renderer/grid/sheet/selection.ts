/** A place in the sheet as it is seen. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A range from `anchor` to `head`; `active`, inside it, is where typing goes. */
export interface Selection {
  readonly active: Place;
  readonly anchor: Place;
  readonly head: Place;
}

/** Inclusive on all four sides. */
export interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** One cell. */
export function at(place: Place): Selection {
  return { active: place, anchor: place, head: place };
}

/** The rectangle between anchor and head, whichever way it was drawn. */
export function boxOf(selection: Selection): Box {
  const { anchor, head } = selection;
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  };
}

/** The range from where it began to another end; what is typed goes to where it began. */
export function extendTo(selection: Selection, head: Place): Selection {
  return { active: selection.anchor, anchor: selection.anchor, head };
}

/** A rectangle as a selection, drawn from its top left corner. */
export function fromBox(box: Box, active: Place = { row: box.top, column: box.left }): Selection {
  return { active, anchor: { row: box.top, column: box.left }, head: { row: box.bottom, column: box.right } };
}

/** Whether a cell lies in the rectangle. */
export function contains(box: Box, row: number, column: number): boolean {
  return row >= box.top && row <= box.bottom && column >= box.left && column <= box.right;
}

/** Whether the rectangle is one cell. */
export function isSingle(box: Box): boolean {
  return box.top === box.bottom && box.left === box.right;
}

/** The selection kept inside a sheet that became smaller; `null` where nothing is left. */
export function clampSelection(selection: Selection, rows: number, columns: number): Selection | null {
  if (rows === 0 || columns === 0) return null;
  const clamp = (place: Place): Place => ({
    row: Math.max(0, Math.min(rows - 1, place.row)),
    column: Math.max(0, Math.min(columns - 1, place.column)),
  });
  return { active: clamp(selection.active), anchor: clamp(selection.anchor), head: clamp(selection.head) };
}

/** The next active cell inside a range, row by row (Tab) or column by column (Enter), going round at its end. */
export function cycle(selection: Selection, by: 1 | -1, along: 'row' | 'column'): Selection {
  const box = boxOf(selection);
  const width = box.right - box.left + 1;
  const height = box.bottom - box.top + 1;
  const { row, column } = selection.active;
  const inner = along === 'row' ? width : height;
  const position =
    along === 'row' ? (row - box.top) * width + column - box.left : (column - box.left) * height + row - box.top;
  const next = (position + by + width * height) % (width * height);
  const outer = Math.floor(next / inner);
  const active =
    along === 'row'
      ? { row: box.top + outer, column: box.left + (next % inner) }
      : { row: box.top + (next % inner), column: box.left + outer };
  return { ...selection, active };
}
