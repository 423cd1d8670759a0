import type { Run } from '../parse/run.ts';
import { proves, type Stated, statedWon } from '../parse/stated.ts';
import { compute, isProblem } from '../value/compute.ts';

/** Whether the printed amount is the value of the expression: the evidence that settles a doubtful line (P6). */
export function isProven(reading: { readonly run: Run | null; readonly stated: Stated | null }): boolean {
  if (reading.run === null || reading.stated === null) return false;
  const value = compute(reading.run.nodes);
  if (isProblem(value)) return false;
  const stated = statedWon(reading.stated, value, '천원');
  return stated !== null && proves(value, stated);
}
