import { applyPatches } from '#shared/diff/apply.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import {
  type Act,
  type Change,
  type Emptied,
  isChange,
  type JournalChange,
  type Redo,
  repeatChange,
  reverseChange,
  type SingleChange,
  singleChanges,
  touchedKeys,
  type Undo,
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

const notInTrash = (id: string) =>
  err('record-missing', '휴지통에 없는 자료라 되살리지 못했습니다. 휴지통을 다시 확인해 주세요.', id);

function applySingle(now: Kept | null, change: SingleChange, at: string): Result<Kept> {
  const { of, id } = change;
  const there = now?.gone === undefined ? now : null;
  if (change.kind === 'added' || change.kind === 'restored') {
    if (there) return err('record-exists', '같은 자료가 이미 있어 새로 넣지 않았습니다.', id);
    if (change.kind === 'added') return ok({ of, id, record: change.record, importedFrom: change.importedFrom });
    return now ? ok({ of, id, record: now.record, importedFrom: now.importedFrom }) : notInTrash(id);
  }
  if (!there) return err('record-missing', '바꾸려는 자료가 저장소에 없습니다. 목록을 다시 확인해 주세요.', id);
  if (change.kind === 'removed') return ok({ ...there, gone: at });
  const record = applyPatches(there.record, change.patches);
  return record.ok ? ok({ ...there, record: record.value }) : record;
}

/**
 * Applies a change to the records it touches, all of it or nothing. Fails where a record is missing, is there already,
 * or is not in the state the change was made from. `at`: the entry's ISO time.
 */
export function applyChange(records: ReadonlyMap<string, Kept>, change: Change, at: string): Result<Outcome> {
  const outcome = new Map<string, Kept>();
  for (const each of singleChanges(change)) {
    const key = keyOf(each);
    const now = applySingle(outcome.get(key) ?? records.get(key) ?? null, each, at);
    if (!now.ok) return now;
    outcome.set(key, now.value);
  }
  return ok(outcome);
}

/** The changes of a step's entries as one. */
async function stepChange({ of, more = [] }: Redo | Undo, lookup: Lookup): Promise<Result<Change>> {
  const changes: Change[] = [];
  for (const seq of [of, ...more]) {
    const named = await lookup.change(seq);
    if (!named || !isChange(named))
      return err('step-missing', '되돌릴 변경의 기록을 찾지 못했습니다. 지금 내용은 그대로입니다.', seq);
    changes.push(named);
  }
  const [first] = changes;
  if (first && changes.length === 1) return ok(first);
  return ok({ kind: 'batch', changes: changes.flatMap(singleChanges) });
}

/** What an act does to records: undo reverses the step it names, redo repeats it. */
export async function changeOfAct(act: Change | Redo | Undo, lookup: Lookup): Promise<Result<Change>> {
  if (act.kind !== 'undo' && act.kind !== 'redo') return ok(act);
  const step = await stepChange(act, lookup);
  if (!step.ok) return step;
  return ok(act.kind === 'undo' ? reverseChange(step.value) : repeatChange(step.value));
}

async function emptiedOf({ records }: Emptied, lookup: Lookup): Promise<Result<Outcome>> {
  const outcome = new Map<string, Kept | null>();
  for (const name of records) {
    const key = keyOf(name);
    if ((await lookup.body(key))?.gone === undefined) return notInTrash(name.id);
    outcome.set(key, null);
  }
  return ok(outcome);
}

/** The new states of the records an act touches, at the entry's ISO time. Reads, writes nothing. */
export async function effectOf(act: Act, lookup: Lookup, at: string): Promise<Result<Outcome>> {
  if (act.kind === 'emptied') return emptiedOf(act, lookup);
  const change = await changeOfAct(act, lookup);
  return change.ok ? applyTo(change.value, lookup, at) : change;
}

/** `applyChange` to the records that `lookup` finds. */
export async function applyTo(change: Change, lookup: Lookup, at: string): Promise<Result<Outcome>> {
  const before = new Map<string, Kept>();
  for (const key of touchedKeys(change)) {
    const body = await lookup.body(key);
    if (body) before.set(key, body);
  }
  return applyChange(before, change, at);
}
