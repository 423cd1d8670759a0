import { applyChange, type Outcome } from '#shared/journal/apply-change.ts';
import type { Added, Edited, KeptProject, ProjectChange, SingleChange } from '#shared/journal/change.ts';
import type { Project } from '#shared/records/project.ts';
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

/** `Edited` carries `diffProject(before, after)`. */
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
    const change = complete(each, now, newId);
    if (!change.ok) return change;
    const after = applyChange(new Map(now ? [[now.id, now]] : []), change.value);
    if (!after.ok) return after;
    for (const [id, project] of after.value) outcome.set(id, project);
    changes.push(change.value);
  }
  const [first] = changes;
  if (!first) return ok(null);
  const change: ProjectChange = request.kind === 'batch' ? { kind: 'batch', changes } : first;
  return ok({ change, outcome });
}
