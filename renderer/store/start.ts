import type { KeptProject } from '#shared/journal/change.ts';
import type { JournalReading } from '#shared/journal/read-journal.ts';
import { ok, type Result } from '#shared/result/result.ts';
import type { SallimDatabase } from './database.ts';
import type { Lookup } from './effect.ts';
import type { JournalWriter } from './journal-writer.ts';
import { changeRowOf, replay } from './replay.ts';
import type { ListRecord } from './rows.ts';
import type { StoreFacts } from './start-plan.ts';
import { noSteps, type Steps } from './steps.ts';
import { writeAll, writeAnew } from './write.ts';

const nothing: Lookup = { body: async () => null, change: async () => null };

/** Projects in one line of a new base: about 4 MB of JSON. */
const basePart = 500;

/** Counts rows and reads meta: what `planStart` decides from. */
export async function readFacts(database: SallimDatabase): Promise<StoreFacts> {
  return database.transaction('r', database.tables, async () => {
    const [meta, projects, list, changes] = await Promise.all([
      database.meta.get('store'),
      database.projects.count(),
      database.list.count(),
      database.changes.count(),
    ]);
    const whole = meta?.projects === projects && meta.projects === list && meta.changes === changes;
    return { meta: meta ?? null, whole, projects };
  });
}

export async function readSteps(database: SallimDatabase): Promise<Steps> {
  const [rows, meta] = await Promise.all([database.steps.toArray(), database.meta.get('store')]);
  return { rows, cursor: meta?.cursor ?? 0 };
}

/** Builds the store from the journal alone; the old content goes in the same transaction. */
export async function rebuild(database: SallimDatabase, journal: JournalReading): Promise<Result<number>> {
  const replayed = await replay(journal.entries, nothing, noSteps);
  if (!replayed.ok) return replayed;
  const { bodies, records, rows, steps } = replayed.value;
  await writeAnew(database, {
    bodies: new Map([...bodies].filter(([, body]) => body !== null)),
    records,
    rows,
    before: noSteps,
    steps,
    head: journal.head,
    projects: records.size,
    changes: rows.length,
  });
  return ok(rows.length);
}

/** Applies the journal's entries behind `after` to a store that had not got them. */
export async function catchUp(
  database: SallimDatabase,
  journal: JournalReading,
  after: number,
  changesBefore: number,
): Promise<Result<number>> {
  const before = await readSteps(database);
  const ids = new Set(await database.projects.toCollection().primaryKeys());
  const below: Lookup = {
    body: async (id) => (await database.projects.get(id)) ?? null,
    change: async (seq) => (await database.changes.get(seq))?.change ?? null,
  };
  const replayed = await replay(
    journal.entries.filter((entry) => entry.seq > after),
    below,
    before,
  );
  if (!replayed.ok) return replayed;
  const { bodies, records, rows, steps } = replayed.value;
  for (const [id, body] of bodies) {
    if (body) ids.add(id);
    else ids.delete(id);
  }
  await writeAll(database, {
    bodies,
    records,
    rows,
    before,
    steps,
    head: journal.head,
    projects: ids.size,
    changes: changesBefore + rows.length,
  });
  return ok(rows.length);
}

/** The base's parts, at least one: an empty store has a base too. */
function partsOf(bodies: readonly KeptProject[]): readonly (readonly KeptProject[])[] {
  const parts: (readonly KeptProject[])[] = [];
  for (let from = 0; from < bodies.length || from === 0; from += basePart)
    parts.push(bodies.slice(from, from + basePart));
  return parts;
}

/** Writes the whole store to the journal as a new base, behind everything that stands there. Undo begins anew. */
export async function writeBase(
  database: SallimDatabase,
  writer: JournalWriter,
  journal: JournalReading,
  said: { readonly at: string; readonly who: string; readonly machine: string },
): Promise<Result<null>> {
  const facts = await readFacts(database);
  writer.skipTo(Math.max(facts.meta?.appliedSeq ?? 0, journal.lastWhole?.seq ?? 0));
  const parts = partsOf(await database.projects.toArray());
  const label = '변경 일지를 저장소의 내용으로 다시 시작';
  const appended = await writer.append(
    parts.map((projects, place) => ({
      ...said,
      how: 'recovery',
      label,
      change: { kind: 'base', part: place + 1, parts: parts.length, projects } as const,
    })),
  );
  if (!appended.ok) return appended;
  const before = await readSteps(database);
  await writeAll(database, {
    bodies: new Map(),
    records: new Map<string, ListRecord>(),
    rows: appended.value.map((entry) => changeRowOf(entry, [])),
    before,
    steps: { rows: [], cursor: before.cursor },
    head: writer.head,
    projects: facts.projects,
    changes: (await database.changes.count()) + parts.length,
  });
  return ok(null);
}
