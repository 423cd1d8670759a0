import { Chain } from './chain.ts';
import { type IdItem, isIdItem, type MovePatch, type Path, type RunPatch } from './patch.ts';

/** Lists that were looked at before: one of 5,000 lines is compared at every step of an edit. */
const known = new WeakSet<readonly unknown[]>();

/** True where every item of the list has an id of its own. */
function hasIds(items: readonly unknown[]): items is readonly IdItem[] {
  if (known.has(items)) return true;
  const ids = new Set<string>();
  for (const item of items) {
    if (!isIdItem(item)) return false;
    ids.add(item.id);
  }
  if (ids.size !== items.length) return false;
  known.add(items);
  return true;
}

const itemsById = (items: readonly IdItem[]): ReadonlyMap<string, IdItem> =>
  new Map(items.map((item) => [item.id, item]));

/** The id of an item that a run stands behind; `null`: the head of the list. */
type Anchor = string | null;

type ById = ReadonlyMap<string, IdItem>;

/** A run of items that only one of two lists has, and the common item it stands behind. */
interface Run {
  readonly after: Anchor;
  readonly items: IdItem[];
}

/** The runs of `items` that `others` has not, by what they stand behind. */
function ownRuns(anchor: Anchor, items: ById, others: ReadonlyMap<string, unknown>): Map<Anchor, Run> {
  const runs = new Map<Anchor, Run>();
  let after = anchor;
  for (const item of items.values()) {
    if (others.has(item.id)) after = item.id;
    else {
      const run = runs.get(after);
      if (run) run.items.push(item);
      else runs.set(after, { after, items: [item] });
    }
  }
  return runs;
}

/** What comes and goes. Both runs behind one common item are one patch; moves come later and carry them along. */
function runPatches(path: Path, anchor: Anchor, from: ById, to: ById): RunPatch[] {
  const gone = ownRuns(anchor, from, to);
  const come = ownRuns(anchor, to, from);
  const anchors = new Set([...gone.keys(), ...come.keys()]);
  return [...anchors].map((after) => ({
    path,
    after,
    removed: gone.get(after)?.items ?? [],
    inserted: come.get(after)?.items ?? [],
  }));
}

/** The longest choice of `numbers` that rises, as a set of its numbers. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  // `ends[n]` is the smallest number that a rise of n + 1 numbers can end with (patience sorting).
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const number of numbers) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before.set(number, ends[low - 1]);
    ends[low] = number;
  }
  const rise = new Set<number>();
  for (let number = ends.at(-1); number !== undefined; number = before.get(number)) rise.add(number);
  return rise;
}

/** The ids as they stand once what comes and goes has: in the old order, each new run behind what it stands behind. */
function middleOrder(anchor: Anchor, from: ById, to: ById): string[] {
  const come = ownRuns(anchor, to, from);
  const order: string[] = [];
  const add = (after: Anchor) => {
    for (const item of come.get(after)?.items ?? []) order.push(item.id);
  };
  add(anchor);
  for (const id of from.keys()) {
    if (!to.has(id)) continue;
    order.push(id);
    add(id);
  }
  return order;
}

/** As few runs as can be: what keeps its order stays, each of the others goes behind the item it follows. */
function movePatches(path: Path, head: Anchor, from: ById, to: ById): MovePatch[] {
  const middle = middleOrder(head, from, to);
  const places = new Map(middle.map((id, place) => [id, place]));
  const ids = [...to.keys()];
  if (ids.every((id, at) => id === middle[at])) return [];
  const rise = longestRise(ids.map((id) => places.get(id) ?? 0));
  const stays = (id: string) => rise.has(places.get(id) ?? 0);
  const chain = new Chain(head, middle);
  const patches: MovePatch[] = [];
  for (let at = 0; at < ids.length; at += 1) {
    const first = ids[at] ?? '';
    if (stays(first)) continue;
    const anchor = ids[at - 1] ?? head;
    const moved = [first];
    let last = first;
    for (let next = ids[at + 1]; next !== undefined && !stays(next) && chain.next(last) === next; next = ids[at + 1]) {
      moved.push(next);
      last = next;
      at += 1;
    }
    if (chain.before(first) === anchor) continue;
    patches.push({ path, moved, from: chain.before(first), to: anchor });
    chain.move(first, last, anchor);
  }
  return patches;
}

/** Two lists with ids, told apart into what stands at the same end of both, and the rest between. */
interface Pairs {
  readonly same: readonly (readonly [IdItem, IdItem])[];
  readonly order: readonly (RunPatch | MovePatch)[];
}

/**
 * What turns one list with ids into another: runs that come and go, then runs that move, each exact where it is
 * applied in its turn (D8, D9); and the items that both have, for comparing their contents. `null` where an item of
 * either list has no id, or two have the same.
 */
export function compareById(path: Path, from: readonly unknown[], to: readonly unknown[]): Pairs | null {
  if (!hasIds(from) || !hasIds(to)) return null;
  const most = Math.min(from.length, to.length);
  let head = 0;
  while (head < most && from[head]?.id === to[head]?.id) head += 1;
  let tail = 0;
  while (tail < most - head && from[from.length - 1 - tail]?.id === to[to.length - 1 - tail]?.id) tail += 1;
  const same: [IdItem, IdItem][] = [];
  const pair = (was: IdItem | undefined, is: IdItem | undefined) => {
    if (was && is && was !== is) same.push([was, is]);
  };
  for (let at = 0; at < head; at += 1) pair(from[at], to[at]);
  for (let at = tail; at > 0; at -= 1) pair(from[from.length - at], to[to.length - at]);
  if (head + tail === from.length && head + tail === to.length) return { same, order: [] };
  const anchor = from[head - 1]?.id ?? null;
  const was = itemsById(from.slice(head, from.length - tail));
  const is = itemsById(to.slice(head, to.length - tail));
  for (const [id, item] of is) pair(was.get(id), item);
  return { same, order: [...runPatches(path, anchor, was, is), ...movePatches(path, anchor, was, is)] };
}
