import type { SectionId } from '#shared/document/document.ts';
import { deriveAfterEdit } from '#shared/records/derive.ts';
import { diffProject } from '#shared/records/diff.ts';
import type { Project } from '#shared/records/project.ts';
import type { Result } from '#shared/result/result.ts';
import type { ChangeRequest, How } from '../store/request.ts';
import type { StepReceipt } from '../store/store.ts';
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

interface Step {
  readonly projectId: string;
  readonly from: Project;
  readonly to: Project;
  readonly label: string;
  readonly how: How;
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
  #typing: { key: string; step: Step; timer: ReturnType<typeof setTimeout>; since: number } | null = null;
  #queue: Step[] = [];
  #draining: Promise<void> | null = null;

  constructor(services: Services) {
    this.services = services;
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

  /** Opens a project in the editor; what was typed in the one before is on its way to the store first. */
  async open(id: string, section: SectionId = 'title'): Promise<void> {
    await this.settle();
    const loaded = await this.services.store.load(id);
    if (!loaded.ok) return this.notify({ severity: 'error', text: loaded.error.message });
    this.#set({ openId: id, project: loaded.value, section, figures: null });
  }

  /** Back to the list. */
  async close(): Promise<void> {
    await this.settle();
    this.#set({ openId: null, project: null, figures: null });
  }

  /** Changes the open project: on the screen at once, in the store right after. Does nothing when nothing changes. */
  edit(request: EditRequest): void {
    const { openId, project, settings } = this.#state;
    if (!openId || !project) return;
    const changed = request.change(project);
    if (changed === project) return;
    const to = deriveAfterEdit(project, changed, { rate: settings.rateRounding, cost: settings.costRounding });
    if (this.#typing && this.#typing.key !== request.key) this.#endTyping();
    const from = this.#typing?.step.from ?? project;
    const step: Step = { projectId: openId, from, to, label: request.label, how: request.how };
    this.#set({ project: to, save: { kind: 'saving' } });
    if (request.key === undefined) {
      this.#send(step);
      return;
    }
    const since = this.#typing?.since ?? this.services.now();
    if (this.#typing) clearTimeout(this.#typing.timer);
    const wait = Math.max(0, Math.min(typingPause, since + longestStep - this.services.now()));
    this.#typing = { key: request.key, step, since, timer: setTimeout(() => this.#endTyping(), wait) };
  }

  #endTyping(): void {
    if (!this.#typing) return;
    clearTimeout(this.#typing.timer);
    const { step } = this.#typing;
    this.#typing = null;
    this.#send(step);
  }

  #send(step: Step): void {
    this.#queue.push(step);
    this.#startDraining();
  }

  /** Saving begins behind the frame that shows the edit: checking a record of 5,000 lines must not delay it. */
  #startDraining(): void {
    this.#draining ??= new Promise((resolve) => setTimeout(resolve, 0))
      .then(() => this.#drain())
      .finally(() => {
        this.#draining = null;
      });
  }

  async #drain(): Promise<void> {
    for (let step = this.#queue[0]; step; step = this.#queue[0]) {
      const saved = await this.#save(step);
      // A failed step stays at the head of the queue: nothing typed is lost while the window lives.
      if (!saved) return;
      this.#queue.shift();
    }
  }

  async #save({ projectId, from, to, label, how }: Step): Promise<boolean> {
    const { store, now } = this.services;
    const patches = diffProject(from, to);
    if (patches.length === 0) {
      if (this.#state.save.kind === 'saving') this.#set({ save: { kind: 'saved', at: now() } });
      return true;
    }
    const receipt = await store.commit({ change: { kind: 'edited', id: projectId, patches }, label, how });
    if (receipt.ok) return this.#saved();
    if (receipt.error.code !== 'patch-mismatch') return this.#failed(receipt.error.message);
    // The store keeps records tidied (no white space in 통계목 names); what is on the screen is compared with that.
    const kept = await store.load(projectId);
    if (!kept.ok) return this.#failed(kept.error.message);
    const change = { kind: 'edited', id: projectId, patches: diffProject(kept.value, to) } as const;
    return this.#commit({ change, label, how });
  }

  #saved(): true {
    const { store, now } = this.services;
    this.#set({ ...store.history(), save: { kind: 'saved', at: now() } });
    return true;
  }

  #failed(message: string): false {
    this.#set({ save: { kind: 'failed', message }, notice: { severity: 'error', text: message } });
    return false;
  }

  async #commit(request: { change: ChangeRequest; label: string; how: How }): Promise<boolean> {
    const receipt = await this.services.store.commit(request);
    return receipt.ok ? this.#saved() : this.#failed(receipt.error.message);
  }

  /** Tries again to save what could not be saved. */
  readonly retrySaving = (): void => {
    if (this.#queue.length === 0 || this.#draining) return;
    this.#set({ save: { kind: 'saving' }, notice: null });
    this.#startDraining();
  };

  /** Waits until everything typed so far is in the store. False when it could not be saved. */
  async settle(): Promise<boolean> {
    this.#endTyping();
    await this.#draining;
    return this.#queue.length === 0;
  }

  /** A change of whole projects (new, copy, delete, import) through the same door. */
  async commit(change: ChangeRequest, label: string, how: How): Promise<boolean> {
    if (!(await this.settle())) return false;
    this.#set({ save: { kind: 'saving' } });
    return this.#commit({ change, label, how });
  }

  readonly undo = (): Promise<void> => this.#step((store) => store.undo(), '되돌렸습니다');
  readonly redo = (): Promise<void> => this.#step((store) => store.redo(), '다시 했습니다');

  async #step(move: (store: Services['store']) => Promise<Result<StepReceipt>>, verb: string): Promise<void> {
    if (!(await this.settle())) return;
    const done = await move(this.services.store);
    if (!done.ok) {
      const nothing = done.error.code.startsWith('nothing-to');
      return this.notify({ severity: nothing ? 'info' : 'error', text: done.error.message });
    }
    const { openId } = this.#state;
    const history = this.services.store.history();
    const text = `${verb}: ${done.value.label}`;
    const saved = { kind: 'saved', at: this.services.now() } as const;
    this.#set({ ...history, save: saved, notice: { severity: 'info', text } });
    if (!openId || !done.value.ids.includes(openId)) return;
    const gone = !this.services.store.list().some((record) => record.id === openId);
    if (gone) return this.#set({ openId: null, project: null });
    const loaded = await this.services.store.load(openId);
    if (loaded.ok) this.#set({ project: loaded.value });
  }

  /** Runs long work in sight, with a way out; one at a time. */
  async runTask<T>(label: string, work: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    if (this.#state.task) {
      this.notify({ severity: 'attention', text: `‘${this.#state.task.label}’이(가) 끝난 뒤에 다시 해 주세요.` });
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
