import { type Change, isChange, type JournalChange } from '#shared/journal/change.ts';
import { readEverything } from '#shared/journal/read-journal.ts';
import type { JournalSource } from '#shared/journal/read-segment.ts';
import { type AppliedEntry, Replay } from '#shared/journal/replay.ts';
import type { Result } from '#shared/result/result.ts';
import type { ChangeRow } from './rows.ts';

/** The history's row of an entry. A base's records are in the store; its row only says that there was one. */
export function historyRowOf({ entry, change, keys }: AppliedEntry): ChangeRow {
  const { seq, at, who, machine, how, label } = entry;
  const base = { kind: 'base', part: 1, parts: 1, records: [], why: 'recovery' } as const;
  return { seq, at, who, machine, how, label, change: change ?? base, keys };
}

/** Goes through the whole journal once, oldest first, and hands over every entry with its change of today. */
export async function walkJournal(
  source: JournalSource,
  onApplied: (applied: AppliedEntry) => Promise<void> | void,
): Promise<Result<null>> {
  const segments = await source.port.segments();
  if (!segments.ok) return segments;
  const replay = new Replay({ earlier: async () => null, onApplied });
  const read = await readEverything(source, segments.value, replay);
  return read.ok ? { ok: true, value: null } : read;
}

/** Changes of these entries as the journal tells them: for undo steps that the store does not hold. */
export async function changesFromJournal(
  source: JournalSource,
  seqs: ReadonlySet<number>,
): Promise<Result<ReadonlyMap<number, JournalChange>>> {
  const found = new Map<number, Change>();
  const walked = await walkJournal(source, ({ entry, change }) => {
    if (change && isChange(change) && seqs.has(entry.seq)) found.set(entry.seq, change);
  });
  return walked.ok ? { ok: true, value: found } : walked;
}
