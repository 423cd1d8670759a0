import { diffJson } from '#shared/diff/diff.ts';
import { applyOldPatches } from '#shared/diff/old-patches.ts';
import { kindOf, oldKind } from '#shared/records/kinds.ts';
import { withContentIds } from '#shared/records/project/identity.ts';
import type { Project } from '#shared/records/project/project.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import type { Base, Change, SingleChange, Undo } from '../change.ts';
import { type Kept, keyOf } from '../kept.ts';
import type { OldBase, OldChange, OldKept, OldSingle } from './old-change.ts';

type Names = ReadonlyMap<string, Project | null>;

/** What an old entry did to the projects it touched, for undo and redo. */
interface Moved {
  readonly before: Names;
  readonly after: Names;
}

const upgrade = (project: Project): Project => kindOf(oldKind).upgrade(project) as Project;

const missing = (id: string) => err('record-missing', '바꾸려는 자료가 저장소에 없습니다.', id);

/**
 * Gives the changes of data version 1 the form of today. Its states are kept as they were, but with ids from content;
 * a change of today is the difference between two of them, upgraded. The same journal always gives the same ids (J10).
 */
export class OldStates {
  #now = new Map<string, Project>();
  readonly #moved = new Map<number, Moved>();

  /** A base's rows of today. Every state begins anew with its first part. */
  takeBase(base: OldBase): Base {
    if (base.part === 1) this.#now = new Map();
    const records = base.projects.map((kept) => this.#keep(kept));
    return { kind: 'base', part: base.part, parts: base.parts, records, why: 'recovery' };
  }

  /** The change of today, on top of the rows `body` gives. Fails where it does not fit; nothing is changed then. */
  take(seq: number, change: Exclude<OldChange, OldBase>, body: (key: string) => Kept | null): Result<Change> {
    const before = new Map<string, Project | null>();
    const after = new Map<string, Project | null>();
    const changes: SingleChange[] = [];
    const upgraded = new Map<string, Kept | null>();
    for (const single of change.kind === 'batch' ? change.changes : [change]) {
      const { id } = single;
      const key = keyOf({ of: oldKind, id });
      const was = after.get(id);
      const old = was === undefined ? (this.#now.get(id) ?? null) : was;
      const row = upgraded.get(key);
      const done = this.#single(single, old, row === undefined ? body(key) : row);
      if (!done.ok) return done;
      if (!before.has(id)) before.set(id, old);
      after.set(id, done.value.old);
      upgraded.set(key, done.value.row);
      changes.push(done.value.change);
    }
    const [first] = changes;
    if (!first) return err('not-a-change', '변경 기록의 모양이 올바르지 않아 읽을 수 없습니다.');
    this.#moved.set(seq, { before, after });
    this.#move(after);
    return ok(change.kind === 'batch' ? { kind: 'batch', changes } : first);
  }

  /** Follows an undo or redo of an old entry. */
  follow({ kind, of }: { readonly kind: 'redo' | 'undo'; readonly of: Undo['of'] }): void {
    const moved = this.#moved.get(of);
    if (moved) this.#move(kind === 'undo' ? moved.before : moved.after);
  }

  /** Forgets what can no longer be taken back. */
  forget(seqs: ReadonlySet<number>): void {
    for (const seq of this.#moved.keys()) if (!seqs.has(seq)) this.#moved.delete(seq);
  }

  #move(states: Names): void {
    for (const [id, state] of states) {
      if (state) this.#now.set(id, state);
      else this.#now.delete(id);
    }
  }

  #keep({ id, project, importedFrom }: OldKept): Kept {
    const old = withContentIds(project);
    this.#now.set(id, old);
    return { of: oldKind, id, record: upgrade(old), importedFrom };
  }

  #single(
    change: OldSingle,
    old: Project | null,
    row: Kept | null,
  ): Result<{ change: SingleChange; old: Project | null; row: Kept | null }> {
    const { id } = change;
    if (change.kind === 'added') {
      const named = withContentIds(change.project);
      const added: Kept = { of: oldKind, id, record: upgrade(named), importedFrom: change.importedFrom };
      return ok({ change: { ...added, kind: 'added' }, old: named, row: added });
    }
    if (!old || !row) return missing(id);
    if (change.kind === 'removed') return ok({ change: { kind: 'removed', of: oldKind, id }, old: null, row: null });
    const applied = applyOldPatches(old, change.patches);
    if (!applied.ok) return applied;
    const named = withContentIds(applied.value);
    const record = upgrade(named);
    const patches = diffJson(row.record, record);
    return ok({ change: { kind: 'edited', of: oldKind, id, patches }, old: named, row: { ...row, record } });
  }
}
