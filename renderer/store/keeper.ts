import type { Act, Base, JournalChange } from '#shared/journal/change.ts';
import type { Lookup, Outcome } from '#shared/journal/effect.ts';
import type { JournalEntry } from '#shared/journal/entry.ts';
import type { Kept } from '#shared/journal/kept.ts';
import type { JournalSource } from '#shared/journal/read-segment.ts';
import { isSegmentDue } from '#shared/journal/segment-rule.ts';
import { noSteps, type Steps, stepSeqs, stepsAfter } from '#shared/journal/steps.ts';
import { type Failure, ok, type Result } from '#shared/result/result.ts';
import { baseParts } from './base.ts';
import { BodyCache } from './body-cache.ts';
import { hasDigest } from './content.ts';
import { changesFromJournal } from './journal-history.ts';
import { findPlace, type JournalWriter, replacedCode } from './journal-writer.ts';
import { lightRowsOf, RowTable } from './row-table.ts';
import { addCount, type ChangeRow, type LightRow, type StoreMeta } from './rows.ts';
import type { ShelfWriter } from './shelf-writer.ts';
import type { OpenedStore } from './start.ts';
import type { StoreIdentity } from './store-state.ts';
import { Verification } from './verification.ts';

export interface NewEntry {
  readonly change: Act;
  readonly how: string;
  readonly label: string;
  /** ISO time. */
  readonly at: string;
}

/** What the keeper says to the store. */
export interface KeeperHooks {
  /** The shelf could not take a writing; the journal has it. */
  readonly onLagging: (cause: unknown) => void;
  /** Bodies were put right, or were found in no copy. */
  readonly onRepaired: (verification: Verification) => void;
  readonly inTurn: <T>(task: () => Promise<Result<T>>) => Promise<Result<T>>;
}

const baseLabels = {
  recovery: '변경 일지를 저장소의 내용으로 다시 시작',
  segment: '변경 일지의 다음 파일 시작',
} as const;

/** Keeps journal, shelf and memory in step: one entry at a time, in the store's turn. */
export class Keeper {
  readonly rows: RowTable;
  /** Records of kinds that no list shows, in memory: they are few. */
  readonly resident = new Map<string, Kept>();
  readonly lookup: Lookup = { body: (key) => this.body(key), change: (seq) => this.#change(seq) };
  readonly shelf: ShelfWriter;
  steps: Steps;
  /** A base that must stand before anything else is written. */
  needsBase: Base['why'] | null;
  readonly #identity: StoreIdentity;
  readonly #writer: JournalWriter;
  readonly #source: JournalSource;
  readonly #hooks: KeeperHooks;
  readonly #cache = new BodyCache();
  #older: ReadonlyMap<number, JournalChange> | null = null;
  #meta: StoreMeta;
  /** The journal could not be read at the start: where it ends is looked up before anything is written. */
  #lost: Failure | null;
  /** No new segment is tried below this many bytes. */
  #segmentFrom = 0;

  constructor(identity: StoreIdentity, opened: OpenedStore, hooks: KeeperHooks) {
    this.#identity = identity;
    this.#hooks = hooks;
    this.shelf = opened.shelf;
    this.#writer = opened.writer;
    this.#source = opened.source;
    this.rows = new RowTable(opened.rows, opened.sum);
    this.#meta = opened.meta;
    this.steps = opened.steps;
    this.needsBase = opened.needsBase;
    this.#lost = opened.lost;
  }

  get seq(): number {
    return this.#writer.head.seq;
  }

  time(): string {
    return new Date(this.#identity.now()).toISOString();
  }

  /** The body, if it is what its last change made; otherwise the journal's, which is then written to the shelf. */
  async body(key: string): Promise<Kept | null> {
    const row = this.rows.get(key);
    if (!row) return null;
    const cached = this.#cache.get(key);
    if (cached) return cached;
    const kept = await this.shelf.body(key);
    if (kept && (await hasDigest(kept, row))) {
      this.#cache.put(kept);
      return kept;
    }
    const verification = this.verification();
    await verification.repair(key);
    this.#hooks.onRepaired(verification);
    return this.#cache.get(key) ?? null;
  }

  async #change(seq: number): Promise<JournalChange | null> {
    const held = await this.shelf.change(seq);
    if (held) return held;
    if (!this.#older?.has(seq)) {
      const found = await changesFromJournal(this.#source, stepSeqs(this.steps));
      this.#older = found.ok ? found.value : null;
    }
    return this.#older?.get(seq) ?? null;
  }

  /** Journal first, flushed; then memory, then the shelf, which may lag behind. Fails as the journal does. */
  async save(entry: NewEntry, outcome: Outcome): Promise<Result<{ readonly seq: number; readonly at: string }>> {
    const { who, machine } = this.#identity;
    const { at } = entry;
    const rows = await lightRowsOf(outcome, at);
    const sum = this.rows.sumAfter(outcome, rows);
    const appended = this.#judged(await this.#writer.append([{ ...entry, who, machine, sum }]));
    if (!appended.ok) return appended;
    const [written] = appended.value;
    if (!written) throw new Error('the journal took an entry and gave none back');
    const { seq, hash } = written;
    const { how, label, change } = entry;
    const steps = stepsAfter(this.steps, written);
    const history = [{ seq, at, who, machine, how, label, change, keys: [...outcome.keys()] }];
    const changes = addCount(this.#meta.changes, 1);
    const meta = { ...this.#meta, appliedSeq: seq, appliedHash: hash, sum, changes };
    this.rows.take(outcome, rows);
    for (const [key, kept] of outcome) {
      if (kept) this.#cache.put(kept);
      else this.#cache.drop(key);
      if (kept && kept.gone === undefined && rows.get(key)?.light === null) this.resident.set(key, kept);
      else this.resident.delete(key);
    }
    await this.#put({ bodies: outcome, rows, history, steps, meta });
    return ok({ seq, at });
  }

  async #put(writing: {
    bodies: Outcome;
    rows: ReadonlyMap<string, LightRow>;
    history: readonly ChangeRow[];
    steps: Steps;
    meta: StoreMeta;
  }): Promise<void> {
    const before = this.steps;
    this.steps = writing.steps;
    this.#meta = writing.meta;
    const refused = await this.shelf.put({ ...writing, before });
    if (refused) this.#hooks.onLagging(refused.cause);
  }

  /** Begins the next segment with everything there is (journal/J5, journal/J14). */
  async writeBase(why: Base['why']): Promise<Result<null>> {
    if (this.#lost) {
      const found = await findPlace(this.#source, this.#writer);
      if (!found.ok) return found;
      this.#lost = null;
    }
    const { who, machine } = this.#identity;
    const at = this.time();
    const said = { at, who, machine, how: why, label: baseLabels[why], sum: this.rows.sum };
    const bodies = (keys: readonly string[]) => Promise.all(keys.map((key) => this.#wholeBody(key)));
    const parts = baseParts(this.rows.keys(), bodies, said, why, this.steps);
    const appended = this.#judged(await this.#writer.appendBase(parts));
    if (!appended.ok) return appended;
    this.needsBase = null;
    const steps = why === 'segment' ? this.steps : noSteps;
    const history = why === 'recovery' ? [baseRowOf(appended.value.at(-1))].filter((row) => row !== null) : [];
    const { seq, hash } = this.#writer.head;
    const changes = addCount(this.#meta.changes, history.length);
    const meta = { ...this.#meta, appliedSeq: seq, appliedHash: hash, base: this.#writer.base, changes };
    await this.#put({ bodies: new Map(), rows: new Map(), history, steps, meta });
    return ok(null);
  }

  /** A journal that holds no more what was acknowledged is begun anew with everything, before anything else (journal/J16). */
  #judged<T>(appended: Result<T>): Result<T> {
    if (!appended.ok && appended.error.code === replacedCode) {
      this.#lost = appended.error;
      this.needsBase = 'recovery';
    }
    return appended;
  }

  /** Another program took the journal's files away, or put others in their place. */
  get isReplaced(): boolean {
    return this.#lost?.code === replacedCode;
  }

  /** @throws where neither copy has the body: then no base may be written. */
  async #wholeBody(key: string): Promise<Kept> {
    const waiting = this.#cache.get(key);
    const row = this.rows.get(key);
    const kept = waiting ?? (await this.shelf.body(key));
    if (kept && row && (waiting || (await hasDigest(kept, row)))) return kept;
    const mended = await this.body(key);
    if (!mended) throw new Error(`no copy has ${key}`);
    return mended;
  }

  /** Whether the next segment is due; asked once for each time that it is. */
  isSegmentDue(): boolean {
    const { bytesBehind, base } = this.#writer;
    if (bytesBehind < this.#segmentFrom || !isSegmentDue(bytesBehind, base.bytes)) return false;
    // Where it cannot be begun, the next try comes when much more stands behind.
    this.#segmentFrom = bytesBehind * 2;
    return true;
  }

  /** Begins the next segment; where that fails, entries go on to be appended. */
  async beginSegment(): Promise<void> {
    const begun = await this.writeBase('segment');
    if (begun.ok) this.#segmentFrom = 0;
  }

  verification(): Verification {
    return new Verification({
      shelf: this.shelf,
      source: this.#source,
      rows: this.rows,
      cache: this.#cache,
      meta: () => this.#meta,
      put: async ({ bodies, rows, meta }) => {
        await this.#put({ bodies, rows, history: [], steps: this.steps, meta });
      },
      inTurn: this.#hooks.inTurn,
    });
  }
}

/** The history's row of a base: that there was one. */
function baseRowOf(entry: JournalEntry | undefined): ChangeRow | null {
  if (entry?.change.kind !== 'base') return null;
  const { seq, at, who, machine, how, label, change } = entry;
  return { seq, at, who, machine, how, label, change: { ...change, records: [] }, keys: [] };
}
