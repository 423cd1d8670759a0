import { inContractOrder } from '#shared/records/contract-order.ts';
import type { Project } from '#shared/records/project.ts';
import { tidyProject } from '#shared/records/tidy-project.ts';
import { validateProject } from '#shared/records/validate.ts';
import { err, ok, type Result } from '#shared/result/result.ts';

/** Reads one record or a list of records. Fails with `not-json`, `not-a-project` or the validator's codes. */
export function parseProjectsJson(text: string): Result<readonly Project[]> {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch (cause) {
    return err(
      'not-json',
      `JSON으로 읽을 수 없는 파일입니다.${place(text, cause)} 파일이 중간에 잘리지 않았는지 확인해 주세요.`,
      cause,
    );
  }
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

/** ` 12번째 줄 부근입니다.`, where the engine says a position. */
function place(text: string, cause: unknown): string {
  const found = /position (\d+)/.exec(cause instanceof Error ? cause.message : '');
  if (!found) return '';
  const line = text.slice(0, Number(found[1])).split('\n').length;
  return ` ${line.toLocaleString('en')}번째 줄 부근에서 형식이 어긋납니다.`;
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
