import { type Redo, singleChanges, type Undo } from '#shared/journal/change.ts';
import { applyTo, changeOfAct, effectOf, type Outcome } from '#shared/journal/effect.ts';
import { keyOf } from '#shared/journal/kept.ts';
import { type CommitRequest, resolveRequest } from '#shared/journal/request.ts';
import type { Scope } from '#shared/journal/scope.ts';
import { redoStep, type StepRow, undoStep } from '#shared/journal/steps.ts';
import { type KindName, kindOf, type Records } from '#shared/records/kinds.ts';
import { defaultOffice, type Office, officeId } from '#shared/records/office/office.ts';
import type { Project } from '#shared/records/project/project.ts';
import { type Err, err, ok, type Result } from '#shared/result/result.ts';
import { Keeper, type NewEntry } from './keeper.ts';
import { lostSentence, type Recovery, recoveryOf, replacedNotice, unverifiedNotice } from './recovery.ts';
import type { ChangeRow, ListRecord, TrashRecord } from './rows.ts';
import type { OpenedStore } from './start.ts';
import { entriesOf, refusedStep, stepsAbout } from './step-rules.ts';
import { isBug, storageFailure } from './storage-failure.ts';
import {
  type CommitReceipt,
  canPass,
  type StepReceipt,
  type StoreIdentity,
  type StoreState,
  type UndoState,
  waitBefore,
} from './store-state.ts';
import type { JournalFaults, Verification } from './verification.ts';

export type { CommitReceipt, StepReceipt, StoreIdentity, StoreState, UndoState } from './store-state.ts';

/** The one door to what is kept. Every write is a change; `list`, `state` and `history` give the same object until it changes. */
export class Store {
  /** What was rebuilt, replayed or written anew at the start; its message is the state's `notice`. */
  readonly recovery: Recovery | null;
  /** Settles when everything has been verified; what was made good then, or `null`. */
  readonly verified: Promise<Recovery | null>;
  readonly #identity: StoreIdentity;
  readonly #keeper: Keeper;
  readonly #release: () => void;
  readonly #listeners = new Set<() => void>();
  #state: StoreState;
  /** What undo and redo would do, by scope; emptied when that changes. */
  readonly #undo = new Map<Scope | undefined, UndoState>();
  #retries = 0;
  #retryTimer: ReturnType<typeof setTimeout> | null = null;
  /** Changes run one after another, in the order they were asked for. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(identity: StoreIdentity, opened: OpenedStore, release: () => void) {
    this.#identity = identity;
    this.#release = release;
    this.#keeper = new Keeper(identity, opened, {
      onLagging: (cause) => this.#shelfRefused(cause),
      onRepaired: (verification) => this.#tellRepair(verification),
      inTurn: (task) => this.#inTurn(task),
    });
    this.recovery = opened.recovery;
    const notice = opened.recovery?.message ?? null;
    this.#state = { mode: 'ready', message: null, notice, saving: 0, savedAt: opened.savedAt };
    this.#keeper.shelf.shelf.onInterrupted(() => this.#interrupted());
    this.verified = this.#verify(opened);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): StoreState => this.#state;

  /** What undo and redo would do in a scope (journal/U1); without one, in all of them as one row. */
  readonly history = (scope?: Scope): UndoState => {
    const known = this.#undo.get(scope);
    if (known) return known;
    const { steps } = this.#keeper;
    const undoLabel = undoStep(steps, scope)?.label ?? null;
    const now = { undoLabel, redoLabel: redoStep(steps, scope)?.label ?? null };
    this.#undo.set(scope, now);
    return now;
  };

  /** All records that lists show, in no order. Reads nothing: the rows are in memory. */
  readonly list = (): readonly ListRecord[] => this.#keeper.rows.list();

  /** What lies in 휴지통, what left last first. Reads nothing. */
  readonly trash = (): readonly TrashRecord[] => this.#keeper.rows.trash();

  /** The office's record, or its defaults until it is first written. */
  readonly office = (): Office => {
    const kept = this.#keeper.resident.get(keyOf({ of: 'office', id: officeId }));
    return kept ? (kept.record as Office) : defaultOffice;
  };

  newId(): string {
    return this.#identity.newId();
  }

  /** Before the first screen: what no list shows is read, and a base that must stand is written. */
  async prepare(): Promise<void> {
    await this.#inTurn(async () => {
      for (const key of this.#keeper.rows.keys()) {
        if (this.#keeper.rows.get(key)?.light !== null) continue;
        const kept = await this.#keeper.body(key);
        if (kept && kept.gone === undefined) this.#keeper.resident.set(key, kept);
      }
      return ok(null);
    });
    if (this.#keeper.needsBase) await this.#write(async () => ok(null));
  }

  /** A project's record as it stands after every change asked for so far. */
  load(id: string): Promise<Result<Project>> {
    return this.read('project', id);
  }

  /** A record of any kind. What is not what its last change made is put right from the journal first. */
  read<K extends KindName>(of: K, id: string): Promise<Result<Records[K]>> {
    return this.#inTurn(async () => {
      const kept = await this.#keeper.body(keyOf({ of, id }));
      if (!kept || kept.gone !== undefined)
        return err('record-missing', '이 자료는 저장소에 없습니다. 목록에서 다시 골라 주세요.', id);
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
      const { newId } = this.#identity;
      const at = this.#keeper.time();
      const resolved = await resolveRequest(request.change, this.#keeper.lookup.body, { newId, at });
      if (!resolved.ok) return resolved;
      if (!resolved.value) return ok({ seq: this.#keeper.seq, at, ids: [] });
      const { change, outcome } = resolved.value;
      const ids = [...new Set(singleChanges(change).map((each) => each.id))];
      return this.#save({ change, how: request.how, label: request.label, at }, outcome, ids);
    });
  }

  /**
   * Takes the scope's last step back (journal/U2); without a scope the last of all. `nothing-to-undo` where there is none,
   * `not-the-last` where `only` names another step than that, `step-in-the-way` where later steps of other scopes
   * changed the same place. Nothing is changed when it fails.
   */
  undo(scope?: Scope, only?: number): Promise<Result<StepReceipt>> {
    return this.#write(async () => {
      const step = undoStep(this.#keeper.steps, scope);
      if (!step) return err('nothing-to-undo', '되돌릴 것이 없습니다.');
      if (only !== undefined && only !== step.seq) return refusedStep.notTheLast(only);
      return this.#step({ kind: 'undo', ...entriesOf(step) }, step, `되돌리기: ${step.label}`);
    });
  }

  /** Repeats what undo took back in the scope; `nothing-to-redo` where there is none. */
  redo(scope?: Scope): Promise<Result<StepReceipt>> {
    return this.#write(async () => {
      const step = redoStep(this.#keeper.steps, scope);
      if (!step) return err('nothing-to-redo', '다시 할 것이 없습니다.');
      return this.#step({ kind: 'redo', ...entriesOf(step) }, step, `다시 하기: ${step.label}`);
    });
  }

  /** Takes the scope's last step back for good, if its first entry is `seq`: a text that was given up (journal/U7). */
  giveUp(scope: Scope, seq: number): Promise<Result<StepReceipt>> {
    return this.#write(async () => {
      const step = undoStep(this.#keeper.steps, scope);
      if (step?.seq !== seq) return refusedStep.notTheLast(seq);
      return this.#step({ kind: 'undo', ...entriesOf(step), final: true }, step, `적다 만 것: ${step.label}`);
    });
  }

  /** Takes records of 휴지통 away for good, with the steps that would need them (journal/U6). It cannot be undone. */
  emptyTrash(ids: readonly string[]): Promise<Result<CommitReceipt>> {
    return this.#write(async () => {
      const wanted = new Set(ids);
      const records = this.trash().flatMap(({ of, row: { id } }) => (wanted.has(id) ? [{ of, id }] : []));
      const at = this.#keeper.time();
      if (records.length === 0) return ok({ seq: this.#keeper.seq, at, ids: [] });
      const { lookup, steps } = this.#keeper;
      const about = await stepsAbout(steps, new Set(records.map(keyOf)), lookup);
      const change = { kind: 'emptied', records, steps: about } as const;
      const effect = await effectOf(change, lookup, at);
      if (!effect.ok) return effect;
      const label = `휴지통의 사업 ${records.length.toLocaleString('ko-KR')}건 아주 지우기`;
      const gone = records.map(({ id }) => id);
      return this.#save({ change, how: 'delete', label, at }, effect.value, gone);
    });
  }

  /** Tries again what waits: a base, or what the shelf could not take. Whether the store can save now. */
  async retry(): Promise<boolean> {
    const done = await this.#write(async () => ok(null));
    return done.ok;
  }

  /** The history of one project, newest first. */
  changesOf(id: string, limit: number): Promise<Result<readonly ChangeRow[]>> {
    return this.#inTurn(async () => ok(await this.#keeper.shelf.historyOf(keyOf({ of: 'project', id }), limit)));
  }

  /** Finishes what is under way, then lets another window write. */
  async close(): Promise<void> {
    await this.#queue;
    if (this.#state.mode === 'closed') return;
    if (this.#retryTimer) clearTimeout(this.#retryTimer);
    await this.#keeper.shelf.retry();
    this.#set({ mode: 'closed', message: null });
    this.#keeper.shelf.shelf.close();
    this.#release();
  }

  async #step(act: Redo | Undo, step: StepRow, label: string): Promise<Result<StepReceipt>> {
    const { lookup, steps } = this.#keeper;
    const at = this.#keeper.time();
    const change = await changeOfAct(act, lookup);
    if (!change.ok) return change;
    const effect = await applyTo(change.value, lookup, at);
    if (!effect.ok) return refusedStep.inTheWay({ act, step, steps, failure: effect.error }, lookup, this.list());
    const ids = [...effect.value.keys()].map((key) => key.slice(key.indexOf('/') + 1));
    const saved = await this.#save({ change: act, how: act.kind, label, at }, effect.value, ids);
    return saved.ok ? ok({ ...saved.value, label: step.label, change: change.value }) : saved;
  }

  async #save(entry: NewEntry, outcome: Outcome, ids: readonly string[]): Promise<Result<CommitReceipt>> {
    let saved = await this.#keeper.save(entry, outcome);
    if (!saved.ok && this.#keeper.isReplaced) {
      const ready = await this.#catchUp();
      if (!ready.ok) return ready;
      // The base keeps no steps: what was to be undone can be undone no more.
      if (entry.change.kind === 'undo' || entry.change.kind === 'redo') return err('step-missing', replacedNotice);
      saved = await this.#keeper.save(entry, outcome);
    }
    if (!saved.ok) return this.#journalRefused(saved);
    this.#undo.clear();
    this.#set({ mode: 'ready', message: null, savedAt: saved.value.at });
    // The next segment begins behind the officer's back.
    if (this.#keeper.isSegmentDue()) void this.#write(async () => ok(await this.#keeper.beginSegment()));
    return ok({ ...saved.value, ids });
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
    if (this.#keeper.shelf.isPending) {
      const refused = await this.#keeper.shelf.retry();
      if (refused) this.#retryLater();
      else this.#retries = 0;
    }
    if (this.#keeper.needsBase) {
      const { isReplaced } = this.#keeper;
      const based = await this.#keeper.writeBase(this.#keeper.needsBase);
      if (!based.ok) {
        const refused = this.#journalRefused(based);
        this.#retryLater();
        return refused;
      }
      this.#retries = 0;
      this.#undo.clear();
      this.#set({ mode: 'ready', message: null });
      if (isReplaced) this.#set({ notice: replacedNotice });
    }
    return ok(null);
  }

  #tellRepair({ repaired, lost }: Verification): void {
    if (repaired === 0 && lost.length === 0) return;
    const undoLost = lost.length > 0 && this.#keeper.steps.rows.length > 0;
    if (lost.length > 0) this.#keeper.needsBase = 'recovery';
    this.#set({ notice: this.#repairOf({ repaired, lost }, undoLost).message });
  }

  #repairOf({ repaired, lost }: Pick<Verification, 'lost' | 'repaired'>, undoLost: boolean): Recovery {
    const facts = { kind: 'repaired', entries: 0, projects: this.list().length, damage: null } as const;
    return recoveryOf({ ...facts, wrong: repaired, also: lostSentence(lost), undoLost });
  }

  /** Verifies behind the store's back (journal/J8): bodies and rows, the journal, the history. */
  async #verify({ unverified, refill }: OpenedStore): Promise<Recovery | null> {
    // The list is on the screen first.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const verification = this.#keeper.verification();
    let done: Recovery | null = null;
    try {
      await verification.checkBodies();
      const faults = await verification.checkJournal(unverified);
      if (!faults.ok) {
        // A later build's entry before the last line: nothing may be written behind what cannot be understood.
        if (faults.error.code === 'journal-newer' && this.#state.mode === 'ready') this.#stop(faults);
        else if (this.#state.mode === 'ready') this.#set({ notice: unverifiedNotice(faults.error) });
        return null;
      }
      done = await this.#makeGood(verification, faults.value);
      await verification.checkHistory(refill);
    } catch (caught) {
      if (isBug(caught)) throw caught;
      // The working copy could not be read: the next start looks again.
    }
    if (done) this.#set({ notice: done.message });
    return done;
  }

  /** What is wrong is written anew, and what is said of it; `null` where all is as it should be. */
  async #makeGood({ repaired, lost }: Verification, { damage, older }: JournalFaults): Promise<Recovery | null> {
    if (repaired === 0 && lost.length === 0 && !damage && older.length === 0) return null;
    const undoLost = (damage !== null || lost.length > 0) && this.#keeper.steps.rows.length > 0;
    if (damage || lost.length > 0) {
      this.#keeper.needsBase ??= 'recovery';
      await this.#write(async () => ok(null));
    }
    const kind = damage ? 'rebased' : repaired > 0 || lost.length > 0 ? 'repaired' : 'noted';
    const facts = { kind, entries: 0, projects: this.list().length, damage, wrong: repaired } as const;
    return recoveryOf({ ...facts, also: lostSentence(lost), older, undoLost });
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
    this.#keeper.shelf.shelf.close();
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

  #set(change: Partial<StoreState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}
