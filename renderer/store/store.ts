import type { Outcome } from '#shared/journal/apply-change.ts';
import type { Base, JournalChange } from '#shared/journal/change.ts';
import { readJournal } from '#shared/journal/read-journal.ts';
import type { Project } from '#shared/records/project.ts';
import { validateProject } from '#shared/records/validate.ts';
import { type Err, err, ok, type Result } from '#shared/result/result.ts';
import { BodyCache } from './body-cache.ts';
import type { SallimDatabase } from './database.ts';
import { effectOf, type Lookup } from './effect.ts';
import type { JournalWriter } from './journal-writer.ts';
import { listRecordOf } from './list-record.ts';
import { type Recovery, recoveryOf } from './recovery.ts';
import { changeRowOf } from './replay.ts';
import { type CommitRequest, resolveRequest } from './request.ts';
import type { ChangeRow, ListRecord } from './rows.ts';
import { sha256Hex } from './sha256.ts';
import { readSteps, writeBase } from './start.ts';
import { redoStep, type Steps, stepsAfter, undoStep } from './steps.ts';
import { storageFailure } from './storage-failure.ts';
import { writeAll } from './write.ts';

/** What the store needs from outside: the pure rules of time, identity and place. */
export interface StoreIdentity {
  /** The time in ms. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly who: string;
  readonly machine: string;
}

/** Said after the journal's flush and the store's transaction: "저장됨" is true. */
export interface CommitReceipt {
  readonly seq: number;
  /** ISO time. */
  readonly at: string;
  /** The projects that changed. */
  readonly ids: readonly string[];
}

/** A receipt of undo or redo, with what was undone or redone in words. */
export interface StepReceipt extends CommitReceipt {
  readonly label: string;
}

export interface StoreState {
  /** `read-only`: nothing more is written until the next start; `message` says why. */
  readonly mode: 'ready' | 'read-only' | 'closed';
  readonly message: string | null;
  /** What was recovered, to be told once; `null` when all was as it should be. */
  readonly notice: string | null;
  /** Changes on their way to the disk. */
  readonly saving: number;
  /** ISO time of the last change that is safe. */
  readonly savedAt: string | null;
}

/** For the buttons: what undo and redo would do, `null` where there is nothing. */
export interface UndoState {
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
}

/** What `openStore` found; see there. */
export interface OpenedStore {
  readonly database: SallimDatabase;
  readonly writer: JournalWriter;
  readonly list: ReadonlyMap<string, ListRecord>;
  readonly changes: number;
  readonly steps: Steps;
  readonly savedAt: string | null;
  readonly recovery: Recovery | null;
  /** The journal's text where only its end was looked at (J8). */
  readonly unverified: string | null;
  readonly release: () => void;
}

type NewEntry = { readonly change: Exclude<JournalChange, Base>; readonly how: string; readonly label: string };

/** The one door to what is kept. Every write is a change; `list`, `state` and `history` give the same object until it changes. */
export class Store {
  /** What was rebuilt, replayed or written anew at the start; its message is the state's `notice`. */
  readonly recovery: Recovery | null;
  /** Settles when the whole journal has been verified; what was made good then, or `null`. */
  readonly verified: Promise<Recovery | null>;
  readonly #identity: StoreIdentity;
  readonly #database: SallimDatabase;
  readonly #writer: JournalWriter;
  readonly #release: () => void;
  readonly #records: Map<string, ListRecord>;
  readonly #cache = new BodyCache();
  readonly #listeners = new Set<() => void>();
  readonly #lookup: Lookup;
  #list: readonly ListRecord[] | null = null;
  #changes: number;
  #steps: Steps;
  #state: StoreState;
  #undo: UndoState = { undoLabel: null, redoLabel: null };
  /** Changes run one after another, in the order they were asked for. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(identity: StoreIdentity, opened: OpenedStore) {
    this.#identity = identity;
    this.#database = opened.database;
    this.#writer = opened.writer;
    this.#release = opened.release;
    this.#records = new Map(opened.list);
    this.#changes = opened.changes;
    this.#steps = opened.steps;
    this.recovery = opened.recovery;
    const notice = opened.recovery?.message ?? null;
    this.#state = { mode: 'ready', message: null, notice, saving: 0, savedAt: opened.savedAt };
    this.#lookup = {
      body: async (id) => this.#cache.get(id) ?? (await this.#database.projects.get(id)) ?? null,
      change: async (seq) => (await this.#database.changes.get(seq))?.change ?? null,
    };
    this.#label();
    // Dexie's own answer closes the database, opens it again and writes at the old version.
    this.#database.on('versionchange', () => this.#interrupted());
    this.#database.on('close', () => this.#interrupted());
    this.verified = opened.unverified === null ? Promise.resolve(null) : this.#verify(opened.unverified);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): StoreState => this.#state;

  readonly history = (): UndoState => this.#undo;

  /** All projects, in no order. Reads nothing: the records are in memory. */
  readonly list = (): readonly ListRecord[] => {
    this.#list ??= [...this.#records.values()];
    return this.#list;
  };

  newId(): string {
    return this.#identity.newId();
  }

  /** A project's record as it stands after every change asked for so far. */
  load(id: string): Promise<Result<Project>> {
    return this.#inTurn(async () => {
      const kept = await this.#lookup.body(id);
      if (!kept) return err('project-missing', '이 사업은 저장소에 없습니다. 목록에서 다시 골라 주세요.', id);
      const valid = validateProject(kept.project);
      if (!valid.ok) return valid;
      this.#cache.put(kept);
      // The stored record itself, not the validator's copy: an edit's diff then compares what is shared by identity.
      return ok(kept.project);
    });
  }

  /**
   * Saves a change. The answer comes when it is safe: journal flushed, store written. Nothing is changed when it
   * fails: `patch-mismatch`, `project-missing`, `project-exists` or the record's own failure for a change that does
   * not fit; `disk-full`, `storage-failed`, `read-only` for a store that cannot write.
   */
  commit(request: CommitRequest): Promise<Result<CommitReceipt>> {
    return this.#write(async () => {
      const resolved = await resolveRequest(request.change, this.#lookup.body, this.#identity.newId);
      if (!resolved.ok) return resolved;
      if (!resolved.value) return ok({ seq: this.#writer.head.seq, at: this.#time(), ids: [] });
      const { change, outcome } = resolved.value;
      return this.#save({ change, how: request.how, label: request.label }, outcome);
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

  /** The history of one project, newest first. */
  changesOf(id: string, limit: number): Promise<Result<readonly ChangeRow[]>> {
    return this.#inTurn(async () => {
      const keys = await this.#database.changes.where('ids').equals(id).primaryKeys();
      const newest = keys.sort((a, b) => b - a).slice(0, limit);
      const rows = await this.#database.changes.bulkGet(newest);
      return ok(rows.filter((row) => row !== undefined));
    });
  }

  /** Finishes what is under way, then lets another window write. */
  async close(): Promise<void> {
    await this.#queue;
    if (this.#state.mode === 'closed') return;
    this.#set({ mode: 'closed', message: null });
    this.#database.close();
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
      const saved = await this.#save({ change, how: kind, label: `${word}: ${step.label}` }, effect.value);
      return saved.ok ? ok({ ...saved.value, label: step.label }) : saved;
    });
  }

  /** Verifies the journal behind the store's back; where it is damaged, the store is written to it anew. */
  async #verify(text: string): Promise<Recovery | null> {
    // The list is on the screen first.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const journal = await readJournal(text, sha256Hex);
    if (!journal.ok) {
      // A later build's entry before the last line: nothing may be written behind what cannot be understood.
      if (this.#state.mode === 'ready') this.#stop(journal);
      return null;
    }
    if (!journal.value.damage) return null;
    const { damage } = journal.value;
    const done = await this.#write<Recovery>(async () => {
      const { who, machine } = this.#identity;
      const based = await writeBase(this.#database, this.#writer, journal.value, { at: this.#time(), who, machine });
      if (!based.ok) return this.#stop(based);
      this.#steps = await readSteps(this.#database);
      this.#changes = await this.#database.changes.count();
      this.#label();
      return ok(recoveryOf({ kind: 'rebased', entries: 0, projects: this.#records.size, damage }));
    });
    if (!done.ok) return null;
    this.#set({ notice: done.value.message });
    return done.value;
  }

  /** Journal first, flushed; then one transaction; then memory. */
  async #save(entry: NewEntry, outcome: Outcome): Promise<Result<CommitReceipt>> {
    const { who, machine } = this.#identity;
    const appended = await this.#writer.append([{ ...entry, at: this.#time(), who, machine }]);
    if (!appended.ok) return this.#journalRefused(appended);
    const [written] = appended.value;
    if (!written) throw new Error('the journal took an entry and gave none back');

    const { seq, at } = written;
    const ids = [...outcome.keys()];
    const records = new Map<string, ListRecord>();
    for (const kept of outcome.values()) if (kept) records.set(kept.id, listRecordOf(kept, at));
    const steps = stepsAfter(this.#steps, written);
    const was = ids.filter((id) => this.#records.has(id)).length;
    const changes = this.#changes + 1;
    try {
      await writeAll(this.#database, {
        bodies: outcome,
        records,
        rows: [changeRowOf(written, ids)],
        before: this.#steps,
        steps,
        head: { seq, hash: written.hash },
        projects: this.#records.size - was + records.size,
        changes,
      });
    } catch (caught) {
      // The journal has it: the next start replays it into the store.
      return this.#stop(storageFailure('저장을 마치지', caught));
    }

    this.#steps = steps;
    this.#changes = changes;
    for (const [id, kept] of outcome) {
      const record = records.get(id);
      if (record) this.#records.set(id, record);
      else this.#records.delete(id);
      if (kept) this.#cache.put(kept);
      else this.#cache.drop(id);
    }
    this.#list = null;
    this.#label();
    this.#set({ savedAt: at });
    return ok({ seq, at, ids });
  }

  #journalRefused(refused: Err): Result<never> {
    // Refused before a byte was written: the journal's end is known, and typing may go on.
    return refused.error.code === 'change-too-large' ? refused : this.#stop(refused);
  }

  /** Writes no more until the next start: behind an unknown end of the journal nothing may be appended. */
  #stop(failure: Result<never>): Result<never> {
    if (!failure.ok) this.#set({ mode: 'read-only', message: failure.error.message });
    return failure;
  }

  #interrupted(): void {
    if (this.#state.mode !== 'ready') return;
    // Before closing: the close fires its own event, which comes here again.
    this.#set({
      mode: 'read-only',
      message:
        '저장소가 다른 곳에서 닫혀 더 저장하지 않습니다. 지금 화면의 내용을 확인한 뒤 살림을 다시 시작해 주세요.',
    });
    this.#database.close();
  }

  #write<T>(task: () => Promise<Result<T>>): Promise<Result<T>> {
    this.#set({ saving: this.#state.saving + 1 });
    const done = this.#inTurn(async () => {
      const { mode, message } = this.#state;
      if (mode === 'ready') return task();
      return err('read-only', message ?? '저장소가 닫혀 있어 저장하지 못했습니다. 살림을 다시 시작해 주세요.');
    });
    return done.finally(() => this.#set({ saving: this.#state.saving - 1 }));
  }

  #inTurn<T>(task: () => Promise<Result<T>>): Promise<Result<T>> {
    const turn = this.#queue.then(async () => {
      try {
        return await task();
      } catch (caught) {
        if (caught instanceof Error && /^(TypeError|RangeError|ReferenceError)$/.test(caught.name)) throw caught;
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
