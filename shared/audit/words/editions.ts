import type { Project } from '#shared/records/project/project.ts';

/** The order of editions in a year: 요구, 조정, 본예산, 추경1, 추경2 …; unknown ones stand before all. */
export function editionRank(edition: string): number {
  const named = ['요구', '조정', '본예산'].indexOf(edition);
  if (named >= 0) return named;
  const count = /^추경(\d+)$/.exec(edition)?.[1];
  return count === undefined ? -1 : 2 + Number(count);
}

/** The last edition of a year among records; `undefined` where there is none. */
export function lastOfYear(records: readonly Project[], year: number): Project | undefined {
  return records
    .filter(({ fiscalYear }) => fiscalYear === year)
    .sort((one, other) => editionRank(other.edition) - editionRank(one.edition))[0];
}
