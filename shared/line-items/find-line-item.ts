import type { LineItemEntry } from './line-item.ts';
import { lineItemsOf } from './line-items-of.ts';
import { normalizeName } from './name.ts';

/**
 * F1: the line item of this name for a year, or null. The year's table comes before rows of another year; of those
 * the entry's `year` tells, and a screen shows it.
 */
export function findByName(name: string, year: number): LineItemEntry | null {
  const wanted = normalizeName(name);
  const table = lineItemsOf(year);
  const isMeant = (entry: LineItemEntry) => normalizeName(entry.name) === wanted;
  return table.entries.find(isMeant) ?? table.others.find(isMeant) ?? null;
}

/**
 * F2: the line items with this number (`201-02` or `20102`) for a year. More than one where the sources print two
 * names (307-01); a number that the year's table has is never looked up in another year.
 */
export function findByCode(code: string, year: number): readonly LineItemEntry[] {
  const found = /^\s*(\d{3})\s*[-–]?\s*(\d{2})\s*$/.exec(code);
  if (!found) return [];
  const wanted = `${found[1]}-${found[2]}`;
  const table = lineItemsOf(year);
  const own = table.entries.filter((entry) => entry.code === wanted);
  return own.length > 0 ? own : table.others.filter((entry) => entry.code === wanted);
}
