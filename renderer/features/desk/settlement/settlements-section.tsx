import { memo, useMemo } from 'react';
import { computedSettlement } from '#shared/drafting/derive.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import { emptyCell } from '#shared/records/project/empty-project.ts';
import type { Project, Settlement } from '#shared/records/project/project.ts';
import { DataGrid } from '../../../grid/data-grid.tsx';
import { readYear } from '../../../grid/sheet/year.ts';
import type { CellMark, GridColumn, GridEdit, GridRow } from '../../../grid/types.ts';
import { useSessionState } from '../../../session/use-session.ts';
import {
  type AmountColumn,
  amountCells,
  amountColumns,
  disagreement,
  putAmount,
  showIn,
} from '../../../table/amount-columns.ts';
import { keptRows } from '../../../table/kept-rows.ts';
import { rowId } from '../../../table/rows.ts';
import { useListTable } from '../../../table/use-list-table.ts';
import { settlementOrigin } from '../origin/origins.ts';
import { useOrigin } from '../origin/use-origin.tsx';
import { SectionFrame } from '../section-frame.tsx';
import { useTableHost } from '../use-table-host.ts';

type Column = Exclude<keyof Settlement, 'id' | 'year'>;

const amounts: readonly AmountColumn<Column>[] = [
  { id: 'finalBudget', label: '최종예산' },
  { id: 'carriedIn', label: '전년이월' },
  { id: 'adjustment', label: '예산변경' },
  { id: 'available', label: '예산현액', computed: true },
  { id: 'executed', label: '집행액' },
  { id: 'carriedOut', label: '차년이월' },
  { id: 'balance', label: '집행잔액', computed: true },
];

/** The year of a cell; an emptied one leaves the year as it was. */
function yearOf(value: GridEdit['value']): number | null {
  const read = readYear(String(value ?? ''));
  return read.ok ? Number(read.value) : null;
}

function editCell(row: Settlement, { columnId, value }: GridEdit): Settlement {
  if (columnId === 'year') return { ...row, year: yearOf(value) ?? row.year };
  const computed = computedSettlement(row);
  const asked =
    value === null && (columnId === 'available' || columnId === 'balance') ? computed[columnId].amount : value;
  return putAmount(amounts, row, columnId, asked) ?? row;
}

const put =
  (change: (rows: readonly Settlement[]) => readonly Settlement[]) =>
  (project: Project): Project => ({ ...project, settlements: change(project.settlements) });

function nextYear(rows: readonly Settlement[]): Settlement {
  const year = rows.length > 0 ? Math.max(...rows.map((row) => row.year)) + 1 : 0;
  const cells = Object.fromEntries(amounts.map(({ id }) => [id, emptyCell])) as Record<Column, typeof emptyCell>;
  return { year, ...cells };
}

function toRow(row: Settlement, unit: AmountUnit): GridRow {
  const computed = computedSettlement(row);
  const marks: Record<string, CellMark> = {};
  for (const id of ['available', 'balance'] as const) {
    const mark = disagreement(row[id].amount, computed[id].amount, showIn(unit));
    if (mark) marks[id] = mark;
  }
  return { id: rowId(row), cells: { year: `${row.year}`, ...amountCells(amounts, row) }, marks };
}

const yearColumn: GridColumn = { id: 'year', label: '연도', kind: 'year', width: 54, editable: true, pinned: 'left' };

function useColumns(settlements: readonly Settlement[]): readonly GridColumn[] {
  const always = useSessionState((state) => state.settings.nationalColumns);
  // Paid to the 원, printed 반올림 (costing/PR2).
  return useMemo(
    () => [yearColumn, ...amountColumns(amounts, settlements, { always, rounding: 'half' })],
    [settlements, always],
  );
}

interface SettlementsSectionProps {
  readonly settlements: readonly Settlement[];
  readonly fiscalYear: number;
}

export const SettlementsSection = memo(function SettlementsSection(props: SettlementsSectionProps) {
  const { settlements, fiscalYear } = props;
  const host = useTableHost('settlements');
  const { unit, edit } = host;
  const origin = useOrigin((id, columnId) => {
    const label = amounts.find((each) => columnId.startsWith(each.id))?.label ?? '';
    return settlementOrigin(settlements, id, columnId, label);
  });
  const rowsOf = useMemo(() => keptRows((row: Settlement) => toRow(row, unit)), [unit]);
  const blank = settlements.length > 0 ? nextYear(settlements) : { ...nextYear([]), year: fiscalYear - 4 };
  const table = useListTable(host, {
    name: '결산',
    columns: useColumns(settlements),
    nameColumn: 'year',
    lines: settlements,
    rows: useMemo(() => rowsOf(settlements), [rowsOf, settlements]),
    hasBlankRow: false,
    blank,
    editCell,
    put,
    lineWord: '결산 연도',
  });
  return (
    <SectionFrame
      section="settlements"
      title="최근 3년 결산 현황"
      unit={unit}
      tools={
        <button
          type="button"
          className="button"
          onClick={() => edit({ label: '결산 연도 넣기', change: put((was) => [...was, blank]) })}
        >
          연도 넣기
        </button>
      }
    >
      <DataGrid {...table} label="최근 3년 결산 현황" menu={[origin.entry]} />
      {origin.dialog}
    </SectionFrame>
  );
});
