import { Chain } from './chain.ts';
import { isIdItem, type MovePatch, type RunPatch, type SplicePatch } from './patch.ts';

/** Thrown inside a run of patches only: the way out of a recursion into the one `Result`. */
export class Mismatch extends Error {}

/** How what stands in a record is compared with what a patch was made from, and what its new items are taken for. */
export interface Comparison {
  readonly equal: (found: unknown, stated: unknown) => boolean;
  readonly insert: (inserted: readonly unknown[], removed: readonly unknown[]) => readonly unknown[];
}

/** Where items stood when they were last looked for: 5,000 patches of one list must not each search all of it. */
export type Places = Map<string, number>;

const idOf = (item: unknown): string | null => (isIdItem(item) ? item.id : null);

/** Where the item of this id stands. Fails where there is none. */
export function placeOf(items: readonly unknown[], id: string, places: Places): number {
  const known = places.get(id);
  if (known !== undefined && idOf(items[known]) === id) return known;
  if (known === undefined && places.size === 0) {
    for (const [place, item] of items.entries()) {
      const key = idOf(item);
      if (key !== null && !places.has(key)) places.set(key, place);
    }
  }
  const place = idOf(items[places.get(id) ?? -1]) === id ? (places.get(id) ?? -1) : search(items, id, known ?? 0);
  if (place < 0) throw new Mismatch('no such item');
  places.set(id, place);
  return place;
}

/** Looks near the place where it was known to stand first: moves push their neighbours a little aside. */
function search(items: readonly unknown[], id: string, near: number): number {
  for (let off = 0; off <= Math.max(near, items.length); off += 1) {
    if (idOf(items[near - off]) === id) return near - off;
    if (idOf(items[near + off]) === id) return near + off;
  }
  return -1;
}

/** Where a run behind `after` begins. */
function behind(items: readonly unknown[], after: string | null, places: Places): number {
  return after === null ? 0 : placeOf(items, after, places) + 1;
}

/** Replaces items in place. One splice of 100,000 spread arguments would overflow the stack. */
function put(items: unknown[], at: number, count: number, inserted: readonly unknown[]): void {
  if (inserted.length < 1_000) {
    items.splice(at, count, ...inserted);
    return;
  }
  const rest = items.splice(at).slice(count);
  for (const item of inserted) items.push(item);
  for (const item of rest) items.push(item);
}

/** `items` (the run's own copy) with a run at a place replaced. */
export function spliceAt(items: unknown[], { at, removed, inserted }: SplicePatch, comparison: Comparison): void {
  const found = items.slice(at, at + removed.length);
  if (!comparison.equal(found, removed) || at > items.length) throw new Mismatch('other items');
  put(items, at, removed.length, comparison.insert(inserted, found));
}

/** `items` (the run's own copy) with a run behind an item replaced. */
export function replaceRun(
  items: unknown[],
  { after, removed, inserted }: RunPatch,
  places: Places,
  comparison: Comparison,
): void {
  const at = behind(items, after, places);
  const found = items.slice(at, at + removed.length);
  if (!comparison.equal(found, removed)) throw new Mismatch('other items');
  put(items, at, removed.length, inserted);
}

/** Fails where two items of a list have one id, once the patches are through. */
export function refuseTwins(items: readonly unknown[]): void {
  const ids = items.map(idOf).filter((id) => id !== null);
  if (new Set(ids).size !== ids.length) throw new Mismatch('one id twice');
}

/** One move by places: what most changes are. */
function moveRun(items: unknown[], { moved, from, to }: MovePatch, places: Places): void {
  const at = behind(items, from, places);
  if (moved.some((id, offset) => idOf(items[at + offset]) !== id)) throw new Mismatch('other items');
  if (to !== null && moved.includes(to)) throw new Mismatch('behind itself');
  const target = behind(items, to, places);
  const run = items.splice(at, moved.length);
  const place = target > at ? target - moved.length : target;
  put(items, place, 0, run);
  for (const [offset, id] of moved.entries()) places.set(id, place + offset);
}

/** Many moves of one list, without looking for the place of each. */
function moveByChain(items: unknown[], patches: readonly MovePatch[]): void {
  const byId = new Map(items.map((item) => [idOf(item), item]));
  const ids = [...byId.keys()].filter((id) => id !== null);
  if (ids.length !== items.length) throw new Mismatch('an item without an id of its own');
  const chain = new Chain(null, ids);
  for (const { moved, from, to } of patches) {
    const last = moved.at(-1);
    if (moved[0] === undefined || last === undefined) continue;
    if (moved.some((id, at) => !byId.has(id) || chain.before(id) !== (moved[at - 1] ?? from)))
      throw new Mismatch('other items');
    if (to !== null && (moved.includes(to) || !byId.has(to))) throw new Mismatch('no such item');
    chain.move(moved[0], last, to);
  }
  items.length = 0;
  for (let id = chain.next(null); id !== null; id = chain.next(id)) items.push(byId.get(id));
}

/** `items` (the run's own copy) with runs of items moved, one after another. */
export function moveRuns(items: unknown[], patches: readonly MovePatch[], places: Places): void {
  if (patches.length > 20) moveByChain(items, patches);
  else for (const patch of patches) moveRun(items, patch, places);
}
