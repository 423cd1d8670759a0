import type { GridEdit } from '../types.ts';
import { exactText, readCell, showCell } from './cell-text.ts';
import type { Place } from './selection.ts';
import { isEditable, isNumeric, type Sheet, sameValue, valueAt } from './sheet.ts';

/** Commas and case do not matter to someone who looks for 1234567 or `edu`. */
function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** The cells whose text holds `query`, in reading order. Numbers are also found without their commas. */
export function findAll(sheet: Sheet, query: string): Place[] {
  const wanted = plain(query);
  if (wanted === '') return [];
  const found: Place[] = [];
  for (let row = 0; row < sheet.rows.length; row += 1) {
    for (let column = 0; column < sheet.columns.length; column += 1) {
      const of = sheet.columns[column];
      const value = valueAt(sheet, row, column);
      if (!of || value === null || value === '') continue;
      const text = plain(showCell(value, of, sheet.unit));
      if (text.includes(wanted) || (isNumeric(of) && text.replaceAll(',', '').includes(wanted))) {
        found.push({ row, column });
      }
    }
  }
  return found;
}

/** The match to go to next: the first after `from` in reading order, going round; −1 when there is none. */
export function nextMatch(matches: readonly Place[], from: Place | null, by: 1 | -1): number {
  if (matches.length === 0) return -1;
  if (!from) return by === 1 ? 0 : matches.length - 1;
  const order = (place: Place) => place.row * 4096 + place.column;
  const here = order(from);
  if (by === 1) {
    const next = matches.findIndex((match) => order(match) > here);
    return next < 0 ? 0 : next;
  }
  const before = matches.findLastIndex((match) => order(match) < here);
  return before < 0 ? matches.length - 1 : before;
}

/** `text` with every occurrence of `query` replaced, whatever its case. */
function replaceIn(text: string, query: string, by: string): string {
  const lower = plain(text);
  const wanted = plain(query);
  // A letter whose lower case is longer would shift the places: then only exact spelling is replaced.
  if (lower.length !== text.length) return text.replaceAll(query, () => by);
  let out = '';
  let from = 0;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
    out += text.slice(from, at) + by;
    from = at + wanted.length;
  }
  return out + text.slice(from);
}

export interface Replaced {
  readonly edits: readonly GridEdit[];
  /** Matches that cannot be changed: read-only, or the new text is no value of the column. */
  readonly skipped: number;
}

/** The edits that put `by` for `query` in the given cells. */
export function replaceAt(sheet: Sheet, places: readonly Place[], query: string, by: string): Replaced {
  const edits: GridEdit[] = [];
  let skipped = 0;
  for (const { row, column } of places) {
    const to = sheet.rows[row];
    const of = sheet.columns[column];
    if (!to || !of) continue;
    const value = valueAt(sheet, row, column);
    const text = exactText(value, of, sheet.unit);
    const bare = isNumeric(of) && !plain(text).includes(plain(query)) ? text.replaceAll(',', '') : text;
    const read = readCell(replaceIn(bare, query, by), of, sheet.unit);
    if (!isEditable(of, to) || !read.ok || sameValue(read.value, value)) skipped += 1;
    else edits.push({ rowId: to.id, columnId: of.id, value: read.value });
  }
  return { edits, skipped };
}
