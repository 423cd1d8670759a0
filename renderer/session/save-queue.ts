import { diffJson } from '#shared/diff/diff.ts';
import { keyOf } from '#shared/journal/kept.ts';
import type { CommitRequest, How } from '#shared/journal/request.ts';
import type { Scope } from '#shared/journal/scope.ts';
import type { Project } from '#shared/records/project/project.ts';
import { ok, type Result } from '#shared/result/result.ts';
import type { CommitReceipt, Store } from '../store/store.ts';
import { canPass, waitBefore } from '../store/store-state.ts';
import { behindFrame } from './behind-frame.ts';

/** One undo step of the open project on its way to the store. */
export interface Step {
  readonly projectId: string;
  readonly from: Project;
  readonly to: Project;
  readonly label: string;
  readonly how: How;
  /** Steps of one opening of a cell or box are one step (journal/U7). */
  readonly opening?: string | undefined;
}

/** What was saved of an opening is to be taken back. */
interface GiveUp {
  readonly giveUp: string;
  readonly of: string;
}

export type SaveOutcome =
  /** `seq`: the entry that has it. */
  | { readonly kind: 'saved'; readonly seq: number }
  /** The store could not write; the step and what follows it wait to be tried again, and are. */
  | { readonly kind: 'failed'; readonly message: string }
  /** A change of whole records that may not be kept; nothing of it waits. */
  | { readonly kind: 'rejected'; readonly message: string }
  /** The record is none the store may keep; the steps of its project are gone and `kept` is what it has. */
  | { readonly kind: 'refused'; readonly message: string; readonly projectId: string; readonly kept: Project };

const failures = new Set(['disk-full', 'read-only', 'record-unreadable', 'storage-failed']);

/** Failures of the store or of the journal, not of what is to be kept: trying again may give another answer. */
const isOfTheStore = (code: string) => code.startsWith('journal-') || failures.has(code);

type Waiting = Step | CommitRequest | GiveUp;

const isStep = (item: Waiting): item is Step => 'projectId' in item;

export const scopeOfProject = (id: string): Scope => keyOf({ of: 'project', id });

type QueueStore = Pick<Store, 'commit' | 'giveUp' | 'load'>;

/** Saves steps one after another, in order; nothing typed or asked for is lost while the window lives. */
export class SaveQueue {
  readonly #store: QueueStore;
  readonly #tell: (outcome: SaveOutcome) => void;
  #items: Waiting[] = [];
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #tries = 0;
  /** The opening that was saved last, and the first entry of its step. */
  #opened: { readonly name: string; readonly seq: number } | null = null;

  constructor(store: QueueStore, tell: (outcome: SaveOutcome) => void) {
    this.#store = store;
    this.#tell = tell;
  }

  add(item: Waiting): void {
    this.#items.push(item);
    this.start();
  }

  isPending(): boolean {
    return this.#items.length > 0;
  }

  /** Whether steps wait behind one that could not be saved. */
  isStopped(): boolean {
    return this.#items.length > 0 && this.#running === null;
  }

  /** Saving begins behind the frame that shows the edit: checking a record of 5,000 lines must not delay it. */
  start(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#running ??= behindFrame()
      .then(() => this.#run())
      .catch((caught) => this.#tell({ kind: 'failed', message: stoppedMessage(caught) }))
      .finally(() => {
        this.#running = null;
      });
  }

  /** Waits until all steps so far are saved; false when one could not be. */
  async settle(): Promise<boolean> {
    while (this.#running) await this.#running;
    return this.#items.length === 0;
  }

  async #run(): Promise<void> {
    for (let item = this.#items[0]; item; item = this.#items[0]) {
      const saved = await this.#save(item);
      if (saved.ok) {
        this.#items.shift();
        this.#tries = 0;
        this.#tell({ kind: 'saved', seq: saved.value.seq });
      } else if (isOfTheStore(saved.error.code)) {
        this.#tell({ kind: 'failed', message: saved.error.message });
        return this.#later(saved.error.code);
      } else await this.#refuse(item, saved.error.message);
    }
  }

  /** What can pass is tried again by itself, after growing waits. */
  #later(code: string): void {
    if (code === 'read-only' || !canPass(code)) return;
    this.#timer = setTimeout(() => this.start(), waitBefore(this.#tries));
    this.#tries += 1;
  }

  async #save(item: Waiting): Promise<Result<CommitReceipt>> {
    if ('giveUp' in item) return this.#giveUp(item);
    if (!isStep(item)) return this.#store.commit(item);
    const { projectId, from, to, label, how, opening } = item;
    const patches = diffJson(from, to);
    const before = this.#opened?.name === opening ? this.#opened : null;
    const continues = before ? { continues: before.seq } : {};
    const change = { kind: 'edited', of: 'project', id: projectId, patches, ...continues } as const;
    const saved = await this.#store.commit({ change, label, how });
    // Nothing was written where nothing changed.
    const isNew = saved.ok && saved.value.ids.length > 0 && !before;
    if (isNew) this.#opened = opening === undefined ? null : { name: opening, seq: saved.value.seq };
    return saved;
  }

  async #giveUp({ giveUp, of }: GiveUp): Promise<Result<CommitReceipt>> {
    const opened = this.#opened;
    this.#opened = null;
    // Nothing of it was saved: it was refused.
    if (opened?.name !== giveUp) return ok({ seq: 0, at: '', ids: [] });
    const given = await this.#store.giveUp(scopeOfProject(of), opened.seq);
    if (!given.ok && isOfTheStore(given.error.code)) this.#opened = opened;
    return given;
  }

  async #refuse(item: Waiting, message: string): Promise<void> {
    if (!isStep(item)) {
      this.#items.shift();
      return this.#tell({ kind: 'rejected', message });
    }
    const { projectId } = item;
    const kept = await this.#store.load(projectId);
    this.#items = this.#items.filter((each) => !isStep(each) || each.projectId !== projectId);
    this.#tell(
      kept.ok
        ? { kind: 'refused', message, projectId, kept: kept.value }
        : { kind: 'failed', message: kept.error.message },
    );
  }
}

function stoppedMessage(caught: unknown): string {
  const cause = caught instanceof Error ? caught.message : String(caught);
  return `저장하다가 멈췄습니다. ‘다시 저장’을 눌러 주세요. (${cause})`;
}
