import { err, ok, type Result } from '#shared/result/result.ts';

/** Where a value stands: the keys and the array places from the root of the record down to it. */
export type Path = readonly (string | number)[];

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

/** One change of plain JSON, as JSON: small, readable, and with both sides, so that it can be checked and undone. */
export type Patch = ValuePatch | SplicePatch;

export function isSplice(patch: Patch): patch is SplicePatch {
  return 'at' in patch;
}

function isPlace(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isPatch(value: unknown): value is Patch {
  if (typeof value !== 'object' || value === null || !('path' in value) || !Array.isArray(value.path)) return false;
  if (!value.path.every((step) => typeof step === 'string' || isPlace(step))) return false;
  if (!('at' in value)) return 'from' in value || 'to' in value;
  if (!isPlace(value.at)) return false;
  return 'removed' in value && Array.isArray(value.removed) && 'inserted' in value && Array.isArray(value.inserted);
}

/** Patches from outside (a journal line, a stored row), or a refusal: nothing enters unvalidated. */
export function readPatches(value: unknown): Result<readonly Patch[]> {
  if (Array.isArray(value) && value.every(isPatch)) return ok(value);
  return err('not-patches', '변경 기록의 모양이 올바르지 않아 읽을 수 없습니다.', value);
}
