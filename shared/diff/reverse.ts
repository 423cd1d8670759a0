import { equalJson } from './equal.ts';
import { isMove, isValue, type Patch, type Path, type Step, samePath, sameStep, type ValuePatch } from './patch.ts';

function reversePatch(patch: Patch): Patch {
  if (isMove(patch)) return { ...patch, from: patch.to, to: patch.from };
  if (!isValue(patch)) return { ...patch, removed: patch.inserted, inserted: patch.removed } as Patch;
  return {
    path: patch.path,
    ...('to' in patch ? { from: patch.to } : {}),
    ...('from' in patch ? { to: patch.from } : {}),
  };
}

/** The patches that lead back (D3). */
export function reversePatches(patches: readonly Patch[]): readonly Patch[] {
  return patches.map(reversePatch).reverse();
}

/** Whether two steps of one container may lead to the same place: a place and an id may. */
function mayMeet(a: Step | undefined, b: Step | undefined): boolean {
  return (
    sameStep(a, b) ||
    (typeof a === 'number' && typeof b === 'object') ||
    (typeof a === 'object' && typeof b === 'number')
  );
}

/** True when one path may lead through the other, so that the order of two patches matters. */
function related(a: Path, b: Path): boolean {
  const shorter = Math.min(a.length, b.length);
  for (let depth = 0; depth < shorter; depth += 1) if (!mayMeet(a[depth], b[depth])) return false;
  return true;
}

function merge(first: ValuePatch, second: ValuePatch): ValuePatch | null {
  const { from: _, ...target } = second;
  const merged: ValuePatch = 'from' in first ? { ...target, from: first.from } : target;
  const gone = !('from' in merged) && !('to' in merged);
  const same = 'from' in merged && 'to' in merged && equalJson(merged.from, merged.to);
  return gone || same ? null : merged;
}

/**
 * Fewer patches with the same effect (D6): repeated changes of one value become one, and a change that was taken
 * back vanishes. For the keystrokes of one edit: the cost grows with the square of the number of patches.
 */
export function squashPatches(patches: readonly Patch[]): readonly Patch[] {
  const kept: Patch[] = [];
  for (const patch of patches) {
    const place = kept.findLastIndex((earlier) => related(earlier.path, patch.path));
    const earlier = kept[place];
    // What stands behind `earlier` does not touch it, so merging is safe.
    if (earlier && samePath(earlier.path, patch.path) && isValue(earlier) && isValue(patch)) {
      const merged = merge(earlier, patch);
      if (merged) kept[place] = merged;
      else kept.splice(place, 1);
    } else kept.push(patch);
  }
  return kept;
}
