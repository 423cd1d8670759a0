import type { settlementColumns } from './project.ts';

/** The columns of 결산 as the form calls them. */
export const settlementLabels: Readonly<Record<(typeof settlementColumns)[number], string>> = {
  finalBudget: '최종예산',
  carriedIn: '전년이월',
  adjustment: '예산변경',
  available: '예산현액',
  executed: '집행액',
  carriedOut: '차년이월',
  balance: '집행잔액',
};
