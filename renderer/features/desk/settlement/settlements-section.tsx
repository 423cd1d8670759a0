import { computedSettlement } from '#shared/drafting/derive.ts';
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
import { labelOfEdits } from '../../../table/label-of-edits.ts';
import { editRows, insertBefore, removeRows, rowId, useGridBasics } from '../../../table/rows.ts';
import { settlementOrigin } from '../origin/origins.ts';
import { useOrigin } from '../origin/use-origin.tsx';
import { SectionFrame } from '../section-frame.tsx';
import { useEdit } from '../use-edit.ts';
import { useMovedCell } from '../use-moved.ts';

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

export function SettlementsSection({
  settlements,
  fiscalYear,
}: {
  settlements: readonly Settlement[];
  fiscalYear: number;
}) {
  const edit = useEdit();
  const basics = useGridBasics('settlements');
  const moved = useMovedCell('settlements');
  const origin = useOrigin((id, columnId) => {
    const label = amounts.find((each) => columnId.startsWith(each.id))?.label ?? '';
    return settlementOrigin(settlements, id, columnId, label);
  });
  const always = useSessionState((state) => state.settings.nationalColumns);
  const show = showIn(basics.unit);
  const columns: GridColumn[] = [
    { id: 'year', label: '연도', kind: 'year', width: 54, editable: true, pinned: 'left' },
    // Paid to the 원, printed 반올림 (PR2).
    ...amountColumns(amounts, settlements, { always, rounding: 'half' }),
  ];
  const rows = settlements.map((row): GridRow => {
    const computed = computedSettlement(row);
    const marks: Record<string, CellMark> = {};
    for (const id of ['available', 'balance'] as const) {
      const mark = disagreement(row[id].amount, computed[id].amount, show);
      if (mark) marks[id] = mark;
    }
    return { id: rowId(row), cells: { year: `${row.year}`, ...amountCells(amounts, row) }, marks };
  });
  const blank = settlements.length > 0 ? nextYear(settlements) : { ...nextYear([]), year: fiscalYear - 4 };
  return (
    <SectionFrame
      section="settlements"
      title="최근 3년 결산 현황"
      unit={basics.unit}
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
      <DataGrid
        {...basics}
        goTo={moved}
        label="최근 3년 결산 현황"
        columns={columns}
        rows={rows}
        autoHeight
        menu={[origin.entry]}
        onEdit={(edits, how, opening) => {
          const label = labelOfEdits({ table: '결산', columns, rows, name: 'year', unit: basics.unit }, edits);
          edit({ label, change: put((was) => editRows(was, edits, rows, blank, editCell)), how, opening });
        }}
        onInsertRows={(at, count) =>
          edit({ label: '결산 연도 넣기', change: put((was) => insertBefore(was, rows[at], count, blank)) })
        }
        onDeleteRows={(ids) => edit({ label: '결산 연도 지우기', change: put((was) => removeRows(was, ids)) })}
      />
      {origin.dialog}
    </SectionFrame>
  );
}
