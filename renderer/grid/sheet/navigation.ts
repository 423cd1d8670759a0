import type { Place } from './selection.ts';

/** What a move needs to know of the sheet. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows a page key moves. */
  readonly page: number;
  readonly filled: (row: number, column: number) => boolean;
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Ctrl+arrow as in Excel: to the end of a run of filled cells, or over blanks to the next filled one, or to the edge. */
function edge(from: Place, [down, right]: readonly [number, number], extent: Extent): Place {
  const inside = (place: Place) =>
    place.row >= 0 && place.row < extent.rows && place.column >= 0 && place.column < extent.columns;
  const step = (place: Place): Place => ({ row: place.row + down, column: place.column + right });
  const filled = (place: Place) => extent.filled(place.row, place.column);
  let here = from;
  let next = step(here);
  if (!inside(next)) return from;
  const inRun = filled(from) && filled(next);
  while (inside(next) && (inRun ? filled(next) : !filled(next))) {
    here = next;
    next = step(next);
  }
  return inRun || !inside(next) ? here : next;
}

function far(key: string, from: Place, extent: Extent): Place | null {
  if (key === 'Home') return { row: 0, column: 0 };
  if (key === 'End') return { row: extent.rows - 1, column: extent.columns - 1 };
  const step = steps[key];
  return step ? edge(from, step, extent) : null;
}

/** Where a key leads from a cell, or `null` for a key that does not move. Never leaves the sheet. */
export function moveBy(key: string, control: boolean, from: Place, extent: Extent): Place | null {
  if (extent.rows === 0 || extent.columns === 0) return null;
  if (control) return far(key, from, extent);
  const clampRow = (row: number) => Math.max(0, Math.min(extent.rows - 1, row));
  const step = steps[key];
  if (step) {
    return {
      row: clampRow(from.row + step[0]),
      column: Math.max(0, Math.min(extent.columns - 1, from.column + step[1])),
    };
  }
  if (key === 'Home') return { row: from.row, column: 0 };
  if (key === 'End') return { row: from.row, column: extent.columns - 1 };
  if (key === 'PageDown') return { row: clampRow(from.row + extent.page), column: from.column };
  if (key === 'PageUp') return { row: clampRow(from.row - extent.page), column: from.column };
  return null;
}

/** Tab's next cell in reading order, or `null` beyond the first and last: there Tab leaves the grid. */
export function tabTo(from: Place, by: 1 | -1, extent: Pick<Extent, 'rows' | 'columns'>): Place | null {
  const next = from.row * extent.columns + from.column + by;
  if (next < 0 || next >= extent.rows * extent.columns) return null;
  return { row: Math.floor(next / extent.columns), column: next % extent.columns };
}
