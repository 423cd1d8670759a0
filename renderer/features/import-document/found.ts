import type { ImportedFile } from '#shared/import/imported-file.ts';
import type { Project } from '#shared/records/project/project.ts';
import type { Result } from '#shared/result/result.ts';
import type { ListRecord } from '../../store/rows.ts';

/** A project that was read and is not kept yet. */
export interface FoundProject {
  readonly key: string;
  readonly file: string;
  readonly project: Project;
  /** Whether it will be kept. */
  readonly chosen: boolean;
  /** The same project of the same year and edition is already kept. */
  readonly known: boolean;
}

export interface RefusedFile {
  readonly file: string;
  readonly reason: string;
}

export interface Found {
  readonly projects: readonly FoundProject[];
  readonly refused: readonly RefusedFile[];
}

export const nothingFound: Found = { projects: [], refused: [] };

const bare = (title: string) => title.replace(/\s+/g, '');

/**
 * Whether a kept project is the one that was read: of the same year and edition, and of the same series; where either
 * states none (a printed document), of the same title.
 */
function same(project: Project, record: ListRecord): boolean {
  if (project.fiscalYear !== record.fiscalYear || project.edition !== record.edition) return false;
  if (project.series && record.series) return project.series === record.series;
  return bare(project.title) === bare(record.title);
}

/** Without a rule of its own a project takes the office's when it is kept. */
function withoutRounding({ rounding: _, ...project }: Project): Project {
  return project;
}

/** Adds what one file gave. A project that is already kept is shown but not chosen: nothing is brought in twice unasked. */
export function addFile(found: Found, file: string, read: Result<ImportedFile>, kept: readonly ListRecord[]): Found {
  if (!read.ok) return { ...found, refused: [...found.refused, { file, reason: read.error.message }] };
  const given = read.value.isDocument ? read.value.projects.map(withoutRounding) : read.value.projects;
  const projects = given.map((project, index): FoundProject => {
    const known = kept.some((record) => same(project, record));
    return { key: `${found.projects.length}-${file}-${index}`, file, project, chosen: !known, known };
  });
  return { ...found, projects: [...found.projects, ...projects] };
}
