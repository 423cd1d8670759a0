import { applyChange, type Outcome, touchedIds } from '#shared/journal/apply-change.ts';
import {
  type Base,
  type JournalChange,
  type KeptProject,
  type ProjectChange,
  reverseChange,
} from '#shared/journal/change.ts';
import { err, ok, type Result } from '#shared/result/result.ts';

/** Where a change finds what it works on. */
export interface Lookup {
  readonly body: (id: string) => Promise<KeptProject | null>;
  /** The change of an earlier entry, for undo and redo. */
  readonly change: (seq: number) => Promise<JournalChange | null>;
}

/** What an entry does to projects: undo is the reversed change of the entry it names, redo the change again. */
async function projectChangeOf(change: Exclude<JournalChange, Base>, lookup: Lookup): Promise<Result<ProjectChange>> {
  if (change.kind !== 'undo' && change.kind !== 'redo') return ok(change);
  const named = await lookup.change(change.of);
  if (!named || named.kind === 'undo' || named.kind === 'redo' || named.kind === 'base') {
    return err('step-missing', '되돌릴 변경의 기록을 찾지 못했습니다. 지금 내용은 그대로입니다.', change.of);
  }
  return ok(change.kind === 'undo' ? reverseChange(named) : named);
}

/** The new states of the projects an entry touches. Reads, writes nothing. */
export async function effectOf(change: Exclude<JournalChange, Base>, lookup: Lookup): Promise<Result<Outcome>> {
  const effective = await projectChangeOf(change, lookup);
  if (!effective.ok) return effective;
  const before = new Map<string, KeptProject>();
  for (const id of touchedIds(effective.value)) {
    const body = await lookup.body(id);
    if (body) before.set(id, body);
  }
  return applyChange(before, effective.value);
}
