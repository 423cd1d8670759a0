import { editionRank, isInOrder } from '#shared/records/project/edition.ts';
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

/**
 * The last edition of a year among records; `undefined` where there is none. One whose name tells no time is it only
 * where no other is there: a draft of any name must not pass for what a 추경 ended at.
 */
export function lastOfYear(records: readonly Project[], year: number): Project | undefined {
  const ofYear = records.filter(({ fiscalYear }) => fiscalYear === year);
  const inOrder = ofYear.filter(({ edition }) => isInOrder(edition));
  return (inOrder.length > 0 ? inOrder : ofYear).sort(
    (one, other) => editionRank(other.edition) - editionRank(one.edition),
  )[0];
}
