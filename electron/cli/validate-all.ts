import type { Project } from '#shared/records/project/project.ts';
import { validateProject } from '#shared/records/project/validate-project.ts';
import { err, ok, type Result } from '#shared/result/result.ts';

/** What is about to be written, judged as anything that is read: no program is handed a record that none would open. */
export function validateAll(projects: readonly Project[]): Result<readonly Project[]> {
  for (const [at, project] of projects.entries()) {
    const checked = validateProject(project);
    if (checked.ok) continue;
    const which = projects.length === 1 ? '' : `${at + 1}번째 세부사업: `;
    return err(checked.error.code, `${which}${checked.error.message}`, checked.error);
  }
  return ok(projects);
}
