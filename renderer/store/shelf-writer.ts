import type { JournalChange } from '#shared/journal/change.ts';
import type { Kept } from '#shared/journal/kept.ts';
import { type ChangeRow, changeRowOf, keptOf } from './rows.ts';
import { mergeWritings, type Shelf, type Writing } from './shelf.ts';

/**
 * Writes behind the journal. What the shelf cannot take stays here and is tried again with the next writing: the
 * journal has it, so it is saved, and it is read from here as if the shelf had it.
 */
export class ShelfWriter {
  readonly shelf: Shelf;
  #pending: Writing | null = null;

  constructor(shelf: Shelf) {
    this.shelf = shelf;
  }

  get isPending(): boolean {
    return this.#pending !== null;
  }

  /** Writes it with what waits from before; what the shelf says where it cannot. */
  async put(writing: Writing): Promise<{ readonly cause: unknown } | null> {
    this.#pending = mergeWritings(this.#pending, writing);
    return this.retry();
  }

  async retry(): Promise<{ readonly cause: unknown } | null> {
    if (!this.#pending) return null;
    try {
      await this.shelf.write(this.#pending);
      this.#pending = null;
      return null;
    } catch (cause) {
      return { cause };
    }
  }

  /** The stored body, judged by its shape only. */
  async body(key: string): Promise<Kept | null> {
    const waiting = this.#pending?.bodies.get(key);
    if (waiting !== undefined) return waiting;
    const [stored] = await this.shelf.bodies([key]);
    return keptOf(stored);
  }

  async change(seq: number): Promise<JournalChange | null> {
    const waiting = this.#pending?.history.find((row) => row.seq === seq);
    if (waiting) return waiting.change;
    const row = changeRowOf(await this.shelf.change(seq));
    // A row of data version 1 names its change no more; the journal does.
    return row && !(row.change.kind === 'batch' && row.change.changes.length === 0) ? row.change : null;
  }

  async historyOf(key: string, limit: number): Promise<readonly ChangeRow[]> {
    const waiting = (this.#pending?.history ?? []).filter((row) => row.keys.includes(key)).reverse();
    const stored = await this.shelf.historyOf(key, limit);
    return [...waiting, ...stored.map(changeRowOf).filter((row) => row !== null)].slice(0, limit);
  }
}
