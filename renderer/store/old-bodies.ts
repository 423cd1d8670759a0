import { equalJson, isKeyed } from '#shared/diff/equal.ts';
import type { Kept } from '#shared/journal/kept.ts';
import { kindOf } from '#shared/records/kinds.ts';
import { keptOf } from './rows.ts';
import type { Shelf } from './shelf.ts';

/** Fields that hold ids of lines. */
const naming = new Set(['id', 'percentOf']);

function idsIn(value: unknown, found: Map<string, number>): void {
  if (Array.isArray(value)) for (const item of value) idsIn(item, found);
  if (!isKeyed(value)) return;
  if (typeof value.id === 'string') found.set(value.id, found.size);
  // The order of keys says nothing, and differs between what was patched and what was read.
  for (const key of Object.keys(value).sort()) idsIn(value[key], found);
}

function withNumbers(value: unknown, numbers: ReadonlyMap<string, number>, isNaming = false): unknown {
  if (typeof value === 'string') return isNaming ? (numbers.get(value) ?? value) : value;
  if (Array.isArray(value)) return value.map((item) => withNumbers(item, numbers, isNaming));
  if (!isKeyed(value)) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, withNumbers(each, numbers, naming.has(key))]);
  return Object.fromEntries(entries);
}

/** The record with its lines numbered instead of named: two of the same content have the same. */
function contentOf(record: unknown): unknown {
  const numbers = new Map<string, number>();
  idsIn(record, numbers);
  return withNumbers(record, numbers);
}

function isSame(stored: Kept | null, kept: Kept): boolean {
  if (!stored || !kindOf(stored.of).validate(stored.record).ok) return false;
  return equalJson(contentOf(kindOf(stored.of).upgrade(stored.record)), contentOf(kept.record));
}

/**
 * Titles of records of data version 1 whose stored body is not what the journal leads to. That version kept no
 * digests, and its lines had no ids, so that the content is compared.
 */
export async function changedOldTitles(shelf: Shelf, bodies: ReadonlyMap<string, Kept>): Promise<readonly string[]> {
  const keys = [...bodies.keys()];
  const stored = await shelf.bodies(keys);
  return keys.flatMap((key, place) => {
    const kept = bodies.get(key);
    if (!kept || isSame(keptOf(stored[place]), kept)) return [];
    return [kindOf(kept.of).titleOf(kept.record)];
  });
}
