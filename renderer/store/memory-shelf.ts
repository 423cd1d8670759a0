import { nameEnough, type Shelf, stepChanges, type Writing } from './shelf.ts';

/** What a memory shelf holds, table by table; a test may look, and may damage it. */
export interface MemoryTables {
  meta: unknown;
  readonly records: Map<string, unknown>;
  readonly rows: Map<string, unknown>;
  readonly history: Map<number, unknown>;
  readonly steps: Map<number, unknown>;
}

export function emptyTables(): MemoryTables {
  return { meta: undefined, records: new Map(), rows: new Map(), history: new Map(), steps: new Map() };
}

function write(tables: MemoryTables, writing: Writing): void {
  const { bodies, rows, history, meta, anew } = writing;
  if (anew) for (const table of [tables.records, tables.rows, tables.steps]) table.clear();
  if (anew === 'all') tables.history.clear();
  for (const [key, body] of bodies) {
    if (body) tables.records.set(key, { key, ...body });
    else {
      tables.records.delete(key);
      tables.rows.delete(key);
    }
  }
  for (const [key, row] of rows) tables.rows.set(key, row);
  for (const row of history) tables.history.set(row.seq, row);
  const { put, free } = stepChanges(writing);
  for (const seq of free) tables.steps.delete(seq);
  for (const row of put) tables.steps.set(row.seq, row);
  tables.meta = meta;
}

const seqOf = (row: unknown) => (row as { seq: number }).seq;

function newestOf({ history }: MemoryTables, { changes, records }: Parameters<Shelf['stored']>[0]): unknown[] {
  const newest: unknown[] = [];
  for (const row of [...history.values()].sort((a, b) => seqOf(b) - seqOf(a)).slice(0, changes)) {
    if (nameEnough(newest, records)) break;
    newest.push(row);
  }
  return newest;
}

/** The working copy where no database opens: it ends with the window, and the journal alone keeps everything. */
export function memoryShelf(tables: MemoryTables = emptyTables()): Shelf {
  return {
    name: 'memory',
    lasts: false,
    stored: async (recent) => ({
      meta: tables.meta,
      rows: [...tables.rows.values()],
      steps: [...tables.steps.values()],
      recent: newestOf(tables, recent),
    }),
    keys: async () => [...tables.records.keys()],
    bodies: async (keys) => keys.map((key) => tables.records.get(key)),
    change: async (seq) => tables.history.get(seq),
    historyOf: async (key, limit) =>
      [...tables.history.values()]
        .filter((row) => (row as { keys: readonly string[] }).keys.includes(key))
        .sort((a, b) => seqOf(b) - seqOf(a))
        .slice(0, limit),
    countHistory: async () => tables.history.size,
    write: async (writing) => write(tables, writing),
    putHistory: async (rows) => {
      for (const row of rows) tables.history.set(row.seq, row);
    },
    onInterrupted: () => undefined,
    close: () => undefined,
  };
}
