import type { Path, Step } from '#shared/diff/patch.ts';
import type { Project } from '#shared/records/project/project.ts';
import { pathParts } from '#shared/records/project/validate-labels.ts';
import { type DeskPlace, placeOfPath } from '../place-of-change.ts';

/** A path by index (`summary.lines[0].current.amount`) as one by identity. `null`: the record has no such place. */
export function pathOf(project: Project, at: string): Path | null {
  const path: Step[] = [];
  let value: unknown = project;
  for (const step of pathParts(at)) {
    if (typeof value !== 'object' || value === null) return null;
    const next = (value as Readonly<Record<string, unknown>>)[step];
    const id = Array.isArray(value) && typeof next === 'object' && next !== null ? (next as { id?: string }).id : null;
    if (Array.isArray(value) && next === undefined) return null;
    path.push(typeof id === 'string' ? { id } : Array.isArray(value) ? Number(step) : step);
    value = next;
  }
  return path;
}

/** Where on the desk a place of a finding is; `null` where it is on no table and in no box. */
export function placeOf(project: Project, at: string): DeskPlace | null {
  const path = pathOf(project, at);
  return path && placeOfPath(path);
}
