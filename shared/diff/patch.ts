import { err, ok, type Result } from '#shared/result/result.ts';
import { isKeyed } from './equal.ts';

/** A way down: a key of an object, a place of an array, or the item of an array that has this `id`. */
export type Step = string | number | { readonly id: string };

/** Where a value stands, from the root of the record down to it. */
export type Path = readonly Step[];

/** A value that changed. Without `from` the key was not there; without `to` it goes away. */
export interface ValuePatch {
  readonly path: Path;
  readonly from?: unknown;
  readonly to?: unknown;
}

/** A run of an array that changed: at `at`, `removed` stood there and `inserted` stands there now. */
export interface SplicePatch {
  readonly path: Path;
  readonly at: number;
  readonly removed: readonly unknown[];
  readonly inserted: readonly unknown[];
}

/** An item of a list in which every item has an `id` of its own. */
export type IdItem = Readonly<Record<string, unknown>> & { readonly id: string };

/** A run of a list with ids that changed: behind the item `after` (`null`: at the head of the list). */
export interface RunPatch {
  readonly path: Path;
  readonly after: string | null;
  readonly removed: readonly IdItem[];
  readonly inserted: readonly IdItem[];
}

/** A run of a list with ids that moved from behind one item to behind another (`null`: the head of the list). */
export interface MovePatch {
  readonly path: Path;
  readonly moved: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
}

/** One change of plain JSON, as JSON: small, readable, and with both sides, so that it can be checked and undone. */
export type Patch = ValuePatch | SplicePatch | RunPatch | MovePatch;

export function isSplice(patch: Patch): patch is SplicePatch {
  return 'at' in patch;
}

export function isRun(patch: Patch): patch is RunPatch {
  return 'after' in patch;
}

export function isMove(patch: Patch): patch is MovePatch {
  return 'moved' in patch;
}

/** True for a patch of one value: everything that does not change which items a list has, and where. */
export function isValue(patch: Patch): patch is ValuePatch {
  return !isSplice(patch) && !isRun(patch) && !isMove(patch);
}

export function isIdItem(value: unknown): value is IdItem {
  return isKeyed(value) && typeof value.id === 'string' && Object.hasOwn(value, 'id');
}

export function isIdStep(step: Step | undefined): step is { readonly id: string } {
  return typeof step === 'object';
}

/** True when both steps are the same step. */
export function sameStep(a: Step | undefined, b: Step | undefined): boolean {
  return a === b || (isIdStep(a) && isIdStep(b) && a.id === b.id);
}

/** True when both paths are the same path. */
export function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, at) => sameStep(step, b[at]));
}

function isPlace(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

const isStep = (step: unknown): boolean => typeof step === 'string' || isPlace(step) || isIdItem(step);
const isAnchor = (value: unknown): boolean => value === null || typeof value === 'string';
const isList = (value: unknown, isItem: (item: unknown) => boolean = () => true): boolean =>
  Array.isArray(value) && value.every(isItem);

function isPatch(value: unknown): value is Patch {
  if (!isKeyed(value) || !isList(value.path, isStep)) return false;
  if ('at' in value) return isPlace(value.at) && isList(value.removed) && isList(value.inserted);
  if ('after' in value)
    return isAnchor(value.after) && isList(value.removed, isIdItem) && isList(value.inserted, isIdItem);
  if ('moved' in value) {
    return isList(value.moved, (id) => typeof id === 'string') && isAnchor(value.from) && isAnchor(value.to);
  }
  return 'from' in value || 'to' in value;
}

/** Patches from outside (a journal line, a stored row), or a refusal: nothing enters unvalidated. */
export function readPatches(value: unknown): Result<readonly Patch[]> {
  if (Array.isArray(value) && value.every(isPatch)) return ok(value);
  return err('not-patches', '변경 기록의 모양이 올바르지 않아 읽을 수 없습니다.', value);
}
