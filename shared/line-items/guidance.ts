import table from '#assets/line-items/guidance.json' with { type: 'json' };
import { sourceTitle } from './line-item-rows.ts';
import { normalizeName } from './name.ts';

export interface Guidance {
  /** What the line item is for and what not, in Korean. */
  readonly text: string;
  /** The year of the guide it was taken from; a screen for another year says so. */
  readonly year: number;
  readonly source: string;
}

/** G1: classification guidance for a name in a year, or null; a rule that began later is not told for earlier years. */
export function guidanceFor(name: string, year: number): Guidance | null {
  const wanted = normalizeName(name);
  const found = table.texts.find(
    ({ names, from }) => (from === null || from <= year) && names.some((own) => normalizeName(own) === wanted),
  );
  return found ? { text: found.text, year: table.year, source: sourceTitle(table.source) } : null;
}
