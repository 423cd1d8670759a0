import type { SallimDatabase } from './database.ts';
import { nameEnough, type Shelf, stepChanges, type Writing } from './shelf.ts';

async function write(database: SallimDatabase, writing: Writing): Promise<void> {
  const { bodies, rows, history, meta, anew } = writing;
  const emptied = anew === 'all' ? [database.history] : [];
  if (anew) emptied.push(database.records as never, database.rows as never, database.steps);
  await Promise.all(emptied.map((table) => table.clear()));
  const kept = [...bodies].flatMap(([key, body]) => (body ? [{ key, ...body }] : []));
  const gone = [...bodies].filter(([, body]) => body === null).map(([key]) => key);
  const { put, free } = stepChanges(writing);
  const pending: PromiseLike<unknown>[] = [database.meta.put(meta)];
  if (history.length > 0) pending.push(database.history.bulkPut([...history]));
  if (kept.length > 0) pending.push(database.records.bulkPut(kept));
  if (rows.size > 0) pending.push(database.rows.bulkPut([...rows.values()]));
  if (gone.length > 0) pending.push(database.records.bulkDelete(gone), database.rows.bulkDelete(gone));
  if (put.length > 0) pending.push(database.steps.bulkPut(put.map((row) => ({ place: row.seq, ...row }))));
  if (free.length > 0) pending.push(database.steps.bulkDelete(free));
  await Promise.all(pending);
}

/** One change after another: an import of a thousand records is read once, not twenty times over. */
async function newestChanges(
  database: SallimDatabase,
  { changes, records }: Parameters<Shelf['stored']>[0],
): Promise<readonly unknown[]> {
  const newest: unknown[] = [];
  await database.history
    .reverse()
    .limit(changes)
    .until(() => nameEnough(newest, records))
    .each((row) => newest.push(row));
  return newest;
}

/** The working copy in IndexedDB; every writing is one strict transaction. */
export function databaseShelf(database: SallimDatabase): Shelf {
  return {
    name: database.name,
    lasts: true,
    stored: (recent) =>
      database.transaction('r', database.tables, async () => {
        const [meta, rows, steps, newest] = await Promise.all([
          database.meta.get('store'),
          database.rows.toArray(),
          database.steps.toArray(),
          newestChanges(database, recent),
        ]);
        return { meta, rows, steps, recent: newest };
      }),
    keys: () => database.records.toCollection().primaryKeys(),
    bodies: (keys) => database.records.bulkGet([...keys]),
    change: (seq) => database.history.get(seq),
    historyOf: async (key, limit) => {
      const seqs = await database.history.where('keys').equals(key).primaryKeys();
      const rows = await database.history.bulkGet(seqs.sort((a, b) => b - a).slice(0, limit));
      return rows.filter((row) => row !== undefined);
    },
    countHistory: () => database.history.count(),
    write: async (writing) => {
      await database.transaction('rw', database.tables, () => write(database, writing));
    },
    putHistory: async (rows) => {
      await database.history.bulkPut([...rows]);
    },
    onInterrupted: (listener) => {
      // Dexie's own answer closes the database, opens it again and writes at the old version.
      database.on('versionchange', listener);
      database.on('close', listener);
    },
    close: () => database.close(),
  };
}
