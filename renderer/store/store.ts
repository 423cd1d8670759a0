import { type Act, type Base, type JournalChange, singleChanges } from '#shared/journal/change.ts';
import { effectOf, type Lookup, type Outcome } from '#shared/journal/effect.ts';
import type { JournalEntry } from '#shared/journal/entry.ts';
import { type Kept, keyOf } from '#shared/journal/kept.ts';
import type { JournalSource } from '#shared/journal/read-segment.ts';
import { type CommitRequest, resolveRequest } from '#shared/journal/request.ts';
import { isSegmentDue } from '#shared/journal/segment-rule.ts';
import { redoStep, type Steps, stepsAfter, undoStep } from '#shared/journal/steps.ts';
import { type KindName, kindOf, type Records } from '#shared/records/kinds.ts';
import { defaultOffice, type Office, officeId } from '#shared/records/office/office.ts';
import type { Project } from '#shared/records/project.ts';
import { type Err, err, type Failure, ok, type Result } from '#shared/result/result.ts';
import { baseParts } from './base.ts';
import { BodyCache } from './body-cache.ts';
import { hasDigest } from './content.ts';
import { changesFromJournal } from './journal-history.ts';
import { findPlace, type JournalWriter } from './journal-writer.ts';
import { type Recovery, recoveryOf } from './recovery.ts';
import { lightRowsOf, RowTable } from './row-table.ts';
import { addCount, type ChangeRow, type ListRecord, type StoreMeta } from './rows.ts';
import type { ShelfWriter } from './shelf-writer.ts';
import type { OpenedStore } from './start.ts';
import { storageFailure } from './storage-failure.ts';
import {
  type CommitReceipt,
  canPass,
  type StepReceipt,
  type StoreIdentity,
  type StoreState,
  type UndoState,
  waitBefore,
} from './store-state.ts';
import { Verification } from './verification.ts';

export type { CommitReceipt, StepReceipt, StoreIdentity, StoreState, UndoState } from './store-state.ts';

type NewEntry = { readonly change: Act; readonly how: string; readonly label: string };

const baseLabels = {
  recovery: '변경 일지를 저장소의 내용으로 다시 시작',
  segment: '변경 일지의 다음 파일 시작',
} as const;

/** The one door to what is kept. Every write is a change; `list`, `state` and `history` give the same object until it changes. */
export class Store {
  /** What was rebuilt, replayed or written anew at the start; its message is the state's `notice`. */
  readonly recovery: Recovery | null;
  /** Settles when everything has been verified; what was made good then, or `null`. */
  readonly verified: Promise<Recovery | null>;
  readonly #identity: StoreIdentity;
  readonly #shelf: ShelfWriter;
  readonly #writer: JournalWriter;
  readonly #source: JournalSource;
  readonly #release: () => void;
  readonly #rows: RowTable;
  readonly #cache = new BodyCache();
  /** Records of kinds that no list shows, in memory: they are few. */
  readonly #resident = new Map<string, Kept>();
  readonly #listeners = new Set<() => void>();
  readonly #lookup: Lookup = { body: (key) => this.#body(key), change: (seq) => this.#change(seq) };
  #older: ReadonlyMap<number, JournalChange> | null = null;
  #meta: StoreMeta;
  #steps: Steps;
  #state: StoreState;
  #undo: UndoState = { undoLabel: null, redoLabel: null };
  #needsBase: Base['why'] | null;
  /** The journal could not be read at the start: where it ends is looked up before anything is written. */
  #lost: Failure | null;
  /** No new segment is tried below this many bytes. */
  #segmentFrom = 0;
  #retries = 0;
  #retryTimer: ReturnType<typeof setTimeout> | null = null;
  /** Changes run one after another, in the order they were asked for. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(identity: StoreIdentity, opened: OpenedStore, release: () => void) {
    this.#identity = identity;
    this.#shelf = opened.shelf;
    this.#writer = opened.writer;
    this.#source = opened.source;
    this.#release = release;
    this.#rows = new RowTable(opened.rows, opened.sum);
    this.#meta = opened.meta;
    this.#steps = opened.steps;
    this.#needsBase = opened.needsBase;
    this.#lost = opened.lost;
    this.recovery = opened.recovery;
    const notice = opened.recovery?.message ?? null;
    this.#state = { mode: 'ready', message: null, notice, saving: 0, savedAt: opened.savedAt };
    this.#label();
    this.#shelf.shelf.onInterrupted(() => this.#interrupted());
    this.verified = this.#verify(opened);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): StoreState => this.#state;

  readonly history = (): UndoState => this.#undo;

  /** All records that lists show, in no order. Reads nothing: the rows are in memory. */
  readonly list = (): readonly ListRecord[] => this.#rows.list();

  /** The office's record, or its defaults until it is first written. */
  readonly office = (): Office => {
    const kept = this.#resident.get(keyOf({ of: 'office', id: officeId }));
    return kept ? (kept.record as Office) : defaultOffice;
  };

  newId(): string {
    return this.#identity.newId();
  }

  /** Before the first screen: what no list shows is read, and a base that must stand is written. */
  async prepare(): Promise<void> {
    await this.#inTurn(async () => {
      for (const key of this.#rows.keys()) {
        if (this.#rows.get(key)?.light !== null) continue;
        const kept = await this.#body(key);
        if (kept) this.#resident.set(key, kept);
      }
      return ok(null);
    });
    if (this.#needsBase) await this.#write(async () => ok(null));
  }

  /** A project's record as it stands after every change asked for so far. */
  load(id: string): Promise<Result<Project>> {
    return this.read('project', id);
  }

  /** A record of any kind. What is not what its last change made is put right from the journal first. */
  read<K extends KindName>(of: K, id: string): Promise<Result<Records[K]>> {
    return this.#inTurn(async () => {
      const kept = await this.#body(keyOf({ of, id }));
      if (!kept) return err('record-missing', '이 자료는 저장소에 없습니다. 목록에서 다시 골라 주세요.', id);
      const valid = kindOf(of).validate(kept.record);
      if (!valid.ok) return valid;
      // The stored record itself: an edit's diff then compares what is shared by identity.
      return ok(kept.record as Records[K]);
    });
  }

  /**
   * Saves a change. The answer comes when it is safe: the journal is flushed. Nothing is changed when it fails:
   * `patch-mismatch`, `record-missing`, `record-exists` or the record's own failure for a change that does not fit;
   * `disk-full`, `journal-failed` for what can pass (the state is `waiting`); `read-only` for a store that writes no more.
   */
  commit(request: CommitRequest): Promise<Result<CommitReceipt>> {
    return this.#write(async () => {
      const resolved = await resolveRequest(request.change, this.#lookup.body, this.#identity.newId);
      if (!resolved.ok) return resolved;
      if (!resolved.value) return ok({ seq: this.#writer.head.seq, at: this.#time(), ids: [] });
      const { change, outcome } = resolved.value;
      const ids = [...new Set(singleChanges(change).map((each) => each.id))];
      return this.#save({ change, how: request.how, label: request.label }, outcome, ids);
    });
  }

  /** Takes the last step back; `nothing-to-undo` where there is none. */
  undo(): Promise<Result<StepReceipt>> {
    return this.#step('undo');
  }

  /** Repeats the step that was taken back last; `nothing-to-redo` where there is none. */
  redo(): Promise<Result<StepReceipt>> {
    return this.#step('redo');
  }

  /** Tries again what waits: a base, or what the shelf could not take. Whether the store can save now. */
  async retry(): Promise<boolean> {
    const done = await this.#write(async () => ok(null));
    return done.ok;
  }

  /** The history of one project, newest first. */
  changesOf(id: string, limit: number): Promise<Result<readonly ChangeRow[]>> {
    return this.#inTurn(async () => ok(await this.#shelf.historyOf(keyOf({ of: 'project', id }), limit)));
  }

  /** Finishes what is under way, then lets another window write. */
  async close(): Promise<void> {
    await this.#queue;
    if (this.#state.mode === 'closed') return;
    if (this.#retryTimer) clearTimeout(this.#retryTimer);
    this.#set({ mode: 'closed', message: null });
    this.#shelf.shelf.close();
    this.#release();
  }

  #step(kind: 'undo' | 'redo'): Promise<Result<StepReceipt>> {
    const word = kind === 'undo' ? '되돌리기' : '다시 하기';
    return this.#write(async () => {
      const step = kind === 'undo' ? undoStep(this.#steps) : redoStep(this.#steps);
      if (!step) return err(`nothing-to-${kind}`, kind === 'undo' ? '되돌릴 것이 없습니다.' : '다시 할 것이 없습니다.');
      const change = { kind, of: step.seq };
      const effect = await effectOf(change, this.#lookup);
      if (!effect.ok) return effect;
      const ids = [...effect.value.keys()].map((key) => key.slice(key.indexOf('/') + 1));
      const saved = await this.#save({ change, how: kind, label: `${word}: ${step.label}` }, effect.value, ids);
      return saved.ok ? ok({ ...saved.value, label: step.label }) : saved;
    });
  }

  /** The body, if it is what its last change made; otherwise the journal's, which is then written to the shelf. */
  async #body(key: string): Promise<Kept | null> {
    const row = this.#rows.get(key);
    if (!row) return null;
    const cached = this.#cache.get(key);
    if (cached) return cached;
    const kept = await this.#shelf.body(key);
    if (kept && (await hasDigest(kept, row))) {
      this.#cache.put(kept);
      return kept;
    }
    const verification = this.#verification();
    await verification.repair([key]);
    this.#tellRepair(verification);
    return this.#cache.get(key) ?? null;
  }

  async #change(seq: number): Promise<JournalChange | null> {
    const held = await this.#shelf.change(seq);
    if (held) return held;
    if (!this.#older?.has(seq)) {
      const found = await changesFromJournal(this.#source, new Set(this.#steps.rows.map((row) => row.seq)));
      this.#older = found.ok ? found.value : null;
    }
    return this.#older?.get(seq) ?? null;
  }

  /** Journal first, flushed; then memory, then the shelf, which may lag behind. */
  async #save(entry: NewEntry, outcome: Outcome, ids: readonly string[]): Promise<Result<CommitReceipt>> {
    const { who, machine } = this.#identity;
    const at = this.#time();
    const rows = await lightRowsOf(outcome, at);
    const sum = this.#rows.sumAfter(outcome, rows);
    const appended = await this.#writer.append([{ ...entry, at, who, machine, sum }]);
    if (!appended.ok) return this.#journalRefused(appended);
    const [written] = appended.value;
    if (!written) throw new Error('the journal took an entry and gave none back');
    this.#set({ mode: 'ready', message: null });
    const { seq, hash } = written;
    const steps = stepsAfter(this.#steps, written);
    const history = [
      { seq, at, who, machine, how: entry.how, label: entry.label, change: entry.change, keys: [...outcome.keys()] },
    ];
    const changes = addCount(this.#meta.changes, 1);
    const meta = { ...this.#meta, appliedSeq: seq, appliedHash: hash, sum, cursor: steps.cursor, changes };
    this.#rows.take(outcome, rows);
    for (const [key, kept] of outcome) {
      if (kept) this.#cache.put(kept);
      else this.#cache.drop(key);
      if (kept && rows.get(key)?.light === null) this.#resident.set(key, kept);
      else this.#resident.delete(key);
    }
    await this.#put({ bodies: outcome, rows, history, steps, meta });
    this.#label();
    this.#set({ savedAt: at });
    this.#considerSegment();
    return ok({ seq, at, ids });
  }

  async #put(writing: {
    bodies: Outcome;
    rows: ReadonlyMap<string, NonNullable<ReturnType<RowTable['get']>>>;
    history: readonly ChangeRow[];
    steps: Steps;
    meta: StoreMeta;
  }): Promise<void> {
    const before = this.#steps;
    this.#steps = writing.steps;
    this.#meta = writing.meta;
    const refused = await this.#shelf.put({ ...writing, before });
    if (refused) this.#shelfRefused(refused.cause);
  }

  /** The journal has it, so it is saved: the shelf is tried again, and at the latest the next start makes it good. */
  #shelfRefused(cause: unknown): void {
    const failure = storageFailure('작업 사본에 쓰지', cause);
    const why = failure.ok ? '' : failure.error.code === 'disk-full' ? '디스크에 빈 자리가 없어 ' : '';
    this.#set({
      notice: `${why}작업 사본에 쓰지 못하고 있습니다. 고친 내용은 변경 일지에 저장되고 있으니 계속 쓰셔도 되고, 쓸 수 있게 되면 저절로 맞춥니다.`,
    });
    this.#retryLater();
  }

  #journalRefused(refused: Err): Result<never> {
    // Refused before a byte was written: the journal's end is known, and typing may go on.
    if (refused.error.code === 'change-too-large') return refused;
    if (!canPass(refused.error.code)) return this.#stop(refused);
    this.#set({ mode: 'waiting', message: refused.error.message });
    return refused;
  }

  /** Tries by itself what waits, after growing waits. */
  #retryLater(): void {
    if (this.#retryTimer || this.#state.mode === 'closed' || this.#state.mode === 'read-only') return;
    this.#retryTimer = setTimeout(() => {
      this.#retryTimer = null;
      void this.retry();
    }, waitBefore(this.#retries));
    this.#retries += 1;
  }

  /** What must be done before anything new is written. */
  async #catchUp(): Promise<Result<null>> {
    if (this.#shelf.isPending) {
      const refused = await this.#shelf.retry();
      if (refused) this.#retryLater();
      else this.#retries = 0;
    }
    if (this.#needsBase) {
      const based = await this.#writeBase(this.#needsBase);
      if (!based.ok) {
        const refused = this.#journalRefused(based);
        this.#retryLater();
        return refused;
      }
      this.#retries = 0;
      this.#set({ mode: 'ready', message: null });
    }
    return ok(null);
  }

  /** Begins the next segment with everything there is (J5, J14). */
  async #writeBase(why: Base['why']): Promise<Result<null> | Err> {
    if (this.#lost) {
      const found = await findPlace(this.#source, this.#writer);
      if (!found.ok) return found;
      this.#lost = null;
    }
    const { who, machine } = this.#identity;
    const at = this.#time();
    const said = { at, who, machine, how: why, label: baseLabels[why], sum: this.#rows.sum };
    const bodies = (keys: readonly string[]) => Promise.all(keys.map((key) => this.#wholeBody(key)));
    const appended = await this.#writer.appendBase(baseParts(this.#rows.keys(), bodies, said, why, this.#steps));
    if (!appended.ok) return appended;
    this.#needsBase = null;
    const steps = why === 'segment' ? this.#steps : { rows: [], cursor: this.#steps.cursor };
    const history = why === 'recovery' ? [baseRowOf(appended.value.at(-1))].filter((row) => row !== null) : [];
    const { seq, hash } = this.#writer.head;
    const changes = addCount(this.#meta.changes, history.length);
    const meta = { ...this.#meta, appliedSeq: seq, appliedHash: hash, base: this.#writer.base, changes };
    await this.#put({ bodies: new Map(), rows: new Map(), history, steps, meta });
    this.#label();
    return ok(null);
  }

  /** @throws where neither copy has the body: then no base may be written. */
  async #wholeBody(key: string): Promise<Kept> {
    const waiting = this.#cache.get(key);
    const row = this.#rows.get(key);
    const kept = waiting ?? (await this.#shelf.body(key));
    if (kept && row && (waiting || (await hasDigest(kept, row)))) return kept;
    const mended = await this.#body(key);
    if (!mended) throw new Error(`no copy has ${key}`);
    return mended;
  }

  /** The next segment begins behind the officer's back. */
  #considerSegment(): void {
    const { bytesBehind, base } = this.#writer;
    if (bytesBehind < this.#segmentFrom || !isSegmentDue(bytesBehind, base.bytes)) return;
    this.#segmentFrom = bytesBehind * 2;
    void this.#write(async () => {
      const begun = await this.#writeBase('segment');
      // Not begun: what there is goes on to be appended, and the next try comes when much more stands behind.
      if (begun.ok) this.#segmentFrom = 0;
      return ok(null);
    });
  }

  #verification(): Verification {
    return new Verification({
      shelf: this.#shelf,
      source: this.#source,
      rows: this.#rows,
      cache: this.#cache,
      meta: () => this.#meta,
      put: async ({ bodies, rows, meta }) => {
        await this.#put({ bodies, rows, history: [], steps: this.#steps, meta });
      },
      inTurn: (task) => this.#inTurn(task),
    });
  }

  #tellRepair({ repaired, lost }: Verification): void {
    if (repaired === 0 && lost.length === 0) return;
    if (lost.length > 0) this.#needsBase = 'recovery';
    this.#set({ notice: this.#repairOf(repaired, lost).message });
  }

  #repairOf(wrong: number, lost: readonly string[]): Recovery {
    const names = lost.slice(0, 3).map((title) => `‘${title}’`);
    const also =
      lost.length > 0
        ? `어느 사본에서도 마지막 내용을 찾지 못한 자료가 있습니다: ${names.join(', ')}. 확인해 주세요.`
        : null;
    return recoveryOf({ kind: 'repaired', entries: 0, projects: this.list().length, damage: null, wrong, also });
  }

  /** Verifies behind the store's back (J8): bodies and rows, the journal, the history. */
  async #verify({ unverified, refill }: OpenedStore): Promise<Recovery | null> {
    // The list is on the screen first.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const verification = this.#verification();
    let done: Recovery | null = null;
    try {
      await verification.checkBodies();
      const damage = await verification.checkJournal(unverified);
      if (!damage.ok) {
        // A later build's entry before the last line: nothing may be written behind what cannot be understood.
        if (damage.error.code === 'journal-newer' && this.#state.mode === 'ready') this.#stop(damage);
        return null;
      }
      const { repaired, lost } = verification;
      if (repaired > 0 || lost.length > 0) done = this.#repairOf(repaired, lost);
      if (damage.value || lost.length > 0) {
        const hadUndo = this.#steps.rows.length > 0;
        this.#needsBase ??= 'recovery';
        await this.#write(async () => ok(null));
        const rebased = { kind: 'rebased', entries: 0, projects: this.list().length, damage: damage.value } as const;
        if (damage.value) done = recoveryOf({ ...rebased, wrong: repaired, undoLost: hadUndo });
      }
      await verification.checkHistory(refill);
    } catch (caught) {
      if (isBug(caught)) throw caught;
      // The working copy could not be read: the next start looks again.
    }
    if (done) this.#set({ notice: done.message });
    return done;
  }

  /** Writes no more until the next start: another has the journal, or its end cannot be known. */
  #stop(failure: Result<never>): Result<never> {
    if (!failure.ok) this.#set({ mode: 'read-only', message: failure.error.message });
    return failure;
  }

  #interrupted(): void {
    if (this.#state.mode !== 'ready' && this.#state.mode !== 'waiting') return;
    // Before closing: the close fires its own event, which comes here again.
    this.#set({
      mode: 'read-only',
      message:
        '저장소가 다른 곳에서 닫혀 더 저장하지 않습니다. 지금 화면의 내용을 확인한 뒤 살림을 다시 시작해 주세요.',
    });
    this.#shelf.shelf.close();
  }

  #write<T>(task: () => Promise<Result<T>>): Promise<Result<T>> {
    this.#set({ saving: this.#state.saving + 1 });
    const done = this.#inTurn(async () => {
      const { mode, message } = this.#state;
      if (mode === 'closed' || mode === 'read-only')
        return err('read-only', message ?? '저장소가 닫혀 있어 저장하지 못했습니다. 살림을 다시 시작해 주세요.');
      const ready = await this.#catchUp();
      return ready.ok ? task() : ready;
    });
    return done.finally(() => this.#set({ saving: this.#state.saving - 1 }));
  }

  #inTurn<T>(task: () => Promise<Result<T>>): Promise<Result<T>> {
    const turn = this.#queue.then(async () => {
      try {
        return await task();
      } catch (caught) {
        if (isBug(caught)) throw caught;
        return storageFailure('저장소를 읽지', caught);
      }
    });
    // A bug rejects its own caller; the next change still gets its turn.
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  #time(): string {
    return new Date(this.#identity.now()).toISOString();
  }

  #label(): void {
    const undoLabel = undoStep(this.#steps)?.label ?? null;
    const redoLabel = redoStep(this.#steps)?.label ?? null;
    if (undoLabel !== this.#undo.undoLabel || redoLabel !== this.#undo.redoLabel) this.#undo = { undoLabel, redoLabel };
  }

  #set(change: Partial<StoreState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}

function isBug(caught: unknown): boolean {
  return caught instanceof Error && /^(TypeError|RangeError|ReferenceError)$/.test(caught.name);
}

/** The history's row of a base: that there was one. */
function baseRowOf(entry: JournalEntry | undefined): ChangeRow | null {
  if (entry?.change.kind !== 'base') return null;
  const { seq, at, who, machine, how, label, change } = entry;
  return { seq, at, who, machine, how, label, change: { ...change, records: [] }, keys: [] };
}
