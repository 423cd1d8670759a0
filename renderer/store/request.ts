import { diffJson } from '#shared/diff/diff.ts';
import { applyChange, type Outcome } from '#shared/journal/apply-change.ts';
import type { Added, Edited, KeptProject, ProjectChange, SingleChange } from '#shared/journal/change.ts';
import type { Project } from '#shared/records/project.ts';
import { validateProject } from '#shared/records/validate.ts';
import { err, ok, type Result } from '#shared/result/result.ts';

/** A new project; without an `id` the store gives it one. */
export interface AddRequest {
  readonly kind: 'added';
  readonly id?: string;
  readonly project: Project;
  readonly importedFrom: string | null;
}

/** A project to take away; the store adds the record itself, so that undo can bring it back. */
export interface RemoveRequest {
  readonly kind: 'removed';
  readonly id: string;
}

/** `Edited` carries `diffJson(before, after)`. */
export type SingleRequest = AddRequest | Edited | RemoveRequest;

export type ChangeRequest = SingleRequest | { readonly kind: 'batch'; readonly changes: readonly SingleRequest[] };

/** How a change came about: who reads the history years later wants to know. */
export type How = 'typed' | 'paste' | 'new' | 'copy' | 'import' | 'delete';

export interface CommitRequest {
  readonly change: ChangeRequest;
  readonly how: How;
  /** The change in the officer's words, e.g. `예산 총괄 공공운영비 2024예산액 1,382천원 → 2,000천원`. */
  readonly label: string;
}

function complete(request: SingleRequest, now: KeptProject | null, newId: () => string): Result<SingleChange> {
  if (request.kind === 'edited') return ok(request);
  if (request.kind === 'added') return ok({ ...request, id: request.id ?? newId() } satisfies Added);
  if (!now) return err('project-missing', '지우려는 사업이 저장소에 없습니다. 목록을 다시 확인해 주세요.', request.id);
  return ok({ ...now, kind: 'removed' });
}

interface Step {
  readonly change: SingleChange;
  readonly after: KeptProject | null;
}

/**
 * What one part of a request comes to. The record's validator may tidy (a space inside a 통계목 name); then the
 * change is one to the tidy record, so that what is stored is always what the validator gives.
 */
function takeStep(request: SingleRequest, now: KeptProject | null, newId: () => string): Result<Step> {
  const completed = complete(request, now, newId);
  if (!completed.ok) return completed;
  const change = completed.value;
  const applied = applyChange(new Map(now ? [[now.id, now]] : []), change);
  if (!applied.ok) return applied;
  const after = applied.value.get(change.id) ?? null;
  if (!after || change.kind === 'removed') return ok({ change, after: null });
  const valid = validateProject(after.project);
  if (!valid.ok) return valid;
  const tidied = diffJson(after.project, valid.value);
  if (tidied.length === 0) return ok({ change, after });
  const tidy = { ...after, project: valid.value };
  if (change.kind === 'added') return ok({ change: { ...change, project: valid.value }, after: tidy });
  return ok({ change: { ...change, patches: [...change.patches, ...tidied] }, after: tidy });
}

/**
 * The request as a change that can be written and reversed, and what it leads to. `null` when it changes nothing.
 * All of it or nothing.
 */
export async function resolveRequest(
  request: ChangeRequest,
  body: (id: string) => Promise<KeptProject | null>,
  newId: () => string,
): Promise<Result<{ change: ProjectChange; outcome: Outcome } | null>> {
  const outcome = new Map<string, KeptProject | null>();
  const changes: SingleChange[] = [];
  for (const each of request.kind === 'batch' ? request.changes : [request]) {
    if (each.kind === 'edited' && each.patches.length === 0) continue;
    const pending = each.id === undefined ? null : outcome.get(each.id);
    const now = pending === undefined && each.id !== undefined ? await body(each.id) : (pending ?? null);
    const step = takeStep(each, now, newId);
    if (!step.ok) return step;
    outcome.set(step.value.change.id, step.value.after);
    changes.push(step.value.change);
  }
  const [first] = changes;
  if (!first) return ok(null);
  const change: ProjectChange = request.kind === 'batch' ? { kind: 'batch', changes } : first;
  return ok({ change, outcome });
}
