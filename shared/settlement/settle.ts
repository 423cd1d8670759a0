import { normalizeName } from '#shared/line-items/name.ts';
import { isWon, type Won } from '#shared/money/won.ts';
import type { EntryFunding, Ledger, LedgerEntry } from '#shared/records/ledger/ledger.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { addUp, type Sums } from './add-up.ts';
import { eachColumn, type SettlementCells } from './cells.ts';
import { countedEntries } from './counted-entries.ts';
import { printRow, roundingNotes } from './print-row.ts';

/** What a ledger comes to. `won` is exact; `printed` are multiples of 1,000원 that close as the form's rows do. */
export interface Settled {
  readonly won: SettlementCells;
  readonly printed: SettlementCells;
  /** Where 원 would round otherwise than the printed row says, Korean sentences. */
  readonly notes: readonly string[];
  /** By 통계목, in the order of their first entries. */
  readonly lineItems: readonly { readonly lineItem: string; readonly won: SettlementCells }[];
  /** By 재원, likewise; `null` is "not stated". */
  readonly fundings: readonly { readonly funding: EntryFunding | null; readonly won: SettlementCells }[];
}

/** Thrown out of a run of cells only: the way into the one `Result`. */
class TooLarge extends Error {}

function safe(value: bigint): Won {
  const number = Number(value);
  if (!isWon(number)) throw new TooLarge();
  return number;
}

function cellsOf({ amount, national }: Sums, hasNational: boolean): SettlementCells {
  return eachColumn((column) => ({
    amount: safe(amount[column]),
    national: hasNational ? safe(national[column]) : null,
  }));
}

function gather<K>(entries: readonly LedgerEntry[], keyOf: (entry: LedgerEntry) => K): ReadonlyMap<K, LedgerEntry[]> {
  const groups = new Map<K, LedgerEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

/** The spelling of a 통계목 that stands first among its entries by date. */
const nameOf = (entries: readonly LedgerEntry[]) => entries[0]?.lineItem ?? '';

/**
 * The settlement of a ledger (SPEC.md): what is there is added up, whether the law allows it is not asked. Fails with
 * `amount-too-large` where a sum leaves the safe range: a figure is right or is none.
 */
export function settle(ledger: Ledger): Result<Settled> {
  // In order of date, then as given (stable): so are the rows of the result.
  const inOrder = [...ledger.entries].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const counted = new Set(countedEntries(ledger));
  const counting = (entries: readonly LedgerEntry[]) => addUp(entries.filter((entry) => counted.has(entry)));
  const hasNational = ledger.entries.some(({ funding }) => funding === '국비');
  const whole = counting(inOrder);
  const row = printRow(whole);
  try {
    const cells = (entries: readonly LedgerEntry[]) => cellsOf(counting(entries), hasNational);
    const byItem = gather(inOrder, ({ lineItem }) => normalizeName(lineItem));
    const byFunding = gather(inOrder, ({ funding }) => funding);
    return ok({
      won: cellsOf(whole, hasNational),
      printed: cellsOf(row, hasNational),
      notes: roundingNotes(whole, row, hasNational),
      lineItems: [...byItem.values()].map((entries) => ({ lineItem: nameOf(entries), won: cells(entries) })),
      fundings: [...byFunding].map(([funding, entries]) => ({ funding, won: cells(entries) })),
    });
  } catch (cause) {
    if (!(cause instanceof TooLarge)) throw cause;
    return err(
      'amount-too-large',
      `${ledger.fiscalYear}년 ‘${ledger.title}’ 원장의 합계가 9,007조원을 넘어 결산하지 않았습니다. 금액의 자릿수를 확인해 주세요.`,
    );
  }
}
