import type { Project } from '#shared/records/project/project.ts';
import { pathParts } from '#shared/records/project/validate-labels.ts';
import type { Finding } from './finding.ts';

function put(holder: unknown, [first, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (first === undefined) return value;
  if (Array.isArray(holder)) return holder.map((each, at) => (at === Number(first) ? put(each, rest, value) : each));
  const fields = holder as Readonly<Record<string, unknown>>;
  return { ...fields, [first]: put(fields[first], rest, value) };
}

/** The record with the one good mend of a finding made; everything else stays the same object. */
export function mended(project: Project, { at, value }: NonNullable<Finding['mend']>): Project {
  return put(project, pathParts(at), value) as Project;
}
