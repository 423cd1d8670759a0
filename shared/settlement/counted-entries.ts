import { inForce, namedBefore } from '#shared/records/ledger/in-force.ts';
import type { Ledger, LedgerEntry } from '#shared/records/ledger/ledger.ts';
import { isSamePlace } from '#shared/records/ledger/same-place.ts';

/**
 * The entries that count: those that hold (LE11), without a 성립전 whose place in the budget a 추경 of the same 통계목
 * and 재원 has taken (ST4).
 */
export function countedEntries({ entries }: Ledger): readonly LedgerEntry[] {
  const holding = inForce(entries).entries;
  const named = namedBefore(holding);
  const isTaken = (entry: LedgerEntry) =>
    entry.kind === '성립전' && (named.get(entry.id) ?? []).some((later) => isSamePlace(later, entry));
  return holding.filter((entry) => !isTaken(entry));
}
