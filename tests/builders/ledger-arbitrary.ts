import fc from 'fast-check';
import { kindRules } from '#shared/records/ledger/kind-rules.ts';
import { entryFundings, entryKinds, type Ledger, type LedgerEntry } from '#shared/records/ledger/ledger.ts';
import { madeEntry, madeLedger } from './made-ledger.ts';

const lineItems = ['공공운영비', '사무관리비', '시설비', '민간위탁금'];
const size = fc.oneof(
  fc.integer({ min: 0, max: 9_999_999_999 }),
  fc.integer({ min: 0, max: 5_000 }).map((thousands) => thousands * 1000 + 500),
  fc.constantFrom(0, 1, 499, 500, 501, 999, 1000),
);

const plain = fc.record({
  kind: fc.constantFrom(...entryKinds),
  lineItem: fc.constantFrom(...lineItems),
  funding: fc.option(fc.constantFrom('국비', '국비', '시비', ...entryFundings), { nil: null, freq: 6 }),
  size,
  minus: fc.boolean(),
  month: fc.integer({ min: 1, max: 12 }),
  /** What becomes of it: taken back, followed by one that follows its kind, or nothing. */
  after: fc.constantFrom('nothing', 'nothing', 'taken back', 'taken back twice over', 'followed'),
});

type Drawn = (typeof plain extends fc.Arbitrary<infer T> ? T : never) & object;

const reversal = (id: string, entry: LedgerEntry): LedgerEntry => ({
  ...entry,
  id,
  amount: (entry.amount === 0 ? 0 : -entry.amount) as LedgerEntry['amount'],
  of: entry.id,
});

function entriesOf(drawn: Drawn, at: number): LedgerEntry[] {
  const { kind, lineItem, funding, minus, month } = drawn;
  const amount = minus && drawn.size > 0 && kindRules[kind].signed ? -drawn.size : drawn.size;
  const date = `2024-${String(month).padStart(2, '0')}-15`;
  const entry = madeEntry(`e${at}`, kind, amount, { lineItem, funding, date });
  const back = reversal(`e${at}-r`, entry);
  if (drawn.after === 'taken back') return [back, entry];
  if (drawn.after === 'taken back twice over') return [entry, reversal(`e${at}-rr`, back), back];
  const next = entryKinds.find((each) => kindRules[each].follows === kind);
  if (drawn.after === 'nothing' || next === undefined) return [entry];
  return [madeEntry(`e${at}-f`, next, Math.abs(amount), { lineItem, funding, date, of: entry.id }), entry];
}

/** Any ledger that the validator accepts: every kind, entries taken back and back again, entries that name others. */
export const ledgerArbitrary: fc.Arbitrary<Ledger> = fc
  .array(plain, { maxLength: 14 })
  .map((drawn) => madeLedger(drawn.flatMap(entriesOf)));
