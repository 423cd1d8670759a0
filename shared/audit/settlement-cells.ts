import { type Project, type Settlement, settlementColumns } from '#shared/records/project/project.ts';
import { type Cell, cell, type Severity } from './equality.ts';
import { forLast } from './last.ts';
import { judgeRounded } from './rounding-bound.ts';
import type { AmountPart } from './summary-cells.ts';

export type SettlementColumn = (typeof settlementColumns)[number];

/** A year of 결산 with its place. */
export interface SettlementRow {
  readonly row: Settlement;
  readonly at: string;
  /** Its amounts are to the 원; else every one is a rounded 천원. */
  readonly inWon: boolean;
}

/** Two figures below 천원 make a row in 원: what was spent to the 원 leaves a rest to the 원. One alone is a slip. */
export function isToTheWon(row: Settlement): boolean {
  let figures = 0;
  for (const column of settlementColumns) {
    if ((row[column].amount ?? 0) % 1000 !== 0) figures += 1;
    if ((row[column].national ?? 0) % 1000 !== 0) figures += 1;
  }
  return figures > 1;
}

const placed = forLast((settlements: Project['settlements']): readonly SettlementRow[] =>
  settlements
    .map((row, at) => ({ row, at: `settlements[${at}]`, inWon: isToTheWon(row) }))
    .sort((a, b) => a.row.year - b.row.year),
);

/** The years of 결산 in their order of time. */
export const settlementRows = ({ settlements }: Project): readonly SettlementRow[] => placed(settlements);

export function settlementCell({ row, at }: SettlementRow, column: SettlementColumn, part: AmountPart): Cell {
  return cell(`${at}.${column}.${part}`, row[column][part], row.id);
}

/** In 원 nothing explains a difference; in 천원 rounding of the figures that are there may. */
export function judgeInRow({ inWon }: SettlementRow, cells: readonly Cell[]): (gap: number) => Severity | null {
  return (gap) => {
    if (gap === 0) return null;
    return inWon ? 'error' : judgeRounded(gap, cells.filter(({ value }) => value !== null && value !== 0).length);
  };
}
