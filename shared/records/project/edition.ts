const first = ['요구', '조정', '본예산'];
const otherName = Number.MAX_SAFE_INTEGER;

/** Where an edition stands in its year (요구, 조정, 본예산, 추경1, 추경2 …), from 0; one of another name comes last. */
export function editionRank(edition: string): number {
  const at = first.indexOf(edition);
  if (at >= 0) return at;
  const round = /^추경([1-9]\d{0,2})$/.exec(edition)?.[1];
  return round === undefined ? otherName : first.length - 1 + Number(round);
}

/** Whether an edition has one of the names that tell its time. */
export const isInOrder = (edition: string): boolean => editionRank(edition) < otherName;
