import { z } from 'zod';
import { isWon, type Won } from '#shared/money/won.ts';
import { projectSchema } from './project.ts';

// The strict CSP forbids code from strings; zod's compiled mode would try it.
z.config({ jitless: true });

/** No tree of 산출근거 may be deeper. */
export const deepestCosting = 20;

const isPlainNumber = (value: unknown): value is number => typeof value === 'number' && !Object.is(value, -0);

const won = z.custom<Won | null>((value) => value === null || isWon(value));
const stated = z.custom<Won>(isWon);
const rate = z.custom<number | null>((value) => {
  if (value === null || Object.is(value, 0)) return true;
  // Beyond these a number is no percentage and prints with an exponent.
  return typeof value === 'number' && Math.abs(value) >= 1e-6 && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
});
const year = z.custom<number>(
  (value) => isPlainNumber(value) && Number.isInteger(value) && value >= 0 && value <= 9999,
);
const text = z.string();
const lines = z.array(text);
/** 통계목 names are stored without white space (shared/records/project/SPEC.md). */
const name = z.string().refine((value) => !/\s/.test(value));
/** Of an object of a list: unique in the record, which `validate-project.ts` sees to. */
const id = z.string().min(1).optional();

// Loose objects: a field that a later @1 file has and this build does not know is kept, so that opening and saving
// an additive newer file loses nothing. Nothing here changes a value: the shape judges.
const cell = z.looseObject({ amount: won, national: won });
const person = z.looseObject({ name: text, phone: text });
const summaryAmounts = { prior: cell, current: cell, change: cell, changeRate: rate };

const funding = z.looseObject({
  national: won,
  city: won,
  district: won,
  fund: won,
  specialGrant: won,
  bond: won,
  other: won,
});

const costingItem = z.looseObject({
  id,
  bullet: text,
  label: text,
  expression: text,
  amount: won,
  get children(): z.ZodArray<typeof costingItem> {
    return z.array(costingItem);
  },
  unitPrice: text.optional(),
  percentOf: lines.optional(),
});

/** `sallim/project@1`, its keys in the contract's order. */
export const projectShape = z.looseObject({
  schema: z.literal(projectSchema),
  fiscalYear: year,
  edition: text,
  title: text,
  overview: z.looseObject({
    account: text,
    period: z.looseObject({ checked: lines, text }),
    content: lines,
    cost: z.looseObject({
      total: won,
      national: won,
      city: won,
      offBudget: z.looseObject({ national: won, other: won }),
    }),
  }),
  contacts: z.array(
    z.looseObject({ id, bureau: text, department: text, manager: person, teamLead: person, officer: person }),
  ),
  summary: z.looseObject({
    priorYear: year,
    currentYear: year,
    total: z.looseObject(summaryAmounts),
    lines: z.array(z.looseObject({ id, lineItem: name, ...summaryAmounts, funding: funding.optional() })),
  }),
  costing: z.array(z.looseObject({ id, lineItem: name, items: z.array(costingItem) })),
  description: z.looseObject({ purpose: lines, legalBasis: lines, content: lines, history: lines }),
  schedule: z.looseObject({
    year,
    total: won,
    rows: z.array(z.looseObject({ id, step: text, period: text, amount: won, detail: text })),
  }),
  achievements: z.array(z.looseObject({ id, year, items: lines })),
  expectedEffects: lines,
  settlements: z.array(
    z.looseObject({
      id,
      year,
      finalBudget: cell,
      carriedIn: cell,
      adjustment: cell,
      available: cell,
      executed: cell,
      carriedOut: cell,
      balance: cell,
    }),
  ),
  notes: lines,
  unread: z.array(z.looseObject({ line: z.number().int().min(0), text })),
  unitPrices: z.array(z.looseObject({ name: text, price: stated })).optional(),
  series: z.string().min(1).optional(),
  program: z
    .looseObject({
      field: text.optional(),
      section: text.optional(),
      policy: text.optional(),
      unit: text.optional(),
      code: text.optional(),
    })
    .optional(),
  source: z
    .record(
      text,
      z.looseObject({
        file: text.optional(),
        line: z.number().int().min(0).optional(),
        page: z.number().int().min(0).optional(),
        sure: z.boolean().optional(),
      }),
    )
    .optional(),
  rounding: z
    .looseObject({
      costing: z.enum(['올림', '반올림', '절사']).optional(),
      rate: z.enum(['반올림', '절사']).optional(),
    })
    .optional(),
  reasons: z.record(text, text).optional(),
});
