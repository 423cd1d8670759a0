import { buildBook, coverOf } from '#shared/document/forms/book.ts';
import type { Project } from '#shared/records/project/project.ts';
import { fixtureProject } from '../builders/fixture-project.ts';

/** So many different 세부사업 of ordinary size (three pages each). */
export function projectsFor(count: number): Project[] {
  return Array.from({ length: count }, (_, at) => fixtureProject(`이음터 ${at + 1}호 운영`));
}

export function bookFor(count: number) {
  const projects = projectsFor(count);
  return buildBook(projects, coverOf(projects, ''));
}
