import type { EntryKind } from '#shared/records/ledger/ledger.ts';
import { type Settlement, settlementColumns } from '#shared/records/project/project.ts';

/** The seven amount columns of a year of 결산, in the form's order. */
export type Column = (typeof settlementColumns)[number];

/** The seven amount cells of a settlement row, 원. */
export type SettlementCells = Pick<Settlement, Column>;

/** The five columns that entries count into; 예산현액 and 집행잔액 are computed of them. */
export type CountedColumn = Exclude<Column, 'available' | 'balance'>;

/** Exact 원 of the seven columns, beyond the safe range too. */
export type Amounts = Readonly<Record<Column, bigint>>;

/** ST1: the column a kind counts into and its sign; kinds that count into none are absent. */
export const countsInto: Readonly<Partial<Record<EntryKind, readonly [CountedColumn, 1n | -1n]>>> = {
  본예산: ['finalBudget', 1n],
  추경: ['finalBudget', 1n],
  성립전: ['finalBudget', 1n],
  전년이월: ['carriedIn', 1n],
  이용: ['adjustment', 1n],
  전용: ['adjustment', 1n],
  변경사용: ['adjustment', 1n],
  이체: ['adjustment', 1n],
  예비비: ['adjustment', 1n],
  지출: ['executed', 1n],
  반납: ['executed', -1n],
  차년이월: ['carriedOut', 1n],
};

/** ST2: 예산현액 = 최종예산 + 전년이월 + 예산변경, 집행잔액 = 예산현액 − 집행액 − 차년이월. */
export function withComputed(counted: Readonly<Record<CountedColumn, bigint>>): Amounts {
  const { finalBudget, carriedIn, adjustment, executed, carriedOut } = counted;
  const available = finalBudget + carriedIn + adjustment;
  return {
    ...{ finalBudget, carriedIn, adjustment, available },
    ...{ executed, carriedOut, balance: available - executed - carriedOut },
  };
}

/** One value a column, in the form's order. */
export function eachColumn<T>(value: (column: Column) => T): Record<Column, T> {
  return Object.fromEntries(settlementColumns.map((column) => [column, value(column)])) as Record<Column, T>;
}
