import type { SectionId } from '#shared/document/model/document.ts';
import { deriveAfterEdit } from '#shared/drafting/derive.ts';
import { josa } from '#shared/hangul/josa.ts';
import type { Change } from '#shared/journal/change.ts';
import type { ChangeRequest, How } from '#shared/journal/request.ts';
import { listScope, type Scope } from '#shared/journal/scope.ts';
import { withNewIds } from '#shared/records/project/identity.ts';
import type { Project } from '#shared/records/project/project.ts';
import type { Result } from '#shared/result/result.ts';
import type { StepReceipt } from '../store/store.ts';
import type { Dialog } from './dialogs.ts';
import type { EditRequest, Opening } from './edit-request.ts';
import { OpenChecker } from './open-check.ts';
import { listPlace, type Place, projectOf } from './place.ts';
import { type SaveOutcome, SaveQueue, type Step, scopeOfProject } from './save-queue.ts';
import type { Services } from './services.ts';
import type { Notice, Question, SelectionFigures, SessionState, TaskStep } from './session-state.ts';
import { loadSettings, type Settings, saveSettings } from './settings.ts';

type Move = (store: Services['store']) => Promise<Result<StepReceipt>>;

/** What stands before a step, not what is wrong with the store. */
const ofTheRow = new Set(['not-the-last', 'step-in-the-way']);

const scopeOf = (id: string | null): Scope => (id === null ? listScope : scopeOfProject(id));

/** Typing is one step while pauses stay below this; it is saved at the latest after `longestStep`. */
const typingPause = 500;
const longestStep = 3_000;

/**
 * The running application between the store and the screens: the open project as a draft, the queue of steps on
 * their way to the store, and what the screens show. Framework-free; React subscribes.
 */
export class Session {
  readonly services: Services;
  readonly checker: OpenChecker;
  #state: SessionState;
  readonly #listeners = new Set<() => void>();
  readonly #queue: SaveQueue;
  #typing: { key: string; step: Step; timer: ReturnType<typeof setTimeout>; since: number } | null = null;
  #opening: Opening | null = null;
  /** The last change of whole records was refused. */
  #rejected = false;
  /** The journal's entry that was saved last. */
  #lastSeq = 0;
  #moves: Promise<void> = Promise.resolve();
  /** Edits that came while undo or redo was under way; they are made on what it leaves. */
  #held: EditRequest[] | null = null;

  constructor(services: Services) {
    this.services = services;
    this.checker = new OpenChecker(this);
    this.#queue = new SaveQueue(services.store, (outcome) => this.#onSaved(outcome));
    this.#state = {
      place: listPlace,
      openId: null,
      project: null,
      isNew: false,
      section: 'title',
      save: { kind: 'none' },
      ...services.store.history(listScope),
      moved: null,
      spot: null,
      notice: null,
      dialog: null,
      task: null,
      question: null,
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

  /**
   * Goes to a place once what was typed here is saved; `section` is where in its project. False where it stays here,
   * which is said.
   */
  async go(place: Place, section: SectionId = 'title', isNew = false): Promise<boolean> {
    if (!(await this.#mayLeave())) return false;
    const id = projectOf(place);
    const loaded = id === null ? null : await this.services.store.load(id);
    if (loaded?.ok === false) {
      this.notify({ severity: 'error', text: loaded.error.message });
      return false;
    }
    // Typed while the other one was being read: that step is the old project's.
    this.#endTyping();
    this.#arrive(place, loaded?.value ?? null, section, isNew);
    return true;
  }

  #arrive(place: Place, project: Project | null, section: SectionId, isNew = false): void {
    const openId = projectOf(place);
    const history = this.services.store.history(scopeOf(openId));
    this.#set({ place, openId, project, isNew, section, figures: null, moved: null, spot: null, ...history });
  }

  /** Opens a project at its desk. `isNew`: it has just been made. */
  readonly open = (id: string, isNew = false): Promise<boolean> =>
    this.go({ kind: 'desk', project: id }, 'title', isNew);

  /** Back to the list. */
  readonly close = (): Promise<boolean> => this.go(listPlace);

  /** Where undo and redo work: where the eye is. */
  get #scope(): Scope {
    return scopeOf(this.#state.openId);
  }

  /** Enters what is being typed. False where it is no value; it stays open, and is said. */
  enter(): boolean {
    if (this.services.texts.enter()) return true;
    const text = '적고 있는 칸이 아직 값이 아닙니다. 고쳐 적거나 Esc로 그만둔 뒤에 다시 해 주세요.';
    this.notify({ severity: 'attention', text });
    return false;
  }

  async #mayLeave(): Promise<boolean> {
    if (!this.enter()) return false;
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
    const before = this.#openingOf(request.opening, project)?.before ?? project;
    const changed = request.change(before);
    if (changed === before && before === project) return;
    const newId = () => this.services.store.newId();
    const to = changed === before ? before : deriveAfterEdit(before, withNewIds(changed, newId));
    const { opening } = request;
    this.#opening = opening === undefined ? null : { name: opening, before, after: to };
    if (this.#typing && (this.#typing.key !== request.key || this.#typing.step.projectId !== openId)) this.#endTyping();
    const from = this.#typing?.step.from ?? project;
    const step: Step = { projectId: openId, from, to, label: request.label, how: request.how, opening };
    // A word about the last thing done is stale once the next one is done.
    const notice = this.#state.notice?.severity === 'info' ? null : this.#state.notice;
    this.#set({ project: to, save: { kind: 'saving' }, notice, moved: null });
    if (request.key === undefined) this.#queue.add(step);
    else this.#type(request.key, step);
  }

  #openingOf(opening: string | undefined, project: Project): Opening | null {
    const known = this.#opening;
    return known && known.name === opening && known.after === project ? known : null;
  }

  /** Takes back what was saved of an opening: Esc in a cell. The project is at once as it was before. */
  readonly giveUp = (name: string): void => {
    const { openId, project } = this.#state;
    if (openId === null || project === null) return;
    const known = this.#openingOf(name, project);
    this.#opening = null;
    this.#set({ save: { kind: 'saving' }, ...(known ? { project: known.before } : {}) });
    this.#queue.add({ giveUp: name, of: openId });
  };

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
    const history = this.services.store.history(this.#scope);
    if (this.isPending()) return history;
    return { ...history, save: { kind: 'saved', at: this.services.now() } };
  }

  #onSaved(outcome: SaveOutcome): void {
    if (outcome.kind === 'saved') {
      this.#lastSeq = outcome.seq;
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

  /**
   * Waits until everything typed so far is in the store, in open cells too where it is a value. False when it could not
   * be saved.
   */
  async settle(): Promise<boolean> {
    let saved: boolean;
    do {
      this.services.texts.save();
      this.#endTyping();
      saved = await this.#queue.settle();
    } while (saved && this.#typing);
    return saved;
  }

  /**
   * A change of whole records (new, copy, delete, import, the office) through the same door: its entry. False where it is
   * not saved: refused, or waiting to be tried again, which the notice says.
   */
  async commit(change: ChangeRequest, label: string, how: How): Promise<number | false> {
    if (!(await this.settle())) return false;
    this.#set({ save: { kind: 'saving' } });
    this.#rejected = false;
    this.#queue.add({ change, label, how });
    return (await this.#queue.settle()) && !this.#rejected && this.#lastSeq;
  }

  /** Takes back the last step of the open project; in the list, the list's (journal/U2). */
  readonly undo = (): Promise<void> => this.#moveHere((store, scope) => store.undo(scope), '되돌렸습니다');
  readonly redo = (): Promise<void> => this.#moveHere((store, scope) => store.redo(scope), '다시 했습니다');

  #moveHere(
    move: (store: Services['store'], scope: Scope) => Promise<Result<StepReceipt>>,
    verb: string,
  ): Promise<void> {
    const scope = this.#scope;
    return this.#move((store) => move(store, scope), verb, scope);
  }

  /** The screen goes to what this has changed. */
  readonly show = (moved: Change): void => this.#set({ moved, spot: null });

  /** The screen goes to a value of the open record. */
  readonly goTo = (at: string): void => this.#set({ moved: null, spot: { at } });

  /** The steps have changed by something else than a step. */
  refreshUndo(): void {
    this.#set(this.services.store.history(this.#scope));
  }

  /** Says what was done to whole records, with the way back as long as nothing else was done there. */
  offerUndo(text: string, seq: number): void {
    const run = () => void this.#move((store) => store.undo(listScope, seq), '되돌렸습니다');
    this.notify({ severity: 'info', text, action: { label: '되돌리기', run } });
  }

  /** One after another, so that no press is lost; one that was meant for a place that was left since does nothing. */
  #move(move: Move, verb: string, scope: Scope | null = null): Promise<void> {
    const done = this.#moves.then(() => this.#moveInTurn(move, verb, scope));
    this.#moves = done.catch(() => undefined);
    return done;
  }

  async #moveInTurn(move: Move, verb: string, scope: Scope | null): Promise<void> {
    if (!this.enter() || !(await this.settle()) || (scope !== null && scope !== this.#scope)) return;
    this.#held = [];
    try {
      await this.#moveAlone(move, verb);
    } finally {
      const held = this.#held;
      this.#held = null;
      for (const request of held) this.edit(request);
    }
  }

  async #moveAlone(move: Move, verb: string): Promise<void> {
    const { store, now } = this.services;
    const done = await move(store);
    if (!done.ok) {
      const { code, message } = done.error;
      const severity = code.startsWith('nothing-to') ? 'info' : ofTheRow.has(code) ? 'attention' : 'error';
      return this.notify({ severity, text: message });
    }
    const notice = { severity: 'info', text: `${verb}: ${done.value.label}` } as const;
    const { openId } = this.#state;
    const isOpen = openId !== null && done.value.ids.includes(openId);
    if (isOpen && !store.list().some((record) => record.id === openId)) this.#arrive(listPlace, null, 'title');
    const loaded = isOpen && this.#state.openId === openId ? await store.load(openId) : null;
    const project = loaded?.ok ? { project: loaded.value } : {};
    const save = { kind: 'saved', at: now() } as const;
    this.#set({ ...store.history(this.#scope), ...project, save, notice, moved: done.value.change, spot: null });
  }

  /** Asks the officer, one question at a time. False where the answer is no, or `signal` takes the question away. */
  ask(question: Omit<Question, 'answer'>, signal?: AbortSignal): Promise<boolean> {
    if (this.#state.question || signal?.aborted) return Promise.resolve(false);
    return new Promise((resolve) => {
      const answer = (goesOn: boolean) => {
        signal?.removeEventListener('abort', no);
        this.#set({ question: null });
        resolve(goesOn);
      };
      const no = () => answer(false);
      signal?.addEventListener('abort', no);
      this.#set({ question: { ...question, answer } });
    });
  }

  /** Runs long work in sight, with a way out; one at a time. */
  async runTask<T>(
    label: string,
    work: (signal: AbortSignal, report: (step: TaskStep) => void) => Promise<T>,
  ): Promise<T | null> {
    if (this.#state.task) {
      this.notify({
        severity: 'attention',
        text: `${josa(`‘${this.#state.task.label}’`, '이/가')} 끝난 뒤에 다시 해 주세요.`,
      });
      return null;
    }
    const controller = new AbortController();
    const task = { label, cancel: () => controller.abort() };
    this.#set({ task: { ...task, step: null } });
    try {
      return await work(controller.signal, (step) => this.#set({ task: { ...task, step } }));
    } finally {
      this.#set({ task: null });
    }
  }
}
