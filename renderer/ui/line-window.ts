/**
 * A text area lays all its text out anew at every key: measured 0.3 ms a line, 13 s for 50,000 lines. So a longer list
 * is edited a window at a time.
 */
export const longestWhole = 1000;

/** So many lines a window of a longer list shows. */
export const windowSize = 500;

/** The lines `from` up to, not including, `to` of a list of `total`. */
export interface LineWindow {
  readonly from: number;
  readonly to: number;
  readonly total: number;
}

/** The window a list is opened with: all of it, or its beginning. */
export function firstWindow(total: number): LineWindow {
  return { from: 0, to: total > longestWhole ? windowSize : total, total };
}

/** The window on a list that may have changed from outside (undo, import) since: the same place, as far as it goes. */
export function windowOn(total: number, last: LineWindow): LineWindow {
  if (last.total === total) return last;
  if (total <= longestWhole) return firstWindow(total);
  const from = Math.min(last.from, Math.floor((total - 1) / windowSize) * windowSize);
  return { from, to: Math.min(total, from + windowSize), total };
}

/** The window behind or before; the same one where there is none. */
export function moved({ from, to, total }: LineWindow, by: 1 | -1): LineWindow {
  const start = by === 1 ? to : Math.max(0, from - windowSize);
  if (start >= total || (by === -1 && from === 0)) return { from, to, total };
  return { from: start, to: Math.min(total, start + windowSize), total };
}

/** The list with the window's lines replaced, and the window on it: grown or shrunk with them, cut where too long. */
export function replaced(
  lines: readonly string[],
  { from, to }: LineWindow,
  next: readonly string[],
): { readonly lines: readonly string[]; readonly window: LineWindow } {
  const whole = from === 0 && to === lines.length ? next : [...lines.slice(0, from), ...next, ...lines.slice(to)];
  const size = next.length > longestWhole ? windowSize : next.length;
  return { lines: whole, window: { from, to: from + size, total: whole.length } };
}
