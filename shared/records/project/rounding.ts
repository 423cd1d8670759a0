import type { RoundingRule } from '#shared/money/round.ts';
import type { RecordRounding } from './project.ts';

/**
 * A document's rules: of 증감률 (Seoul's own is not known), and of a costing line's rest below 천원.
 */
export interface DocumentRounding {
  readonly rate: 'half' | 'floor';
  readonly cost: RoundingRule;
}

/** The rules of a document that states none, as a record states them. */
export const usualRecordRounding = { costing: '올림', rate: '반올림' } as const satisfies RecordRounding;

const costs = { 올림: 'ceil', 반올림: 'half', 절사: 'floor' } as const;
const rates = { 반올림: 'half', 절사: 'floor' } as const;

/** The rules a record's figures follow: its own, 올림 and 반올림 where it states none. */
export function roundingOf(project: { readonly rounding?: RecordRounding }): DocumentRounding {
  const { costing = usualRecordRounding.costing, rate = usualRecordRounding.rate } = project.rounding ?? {};
  return { cost: costs[costing], rate: rates[rate] };
}
