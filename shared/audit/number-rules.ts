import type { NumberRule } from './number-rule.ts';
import { partsOfCost } from './rules/b01-parts-of-cost.ts';
import { costIsSummary } from './rules/b02-cost-is-summary.ts';
import { linesMakeTotal } from './rules/b03-lines-make-total.ts';
import { changeOfRow } from './rules/b04-change-of-row.ts';
import { rateOfChange } from './rules/b05-change-rate.ts';
import { nationalInside } from './rules/b06-national-inside.ts';
import { lineItemsOfCosting } from './rules/b07-line-items-of-costing.ts';
import { costingIsSummary } from './rules/b08-costing-is-summary.ts';
import { leafIsItsExpression } from './rules/b09-leaf-is-its-expression.ts';
import { parentIsSum } from './rules/b10-parent-is-sum.ts';
import { slipOfUnit } from './rules/b11-slip-of-unit.ts';
import { oneLineOneAmount } from './rules/b15-one-line-one-amount.ts';
import { supplementChain } from './rules/c01-supplement-chain.ts';
import { tablesOfChange } from './rules/c02-tables-of-change.ts';
import { notLeftAsItWas } from './rules/c03-not-left-as-it-was.ts';
import { fundingIsAmount } from './rules/f01-funding-is-amount.ts';
import { ratesOfSupport } from './rules/f02-rates-of-support.ts';
import { scheduleIsCost } from './rules/p01-schedule-is-cost.ts';
import { monthlyAllotment } from './rules/p04-monthly-allotment.ts';
import { availableOfYear } from './rules/s01-available.ts';
import { balanceOfYear } from './rules/s02-balance.ts';
import { notOverspent } from './rules/s03-not-overspent.ts';
import { carriedOver } from './rules/s04-carried-over.ts';
import { executionRate } from './rules/s05-execution-rate.ts';
import { carryOverRate } from './rules/s06-carry-over-rate.ts';
import { yearlyNotCarried } from './rules/s07-yearly-not-carried.ts';
import { unusedRate } from './rules/s08-unused-rate.ts';
import { executedWithinCommitment } from './rules/s09-executed-within-commitment.ts';
import { kindsOfCarryOver } from './rules/s10-kinds-of-carry-over.ts';
import { transfers } from './rules/s11-transfers.ts';
import { reserveFund } from './rules/s12-reserve.ts';
import { beforeVoting } from './rules/s13-before-voting.ts';
import { subsidyReturned } from './rules/s14-subsidy-returned.ts';
import { yearsOfTables } from './rules/s15-years-of-tables.ts';
import { budgetFollowsExecution } from './rules/s16-budget-follows-execution.ts';
import { sameEverywhere } from './rules/x01-same-everywhere.ts';

/** The rules of figures, in the order of the domain notes. */
export const numberRules: readonly NumberRule[] = [
  partsOfCost,
  costIsSummary,
  linesMakeTotal,
  changeOfRow,
  rateOfChange,
  nationalInside,
  lineItemsOfCosting,
  costingIsSummary,
  leafIsItsExpression,
  parentIsSum,
  slipOfUnit,
  oneLineOneAmount,
  scheduleIsCost,
  monthlyAllotment,
  availableOfYear,
  balanceOfYear,
  notOverspent,
  carriedOver,
  executionRate,
  carryOverRate,
  yearlyNotCarried,
  unusedRate,
  executedWithinCommitment,
  kindsOfCarryOver,
  transfers,
  reserveFund,
  beforeVoting,
  subsidyReturned,
  yearsOfTables,
  budgetFollowsExecution,
  supplementChain,
  tablesOfChange,
  notLeftAsItWas,
  fundingIsAmount,
  ratesOfSupport,
  sameEverywhere,
];
