import type { Outcome } from '#shared/journal/effect.ts';
import { addDigest, digestOf, type Kept } from '#shared/journal/kept.ts';
import { kindOf } from '#shared/records/kinds.ts';
import type { LightRow, ListRecord, TrashRecord } from './rows.ts';
import { sha256Hex } from './sha256.ts';

/** The light row of a body, as of `updatedAt`. */
export async function lightRowOf(key: string, kept: Kept, updatedAt: string): Promise<LightRow> {
  const { of, id, gone } = kept;
  const light = kindOf(of).light(kept, updatedAt);
  const row = { key, of, id, digest: await digestOf(kept, sha256Hex), updatedAt, light };
  return gone === undefined ? row : { ...row, gone };
}

/** The light rows of what an outcome leaves. */
export async function lightRowsOf(outcome: Outcome, at: string): Promise<ReadonlyMap<string, LightRow>> {
  const rows = new Map<string, LightRow>();
  for (const [key, kept] of outcome) if (kept) rows.set(key, await lightRowOf(key, kept, at));
  return rows;
}

/** All light rows in memory, with the sum over their digests and the list that screens show. */
export class RowTable {
  readonly #rows: Map<string, LightRow>;
  #sum: string;
  #list: readonly ListRecord[] | null = null;
  #trash: readonly TrashRecord[] | null = null;

  constructor(rows: ReadonlyMap<string, LightRow>, sum: string) {
    this.#rows = new Map(rows);
    this.#sum = sum;
  }

  get sum(): string {
    return this.#sum;
  }

  get(key: string): LightRow | undefined {
    return this.#rows.get(key);
  }

  keys(): readonly string[] {
    return [...this.#rows.keys()];
  }

  /** The sum after an outcome with these rows. */
  sumAfter(outcome: Outcome, rows: ReadonlyMap<string, LightRow>): string {
    let sum = this.#sum;
    for (const key of outcome.keys()) {
      for (const digest of [this.#rows.get(key)?.digest, rows.get(key)?.digest])
        if (digest !== undefined) sum = addDigest(sum, digest);
    }
    return sum;
  }

  take(outcome: Outcome, rows: ReadonlyMap<string, LightRow>): void {
    this.#sum = this.sumAfter(outcome, rows);
    for (const key of outcome.keys()) {
      const row = rows.get(key);
      if (row) this.#rows.set(key, row);
      else this.#rows.delete(key);
    }
    this.#drop();
  }

  /** Rows of the same bodies, drawn anew. */
  takeRows(rows: ReadonlyMap<string, LightRow>): void {
    for (const [key, row] of rows) this.#rows.set(key, row);
    this.#drop();
  }

  #drop(): void {
    this.#list = null;
    this.#trash = null;
  }

  /** The rows that lists show, in no order; the same array until something changes. */
  list(): readonly ListRecord[] {
    this.#list ??= [...this.#rows.values()].flatMap(({ light, gone }) => (light && gone === undefined ? [light] : []));
    return this.#list;
  }

  /** What lies in 휴지통 and lists would show, what left last first; the same array until something changes. */
  trash(): readonly TrashRecord[] {
    this.#trash ??= [...this.#rows.values()]
      .flatMap(({ of, light, gone }) => (light && gone !== undefined ? [{ of, row: light, gone }] : []))
      .sort((a, b) => (a.gone < b.gone ? 1 : a.gone > b.gone ? -1 : 0));
    return this.#trash;
  }
}
