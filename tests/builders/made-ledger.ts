import { won } from '#shared/money/won.ts';
import { type Ledger, type LedgerEntry, ledgerSchema } from '#shared/records/ledger/ledger.ts';

/** An entry of 공공운영비 in 시비 unless told otherwise; what a kind must say besides, it says. */
export function madeEntry(
  id: string,
  kind: LedgerEntry['kind'],
  amount: number,
  more: Partial<LedgerEntry> = {},
): LedgerEntry {
  return {
    id,
    date: '2024-03-05',
    kind,
    lineItem: '공공운영비',
    funding: '시비',
    amount: won(amount),
    ...(kind === '추경' ? { edition: '추경1' } : {}),
    ...(kind === '전년이월' || kind === '차년이월' ? { carry: '명시이월' as const } : {}),
    of: null,
    payee: '',
    evidence: '',
    memo: '',
    ...more,
  };
}

export function madeLedger(entries: readonly LedgerEntry[], more: Partial<Ledger> = {}): Ledger {
  return {
    schema: ledgerSchema,
    fiscalYear: 2024,
    account: '일반회계',
    title: '동네공방 이음터 운영',
    department: '',
    entries,
    ...more,
  };
}
