import type { SectionId } from '#shared/document/document.ts';
import { josa } from '#shared/hangul/josa.ts';
import type { ChangeRequest, How } from '#shared/journal/request.ts';
import { deriveAfterEdit } from '#shared/records/derive.ts';
import { withNewIds } from '#shared/records/identity.ts';
import type { Project } from '#shared/records/project.ts';
import type { Result } from '#shared/result/result.ts';
import type { StepReceipt } from '../store/store.ts';
import { type SaveOutcome, SaveQueue, type Step } from './save-queue.ts';
import type { Services } from './services.ts';
import type { Dialog, Notice, SelectionFigures, SessionState } from './session-state.ts';
import { loadSettings, type Settings, saveSettings } from './settings.ts';

/** A change to the open project. Edits with the same `key` that follow each other closely become one undo step. */
export interface EditRequest {
  readonly label: string;
  readonly how: How;
  readonly change: (project: Project) => Project;
  readonly key?: string;
}

/** Typing is one step while pauses stay below this; it is saved at the latest after `longestStep`. */
const typingPause = 500;
const longestStep = 3_000;

/**
 * The running application between the store and the screens: the open project as a draft, the queue of steps on
 * their way to the store, and what the screens show. Framework-free; React subscribes.
 */
export class Session {
  readonly services: Services;
  #state: SessionState;
  readonly #listeners = new Set<() => void>();
  readonly #queue: SaveQueue;
  #typing: { key: string; step: Step; timer: ReturnType<typeof setTimeout>; since: number } | null = null;
  /** The last change of whole records was refused. */
  #rejected = false;
  /** Edits that came while undo or redo was under way; they are made on what it leaves. */
  #held: EditRequest[] | null = null;

  constructor(services: Services) {
    this.services = services;
    this.#queue = new SaveQueue(services.store, (outcome) => this.#onSaved(outcome));
    this.#state = {
      openId: null,
      project: null,
      section: 'title',
      save: { kind: 'none' },
      undoLabel: services.store.history().undoLabel,
      redoLabel: services.store.history().redoLabel,
      notice: null,
      dialog: null,
      task: null,
      figures: null,
      chosen: [],
      settings: loadSettings(services.storage),
    };
  }

  readonly getState = (): SessionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(part: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }

  readonly notify = (notice: Notice | null): void => this.#set({ notice });
  readonly showDialog = (dialog: Dialog | null): void => this.#set({ dialog });
  readonly setFigures = (figures: SelectionFigures | null): void => this.#set({ figures });
  readonly choose = (chosen: readonly string[]): void => this.#set({ chosen });

  readonly setSection = (section: SectionId): void => {
    if (section !== this.#state.section) this.#set({ section });
  };

  readonly changeSettings = (part: Partial<Settings>): void => {
    const settings = { ...this.#state.settings, ...part };
    saveSettings(this.services.storage, settings);
    this.#set({ settings });
  };

  /** Opens a project in the editor, once what was typed in the one before is saved. */
  async open(id: string, section: SectionId = 'title'): Promise<void> {
    if (!(await this.#mayLeave())) return;
    const loaded = await this.services.store.load(id);
    if (!loaded.ok) return this.notify({ severity: 'error', text: loaded.error.message });
    // Typed while the other one was being read: that step is the old project's.
    this.#endTyping();
    this.#set({ openId: id, project: loaded.value, section, figures: null });
  }

  /** Back to the list. */
  async close(): Promise<void> {
    if (!(await this.#mayLeave())) return;
    this.#set({ openId: null, project: null, figures: null });
  }

  async #mayLeave(): Promise<boolean> {
    if (await this.settle()) return true;
    const text = '저장되지 않은 내용이 있어 이 사업에 머물렀습니다. 저장한 뒤에 옮겨 주세요.';
    this.notify({ severity: 'error', text });
    return false;
  }

  /** Changes the open project: on the screen at once, in the store right after. Does nothing when nothing changes. */
  edit(request: EditRequest): void {
    if (this.#held) {
      this.#held.push(request);
      return;
    }
    const { openId, project } = this.#state;
    if (!openId || !project) return;
    const changed = request.change(project);
    if (changed === project) return;
    const to = deriveAfterEdit(
      project,
      withNewIds(changed, () => this.services.store.newId()),
    );
    if (this.#typing && (this.#typing.key !== request.key || this.#typing.step.projectId !== openId)) this.#endTyping();
    const from = this.#typing?.step.from ?? project;
    const step: Step = { projectId: openId, from, to, label: request.label, how: request.how };
    // A word about the last thing done is stale once the next one is done.
    const notice = this.#state.notice?.severity === 'info' ? null : this.#state.notice;
    this.#set({ project: to, save: { kind: 'saving' }, notice });
    if (request.key === undefined) this.#queue.add(step);
    else this.#type(request.key, step);
  }

  #type(key: string, step: Step): void {
    const now = this.services.now();
    const since = this.#typing?.since ?? now;
    if (this.#typing) clearTimeout(this.#typing.timer);
    const wait = Math.max(0, Math.min(typingPause, since + longestStep - now));
    this.#typing = { key, step, since, timer: setTimeout(() => this.#endTyping(), wait) };
  }

  #endTyping(): void {
    if (!this.#typing) return;
    clearTimeout(this.#typing.timer);
    const { step } = this.#typing;
    this.#typing = null;
    this.#queue.add(step);
  }

  /** Whether anything on the screen is not in the store yet. */
  isPending(): boolean {
    return this.#typing !== null || this.#held !== null || this.#queue.isPending();
  }

  /** "저장됨" is said only when nothing is left on its way. */
  #saved(): Partial<SessionState> {
    const history = this.services.store.history();
    if (this.isPending()) return history;
    return { ...history, save: { kind: 'saved', at: this.services.now() } };
  }

  #onSaved(outcome: SaveOutcome): void {
    if (outcome.kind === 'saved') {
      this.#set(this.#saved());
      return;
    }
    const { message } = outcome;
    const notice = { severity: 'error', text: message } as const;
    if (outcome.kind === 'failed') {
      this.#set({ save: { kind: 'failed', message }, notice });
      return;
    }
    if (outcome.kind === 'rejected') {
      this.#rejected = true;
      this.#set({ ...this.#saved(), notice });
      return;
    }
    // The record itself was refused: what is kept comes back, the sentence says which value was no good.
    const back = outcome.projectId === this.#state.openId ? { project: outcome.kept } : {};
    this.#set({ ...back, ...this.#saved(), notice });
  }

  /** Tries again to save what could not be saved. */
  readonly retrySaving = (): void => {
    if (!this.#queue.isStopped()) {
      void this.services.store.retry();
      return;
    }
    this.#set({ save: { kind: 'saving' }, notice: null });
    this.#queue.start();
  };

  /** Waits until everything typed so far is in the store. False when it could not be saved. */
  async settle(): Promise<boolean> {
    let saved: boolean;
    do {
      this.#endTyping();
      saved = await this.#queue.settle();
    } while (saved && this.#typing);
    return saved;
  }

  /**
   * A change of whole records (new, copy, delete, import, the office) through the same door. False where it is not
   * saved: refused, or waiting to be tried again, which the notice says.
   */
  async commit(change: ChangeRequest, label: string, how: How): Promise<boolean> {
    if (!(await this.settle())) return false;
    this.#set({ save: { kind: 'saving' } });
    this.#rejected = false;
    this.#queue.add({ change, label, how });
    return (await this.#queue.settle()) && !this.#rejected;
  }

  readonly undo = (): Promise<void> => this.#move((store) => store.undo(), '되돌렸습니다');
  readonly redo = (): Promise<void> => this.#move((store) => store.redo(), '다시 했습니다');

  async #move(move: (store: Services['store']) => Promise<Result<StepReceipt>>, verb: string): Promise<void> {
    if (this.#held || !(await this.settle())) return;
    this.#held = [];
    try {
      await this.#moveAlone(move, verb);
    } finally {
      const held = this.#held;
      this.#held = null;
      for (const request of held) this.edit(request);
    }
  }

  async #moveAlone(move: (store: Services['store']) => Promise<Result<StepReceipt>>, verb: string): Promise<void> {
    const { store, now } = this.services;
    const done = await move(store);
    if (!done.ok) {
      const nothing = done.error.code.startsWith('nothing-to');
      return this.notify({ severity: nothing ? 'info' : 'error', text: done.error.message });
    }
    const notice = { severity: 'info', text: `${verb}: ${done.value.label}` } as const;
    this.#set({ ...store.history(), save: { kind: 'saved', at: now() }, notice });
    const { openId } = this.#state;
    if (!openId || !done.value.ids.includes(openId)) return;
    if (!store.list().some((record) => record.id === openId)) return this.#set({ openId: null, project: null });
    const loaded = await store.load(openId);
    if (loaded.ok) this.#set({ project: loaded.value });
  }

  /** Runs long work in sight, with a way out; one at a time. */
  async runTask<T>(label: string, work: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    if (this.#state.task) {
      this.notify({
        severity: 'attention',
        text: `${josa(`‘${this.#state.task.label}’`, '이/가')} 끝난 뒤에 다시 해 주세요.`,
      });
      return null;
    }
    const controller = new AbortController();
    this.#set({ task: { label, cancel: () => controller.abort() } });
    try {
      return await work(controller.signal);
    } finally {
      this.#set({ task: null });
    }
  }
}
