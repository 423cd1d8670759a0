import type { DocumentRounding } from './derive.ts';
import type { RecordRounding } from './project.ts';

/** The rules of a document that states none. */
export const usualRecordRounding = { costing: '올림', rate: '반올림' } as const satisfies RecordRounding;

const costs = { 올림: 'ceil', 반올림: 'half', 절사: 'floor' } as const;
const rates = { 반올림: 'half', 절사: 'floor' } as const;

/** The rules a record's figures follow: its own, 올림 and 반올림 where it states none. */
export function roundingOf(project: { readonly rounding?: RecordRounding }): DocumentRounding {
  const { costing = usualRecordRounding.costing, rate = usualRecordRounding.rate } = project.rounding ?? {};
  return { cost: costs[costing], rate: rates[rate] };
}
