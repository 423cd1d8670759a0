/**
 * Years of work in a minute: the real store writes every entry, over a journal that reaches the disk a block at a time and
 * a working copy in memory that is copied into the database at the end. What lies on the disk is what the application
 * would have written, line for line and row for row.
 */
import { browserJournal } from '../../../renderer/bridge/browser-journal.ts';
import { openDatabase } from '../../../renderer/store/database.ts';
import { emptyTables, type MemoryTables, memoryShelf } from '../../../renderer/store/memory-shelf.ts';
import { startStore } from '../../../renderer/store/open-store.ts';
import { diffJson } from '../../../shared/diff/diff.ts';
import type { JournalPort } from '../../../shared/journal/port.ts';
import { ok, type Result, unwrap } from '../../../shared/result/result.ts';

const blockSize = 4 * 1024 * 1024;
const encoder = new TextEncoder();

/** A port that flushes a block of appends at once; whatever is read was flushed before. */
function inBlocks(real: JournalPort): JournalPort & { flush: () => Promise<Result<null>> } {
  let segment = 0;
  let at = 0;
  let bytes = 0;
  let lines: string[] = [];
  const flush = async (): Promise<Result<null>> => {
    if (lines.length === 0) return ok(null);
    const done = await real.append(segment, at, lines);
    lines = [];
    bytes = 0;
    return done.ok ? ok(null) : done;
  };
  return {
    flush,
    segments: async () => {
      const flushed = await flush();
      return flushed.ok ? real.segments() : flushed;
    },
    read: async (...place) => {
      const flushed = await flush();
      return flushed.ok ? real.read(...place) : flushed;
    },
    append: async (to, from, more) => {
      if (to !== segment || lines.length === 0) {
        const flushed = await flush();
        if (!flushed.ok) return flushed;
        segment = to;
        at = from;
      }
      lines.push(...more);
      bytes += more.reduce((sum, line) => sum + encoder.encode(line).length + 1, 0);
      const end = at + bytes;
      if (bytes < blockSize) return ok(end);
      const flushed = await flush();
      return flushed.ok ? ok(end) : flushed;
    },
  };
}

async function tablesOf(database: Awaited<ReturnType<typeof openDatabase>>): Promise<MemoryTables> {
  const tables = emptyTables();
  tables.meta = await database.meta.get('store');
  for (const name of ['records', 'rows'] as const)
    await database[name].each((row) => tables[name].set((row as { key: string }).key, row));
  await database.steps.each((row) => tables.steps.set((row as { seq: number }).seq, row));
  await database.history.each((row) => tables.history.set((row as { seq: number }).seq, row));
  return tables;
}

/** Rows that go into the database at once. */
const rowsAtOnce = 5_000;

/** Adds edits of a hundred of the projects `p0`, `p1` … to the store. */
export async function addManyEdits(count: number, identity: Parameters<typeof startStore>[1]): Promise<void> {
  const database = await openDatabase();
  const tables = await tablesOf(database);
  const had = new Set(tables.history.keys());
  const journal = inBlocks(browserJournal());
  const store = unwrap(await startStore(memoryShelf(tables), { ...identity, journal }, null, () => undefined));
  await store.verified;
  if (store.recovery) throw new Error(store.recovery.message);
  for (let edit = 0; edit < count; edit += 1) {
    const id = `p${edit % 100}`;
    const before = unwrap(await store.load(id));
    const patches = diffJson(before, { ...before, title: `${edit}번째 이름` });
    const change = { kind: 'edited' as const, of: 'project' as const, id, patches };
    unwrap(await store.commit({ change, how: 'typed', label: '이름' }));
  }
  await store.close();
  unwrap(await journal.flush());
  const history = [...tables.history].filter(([seq]) => !had.has(seq)).map(([, row]) => row);
  for (let from = 0; from < history.length; from += rowsAtOnce)
    await database.history.bulkPut(history.slice(from, from + rowsAtOnce));
  await database.transaction('rw', database.records, database.rows, database.steps, database.meta, async () => {
    await Promise.all([database.records.clear(), database.rows.clear(), database.steps.clear()]);
    await Promise.all([
      database.records.bulkPut([...tables.records.values()]),
      database.rows.bulkPut([...tables.rows.values()]),
      database.steps.bulkPut([...tables.steps].map(([place, row]) => ({ place, ...(row as object) }))),
      database.meta.put(tables.meta),
    ]);
  });
  database.close();
}
