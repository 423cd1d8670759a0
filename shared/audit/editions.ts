import type { Project } from '#shared/records/project/project.ts';

/** Which 추경 an edition is: 1 of 추경1; `null` of any other. */
export function supplementOf(edition: string): number | null {
  const found = /^추경(\d+)$/.exec(edition);
  return found ? Number(found[1]) : null;
}

/** The edition that a 추경 changes: the 추경 before it, 본예산 of the first. */
export const editionBefore = (supplement: number): string => (supplement <= 1 ? '본예산' : `추경${supplement - 1}`);

/** The record of an edition of the same year among the others; `null` where none is, or several are. */
export function editionAmong(project: Project, others: readonly Project[], edition: string): Project | null {
  const found = others.filter((each) => each.fiscalYear === project.fiscalYear && each.edition === edition);
  return found.length === 1 ? (found[0] ?? null) : null;
}
