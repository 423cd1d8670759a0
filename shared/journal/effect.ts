import { applyPatches } from '#shared/diff/apply.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import {
  type Act,
  type Change,
  type JournalChange,
  reverseChange,
  type SingleChange,
  singleChanges,
  touchedKeys,
} from './change.ts';
import { type Kept, keyOf } from './kept.ts';

/** What a change leaves behind: the new state of each record it touched, by key, `null` where one is gone. */
export type Outcome = ReadonlyMap<string, Kept | null>;

/** Where a change finds what it works on. */
export interface Lookup {
  readonly body: (key: string) => Promise<Kept | null>;
  /** The change of an earlier entry, for undo and redo. */
  readonly change: (seq: number) => Promise<JournalChange | null>;
}

function applySingle(now: Kept | null, change: SingleChange): Result<Kept | null> {
  const { of, id } = change;
  if (change.kind === 'added') {
    if (now) return err('record-exists', '같은 자료가 이미 있어 새로 넣지 않았습니다.', id);
    return ok({ of, id, record: change.record, importedFrom: change.importedFrom });
  }
  if (!now) return err('record-missing', '바꾸려는 자료가 저장소에 없습니다. 목록을 다시 확인해 주세요.', id);
  if (change.kind === 'removed') return ok(null);
  const record = applyPatches(now.record, change.patches);
  return record.ok ? ok({ ...now, record: record.value }) : record;
}

/**
 * Applies a change to the records it touches, all of it or nothing. Fails where a record is missing, is there already,
 * or is not in the state the change was made from.
 */
export function applyChange(records: ReadonlyMap<string, Kept>, change: Change): Result<Outcome> {
  const outcome = new Map<string, Kept | null>();
  for (const each of singleChanges(change)) {
    const key = keyOf(each);
    const before = outcome.get(key);
    const now = applySingle(before === undefined ? (records.get(key) ?? null) : before, each);
    if (!now.ok) return now;
    outcome.set(key, now.value);
  }
  return ok(outcome);
}

/** What an act does to records: undo is the reversed change of the entry it names, redo the change again. */
async function changeOf(act: Act, lookup: Lookup): Promise<Result<Change>> {
  if (act.kind !== 'undo' && act.kind !== 'redo') return ok(act);
  const named = await lookup.change(act.of);
  switch (named?.kind) {
    case 'added':
    case 'edited':
    case 'removed':
    case 'batch':
      return ok(act.kind === 'undo' ? reverseChange(named) : named);
    default:
      return err('step-missing', '되돌릴 변경의 기록을 찾지 못했습니다. 지금 내용은 그대로입니다.', act.of);
  }
}

/** The new states of the records an act touches. Reads, writes nothing. */
export async function effectOf(act: Act, lookup: Lookup): Promise<Result<Outcome>> {
  const change = await changeOf(act, lookup);
  if (!change.ok) return change;
  const before = new Map<string, Kept>();
  for (const key of touchedKeys(change.value)) {
    const body = await lookup.body(key);
    if (body) before.set(key, body);
  }
  return applyChange(before, change.value);
}
