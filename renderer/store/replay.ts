import type { KeptProject } from '#shared/journal/change.ts';
import type { JournalEntry } from '#shared/journal/entry.ts';
import { ok, type Result } from '#shared/result/result.ts';
import { effectOf, type Lookup } from './effect.ts';
import { listRecordOf } from './list-record.ts';
import type { ChangeRow, ListRecord } from './rows.ts';
import { type Steps, stepsAfter } from './steps.ts';

/** What a run of entries leads to. */
export interface Replayed {
  /** `null`: gone. */
  readonly bodies: ReadonlyMap<string, KeptProject | null>;
  readonly records: ReadonlyMap<string, ListRecord>;
  readonly rows: readonly ChangeRow[];
  readonly steps: Steps;
}

/** The history's row of an entry. A base's projects stand in `projects`; its row only says that there was one. */
export function changeRowOf(entry: JournalEntry, ids: readonly string[]): ChangeRow {
  const { seq, at, who, machine, how, label, change } = entry;
  const kept = change.kind === 'base' ? { ...change, projects: [] } : change;
  return { seq, at, who, machine, how, label, change: kept, ids };
}

/** Applies verified entries, oldest first, on top of what `below` gives. Fails where one does not fit: a broken store. */
export async function replay(entries: readonly JournalEntry[], below: Lookup, steps: Steps): Promise<Result<Replayed>> {
  const bodies = new Map<string, KeptProject | null>();
  const records = new Map<string, ListRecord>();
  const rows: ChangeRow[] = [];
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry.change]));
  const lookup: Lookup = {
    body: async (id) => {
      const seen = bodies.get(id);
      return seen === undefined ? below.body(id) : seen;
    },
    change: async (seq) => bySeq.get(seq) ?? below.change(seq),
  };
  let now = steps;
  const keep = (kept: KeptProject, at: string): void => {
    bodies.set(kept.id, kept);
    records.set(kept.id, listRecordOf(kept, at));
  };
  for (const entry of entries) {
    if (entry.change.kind === 'base') {
      for (const kept of entry.change.projects) keep(kept, entry.at);
      rows.push(changeRowOf(entry, []));
    } else {
      const effect = await effectOf(entry.change, lookup);
      if (!effect.ok) return effect;
      for (const [id, kept] of effect.value) {
        if (kept) keep(kept, entry.at);
        else {
          bodies.set(id, null);
          records.delete(id);
        }
      }
      rows.push(changeRowOf(entry, [...effect.value.keys()]));
    }
    now = stepsAfter(now, entry);
  }
  return ok({ bodies, records, rows, steps: now });
}
