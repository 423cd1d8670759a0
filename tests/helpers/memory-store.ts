import { applyPatches } from '#shared/diff/apply.ts';
import type { CommitRequest } from '#shared/journal/request.ts';
import { defaultOffice, type Office } from '#shared/records/office/office.ts';
import type { Project } from '#shared/records/project/project.ts';
import { validateProject } from '#shared/records/project/validate-project.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import type { CommitReceipt, StepReceipt, Store, StoreState } from '../../renderer/store/store.ts';

/** A store without a disk: the same rules of patches and records, and a door that can be held or shut. */
export class MemoryStore {
  readonly projects = new Map<string, Project>();
  readonly labels: string[] = [];
  #before: { id: string; project: Project; label: string }[] = [];
  #gate: Promise<void> = Promise.resolve();
  #failure: string | null = null;

  constructor(projects: Readonly<Record<string, Project>>) {
    for (const [id, project] of Object.entries(projects)) this.projects.set(id, project);
  }

  /** Every call waits until the returned function is called. */
  hold(): () => void {
    let open = (): void => undefined;
    this.#gate = new Promise((resolve) => {
      open = resolve;
    });
    return open;
  }

  /** Commits fail with the sentence until `null` is given. */
  fail(message: string | null): void {
    this.#failure = message;
  }

  async commit({ change, label }: CommitRequest): Promise<Result<CommitReceipt>> {
    await this.#gate;
    if (this.#failure !== null) return err('storage-failed', this.#failure);
    if (change.kind !== 'edited') throw new Error(`not in this store: ${change.kind}`);
    const now = this.projects.get(change.id);
    if (!now) return err('project-missing', '없음');
    const applied = applyPatches(now, change.patches);
    if (!applied.ok) return applied;
    const valid = validateProject(applied.value);
    if (!valid.ok) return valid;
    this.#before.push({ id: change.id, project: now, label });
    this.projects.set(change.id, applied.value);
    this.labels.push(label);
    return ok({ seq: this.labels.length, at: '', ids: [change.id] });
  }

  async load(id: string): Promise<Result<Project>> {
    await this.#gate;
    const project = this.projects.get(id);
    return project ? ok(project) : err('project-missing', '없음');
  }

  async undo(): Promise<Result<StepReceipt>> {
    await this.#gate;
    const last = this.#before.pop();
    if (!last) return err('nothing-to-undo', '되돌릴 것이 없습니다.');
    this.projects.set(last.id, last.project);
    return ok({ seq: 0, at: '', ids: [last.id], label: last.label, change: { kind: 'batch', changes: [] } });
  }

  history(): { undoLabel: string | null; redoLabel: string | null } {
    return { undoLabel: this.#before.at(-1)?.label ?? null, redoLabel: null };
  }

  list(): { id: string }[] {
    return [...this.projects.keys()].map((id) => ({ id }));
  }

  office(): Office {
    return defaultOffice;
  }

  state(): Pick<StoreState, 'mode'> {
    return { mode: this.#failure === null ? 'ready' : 'waiting' };
  }

  asStore(): Store {
    return this as unknown as Store;
  }
}
