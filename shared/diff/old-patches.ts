import type { Result } from '#shared/result/result.ts';
import { applyWith } from './apply.ts';
import { isKeyed } from './equal.ts';
import type { Comparison } from './lists.ts';
import type { Patch } from './patch.ts';

/** True when what was found is what was stated; an `id` that was given since and is not stated does not count. */
function equalButIds(found: unknown, stated: unknown): boolean {
  if (found === stated) return true;
  if (Array.isArray(found)) {
    if (!Array.isArray(stated) || found.length !== stated.length) return false;
    return found.every((item, place) => equalButIds(item, stated[place]));
  }
  if (!isKeyed(found) || !isKeyed(stated)) return false;
  const keys = Object.keys(found).filter((key) => key !== 'id' || Object.hasOwn(stated, key));
  if (keys.length !== Object.keys(stated).length) return false;
  return keys.every((key) => Object.hasOwn(stated, key) && equalButIds(found[key], stated[key]));
}

/** An item that goes and comes back in one patch is the same item: it keeps the id it was given since. */
function insertKnown(inserted: readonly unknown[], removed: readonly unknown[]): readonly unknown[] {
  const left = [...removed];
  return inserted.map((item) => {
    const place = left.findIndex((each) => equalButIds(each, item));
    return place < 0 ? item : left.splice(place, 1)[0];
  });
}

const butIds: Comparison = { equal: equalButIds, insert: insertKnown };

/**
 * Applies patches that were made before lines had ids (data version 1) to a value whose lines were given some since:
 * as `applyPatches`, but an `id` that a patch does not state is not compared, and is kept.
 */
export function applyOldPatches<T>(value: T, patches: readonly Patch[]): Result<T> {
  return applyWith(value, patches, butIds);
}
