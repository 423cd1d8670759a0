import { err, ok, type Result } from '#shared/result/result.ts';
import { equalJson, isKeyed } from './equal.ts';
import {
  type Comparison,
  Mismatch,
  moveRuns,
  type Places,
  placeOf,
  refuseTwins,
  replaceRun,
  spliceAt,
} from './lists.ts';
import {
  isIdStep,
  isMove,
  isRun,
  isSplice,
  isValue,
  type Patch,
  type Path,
  samePath,
  type ValuePatch,
} from './patch.ts';

/** The containers this run has copied already: they may be written to, everything else belongs to `from`. */
type Copies = Map<object, Places>;

interface Run {
  readonly copies: Copies;
  /** Lists that items with ids came into: whether each id is still one item's is asked once, at the end. */
  readonly joined: Set<readonly unknown[]>;
  readonly comparison: Comparison;
}

function ownArray(value: readonly unknown[], { copies }: Run): unknown[] {
  if (copies.has(value)) return value as unknown[];
  const copy = [...value];
  copies.set(copy, new Map());
  return copy;
}

function ownObject(value: Readonly<Record<string, unknown>>, { copies }: Run): Record<string, unknown> {
  if (copies.has(value)) return value as Record<string, unknown>;
  const copy = { ...value };
  copies.set(copy, new Map());
  return copy;
}

/** Writes a key as data whatever its name: plain assignment to `__proto__` would change the object's prototype. */
function write(target: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
}

/** Changes which items a list has, or where. `patches` are one, or moves that follow each other in one list. */
function changeList(items: unknown, patches: readonly Patch[], run: Run): unknown[] {
  if (!Array.isArray(items)) throw new Mismatch('not an array');
  const copy = ownArray(items, run);
  const places: Places = run.copies.get(copy) ?? new Map();
  const [patch] = patches;
  if (patch && isSplice(patch)) spliceAt(copy, patch, run.comparison);
  else if (patch && isRun(patch)) {
    replaceRun(copy, patch, places, run.comparison);
    if (patch.inserted.length > 0) run.joined.add(copy);
  } else moveRuns(copy, patches.filter(isMove), places);
  return copy;
}

function replace(value: unknown, patch: ValuePatch, { comparison }: Run): unknown {
  if (!('from' in patch && 'to' in patch) || !comparison.equal(value, patch.from)) throw new Mismatch('another value');
  return patch.to;
}

/** Adds or takes away a key of `target`, which `ownObject` has copied. */
function setKey(target: Record<string, unknown>, key: string, patch: ValuePatch, { comparison }: Run): void {
  const present = Object.hasOwn(target, key);
  if (present !== 'from' in patch || (present && !comparison.equal(target[key], patch.from)))
    throw new Mismatch('another value');
  if ('to' in patch) write(target, key, patch.to);
  else delete target[key];
}

/** Where in an array a step leads. */
function placeIn(items: unknown[], step: Path[number], { copies }: Run): number {
  if (isIdStep(step)) return placeOf(items, step.id, copies.get(items) ?? new Map());
  if (typeof step !== 'number' || step >= items.length) throw new Mismatch('no such place');
  return step;
}

function applyAt(value: unknown, depth: number, patches: readonly [Patch, ...Patch[]], run: Run): unknown {
  const [patch] = patches;
  const { path } = patch;
  const step = path[depth];
  if (step === undefined) return isValue(patch) ? replace(value, patch, run) : changeList(value, patches, run);
  if (Array.isArray(value)) {
    const copy = ownArray(value, run);
    const place = placeIn(copy, step, run);
    copy[place] = applyAt(copy[place], depth + 1, patches, run);
    return copy;
  }
  if (!isKeyed(value) || typeof step !== 'string') throw new Mismatch('no such place');
  const copy = ownObject(value, run);
  if (depth === path.length - 1 && isValue(patch)) setKey(copy, step, patch, run);
  else if (Object.hasOwn(copy, step)) write(copy, step, applyAt(copy[step], depth + 1, patches, run));
  else throw new Mismatch('no such place');
  return copy;
}

/** The patches in their order, moves that follow each other in one list together. */
function* together(patches: readonly Patch[]): Generator<[Patch, ...Patch[]]> {
  let group: [Patch, ...Patch[]] | null = null;
  for (const patch of patches) {
    if (group && isMove(patch) && isMove(group[0]) && samePath(group[0].path, patch.path)) group.push(patch);
    else {
      if (group) yield group;
      group = [patch];
    }
  }
  if (group) yield group;
}

/** `applyPatches` with another idea of what is equal. */
export function applyWith<T>(value: T, patches: readonly Patch[], comparison: Comparison): Result<T> {
  const run: Run = { copies: new Map(), joined: new Set(), comparison };
  let now: unknown = value;
  let path: Path = [];
  try {
    for (const group of together(patches)) {
      path = group[0].path;
      now = applyAt(now, 0, group, run);
    }
    for (const list of run.joined) refuseTwins(list);
  } catch (caught) {
    if (!(caught instanceof Mismatch)) throw caught;
    return err(
      'patch-mismatch',
      '그 사이 내용이 달라져 이 변경을 적용하지 않았습니다. 화면을 새로 고쳐 지금 내용을 확인해 주세요.',
      { why: caught.message, path },
    );
  }
  return ok(now as T);
}

const exactly: Comparison = { equal: equalJson, insert: (inserted) => inserted };

/**
 * `value` with the patches applied in their order; `value` itself is left as it is. Fails with `patch-mismatch`, and
 * changes nothing, where a patch does not find what it was made from (D5).
 */
export function applyPatches<T>(value: T, patches: readonly Patch[]): Result<T> {
  return applyWith(value, patches, exactly);
}
