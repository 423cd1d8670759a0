import type { Rule } from './rule.ts';
import { missingUnit } from './rules/b12-missing-unit.ts';
import { lumpSums } from './rules/b13-lump-sums.ts';
import { missingBase } from './rules/b14-missing-base.ts';
import { currentCapital } from './rules/b16-current-capital.ts';
import { lineItemName } from './rules/b17-line-item-name.ts';
import { reasonForChange } from './rules/b18-reason-for-change.ts';
import { priceRaised } from './rules/b19-price-raised.ts';
import { sameCounts } from './rules/b20-same-counts.ts';
import { standardPrices } from './rules/b21-standard-prices.ts';
import { grantedAmounts } from './rules/p02-granted-amounts.ts';
import { schedulePeriods } from './rules/p03-schedule-periods.ts';
import { projectName } from './rules/t01-project-name.ts';
import { eventDates } from './rules/t02-event-dates.ts';
import { achievementYears } from './rules/t03-achievement-years.ts';
import { historyOrder } from './rules/t04-history-order.ts';
import { projectPeriod } from './rules/t05-project-period.ts';
import { staleYears } from './rules/t06-stale-years.ts';
import { writtenNumbers } from './rules/t07-written-numbers.ts';
import { requiredSections } from './rules/t08-required-sections.ts';
import { legalBasis } from './rules/t09-legal-basis.ts';
import { samePage } from './rules/t10-same-page.ts';
import { personalData } from './rules/t11-personal-data.ts';
import { amountsInProse } from './rules/t12-amounts-in-prose.ts';

/** The rules about words, names and texts, in the order of their ids. */
export const wordRules: readonly Rule[] = [
  ...[missingUnit, lumpSums, missingBase, currentCapital, lineItemName, reasonForChange, priceRaised, sameCounts],
  ...[standardPrices, grantedAmounts, schedulePeriods, projectName, eventDates, achievementYears, historyOrder],
  ...[projectPeriod, staleYears, writtenNumbers, requiredSections, legalBasis, samePage, personalData, amountsInProse],
];
