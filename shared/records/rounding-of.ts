import type { RoundingRule } from '#shared/money/round.ts';
import type { DocumentRounding, RateRounding } from './derive.ts';
import { defaultRounding, type Rounding } from './project.ts';

const costs: Readonly<Record<Rounding['costing'], RoundingRule>> = { 올림: 'ceil', 반올림: 'half', 절사: 'floor' };
const rates: Readonly<Record<Rounding['rate'], RateRounding>> = { 반올림: 'half', 절사: 'floor' };

/** A record's own rule in the words of the arithmetic; 올림 and 반올림 where it states none (spec/project.md). */
export function roundingOf(record: { readonly rounding?: Rounding } | null): DocumentRounding {
  const { costing, rate } = record?.rounding ?? defaultRounding;
  return { cost: costs[costing], rate: rates[rate] };
}
