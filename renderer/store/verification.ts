import { equalJson } from '#shared/diff/equal.ts';
import type { Outcome } from '#shared/journal/effect.ts';
import { type Kept, keyOf } from '#shared/journal/kept.ts';
import { type OlderDamage, readOlder } from '#shared/journal/older-damage.ts';
import type { SegmentInfo } from '#shared/journal/port.ts';
import { type JournalDamage, readJournal } from '#shared/journal/read-journal.ts';
import type { JournalSource } from '#shared/journal/read-segment.ts';
import { Replay } from '#shared/journal/replay.ts';
import { kindOf } from '#shared/records/kinds.ts';
import { ok, type Result, unwrap } from '#shared/result/result.ts';
import type { BodyCache } from './body-cache.ts';
import { hasDigest } from './content.ts';
import { historyRowOf, walkJournal } from './journal-history.ts';
import { lightRowOf, type RowTable } from './row-table.ts';
import { type ChangeRow, type LightRow, type StoreMeta, unknownCount } from './rows.ts';
import type { ShelfWriter } from './shelf-writer.ts';

/** What verifying reads and puts right. */
export interface Verified {
  readonly shelf: ShelfWriter;
  readonly source: JournalSource;
  readonly rows: RowTable;
  readonly cache: BodyCache;
  readonly meta: () => StoreMeta;
  readonly put: (writing: {
    readonly bodies: Outcome;
    readonly rows: ReadonlyMap<string, LightRow>;
    readonly meta: StoreMeta;
  }) => Promise<void>;
  readonly inTurn: <T>(task: () => Promise<Result<T>>) => Promise<Result<T>>;
}

/** Bodies looked at in one turn: few enough that a change asked for meanwhile hardly waits. */
const atOnce = 50;
/** Rows of the history that are filled in at once. */
const historyAtOnce = 2_000;

/** What is wrong with the journal itself. */
export interface JournalFaults {
  /** From the newest base on. */
  readonly damage: JournalDamage | null;
  /** Before it. */
  readonly older: readonly OlderDamage[];
}

type Bodies = ReadonlyMap<string, Kept>;

/** Compares what is kept with the journal behind the start, and puts right what differs (journal/J8). */
export class Verification {
  /** Records that were put right from the journal. */
  repaired = 0;
  /** Titles of records of which no copy has what the last change made. */
  readonly lost: string[] = [];
  readonly #on: Verified;

  constructor(on: Verified) {
    this.#on = on;
  }

  /** Every body against its digest, every light row against its body. */
  async checkBodies(): Promise<void> {
    const keys = this.#on.rows.keys();
    const wrong: string[] = [];
    for (let from = 0; from < keys.length; from += atOnce) {
      const some = keys.slice(from, from + atOnce);
      unwrap(await this.#on.inTurn(async () => ok(wrong.push(...(await this.#checkSome(some))))));
    }
    if (wrong.length === 0) return;
    // Reading the journal takes long, and what is saved meanwhile does not have to wait for it.
    const bodies = await this.#bodiesOfJournal();
    unwrap(await this.#on.inTurn(async () => ok(await this.#putRight(wrong, bodies))));
  }

  /** Keys of bodies that are not what their rows say; light rows that are not their bodies' are drawn anew. */
  async #checkSome(keys: readonly string[]): Promise<readonly string[]> {
    const { rows, shelf } = this.#on;
    const wrong: string[] = [];
    const mended = new Map<string, LightRow>();
    await Promise.all(
      keys.map(async (key) => {
        const row = rows.get(key);
        if (!row) return;
        const kept = await shelf.body(key).catch(() => null);
        if (!kept || !(await hasDigest(kept, row))) wrong.push(key);
        else {
          const light = kindOf(kept.of).light(kept, row.updatedAt);
          if (!equalJson(light, row.light)) mended.set(key, { ...row, light });
        }
      }),
    );
    if (mended.size > 0) {
      rows.takeRows(mended);
      await this.#on.put({ bodies: new Map(), rows: mended, meta: this.#on.meta() });
      this.repaired += mended.size;
    }
    return wrong;
  }

  /** Puts a body right from the journal, in the store's turn: who asks for it waits for it. @throws as the journal. */
  async repair(key: string): Promise<void> {
    await this.#putRight([key], await this.#bodiesOfJournal());
  }

  async #bodiesOfJournal(): Promise<Bodies> {
    const { source, shelf } = this.#on;
    const segments = unwrap(await source.port.segments());
    const earlier = (seq: number) => shelf.change(seq);
    const { taker } = unwrap(await readJournal(source, segments, () => new Replay({ earlier })));
    return taker.bodies;
  }

  async #putRight(keys: readonly string[], journal: Bodies): Promise<void> {
    const { rows, cache, shelf } = this.#on;
    const bodies = new Map<string, Kept | null>();
    const changed = new Map<string, LightRow>();
    for (const key of keys) {
      const row = rows.get(key);
      if (!row) continue;
      const stored = await shelf.body(key).catch(() => null);
      // Put right meanwhile by somebody who asked for it.
      if (stored && (await hasDigest(stored, row))) continue;
      const kept = journal.get(key);
      if (kept && (await hasDigest(kept, row))) {
        bodies.set(key, kept);
        changed.set(key, row);
        this.repaired += 1;
        continue;
      }
      // Neither copy has it: what is there at all is kept, and told.
      const there = stored ?? kept ?? null;
      const whole = there && kindOf(there.of).validate(there.record).ok ? there : null;
      this.lost.push(row.light?.title ?? keyOf(row));
      bodies.set(key, whole);
      if (whole) changed.set(key, await lightRowOf(key, whole, row.updatedAt));
    }
    rows.take(bodies, changed);
    for (const [key, kept] of bodies) {
      if (kept) cache.put(kept);
      else cache.drop(key);
    }
    await this.#on.put({ bodies, rows: changed, meta: { ...this.#on.meta(), sum: rows.sum } });
  }

  /** The whole chain from the newest base on, then older segments that were not looked at yet (journal/J17). */
  async checkJournal(segments: readonly SegmentInfo[]): Promise<Result<JournalFaults>> {
    const { source } = this.#on;
    if (segments.length === 0) return ok({ damage: null, older: [] });
    const read = await readJournal(source, segments, () => ({ take: () => undefined }));
    if (!read.ok) return read;
    const { reading } = read.value;
    const above = this.#on.meta().checked ?? 0;
    const older = await readOlder(source, segments, { above, below: reading.from });
    if (!older.ok) return older;
    const checked = reading.from - 1;
    // What could not be read is looked at again by the next start.
    if (checked > above && older.value.every(({ kind }) => kind !== 'unreadable')) {
      await this.#on.inTurn(async () => {
        await this.#on.put({ bodies: new Map(), rows: new Map(), meta: { ...this.#on.meta(), checked } });
        return ok(null);
      });
    }
    return ok({ damage: reading.damage, older: older.value });
  }

  /** Fills the history in from the journal where rows are missing. */
  async checkHistory(refill: boolean): Promise<void> {
    const { shelf, source } = this.#on;
    const asked = this.#on.meta().changes;
    if (!refill && asked !== unknownCount && (await shelf.shelf.countHistory()) >= asked) return;
    let rows: ChangeRow[] = [];
    const flush = async (): Promise<void> => {
      await shelf.shelf.putHistory(rows);
      rows = [];
    };
    const walked = await walkJournal(source, async (applied) => {
      rows.push(historyRowOf(applied));
      if (rows.length >= historyAtOnce) await flush();
    });
    if (!walked.ok) return;
    await flush();
    await this.#on.inTurn(async () => {
      const changes = await shelf.shelf.countHistory();
      await this.#on.put({ bodies: new Map(), rows: new Map(), meta: { ...this.#on.meta(), changes } });
      return ok(null);
    });
  }
}
