import { useMemo, useRef, useState } from 'react';
import { changeRate } from '#shared/drafting/derive.ts';
import { type Change, singleChanges } from '#shared/journal/change.ts';
import { roundingOf } from '#shared/records/project/rounding.ts';
import { fileNew } from '../../commands/file-new.ts';
import { DataGrid } from '../../grid/data-grid.tsx';
import type { Goal, GridColumn, GridRow } from '../../grid/types.ts';
import { useOffice, useProjectList, useSession, useSessionState } from '../../session/use-session.ts';
import type { ListRecord } from '../../store/rows.ts';
import { shortTime } from '../../ui/short-time.ts';
import { EmptyList } from './empty-list.tsx';
import { choices, filterList, type ListFilter, type SortKey, sortLabels, sumColumn } from './filter.ts';
import { ListTools } from './list-tools.tsx';
import './project-list.css';

const columns: readonly GridColumn[] = [
  { id: 'fiscalYear', label: '연도', kind: 'text', width: 58, editable: false },
  { id: 'edition', label: '차수', kind: 'text', width: 76, editable: false },
  { id: 'department', label: '부서', kind: 'text', width: 150, editable: false },
  { id: 'title', label: '사업명', kind: 'text', width: 280, minWidth: 200, flex: 1, editable: false },
  { id: 'prior', label: '전년 (A)', kind: 'amount', width: 136, editable: false },
  { id: 'current', label: '올해 (B)', kind: 'amount', width: 136, editable: false },
  { id: 'change', label: '증감 (B-A)', kind: 'amount', width: 136, editable: false },
  { id: 'rate', label: '증감률 %', kind: 'rate', width: 84, editable: false },
  { id: 'updatedAt', label: '고친 때', kind: 'text', width: 128, editable: false },
];

function toRow(record: ListRecord): GridRow {
  const { id, fiscalYear, edition, departments, title, prior, current, change, updatedAt } = record;
  const rate = changeRate(prior, current, roundingOf(record).rate);
  const department = departments.join(', ');
  const cells = { fiscalYear: `${fiscalYear}`, edition, department, title, prior, current, change, rate };
  return { id, cells: { ...cells, updatedAt: shortTime(updatedAt) } };
}

/** The rows that undo, redo or 휴지통 has just brought: selected where they stand together, else the first of them. */
function goalOf(rows: readonly GridRow[], moved: Change | null): Goal | undefined {
  const came = new Set(moved ? singleChanges(moved).flatMap(({ kind, id }) => (kind === 'removed' ? [] : [id])) : []);
  const first = came.size > 0 ? rows.findIndex(({ id }) => came.has(id)) : -1;
  if (first < 0) return;
  let last = first;
  while (came.has(rows[last + 1]?.id ?? '')) last += 1;
  const together = last - first + 1 === came.size;
  return { rowId: rows[first]?.id ?? '', lastRowId: together ? rows[last]?.id : undefined, focus: true };
}

/** Coming back from a project, the keyboard is in the list and not nowhere. */
function focusOnArrival(main: HTMLElement | null): void {
  if (main && document.activeElement === document.body) main.focus({ preventScroll: true });
}

/** All projects: find, sort, sum, begin. */
export function ProjectList() {
  const session = useSession();
  const records = useProjectList();
  const unit = useSessionState((state) => state.settings.unit);
  // Records of several rules are summed by the office's.
  const { rate: rounding } = roundingOf(useOffice());
  const screenReaderMode = useSessionState((state) => state.settings.screenReader);
  const [filter, setFilter] = useState<ListFilter>({ year: null, department: null, search: '', sort: 'title' });
  const shown = useMemo(() => filterList(records, filter), [records, filter]);
  const rows = useMemo(() => shown.map(toRow), [shown]);
  const moved = useSessionState((state) => state.moved);
  // Once for each move: rows that come later do not take the cursor back to it.
  const shownRows = useRef(rows);
  shownRows.current = rows;
  const goal = useMemo(() => goalOf(shownRows.current, moved), [moved]);
  const offered = useMemo(() => choices(records), [records]);
  if (records.length === 0) return <EmptyList onNew={() => void fileNew.run(session)} />;
  const total: GridRow = {
    id: 'total',
    readOnly: true,
    cells: {
      title: `합계 ${shown.length.toLocaleString('ko-KR')}건`,
      prior: sumColumn(shown, 'prior'),
      current: sumColumn(shown, 'current'),
      change: sumColumn(shown, 'change'),
      rate: changeRate(sumColumn(shown, 'prior'), sumColumn(shown, 'current'), rounding),
    },
  };
  return (
    <main className="project-list" aria-label="사업 목록" tabIndex={-1} ref={focusOnArrival}>
      <ListTools />
      <search className="list-filter">
        <input
          className="field"
          type="search"
          aria-label="사업명 찾기 (초성도 됩니다)"
          placeholder="사업명 찾기 — 초성도 됩니다 (ㅈㅈㅎㅂ)"
          value={filter.search}
          onChange={(event) => setFilter({ ...filter, search: event.target.value })}
        />
        <select
          className="field"
          aria-label="회계연도"
          value={filter.year ?? ''}
          onChange={(event) =>
            setFilter({ ...filter, year: event.target.value === '' ? null : Number(event.target.value) })
          }
        >
          <option value="">모든 연도</option>
          {offered.years.map((year) => (
            <option key={year} value={year}>
              {year}년
            </option>
          ))}
        </select>
        <select
          className="field"
          aria-label="부서"
          value={filter.department ?? ''}
          onChange={(event) => setFilter({ ...filter, department: event.target.value || null })}
        >
          <option value="">모든 부서</option>
          {offered.departments.map((department) => (
            <option key={department}>{department}</option>
          ))}
        </select>
        <select
          className="field"
          aria-label="정렬"
          value={filter.sort}
          onChange={(event) => setFilter({ ...filter, sort: event.target.value as SortKey })}
        >
          {Object.entries(sortLabels).map(([key, label]) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
        <span className="unit">(단위 : {unit}, %)</span>
      </search>
      <div className="list-grid">
        <DataGrid
          label="사업 목록"
          columns={columns}
          rows={rows}
          totalRow={total}
          unit={unit}
          screenReaderMode={screenReaderMode}
          goTo={goal}
          emptyText="찾는 사업이 없습니다. 찾는 말이나 연도, 부서를 바꿔 보세요."
          onEdit={() => undefined}
          onSelection={(selection) => {
            session.setFigures(selection);
            session.choose(selection.rows.filter((id) => id !== 'total'));
          }}
          onActivateRow={(id) => void session.open(id)}
          onUndo={() => void session.undo()}
          onRedo={() => void session.redo()}
          menu={[
            { id: 'open', label: '열기', key: 'Enter', run: ({ active }) => active && void session.open(active.rowId) },
          ]}
        />
      </div>
    </main>
  );
}
