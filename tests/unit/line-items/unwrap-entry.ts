import type { LineItemEntry } from '#shared/line-items/line-item.ts';

/** The entry, or a failed test. */
export function unwrapEntry(entry: LineItemEntry | null): LineItemEntry {
  if (entry === null) throw new Error('no such line item');
  return entry;
}
