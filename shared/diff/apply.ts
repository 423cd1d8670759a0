import { err, ok, type Result } from '#shared/result/result.ts';
import { equalJson, isKeyed } from './equal.ts';
import { isSplice, type Patch, type Path, type SplicePatch, type ValuePatch } from './patch.ts';

/** Thrown inside this file only: the way out of a recursion into the one `Result`. */
class Mismatch extends Error {}

/** The containers this run has copied already: they may be written to, everything else belongs to `from`. */
type Copies = Set<object>;

function ownArray(value: readonly unknown[], copies: Copies): unknown[] {
  if (copies.has(value)) return value as unknown[];
  const copy = [...value];
  copies.add(copy);
  return copy;
}

function ownObject(value: Readonly<Record<string, unknown>>, copies: Copies): Record<string, unknown> {
  if (copies.has(value)) return value as Record<string, unknown>;
  const copy = { ...value };
  copies.add(copy);
  return copy;
}

/** Writes a key as data whatever its name: plain assignment to `__proto__` would change the object's prototype. */
function write(target: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
}

function splice(items: unknown, patch: SplicePatch, copies: Copies): unknown[] {
  if (!Array.isArray(items)) throw new Mismatch('not an array');
  const { at, removed, inserted } = patch;
  if (!equalJson(items.slice(at, at + removed.length), removed) || at > items.length) throw new Mismatch('other items');
  const copy = ownArray(items, copies);
  // One splice of 100,000 spread arguments would overflow the stack.
  const rest = copy.splice(at).slice(removed.length);
  for (const item of inserted) copy.push(item);
  for (const item of rest) copy.push(item);
  return copy;
}

function replace(value: unknown, patch: ValuePatch): unknown {
  if (!('from' in patch && 'to' in patch) || !equalJson(value, patch.from)) throw new Mismatch('another value');
  return patch.to;
}

/** Adds or takes away a key of `target`, which `ownObject` has copied. */
function setKey(target: Record<string, unknown>, key: string, patch: ValuePatch): void {
  const present = Object.hasOwn(target, key);
  if (present !== 'from' in patch || (present && !equalJson(target[key], patch.from)))
    throw new Mismatch('another value');
  if ('to' in patch) write(target, key, patch.to);
  else delete target[key];
}

function applyAt(value: unknown, path: Path, depth: number, patch: Patch, copies: Copies): unknown {
  const step = path[depth];
  if (step === undefined) return isSplice(patch) ? splice(value, patch, copies) : replace(value, patch);
  if (Array.isArray(value) && typeof step === 'number' && step < value.length) {
    const copy = ownArray(value, copies);
    copy[step] = applyAt(copy[step], path, depth + 1, patch, copies);
    return copy;
  }
  if (!isKeyed(value) || typeof step !== 'string') throw new Mismatch('no such place');
  const copy = ownObject(value, copies);
  if (depth === path.length - 1 && !isSplice(patch)) setKey(copy, step, patch);
  else if (Object.hasOwn(copy, step)) write(copy, step, applyAt(copy[step], path, depth + 1, patch, copies));
  else throw new Mismatch('no such place');
  return copy;
}

/**
 * `value` with the patches applied in their order; `value` itself is left as it is. Fails with `patch-mismatch`, and
 * changes nothing, where a patch does not find what it was made from (D5).
 */
export function applyPatches<T>(value: T, patches: readonly Patch[]): Result<T> {
  const copies: Copies = new Set();
  let now: unknown = value;
  for (const patch of patches) {
    try {
      now = applyAt(now, patch.path, 0, patch, copies);
    } catch (caught) {
      if (!(caught instanceof Mismatch)) throw caught;
      return err(
        'patch-mismatch',
        '그 사이 내용이 달라져 이 변경을 적용하지 않았습니다. 화면을 새로 고쳐 지금 내용을 확인해 주세요.',
        { why: caught.message, path: patch.path },
      );
    }
  }
  return ok(now as T);
}
