import { inContractOrder } from '#shared/records/project/contract-order.ts';
import type { Project } from '#shared/records/project/project.ts';
import { tidyProject } from '#shared/records/project/tidy-project.ts';
import { validateProject } from '#shared/records/project/validate-project.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { type BadKey, findBadKey } from './scan-keys.ts';

/**
 * Reads one record or a list of records. Fails with `not-json`, `bad-key` (one that stands twice, or `__proto__`),
 * `not-a-project` or the validator's codes.
 */
export function parseProjectsJson(text: string): Result<readonly Project[]> {
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    return err(
      'not-json',
      `JSON으로 읽을 수 없는 파일입니다.${place(json, cause)} 파일이 중간에 잘리지 않았는지 확인해 주세요.`,
      cause,
    );
  }
  const bad = findBadKey(json);
  if (bad) return err('bad-key', badKeySentence(bad));
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

function badKeySentence({ key, line, fault }: BadKey): string {
  const where = `${line.toLocaleString('en')}번째 줄`;
  const shown = key.length > 40 ? `${key.slice(0, 40)}…` : key;
  return fault === 'prototype'
    ? `${where}에 쓸 수 없는 이름(__proto__)의 항목이 있어 열지 않았습니다. 그 항목을 지워 주세요.`
    : `${where}에 ‘${shown}’ 항목이 한 묶음 안에서 두 번 나와 열지 않았습니다. 맞는 값 하나만 남겨 주세요.`;
}

/** ` 12번째 줄 부근입니다.`, where the engine says a position or that the text ends too soon. */
function place(text: string, cause: unknown): string {
  const message = cause instanceof Error ? cause.message : '';
  const found = /position (\d+)/.exec(message);
  const at = found ? Number(found[1]) : /end of JSON/i.test(message) ? text.length : null;
  if (at === null) return '';
  const line = text.slice(0, at).split('\n').length;
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
