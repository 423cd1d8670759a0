import type { Project } from '#shared/records/project.ts';
import type { Book, Cover } from '../document.ts';
import { buildProjectPart } from './project-part.ts';

/** Several 세부사업 as one document; with a cover it is a book, which has contents too. */
export function buildBook(projects: readonly Project[], cover: Cover | null): Book {
  const parts = projects.map(buildProjectPart);
  return { title: cover?.title ?? parts[0]?.title ?? '', cover, parts };
}

/**
 * The cover that the records themselves give: the latest 회계연도, and the 부서 where all share one. `date` (작성일)
 * is the caller's, since the core has no clock.
 */
export function coverOf(projects: readonly Project[], date: string): Cover {
  const departments = new Set(projects.flatMap(({ contacts }) => contacts.map(({ department }) => department)));
  const bureaus = new Set(projects.flatMap(({ contacts }) => contacts.map(({ bureau }) => bureau)));
  const shared = [bureaus, departments].filter(({ size }) => size === 1).flatMap((names) => [...names]);
  const fiscalYear = projects.reduce((latest, project) => Math.max(latest, project.fiscalYear), 0);
  return { title: '세출예산 사업별 설명서', fiscalYear, department: shared.join(' ').trim(), date };
}
