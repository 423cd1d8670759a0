import { err, ok, type Result } from '#shared/result/result.ts';
import { isKeyed } from './equal.ts';
import { isSplice, type Patch } from './patch.ts';

/** Whether `value` is what `stated` says; ids that are not stated do not count. */
function matches(value: unknown, stated: unknown): boolean {
  if (value === stated) return true;
  if (Array.isArray(stated)) {
    return Array.isArray(value) && value.length === stated.length && stated.every((one, at) => matches(value[at], one));
  }
  if (!isKeyed(stated) || !isKeyed(value)) return false;
  if (!Object.keys(stated).every((key) => Object.hasOwn(value, key) && matches(value[key], stated[key]))) return false;
  return Object.keys(value).every((key) => Object.hasOwn(stated, key) || key === 'id');
}

const mismatch = err('patch-mismatch', '그 사이 내용이 달라져 이 변경을 적용하지 않았습니다.');

/** `applyPatches` for the position paths of data version 1, blind to ids that the patch does not state. */
export function applyOldPatches<T>(value: T, patches: readonly Patch[]): Result<T> {
  const root: { value: unknown } = { value: structuredCopy(value) };
  for (const patch of patches) {
    let holder = root as unknown as Record<string | number, unknown>;
    let key: string | number = 'value';
    for (const step of patch.path) {
      const inside: unknown = holder[key];
      if (typeof inside !== 'object' || inside === null) return mismatch;
      holder = inside as Record<string | number, unknown>;
      key = step as string | number;
    }
    if (isSplice(patch)) {
      const items = holder[key];
      if (!Array.isArray(items) || !matches(items.slice(patch.at, patch.at + patch.removed.length), patch.removed))
        return mismatch;
      items.splice(patch.at, patch.removed.length, ...patch.inserted);
    } else {
      const present = Object.hasOwn(holder, key);
      if (present !== 'from' in patch || (present && !matches(holder[key], patch.from))) return mismatch;
      if ('to' in patch) holder[key] = patch.to;
      else delete holder[key];
    }
  }
  return ok(root.value as T);
}

function structuredCopy(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
