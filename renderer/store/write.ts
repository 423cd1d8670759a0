import type { KeptProject } from '#shared/journal/change.ts';
import type { ChainHead } from '#shared/journal/entry.ts';
import type { SallimDatabase } from './database.ts';
import type { ChangeRow, ListRecord, StoreMeta } from './rows.ts';
import type { Steps } from './steps.ts';

/** Everything that one transaction writes: bodies, their list records, history, steps and meta go together. */
export interface Writing {
  readonly bodies: ReadonlyMap<string, KeptProject | null>;
  readonly records: ReadonlyMap<string, ListRecord>;
  readonly rows: readonly ChangeRow[];
  readonly before: Steps;
  readonly steps: Steps;
  readonly head: ChainHead;
  /** Row counts after the writing. */
  readonly projects: number;
  readonly changes: number;
}

function metaOf({ head, projects, changes, steps }: Writing): StoreMeta {
  return { key: 'store', appliedSeq: head.seq, appliedHash: head.hash, projects, changes, cursor: steps.cursor };
}

async function write(database: SallimDatabase, writing: Writing): Promise<void> {
  const kept = [...writing.bodies.values()].filter((body) => body !== null);
  const gone = [...writing.bodies].filter(([, body]) => body === null).map(([id]) => id);
  const had = new Set(writing.before.rows);
  const has = new Set(writing.steps.rows);
  const newSteps = writing.steps.rows.filter((row) => !had.has(row));
  const taken = new Set(newSteps.map((row) => row.place));
  const oldSteps = writing.before.rows.filter((row) => !has.has(row) && !taken.has(row.place));
  const pending: PromiseLike<unknown>[] = [
    database.changes.bulkPut([...writing.rows]),
    database.meta.put(metaOf(writing)),
  ];
  if (kept.length > 0)
    pending.push(database.projects.bulkPut(kept), database.list.bulkPut([...writing.records.values()]));
  if (gone.length > 0) pending.push(database.projects.bulkDelete(gone), database.list.bulkDelete(gone));
  if (newSteps.length > 0) pending.push(database.steps.bulkPut(newSteps));
  if (oldSteps.length > 0) pending.push(database.steps.bulkDelete(oldSteps.map((row) => row.place)));
  await Promise.all(pending);
}

/** Writes it all in one strict transaction, or nothing. */
export async function writeAll(database: SallimDatabase, writing: Writing): Promise<void> {
  await database.transaction('rw', database.tables, () => write(database, writing));
}

/** The same on emptied tables: a half-built store is never seen. */
export async function writeAnew(database: SallimDatabase, writing: Writing): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    await Promise.all(database.tables.map((table) => table.clear()));
    await write(database, writing);
  });
}
