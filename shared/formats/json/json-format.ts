import { inContractOrder } from '#shared/records/project/contract-order.ts';
import type { Project } from '#shared/records/project/project.ts';
import { tidyProject } from '#shared/records/project/tidy-project.ts';
import { validateProject } from '#shared/records/project/validate-project.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { readJson } from './read-json.ts';

/**
 * Reads one record or a list of records. Fails with `not-json`, `bad-key` (one that stands twice, or `__proto__`),
 * `not-a-project` or the validator's codes.
 */
export function parseProjectsJson(text: string): Result<readonly Project[]> {
  const read = readJson(text);
  if (!read.ok) return read;
  const { value } = read;
  if (!Array.isArray(value)) {
    const one = validateProject(tidyProject(value));
    return one.ok ? ok([one.value]) : one;
  }
  if (value.length === 0) return err('not-a-project', '파일에 세부사업이 하나도 없습니다.');
  const projects: Project[] = [];
  for (const [index, item] of value.entries()) {
    const project = validateProject(tidyProject(item));
    if (!project.ok)
      return err(project.error.code, `${index + 1}번째 세부사업: ${project.error.message}`, project.error);
    projects.push(project.value);
  }
  return ok(projects);
}

/**
 * The record as JSON text: the contract's key order whatever order the value has, two spaces, a line feed at the
 * end; the same record always gives the same bytes. Fields of a newer file stand behind the known ones.
 */
export function printProjectJson(project: Project): string {
  return `${JSON.stringify(inContractOrder(project), null, 2)}\n`;
}

/** What a file of these projects holds: one record as it is, several as a list. Reads back with `parseProjectsJson`. */
export function printProjectsJson(projects: readonly Project[]): string {
  const records = projects.map(printProjectJson);
  return records.length === 1 ? records.join('') : `[\n${records.join(',')}]\n`;
}
