import { describe, expect, test } from 'vitest';
import type { LedgerEntry } from '#shared/records/ledger/ledger.ts';
import { settlementColumns } from '#shared/records/project/project.ts';
import { unwrap } from '#shared/result/result.ts';
import { settle } from '#shared/settlement/settle.ts';
import { madeEntry, madeLedger } from '../../builders/made-ledger.ts';

const settled = (...entries: LedgerEntry[]) => unwrap(settle(madeLedger(entries)));
const row = (cells: ReturnType<typeof settled>['won'], part: 'amount' | 'national' = 'amount') =>
  settlementColumns.map((column) => cells[column][part]);

test('settlement/ST1: a ledger without entries is 0 in every cell, with no 국비 and no rows', () => {
  expect(settled()).toEqual({
    won: Object.fromEntries(settlementColumns.map((column) => [column, { amount: 0, national: null }])),
    printed: Object.fromEntries(settlementColumns.map((column) => [column, { amount: 0, national: null }])),
    notes: [],
    lineItems: [],
    fundings: [],
  });
});

test('settlement/ST1, settlement/ST2: a year by hand', () => {
  const year = settled(
    madeEntry('1', '본예산', 10_000_000),
    madeEntry('2', '추경', -1_000_000),
    madeEntry('3', '전년이월', 2_500_000),
    madeEntry('4', '전용', -300_000, { with: { lineItem: '시설비' } }),
    madeEntry('5', '예비비', 50_000),
    madeEntry('6', '배정', 9_000_000),
    madeEntry('7', '품의', 700_000),
    madeEntry('8', '원인행위', 650_000, { of: '7' }),
    madeEntry('9', '지출', 640_010, { of: '8', date: '2025-01-15' }),
    madeEntry('10', '반납', 40_010, { of: '9' }),
    madeEntry('11', '차년이월', 1_000_000),
    madeEntry('12', '보조금반납', 77_777),
  );
  expect(row(year.won)).toEqual([9_000_000, 2_500_000, -250_000, 11_250_000, 600_000, 1_000_000, 9_650_000]);
  expect(row(year.won, 'national')).toEqual([null, null, null, null, null, null, null]);
});

test('settlement/ST1: every kind alone counts where the table says', () => {
  const column = (kind: LedgerEntry['kind']) => row(settled(madeEntry('a', kind, 7)).won).join(' ');
  for (const kind of ['본예산', '추경', '성립전'] as const) expect(column(kind)).toBe('7 0 0 7 0 0 7');
  expect(column('전년이월')).toBe('0 7 0 7 0 0 7');
  for (const kind of ['이용', '전용', '변경사용', '이체', '예비비'] as const)
    expect(column(kind)).toBe('0 0 7 7 0 0 7');
  expect(column('지출')).toBe('0 0 0 0 7 0 -7');
  expect(column('반납')).toBe('0 0 0 0 -7 0 7');
  expect(column('차년이월')).toBe('0 0 0 0 0 7 -7');
  for (const kind of ['배정', '품의', '원인행위', '보조금반납'] as const) expect(column(kind)).toBe('0 0 0 0 0 0 0');
});

describe('settlement/ST3: 국비', () => {
  test('alone fills both halves', () => {
    const { won, lineItems } = settled(madeEntry('a', '본예산', 5, { funding: '국비' }));
    expect(row(won, 'national')).toEqual([5, 0, 0, 5, 0, 0, 5]);
    expect(lineItems[0]?.won).toEqual(won);
  });

  test('of one 통계목 makes the half of another 0, not null; 균특 and 기금 are none', () => {
    const { lineItems, won } = settled(
      madeEntry('a', '본예산', 5, { funding: '국비' }),
      madeEntry('b', '본예산', 9, { funding: '균특', lineItem: '시설비' }),
      madeEntry('c', '지출', 1, { funding: '기금', lineItem: '시설비' }),
    );
    expect(row(won, 'national')).toEqual([5, 0, 0, 5, 0, 0, 5]);
    expect(lineItems.map(({ lineItem, won: cells }) => [lineItem, cells.finalBudget, cells.balance])).toEqual([
      ['공공운영비', { amount: 5, national: 5 }, { amount: 5, national: 5 }],
      ['시설비', { amount: 9, national: 0 }, { amount: 8, national: 0 }],
    ]);
  });

  test('of an entry that counts nowhere is still 국비', () => {
    expect(row(settled(madeEntry('a', '배정', 5, { funding: '국비' })).won, 'national')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('settlement/ST4: 성립전', () => {
  const early = madeEntry('s', '성립전', 300, { funding: '국비' });
  const later = madeEntry('t', '추경', 500, { funding: '국비', of: 's' });
  const final = (...entries: LedgerEntry[]) => settled(...entries).won.finalBudget;

  test('counts until a 추경 names it, then the whole 추경 does', () => {
    expect(final(early)).toEqual({ amount: 300, national: 300 });
    expect(final(early, { ...later, of: null })).toEqual({ amount: 800, national: 800 });
    expect(final(later, early)).toEqual({ amount: 500, national: 500 });
  });

  test('of another 통계목 or 재원 keeps its place', () => {
    expect(final(early, { ...later, lineItem: '시설비' })).toEqual({ amount: 800, national: 800 });
    expect(final(early, { ...later, funding: '시비' })).toEqual({ amount: 800, national: 300 });
  });

  test('counts again when its 추경 is taken back; taken back itself it never counts', () => {
    const undone = madeEntry('u', '추경', -500, { funding: '국비', of: 't' });
    expect(final(early, later, undone)).toEqual({ amount: 300, national: 300 });
    const gone = madeEntry('v', '성립전', -300, { funding: '국비', of: 's' });
    expect(final(early, gone)).toEqual({ amount: 0, national: 0 });
    expect(final(early, gone, later)).toEqual({ amount: 500, national: 500 });
    expect(final(early, gone, later, undone)).toEqual({ amount: 0, national: 0 });
  });
});

describe('settlement/ST5, settlement/ST6: the printed row', () => {
  test('closes where 원 would round otherwise, and says so', () => {
    const { won, printed, notes } = settled(
      madeEntry('a', '본예산', 1_400),
      madeEntry('b', '전년이월', 1_400),
      madeEntry('c', '지출', 2_800),
    );
    expect(row(won)).toEqual([1_400, 1_400, 0, 2_800, 2_800, 0, 0]);
    expect(row(printed)).toEqual([1_000, 1_000, 0, 2_000, 3_000, 0, -1_000]);
    expect(notes).toEqual([
      '예산현액: 찍는 칸으로 셈하면 2천원, 원 금액(2,800원)을 바로 반올림하면 3천원입니다.',
      '집행잔액: 찍는 칸으로 셈하면 △1천원, 원 금액(0원)을 바로 반올림하면 0천원입니다.',
    ]);
  });

  test('rounds half away from zero, on both sides of it', () => {
    const { printed } = settled(
      madeEntry('a', '본예산', 500),
      madeEntry('b', '전용', -500),
      madeEntry('c', '지출', 499),
    );
    expect(row(printed)).toEqual([1_000, 0, -1_000, 0, 0, 0, 0]);
  });

  test('the 국비 half is computed of its own printed cells, with its own notes', () => {
    const { printed, notes } = settled(
      madeEntry('a', '본예산', 1_400, { funding: '국비' }),
      madeEntry('b', '전년이월', 1_400, { funding: '국비' }),
      madeEntry('c', '본예산', 600),
      madeEntry('d', '전년이월', 600),
    );
    expect(printed.available).toEqual({ amount: 4_000, national: 2_000 });
    expect(printed.finalBudget).toEqual({ amount: 2_000, national: 1_000 });
    expect(notes).toEqual([
      '예산현액의 국비: 찍는 칸으로 셈하면 2천원, 원 금액(2,800원)을 바로 반올림하면 3천원입니다.',
      '집행잔액의 국비: 찍는 칸으로 셈하면 2천원, 원 금액(2,800원)을 바로 반올림하면 3천원입니다.',
    ]);
  });
});

test('settlement/ST7: two spellings of the dot are one 통계목, under the name it first has', () => {
  const { lineItems } = settled(
    madeEntry('a', '지출', 1, { lineItem: '공사·공단경상전출금', date: '2024-05-01' }),
    madeEntry('b', '본예산', 5, { lineItem: '공사ㆍ공단경상전출금', date: '2024-01-01' }),
  );
  expect(lineItems.map(({ lineItem, won }) => [lineItem, won.balance.amount])).toEqual([['공사ㆍ공단경상전출금', 4]]);
});

describe('settlement/ST9: sums beyond the safe range', () => {
  const most = Number.MAX_SAFE_INTEGER;
  test('are refused, in the whole, in one 통계목, in print', () => {
    const refused = (...entries: LedgerEntry[]) => {
      const done = settle(madeLedger(entries));
      return done.ok ? 'settled' : done.error.code;
    };
    expect(refused(madeEntry('a', '본예산', most), madeEntry('b', '본예산', 1))).toBe('amount-too-large');
    expect(refused(madeEntry('a', '본예산', most))).toBe('amount-too-large');
    expect(refused(madeEntry('a', '본예산', most - 991))).toBe('settled');
    const twoItems = [madeEntry('a', '전용', -most), madeEntry('b', '전용', -most)];
    const back = [
      madeEntry('c', '전용', most, { lineItem: '시설비' }),
      madeEntry('d', '전용', most, { lineItem: '시설비' }),
    ];
    expect(refused(...twoItems, ...back)).toBe('amount-too-large');
  });

  test('on the way to a safe sum are no matter', () => {
    const entries = [most - 991, most - 991, -(most - 991), -(most - 991)].map((amount, at) =>
      madeEntry(`e${at}`, '전용', amount),
    );
    expect(row(settled(...entries, madeEntry('z', '전용', 3)).won)).toEqual([0, 0, 3, 3, 0, 0, 3]);
  });
});
