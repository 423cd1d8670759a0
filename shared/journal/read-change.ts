import { readPatches } from '#shared/diff/patch.ts';
import { isKindName } from '#shared/records/kinds.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import type { JournalChange } from './change.ts';
import { isOldChange } from './legacy/old-change.ts';
import { isSteps } from './steps.ts';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** `newer`: of a kind of change or of record that this build does not know. */
type Verdict = boolean | 'newer';

function all(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('newer')) return 'newer';
  return !verdicts.includes(false);
}

function isNamed({ of, id }: Record<string, unknown>): Verdict {
  if (typeof of !== 'string' || typeof id !== 'string' || id === '') return false;
  return isKindName(of) || 'newer';
}

function isKept(value: unknown): Verdict {
  if (!isObject(value) || !isObject(value.record)) return false;
  if (value.importedFrom !== null && typeof value.importedFrom !== 'string') return false;
  if (value.gone !== undefined && typeof value.gone !== 'string') return false;
  return isNamed(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

function areCounts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isCount);
}

function isOfStep({ of, more, final }: Record<string, unknown>): boolean {
  return isCount(of) && (more === undefined || areCounts(more)) && (final === undefined || final === true);
}

function isEmptied({ records, steps }: Record<string, unknown>): Verdict {
  if (!Array.isArray(records) || !areCounts(steps)) return false;
  return all(records.map((name) => isObject(name) && isNamed(name)));
}

function isBase({ part, parts, records, why, steps }: Record<string, unknown>): Verdict {
  if (!isCount(part) || !isCount(parts) || part > parts || !Array.isArray(records)) return false;
  if (steps !== undefined && !isSteps(steps)) return false;
  if (why !== 'segment' && why !== 'recovery') return typeof why === 'string' ? 'newer' : false;
  return all(records.map(isKept));
}

function judge(change: Record<string, unknown>, inBatch: boolean): Verdict {
  switch (change.kind) {
    case 'added':
      return isKept(change);
    case 'removed':
    case 'restored':
      return isNamed(change);
    case 'edited':
      if (change.continues !== undefined && (inBatch || !isCount(change.continues))) return false;
      return readPatches(change.patches).ok && isNamed(change);
    case 'batch':
      if (inBatch || !Array.isArray(change.changes)) return false;
      return all(change.changes.map((each) => isObject(each) && judge(each, true)));
    case 'undo':
    case 'redo':
      return !inBatch && isOfStep(change);
    case 'emptied':
      return !inBatch && isEmptied(change);
    case 'base':
      return !inBatch && isBase(change);
    default:
      return typeof change.kind === 'string' ? 'newer' : false;
  }
}

/**
 * The change of a journal line or a stored row. The records inside are judged where they are used. Fails with
 * `change-newer` on a kind this build does not know, `not-a-change` on a wrong shape.
 */
export function readChange(value: unknown): Result<JournalChange> {
  if (isOldChange(value)) return ok({ kind: 'old', change: value });
  const verdict = isObject(value) && judge(value, false);
  if (verdict === true) return ok(value as unknown as JournalChange);
  if (verdict === 'newer') {
    return err(
      'change-newer',
      '더 새로운 살림에서 적은 변경이 있어 이 프로그램으로는 열 수 없습니다. 새 판을 설치해 주세요.',
    );
  }
  return err('not-a-change', '변경 기록의 모양이 올바르지 않아 읽을 수 없습니다.', value);
}
