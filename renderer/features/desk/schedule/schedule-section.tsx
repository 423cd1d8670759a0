import { memo, useMemo } from 'react';
import { scheduleSum } from '#shared/drafting/derive.ts';
import { josa } from '#shared/hangul/josa.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import type { Won } from '#shared/money/won.ts';
import type { Project, Schedule, ScheduleRow } from '#shared/records/project/project.ts';
import { DataGrid } from '../../../grid/data-grid.tsx';
import type { GridColumn, GridEdit, GridRow } from '../../../grid/types.ts';
import { disagreement, showIn } from '../../../table/amount-columns.ts';
import { keptRows, useKeptRow } from '../../../table/kept-rows.ts';
import { markedRow } from '../../../table/marked-rows.ts';
import { rowId, toWon } from '../../../table/rows.ts';
import { useListTable } from '../../../table/use-list-table.ts';
import { scheduleOrigin } from '../origin/origins.ts';
import { useOrigin } from '../origin/use-origin.tsx';
import { SectionFrame } from '../section-frame.tsx';
import { useTableHost } from '../use-table-host.ts';

const columns: readonly GridColumn[] = [
  { id: 'step', label: '사업추진절차', kind: 'text', width: 210, flex: 2, editable: true },
  { id: 'period', label: '추진기간', kind: 'text', width: 150, minWidth: 136, flex: 1, editable: true },
  { id: 'amount', label: '예산집행금액', kind: 'amount', width: 120, editable: true },
  { id: 'detail', label: '추진세부내용', kind: 'text', width: 210, flex: 2, editable: true },
];

const blank: ScheduleRow = { step: '', period: '', amount: null, detail: '' };

function editCell(row: ScheduleRow, { columnId, value }: GridEdit): ScheduleRow {
  if (columnId === 'amount') return { ...row, amount: toWon(value) };
  const text = String(value ?? '').replace(/\s+/g, ' ');
  return { ...row, [columnId]: text.trim() };
}

const put =
  (change: (rows: readonly ScheduleRow[]) => readonly ScheduleRow[]) =>
  (project: Project): Project => ({
    ...project,
    schedule: { ...project.schedule, rows: change(project.schedule.rows) },
  });

interface ScheduleSectionProps {
  readonly schedule: Schedule;
  /** 사업비 (당해년도), 원: what the schedule's 계 should be. */
  readonly cost: Won | null;
}

const rowsOf = keptRows((row: ScheduleRow) => ({ id: rowId(row), cells: { ...row } as GridRow['cells'] }));

/** What is wrong with 계: it is not the sum of the rows, or not 사업비. */
function totalMark(schedule: Schedule, cost: Won | null, unit: AmountUnit) {
  const show = showIn(unit);
  const wrongSum = disagreement(schedule.total, scheduleSum(schedule), show);
  const differs = schedule.total !== null && cost !== null && schedule.total !== cost;
  const message = differs
    ? `추진일정 계 ${josa(show(schedule.total), '과/와')} 사업비 ${josa(show(cost), '이/가')} 다릅니다.`
    : '';
  return { wrongSum, shown: wrongSum ?? (differs ? ({ severity: 'attention', message } as const) : null) };
}

export const ScheduleSection = memo(function ScheduleSection({ schedule, cost }: ScheduleSectionProps) {
  const host = useTableHost('schedule');
  const origin = useOrigin((id, columnId) => scheduleOrigin(schedule, id, columnId));
  const { wrongSum, shown } = totalMark(schedule, cost, host.unit);
  const table = useListTable(host, {
    name: '추진일정',
    columns,
    nameColumn: 'step',
    lines: schedule.rows,
    rows: useMemo(() => rowsOf(schedule.rows), [schedule.rows]),
    hasBlankRow: true,
    blank,
    editCell,
    put,
    lineWord: '추진일정 줄',
  });
  const total = { id: 'total', cells: { step: '계', amount: schedule.total }, readOnly: true };
  const addUp = () =>
    host.edit({
      label: '추진일정 계 다시 계산',
      change: (was) => ({ ...was, schedule: { ...was.schedule, total: scheduleSum(was.schedule) } }),
    });
  return (
    <SectionFrame
      section="schedule"
      title={`${schedule.year}년도 추진일정`}
      unit={host.unit}
      tools={
        wrongSum ? (
          <button type="button" className="button" onClick={addUp}>
            계 다시 계산
          </button>
        ) : null
      }
    >
      <DataGrid
        {...table}
        label={`${schedule.year}년도 추진일정`}
        totalRow={useKeptRow(markedRow(shown ? { ...total, marks: { amount: shown } } : total, host.marks))}
        totalAtTop
        menu={[origin.entry]}
      />
      {origin.dialog}
    </SectionFrame>
  );
});
