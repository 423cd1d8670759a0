import { searchAmong, searchText } from '#shared/hangul/search.ts';
import type { Choice, GridColumn, GridRow } from '../types.ts';

/** What the list under a typed cell shows: the choices, and which of them Enter takes (−1: the typed text). */
export interface OpenChoices {
  readonly list: readonly Choice[];
  readonly picked: number;
}

const longest = 50;

/** What a column offers for the text typed so far; `null` where it offers nothing. */
export function choicesFor(column: GridColumn, text: string, row: GridRow): OpenChoices | null {
  const offered = column.choices;
  if (!offered) return null;
  if (typeof offered === 'function') {
    const { choices, preferred } = offered(text, row);
    return choices.length > 0 ? { list: choices.slice(0, longest), picked: preferred ? 0 : -1 } : null;
  }
  const list = searchAmong(text, offered, searchText).slice(0, longest);
  return list.length > 0 ? { list: list.map((value) => ({ value })), picked: -1 } : null;
}
