import { addDigest, digestOf, type Kept, noSum } from '#shared/journal/kept.ts';
import { noSteps, type Steps } from '#shared/journal/steps.ts';
import { kindOf } from '#shared/records/kinds.ts';
import type { StoreFacts } from './facts.ts';
import { lightRowOf } from './row-table.ts';
import { type ChangeRow, keptOf, type LightRow, type StoreMeta } from './rows.ts';
import { sha256Hex } from './sha256.ts';
import type { Shelf } from './shelf.ts';
import type { ShelfWriter } from './shelf-writer.ts';

/** Bodies read at once. */
const atOnce = 100;

/** Whether a body is what its last change made. */
export async function hasDigest(kept: Kept, row: LightRow): Promise<boolean> {
  return (await digestOf(kept, sha256Hex)) === row.digest;
}

/** What a store is built anew from. */
export interface Content {
  readonly bodies: ReadonlyMap<string, Kept>;
  readonly times: ReadonlyMap<string, string>;
  readonly steps: Steps;
  readonly history: readonly ChangeRow[];
  readonly head: { readonly seq: number; readonly hash: string };
  readonly changes: number;
  readonly base: StoreMeta['base'];
  readonly anew: 'all' | 'records';
}

/** Builds rows for the content and writes it in one transaction. Records that give no row are left out, by key. */
export async function writeContent(shelf: ShelfWriter, content: Content) {
  const rows = new Map<string, LightRow>();
  const bodies = new Map<string, Kept>();
  const left: string[] = [];
  let sum = noSum;
  for (const [key, kept] of content.bodies) {
    if (!kindOf(kept.of).validate(kept.record).ok) {
      left.push(key);
      continue;
    }
    const row = await lightRowOf(key, kept, content.times.get(key) ?? '');
    rows.set(key, row);
    bodies.set(key, kept);
    sum = addDigest(sum, row.digest);
  }
  const { head, steps, changes, base, history, anew } = content;
  const meta: StoreMeta = {
    key: 'store',
    appliedSeq: head.seq,
    appliedHash: head.hash,
    sum,
    changes,
    base,
  };
  await shelf.put({ bodies, rows, history, before: noSteps, steps, meta, anew });
  return { rows, sum, meta, left };
}

/** The store's records, judged. */
export interface StoreCopy {
  readonly bodies: ReadonlyMap<string, Kept>;
  readonly times: ReadonlyMap<string, string>;
  /** How many were not what their last change made, or no records at all. */
  readonly wrong: number;
}

/**
 * Every record of the store that is one, brought to today's form. What is not what its last change made is taken from
 * `spare` where that is; otherwise what is there is kept, for it is all there is.
 */
export async function storeCopy(
  shelf: Shelf,
  { meta, rows }: StoreFacts,
  spare: ReadonlyMap<string, Kept>,
): Promise<StoreCopy> {
  const keys = [...new Set([...rows.keys(), ...(meta?.sum === undefined ? await shelf.keys() : [])])];
  const bodies = new Map<string, Kept>();
  const times = new Map<string, string>();
  const isOld = meta?.sum === undefined;
  let wrong = 0;
  for (let from = 0; from < keys.length; from += atOnce) {
    const some = keys.slice(from, from + atOnce);
    const stored = await shelf.bodies(some);
    for (const [place, key] of some.entries()) {
      const row = rows.get(key);
      let kept = keptOf(stored[place]);
      if (row && row.digest !== '' && !(kept && (await hasDigest(kept, row)))) {
        wrong += 1;
        const other = spare.get(key);
        if (other && (await hasDigest(other, row))) kept = other;
      }
      if (!kept || !kindOf(kept.of).validate(kept.record).ok) continue;
      bodies.set(key, isOld ? { ...kept, record: kindOf(kept.of).upgrade(kept.record) } : kept);
      times.set(key, row?.updatedAt ?? '');
    }
  }
  return { bodies, times, wrong };
}
