import { diffJson } from '#shared/diff/diff.ts';
import type { Project } from '#shared/records/project.ts';
import type { Result } from '#shared/result/result.ts';
import type { How } from '../store/request.ts';
import type { Store } from '../store/store.ts';

/** One undo step of the open project on its way to the store. */
export interface Step {
  readonly projectId: string;
  readonly from: Project;
  readonly to: Project;
  readonly label: string;
  readonly how: How;
}

export type SaveOutcome =
  | { readonly kind: 'saved' }
  /** The store could not write; the step and what follows it wait to be tried again. */
  | { readonly kind: 'failed'; readonly message: string }
  /** The record is none the store may keep; the steps of its project are gone and `kept` is what it has. */
  | { readonly kind: 'refused'; readonly message: string; readonly projectId: string; readonly kept: Project };

/** Failures that come of the record, not of the disk: trying again gives the same answer. */
const refusals = new Set(['not-a-project', 'unknown-schema', 'too-deep', 'too-long', 'change-too-large']);

/** Saves steps one after another, in order; nothing typed is lost while the window lives. */
export class SaveQueue {
  readonly #store: Pick<Store, 'commit' | 'load'>;
  readonly #tell: (outcome: SaveOutcome) => void;
  #steps: Step[] = [];
  #running: Promise<void> | null = null;

  constructor(store: Pick<Store, 'commit' | 'load'>, tell: (outcome: SaveOutcome) => void) {
    this.#store = store;
    this.#tell = tell;
  }

  add(step: Step): void {
    this.#steps.push(step);
    this.start();
  }

  isPending(): boolean {
    return this.#steps.length > 0;
  }

  /** Whether steps wait behind one that could not be saved. */
  isStopped(): boolean {
    return this.#steps.length > 0 && this.#running === null;
  }

  /** Saving begins behind the frame that shows the edit: checking a record of 5,000 lines must not delay it. */
  start(): void {
    this.#running ??= new Promise((resolve) => setTimeout(resolve, 0))
      .then(() => this.#run())
      .catch((caught) => this.#tell({ kind: 'failed', message: stoppedMessage(caught) }))
      .finally(() => {
        this.#running = null;
      });
  }

  /** Waits until all steps so far are saved; false when one could not be. */
  async settle(): Promise<boolean> {
    while (this.#running) await this.#running;
    return this.#steps.length === 0;
  }

  async #run(): Promise<void> {
    for (let step = this.#steps[0]; step; step = this.#steps[0]) {
      const saved = await this.#save(step);
      if (!saved.ok) {
        if (!refusals.has(saved.error.code)) return this.#tell({ kind: 'failed', message: saved.error.message });
        await this.#refuse(step, saved.error.message);
        continue;
      }
      this.#steps.shift();
      this.#tell({ kind: 'saved' });
    }
  }

  async #save({ projectId, from, to, label, how }: Step): Promise<Result<unknown>> {
    const patches = diffJson(from, to);
    if (patches.length === 0) return { ok: true, value: null };
    const done = await this.#store.commit({ change: { kind: 'edited', id: projectId, patches }, label, how });
    if (done.ok || done.error.code !== 'patch-mismatch') return done;
    // The store keeps records tidied (no white space in 통계목 names); what is on the screen is compared with that.
    const kept = await this.#store.load(projectId);
    if (!kept.ok) return kept;
    const change = { kind: 'edited', id: projectId, patches: diffJson(kept.value, to) } as const;
    return this.#store.commit({ change, label, how });
  }

  async #refuse({ projectId }: Step, message: string): Promise<void> {
    const kept = await this.#store.load(projectId);
    this.#steps = this.#steps.filter((step) => step.projectId !== projectId);
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
