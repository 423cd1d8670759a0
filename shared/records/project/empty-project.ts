import { withContentIds } from './identity.ts';
import { type AmountCell, type Contact, type Project, projectSchema, type SummaryAmounts } from './project.ts';

export const emptyCell: AmountCell = { amount: null, national: null };

export const emptySummaryAmounts: SummaryAmounts = {
  prior: emptyCell,
  current: emptyCell,
  change: emptyCell,
  changeRate: null,
};

const nobody = { name: '', phone: '' };

export const emptyContact: Contact = { bureau: '', department: '', manager: nobody, teamLead: nobody, officer: nobody };

/** A new 세부사업 of a 회계연도: every section of the form is there and empty, the years are the form's own. */
export function emptyProject(title: string, fiscalYear: number): Project {
  return withContentIds({
    schema: projectSchema,
    fiscalYear,
    edition: '본예산',
    title,
    overview: {
      account: '일반회계',
      period: { checked: [], text: '' },
      content: [],
      cost: { total: null, national: null, city: null, offBudget: { national: null, other: null } },
    },
    contacts: [],
    summary: { priorYear: fiscalYear - 1, currentYear: fiscalYear, total: emptySummaryAmounts, lines: [] },
    costing: [],
    description: { purpose: [], legalBasis: [], content: [], history: [] },
    schedule: { year: fiscalYear, total: null, rows: [] },
    achievements: [fiscalYear - 3, fiscalYear - 2, fiscalYear - 1].map((year) => ({ year, items: [] })),
    expectedEffects: [],
    settlements: [fiscalYear - 4, fiscalYear - 3, fiscalYear - 2].map((year) => ({
      year,
      finalBudget: emptyCell,
      carriedIn: emptyCell,
      adjustment: emptyCell,
      available: emptyCell,
      executed: emptyCell,
      carriedOut: emptyCell,
      balance: emptyCell,
    })),
    notes: [],
    unread: [],
  });
}
