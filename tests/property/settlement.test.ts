import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computedSettlement } from '#shared/drafting/derive.ts';
import type { Ledger, LedgerEntry } from '#shared/records/ledger/ledger.ts';
import { validateLedger } from '#shared/records/ledger/validate-ledger.ts';
import { type Settlement, settlementColumns } from '#shared/records/project/project.ts';
import { unwrap } from '#shared/result/result.ts';
import { countsInto, type SettlementCells } from '#shared/settlement/cells.ts';
import { type Settled, settle } from '#shared/settlement/settle.ts';
import { ledgerArbitrary } from '../builders/ledger-arbitrary.ts';
import { madeEntry, madeLedger } from '../builders/made-ledger.ts';

const settled = (ledger: Ledger): Settled => unwrap(settle(unwrap(validateLedger(ledger))));
const withEntries = (ledger: Ledger, entries: readonly LedgerEntry[]): Ledger => ({ ...ledger, entries });

const asRow = (cells: SettlementCells): Settlement => ({ year: 2024, ...cells });
const part = (cells: SettlementCells, which: 'amount' | 'national') =>
  settlementColumns.map((column) => cells[column][which] ?? 0);
const sumOf = (rows: readonly SettlementCells[], which: 'amount' | 'national') =>
  settlementColumns.map((column) => rows.reduce((sum, row) => sum + (row[column][which] ?? 0), 0) || 0);

/** Rows by name: the order of rows with entries of one day is the order given. */
const byName = ({ won, printed, notes, lineItems, fundings }: Settled) => ({
  won,
  printed,
  notes,
  lineItems: Object.fromEntries(lineItems.map((row) => [row.lineItem, row.won])),
  fundings: Object.fromEntries(fundings.map((row) => [String(row.funding), row.won])),
});

const run = { seed: 20241231, numRuns: 400 };

test('settlement/ST2, settlement/ST5: both identities hold in 원 and in print, in both halves (S01, S02 of the audit)', () => {
  fc.assert(
    fc.property(ledgerArbitrary, (ledger) => {
      const { won, printed, lineItems, fundings } = settled(ledger);
      for (const cells of [won, printed, ...lineItems.map((row) => row.won), ...fundings.map((row) => row.won)])
        expect(computedSettlement(asRow(cells))).toEqual(asRow(cells));
      for (const column of settlementColumns) expect(Math.abs(printed[column].amount ?? 0) % 1000).toBe(0);
    }),
    run,
  );
});

test('settlement/ST8: rows of 통계목 and of 재원 add up to the whole', () => {
  fc.assert(
    fc.property(ledgerArbitrary, (ledger) => {
      const { won, lineItems, fundings } = settled(ledger);
      for (const rows of [lineItems, fundings])
        for (const which of ['amount', 'national'] as const)
          expect(
            sumOf(
              rows.map((row) => row.won),
              which,
            ),
          ).toEqual(part(won, which));
    }),
    run,
  );
});

test('settlement/ST6: a note stands exactly where 원 rounds otherwise', () => {
  fc.assert(
    fc.property(ledgerArbitrary, (ledger) => {
      const { won, printed, notes } = settled(ledger);
      const half = (value: number) => Math.sign(value) * Math.floor((Math.abs(value) + 500) / 1000) * 1000 || 0;
      const cells = (['available', 'balance'] as const).flatMap((column) =>
        (['amount', 'national'] as const).filter((which) => {
          const value = won[column][which];
          return value !== null && half(value) !== printed[column][which];
        }),
      );
      expect(notes).toHaveLength(cells.length);
    }),
    run,
  );
});

test('settlement/ST7: the order of entries does not matter', () => {
  fc.assert(
    fc.property(
      ledgerArbitrary.chain((ledger) =>
        fc
          .shuffledSubarray([...ledger.entries], { minLength: ledger.entries.length })
          .map((mixed) => [ledger, mixed] as const),
      ),
      ([ledger, mixed]) => {
        expect(byName(settled(withEntries(ledger, mixed)))).toEqual(byName(settled(ledger)));
      },
    ),
    run,
  );
});

test('an entry in two parts changes nothing in 원', () => {
  fc.assert(
    fc.property(ledgerArbitrary, fc.nat(), fc.nat(), (ledger, pick, cut) => {
      const named = new Set(ledger.entries.map(({ of }) => of));
      // One that is taken back or named is one thing; its parts would each need their own.
      const free = ledger.entries.filter(({ id, of }) => of === null && !named.has(id));
      const entry = free[pick % Math.max(1, free.length)];
      if (!entry) return;
      const first = Math.sign(entry.amount) * (cut % (Math.abs(entry.amount) + 1)) || 0;
      const parts = [
        { ...entry, amount: first as LedgerEntry['amount'] },
        { ...entry, id: `${entry.id}-2`, amount: (entry.amount - first) as LedgerEntry['amount'] },
      ];
      const split = ledger.entries.flatMap((each) => (each === entry ? parts : [each]));
      expect(byName(settled(withEntries(ledger, split)))).toEqual(byName(settled(ledger)));
    }),
    run,
  );
});

test('ledger/LE11: an entry with the one that takes it back leaves the sums as they were', () => {
  fc.assert(
    fc.property(ledgerArbitrary, ledgerArbitrary, (ledger, other) => {
      const [entry] = other.entries.filter(({ of }) => of === null);
      if (!entry) return;
      // In a place that the ledger has already, lest a row of zeros comes.
      const place = ledger.entries[0] ?? entry;
      const made = { ...entry, id: 'new', lineItem: place.lineItem, funding: place.funding };
      const back = {
        ...made,
        id: 'back',
        of: 'new',
        amount: (made.amount === 0 ? 0 : -made.amount) as LedgerEntry['amount'],
      };
      const { won, printed } = settled(withEntries(ledger, [back, ...ledger.entries, made]));
      if (ledger.entries.length > 0)
        expect({ won, printed }).toEqual({ won: settled(ledger).won, printed: settled(ledger).printed });
    }),
    run,
  );
});

test('settlement/ST10: what a year carries out is what the next carries in, by 통계목, 재원 and kind', () => {
  fc.assert(
    fc.property(ledgerArbitrary, (ledger) => {
      const out = ledger.entries.filter(({ kind }) => kind === '차년이월');
      const opened = out.map((entry) => ({ ...entry, kind: '전년이월' as const }));
      const [closed, next] = [settled(ledger), settled(madeLedger(opened, { fiscalYear: 2025 }))];
      const amounts = (cells: SettlementCells | undefined, column: 'carriedOut' | 'carriedIn') =>
        cells?.[column].amount ?? 0;
      expect(amounts(next.won, 'carriedIn')).toBe(amounts(closed.won, 'carriedOut'));
      expect(amounts(next.printed, 'carriedIn')).toBe(amounts(closed.printed, 'carriedOut'));
      for (const { lineItem, won } of closed.lineItems)
        expect(amounts(next.lineItems.find((row) => row.lineItem === lineItem)?.won, 'carriedIn')).toBe(
          won.carriedOut.amount,
        );
      for (const { funding, won } of closed.fundings)
        expect(amounts(next.fundings.find((row) => row.funding === funding)?.won, 'carriedIn')).toBe(
          won.carriedOut.amount,
        );
    }),
    run,
  );
});

test('a second way of adding gives the same 원: every entry as it is, without what a 추경 replaced', () => {
  fc.assert(
    fc.property(ledgerArbitrary, (ledger) => {
      const byId = new Map(ledger.entries.map((entry) => [entry.id, entry]));
      // The drawn 추경 that name a 성립전 are of its place and are not taken back themselves.
      const replaced = new Set(
        ledger.entries
          .filter(({ kind, of }) => kind === '추경' && byId.get(of ?? '')?.kind === '성립전')
          .map(({ of }) => of),
      );
      const sums = { finalBudget: 0, carriedIn: 0, adjustment: 0, executed: 0, carriedOut: 0 };
      for (const entry of ledger.entries) {
        const into = countsInto[entry.kind];
        if (into && !replaced.has(entry.id)) sums[into[0]] += Number(into[1]) * entry.amount;
      }
      const { won } = settled(ledger);
      for (const [column, sum] of Object.entries(sums))
        expect([column, won[column as keyof typeof sums].amount]).toEqual([column, sum || 0]);
    }),
    run,
  );
});

test('a ledger of 170,000 entries is judged and settled', () => {
  const entries = Array.from({ length: 170_000 }, (_, at) =>
    madeEntry(`e${at}`, '지출', at, { lineItem: at % 2 === 0 ? '공공운영비' : '시설비' }),
  );
  const { won } = settled(madeLedger(entries));
  expect(won.executed.amount).toBe((170_000 * 169_999) / 2);
});
