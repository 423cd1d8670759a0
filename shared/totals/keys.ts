/** What `totals` can add up by, in the order of the contract (electron/cli/SPEC.md). */
export const totalKeys = ['부서', '회계', '정책사업', '단위사업', '통계목', '편성목', '재원'] as const;

export type TotalKey = (typeof totalKeys)[number];

/** The text of a key where there is no value (TO3). */
export const noValue = '(없음)';
