import { scheduleSum } from '#shared/drafting/derive.ts';
import { josa } from '#shared/hangul/josa.ts';
import type { Won } from '#shared/money/won.ts';
import type { Project, Schedule, ScheduleRow } from '#shared/records/project/project.ts';
import { DataGrid } from '../../../grid/data-grid.tsx';
import type { GridColumn, GridEdit, GridRow } from '../../../grid/types.ts';
import { disagreement, showIn } from '../../../table/amount-columns.ts';
import { labelOfEdits } from '../../../table/label-of-edits.ts';
import {
  blankRow,
  editRows,
  insertBefore,
  removeRows,
  rowId,
  toWon,
  useBlankId,
  useGridBasics,
  usePastedEdits,
} from '../../../table/rows.ts';
import { scheduleOrigin } from '../origin/origins.ts';
import { useOrigin } from '../origin/use-origin.tsx';
import { SectionFrame } from '../section-frame.tsx';
import { useEdit } from '../use-edit.ts';
import { useMovedCell } from '../use-moved.ts';

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

export function ScheduleSection({ schedule, cost }: ScheduleSectionProps) {
  const edit = useEdit();
  const basics = useGridBasics('schedule');
  const moved = useMovedCell('schedule');
  const blankId = useBlankId(schedule.rows);
  const pasted = usePastedEdits();
  const origin = useOrigin((id, columnId) => scheduleOrigin(schedule, id, columnId));
  const sum = scheduleSum(schedule);
  const show = showIn(basics.unit);
  const mark = disagreement(schedule.total, sum, show);
  const differs = schedule.total !== null && cost !== null && schedule.total !== cost;
  const message = differs
    ? `추진일정 계 ${josa(show(schedule.total), '과/와')} 사업비 ${josa(show(cost), '이/가')} 다릅니다.`
    : '';
  const shown = mark ?? (differs ? ({ severity: 'attention', message } as const) : null);
  const rows = schedule.rows.map((row) => ({ id: rowId(row), cells: { ...row } as GridRow['cells'] }));
  const total = { id: 'total', cells: { step: '계', amount: schedule.total }, readOnly: true };
  return (
    <SectionFrame
      section="schedule"
      title={`${schedule.year}년도 추진일정`}
      unit={basics.unit}
      tools={
        mark ? (
          <button
            type="button"
            className="button"
            onClick={() =>
              edit({
                label: '추진일정 계 다시 계산',
                change: (project) => ({
                  ...project,
                  schedule: { ...project.schedule, total: scheduleSum(project.schedule) },
                }),
              })
            }
          >
            계 다시 계산
          </button>
        ) : null
      }
    >
      <DataGrid
        {...basics}
        goTo={moved}
        label={`${schedule.year}년도 추진일정`}
        columns={columns}
        rows={[...rows, blankRow(blankId)]}
        totalRow={shown ? { ...total, marks: { amount: shown } } : total}
        autoHeight
        menu={[origin.entry]}
        onEdit={(edits, how, opening) => {
          const label = labelOfEdits({ table: '추진일정', columns, rows, name: 'step', unit: basics.unit }, edits);
          edit({ label, change: put((was) => editRows(was, edits, rows, blank, editCell)), how, opening });
        }}
        onPasteRows={(edits, added) => {
          const all = pasted(edits, added);
          edit({
            label: `추진일정 ${all.length.toLocaleString('ko-KR')}칸 붙여 넣기`,
            change: put((was) => editRows(was, all, rows, blank, editCell)),
            how: 'paste',
          });
        }}
        onInsertRows={(at, count) =>
          edit({ label: '추진일정 줄 넣기', change: put((was) => insertBefore(was, rows[at], count, blank)) })
        }
        onDeleteRows={(ids) => edit({ label: '추진일정 줄 지우기', change: put((was) => removeRows(was, ids)) })}
      />
      {origin.dialog}
    </SectionFrame>
  );
}
