import type { LedgerEntry } from '#shared/records/ledger/ledger.ts';
import { type Amounts, type CountedColumn, countsInto, withComputed } from './cells.ts';

/** A row of sums, exact: the whole and the 국비 inside it. */
export interface Sums {
  readonly amount: Amounts;
  readonly national: Amounts;
}

const nothing = () => ({ finalBudget: 0n, carriedIn: 0n, adjustment: 0n, executed: 0n, carriedOut: 0n });

/** ST1–ST3: the sums of the entries that count. Exact whatever their order. */
export function addUp(entries: readonly LedgerEntry[]): Sums {
  const amount: Record<CountedColumn, bigint> = nothing();
  const national: Record<CountedColumn, bigint> = nothing();
  for (const entry of entries) {
    const into = countsInto[entry.kind];
    if (!into) continue;
    const [column, sign] = into;
    const value = sign * BigInt(entry.amount);
    amount[column] += value;
    if (entry.funding === '국비') national[column] += value;
  }
  return { amount: withComputed(amount), national: withComputed(national) };
}
