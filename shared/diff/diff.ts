import { compareById } from './diff-lists.ts';
import { equalJson, isKeyed } from './equal.ts';
import type { Patch, Path } from './patch.ts';

type Keyed = Readonly<Record<string, unknown>>;

/** How many items both arrays begin with, and, of what is left, end with. */
function commonEnds(from: readonly unknown[], to: readonly unknown[]): { head: number; tail: number } {
  const most = Math.min(from.length, to.length);
  let head = 0;
  while (head < most && equalJson(from[head], to[head])) head += 1;
  let tail = 0;
  while (tail < most - head && equalJson(from[from.length - 1 - tail], to[to.length - 1 - tail])) tail += 1;
  return { head, tail };
}

/** Lists whose items all have ids: an item is the same item wherever it stands. False for other lists. */
function diffById(path: Path, from: readonly unknown[], to: readonly unknown[], into: Patch[]): boolean {
  const compared = compareById(path, from, to);
  if (!compared) return false;
  for (const patch of compared.order) into.push(patch);
  for (const [was, is] of compared.same) diffValues([...path, { id: is.id }], was, is, into);
  return true;
}

function diffArrays(path: Path, from: readonly unknown[], to: readonly unknown[], into: Patch[]): void {
  if (diffById(path, from, to, into)) return;
  if (from.length === to.length) {
    for (const [place, item] of from.entries()) diffValues([...path, place], item, to[place], into);
    return;
  }
  const { head, tail } = commonEnds(from, to);
  into.push({
    path,
    at: head,
    removed: from.slice(head, from.length - tail),
    inserted: to.slice(head, to.length - tail),
  });
}

function diffObjects(path: Path, from: Keyed, to: Keyed, into: Patch[]): void {
  for (const key of Object.keys(from)) {
    if (Object.hasOwn(to, key)) diffValues([...path, key], from[key], to[key], into);
    else into.push({ path: [...path, key], from: from[key] });
  }
  for (const key of Object.keys(to)) {
    if (!Object.hasOwn(from, key)) into.push({ path: [...path, key], to: to[key] });
  }
}

function diffValues(path: Path, from: unknown, to: unknown, into: Patch[]): void {
  if (from === to) return;
  if (Array.isArray(from) && Array.isArray(to)) diffArrays(path, from, to, into);
  else if (isKeyed(from) && isKeyed(to)) diffObjects(path, from, to, into);
  else into.push({ path, from, to });
}

/** What turns `from` into `to`, as data (D1): empty for equal values, one small patch for one changed cell (D4). */
export function diffJson(from: unknown, to: unknown): readonly Patch[] {
  const patches: Patch[] = [];
  diffValues([], from, to, patches);
  return patches;
}
