import { applyPatches } from '#shared/diff/apply.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { type KeptProject, type ProjectChange, type SingleChange, singleChanges } from './change.ts';

/** Projects by id. */
export type Projects = ReadonlyMap<string, KeptProject>;

/** What a change leaves behind: the new state of each project it touched, `null` where one is gone. */
export type Outcome = ReadonlyMap<string, KeptProject | null>;

/** The ids a change reads and writes, each once. */
export function touchedIds(change: ProjectChange): readonly string[] {
  return [...new Set(singleChanges(change).map((each) => each.id))];
}

function applySingle(now: KeptProject | null, change: SingleChange): Result<KeptProject | null> {
  const { id } = change;
  if (change.kind === 'added') {
    if (now) return err('project-exists', '같은 사업이 이미 있어 새로 넣지 않았습니다.', id);
    return ok({ id, project: change.project, importedFrom: change.importedFrom });
  }
  if (!now) return err('project-missing', '바꾸려는 사업이 저장소에 없습니다. 목록을 다시 확인해 주세요.', id);
  if (change.kind === 'removed') return ok(null);
  const project = applyPatches(now.project, change.patches);
  return project.ok ? ok({ ...now, project: project.value }) : project;
}

/**
 * Applies a change to the projects it touches, all of it or nothing. Fails where a project is missing, is there
 * already, or is not in the state the change was made from.
 */
export function applyChange(projects: Projects, change: ProjectChange): Result<Outcome> {
  const outcome = new Map<string, KeptProject | null>();
  for (const each of singleChanges(change)) {
    const before = outcome.get(each.id);
    const now = applySingle(before === undefined ? (projects.get(each.id) ?? null) : before, each);
    if (!now.ok) return now;
    outcome.set(each.id, now.value);
  }
  return ok(outcome);
}
