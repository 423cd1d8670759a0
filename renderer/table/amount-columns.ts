import { printAmountExactly } from '#shared/money/print.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import { won } from '#shared/money/won.ts';
import type { AmountCell } from '#shared/records/project/project.ts';
import type { CellMark, CellValue, GridColumn } from '../grid/types.ts';
import { toWon } from './rows.ts';

/** One amount of a form's row and the 국비 inside it, as two grid columns. */
export interface AmountColumn<K extends string> {
  readonly id: K;
  readonly label: string;
  readonly computed?: boolean;
}

/** As narrow as an amount's column gets; a wider number widens it. */
const narrowest = 70;

/** Shows a computed number of 원 in the view's unit, exactly. */
export const showIn = (unit: AmountUnit) => (value: number) => printAmountExactly(won(value), unit);

/** The same with the unit's name behind it, for sentences. */
export const sayIn = (unit: AmountUnit) => (value: number) => {
  const printed = printAmountExactly(won(value), unit);
  return printed.endsWith('원') ? printed : `${printed}${unit}`;
};

const nationalSuffix = '.national';

/** Grid columns for amount cells; the 국비 columns only when asked for or when one of the cells has a 국비 part. */
export function amountColumns<K extends string>(
  columns: readonly AmountColumn<K>[],
  rows: readonly Readonly<Record<K, AmountCell>>[],
  view: {
    readonly always: boolean;
    readonly rounding?: RoundingRule;
  },
): GridColumn[] {
  const national = view.always || rows.some((row) => columns.some(({ id }) => row[id].national !== null));
  return columns.flatMap(({ id, label, computed }) => {
    const extra = { ...(computed ? { computed: true } : {}), ...(view.rounding ? { rounding: view.rounding } : {}) };
    const amount: GridColumn = {
      id,
      label,
      kind: 'amount',
      width: 112,
      minWidth: narrowest,
      flex: 1,
      editable: true,
      ...extra,
    };
    const part: GridColumn = {
      ...amount,
      id: `${id}${nationalSuffix}`,
      label: '(x 국비)',
      width: 84,
    };
    return national ? [part, amount] : [amount];
  });
}

export function amountCells<K extends string>(
  columns: readonly AmountColumn<K>[],
  row: Readonly<Record<K, AmountCell>>,
): Record<string, CellValue> {
  const cells: Record<string, CellValue> = {};
  for (const { id } of columns) {
    cells[id] = row[id].amount;
    cells[`${id}${nationalSuffix}`] = row[id].national;
  }
  return cells;
}

/** The row with one amount column changed; other columns are the caller's. `null` when it is no amount column. */
export function putAmount<K extends string, R extends Readonly<Record<K, AmountCell>>>(
  columns: readonly AmountColumn<K>[],
  row: R,
  columnId: string,
  value: CellValue,
): R | null {
  const national = columnId.endsWith(nationalSuffix);
  const id = national ? columnId.slice(0, -nationalSuffix.length) : columnId;
  const column = columns.find((each) => each.id === id);
  if (!column) return null;
  const cell: AmountCell = row[column.id];
  return { ...row, [column.id]: { ...cell, [national ? 'national' : 'amount']: toWon(value) } };
}

/** Marks where a printed value and the computed one differ, in 원; the message names both and the difference. */
export function disagreement(
  printed: number | null,
  computed: number | null,
  show: (value: number) => string,
): CellMark | null {
  if (printed === computed || computed === null) return null;
  const said = printed === null ? '적힌 값이 없고' : `적힌 값은 ${show(printed)},`;
  const difference = printed === null ? '' : ` 차이는 ${show(printed - computed)}입니다.`;
  return {
    severity: 'attention',
    message: `${said} 계산하면 ${show(computed)}입니다.${difference} 칸을 지우면 계산한 값이 들어갑니다.`,
  };
}
