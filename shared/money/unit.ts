/** The units an amount is written or shown in. The record itself is always in 원. */
export type AmountUnit = '원' | '천원' | '백만원' | '억원';

/** How many 원 one of the unit is. */
export const wonPerUnit: Record<AmountUnit, number> = { 원: 1, 천원: 1_000, 백만원: 1_000_000, 억원: 100_000_000 };
