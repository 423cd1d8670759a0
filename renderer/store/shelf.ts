import type { Kept } from '#shared/journal/kept.ts';
import type { Steps } from '#shared/journal/steps.ts';
import type { ChangeRow, LightRow, StoreMeta } from './rows.ts';

/** What a start reads, unjudged. */
export interface Stored {
  readonly meta: unknown;
  readonly rows: readonly unknown[];
  readonly steps: readonly unknown[];
  /** The newest rows of the history, newest first. */
  readonly recent: readonly unknown[];
}

/** Everything that one transaction writes: bodies, their light rows, history, steps and meta go together. */
export interface Writing {
  /** By key; `null` takes the body and its light row away. */
  readonly bodies: ReadonlyMap<string, Kept | null>;
  readonly rows: ReadonlyMap<string, LightRow>;
  readonly history: readonly ChangeRow[];
  readonly before: Steps;
  readonly steps: Steps;
  readonly meta: StoreMeta;
  /** `records`: on emptied records and steps; `all`: on an emptied history too. */
  readonly anew?: 'all' | 'records';
}

/** The working copy: quick to open and to ask, and never the only copy. Everything it does may throw. */
export interface Shelf {
  readonly name: string;
  /** False for one that ends with the window: the journal alone keeps everything. */
  readonly lasts: boolean;
  /** `recent`: at most so many of the newest changes, and no more once they name so many records. */
  readonly stored: (recent: { readonly changes: number; readonly records: number }) => Promise<Stored>;
  readonly keys: () => Promise<readonly string[]>;
  /** In the order of the keys, `undefined` where there is none. */
  readonly bodies: (keys: readonly string[]) => Promise<readonly unknown[]>;
  readonly change: (seq: number) => Promise<unknown>;
  /** The newest rows of one record's history, newest first. */
  readonly historyOf: (key: string, limit: number) => Promise<readonly unknown[]>;
  readonly countHistory: () => Promise<number>;
  /** All of it or nothing, on the disk before it answers. */
  readonly write: (writing: Writing) => Promise<void>;
  readonly putHistory: (rows: readonly ChangeRow[]) => Promise<void>;
  /** Calls back when something else closes it. */
  readonly onInterrupted: (listener: () => void) => void;
  readonly close: () => void;
}

/** Whether these rows of the history, newest first, name enough records. */
export function nameEnough(rows: readonly unknown[], records: number): boolean {
  const named = new Set<unknown>();
  for (const row of rows) {
    const { keys } = row as { readonly keys?: unknown };
    if (Array.isArray(keys)) for (const key of keys) named.add(key);
  }
  return named.size >= records;
}

/** Two writings as one: what the shelf could not take, and what came after it. */
export function mergeWritings(first: Writing | null, second: Writing): Writing {
  if (!first || second.anew) return second;
  const rows = new Map(first.rows);
  for (const [key, body] of second.bodies) if (body === null) rows.delete(key);
  for (const [key, row] of second.rows) rows.set(key, row);
  return {
    ...second,
    bodies: new Map([...first.bodies, ...second.bodies]),
    rows,
    history: [...first.history, ...second.history],
    before: first.before,
    ...(first.anew ? { anew: first.anew } : {}),
  };
}

/** The rows of steps that a writing adds or changes, and the steps that go. */
export function stepChanges({ before, steps, anew }: Writing) {
  const had = new Set(anew ? [] : before.rows);
  const has = new Set(steps.rows);
  const put = steps.rows.filter((row) => !had.has(row));
  const changed = new Set(put.map((row) => row.seq));
  const free = anew ? [] : before.rows.filter((row) => !has.has(row) && !changed.has(row.seq)).map((row) => row.seq);
  return { put, free };
}
