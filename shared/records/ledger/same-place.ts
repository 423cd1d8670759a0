import { normalizeName } from '#shared/line-items/name.ts';
import type { LedgerEntry } from './ledger.ts';

/** Whether two entries are of one 통계목 and one 재원. */
export function isSamePlace(a: LedgerEntry, b: LedgerEntry): boolean {
  return a.funding === b.funding && normalizeName(a.lineItem) === normalizeName(b.lineItem);
}
