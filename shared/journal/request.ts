import { kindOf } from '#shared/records/kinds.ts';
import { ok, type Result } from '#shared/result/result.ts';
import type { Added, Change, Edited, Removed, Restored, SingleChange } from './change.ts';
import { applyChange, type Outcome } from './effect.ts';
import { type Kept, keyOf } from './kept.ts';
import { plainJson } from './plain-json.ts';

/** A new record; without an `id` the store gives it one. */
export interface AddRequest extends Omit<Kept, 'id'> {
  readonly kind: 'added';
  readonly id?: string;
}

/** `Edited` carries `diffJson(before, after)`; `Removed` puts into 휴지통, `Restored` takes out of it. */
export type SingleRequest = AddRequest | Edited | Removed | Restored;

export type ChangeRequest = SingleRequest | { readonly kind: 'batch'; readonly changes: readonly SingleRequest[] };

/** How a change came about: who reads the history years later wants to know. */
export type How = 'typed' | 'paste' | 'new' | 'copy' | 'import' | 'delete' | 'restore' | 'rolled';

export interface CommitRequest {
  readonly change: ChangeRequest;
  readonly how: How;
  /** The change in the officer's words, e.g. `예산 총괄 공공운영비 2024예산액 1,382천원 → 2,000천원`. */
  readonly label: string;
}

/** The request as it is written. */
function complete(request: SingleRequest, newId: () => string): SingleChange {
  if (request.kind === 'edited') return { ...request, patches: plainJson(request.patches) };
  if (request.kind === 'added') {
    const { kind, of, id, record, importedFrom } = request;
    return { kind, of, id: id ?? newId(), record: plainJson(record), importedFrom } satisfies Added;
  }
  return { kind: request.kind, of: request.of, id: request.id };
}

/** What the pure core does not have of itself: new ids, and the entry's ISO time. */
interface Given {
  readonly newId: () => string;
  readonly at: string;
}

interface Taken {
  readonly change: SingleChange;
  readonly after: Kept | null;
}

/** What one part of a request comes to; what it leaves is judged by the record's kind. */
function take(request: SingleRequest, now: Kept | null, { newId, at }: Given): Result<Taken> {
  const change = complete(request, newId);
  const key = keyOf(change);
  const applied = applyChange(new Map(now ? [[key, now]] : []), change, at);
  if (!applied.ok) return applied;
  const after = applied.value.get(key) ?? null;
  if (!after) return ok({ change, after });
  const valid = kindOf(after.of).validate(after.record);
  return valid.ok ? ok({ change, after }) : valid;
}

/**
 * The request as a change that can be written and reversed, and what it leads to. `null` when it changes nothing.
 * All of it or nothing.
 */
export async function resolveRequest(
  request: ChangeRequest,
  body: (key: string) => Promise<Kept | null>,
  given: Given,
): Promise<Result<{ change: Change; outcome: Outcome } | null>> {
  const outcome = new Map<string, Kept | null>();
  const changes: SingleChange[] = [];
  for (const each of request.kind === 'batch' ? request.changes : [request]) {
    if (each.kind === 'edited' && each.patches.length === 0) continue;
    const key = each.id === undefined ? null : keyOf({ of: each.of, id: each.id });
    const pending = key === null ? null : outcome.get(key);
    const now = pending === undefined && key !== null ? await body(key) : (pending ?? null);
    const taken = take(each, now, given);
    if (!taken.ok) return taken;
    outcome.set(keyOf(taken.value.change), taken.value.after);
    changes.push(taken.value.change);
  }
  const [first] = changes;
  if (!first) return ok(null);
  const change: Change = request.kind === 'batch' ? { kind: 'batch', changes } : first;
  return ok({ change, outcome });
}
