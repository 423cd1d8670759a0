import { useEffect, useMemo, useRef, useState } from 'react';
import { type Change, singleChanges } from '#shared/journal/change.ts';
import { roundingOf } from '#shared/records/project/rounding.ts';
import { fileNew } from '../../commands/file-new.ts';
import { DataGrid } from '../../grid/data-grid.tsx';
import type { Goal, GridRow, MenuEntry, SelectionSummary } from '../../grid/types.ts';
import { useOffice, useProjectList, useSession, useSessionState } from '../../session/use-session.ts';
import type { ListRecord } from '../../store/rows.ts';
import { EmptyList } from './empty-list.tsx';
import { filterList, type SortKey, sortBy, sortKeys } from './filter.ts';
import { listColumns } from './list-columns.ts';
import { ListFilter } from './list-filter.tsx';
import { isGroupRow, listRows, totalRow } from './list-rows.ts';
import { ListTools } from './list-tools.tsx';
import { useListView } from './list-view.ts';
import { useRecordStates } from './record-state.ts';
import { usePicks } from './use-picks.ts';
import './project-list.css';

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

/** All projects: find, sort, group, sum, begin. */
export function ProjectList() {
  const session = useSession();
  const records = useProjectList();
  if (records.length === 0) return <EmptyList onNew={() => void fileNew.run(session)} />;
  return <Projects records={records} />;
}

function Projects({ records }: { readonly records: readonly ListRecord[] }) {
  const session = useSession();
  const unit = useSessionState((state) => state.settings.unit);
  const widths = useSessionState((state) => state.settings.columnWidths);
  const { rate } = roundingOf(useOffice());
  const screenReaderMode = useSessionState((state) => state.settings.screenReader);
  const [view, change] = useListView(session, records);
  const shown = useMemo(() => filterList(records, view), [records, view]);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const { picked, press, clear } = usePicks(shown);
  const stateOf = useRecordStates();
  const rows = useMemo(
    () => listRows({ shown, group: view.group, folded, picked, rate, stateOf }),
    [shown, view.group, folded, picked, rate, stateOf],
  );
  const total = useMemo(() => totalRow(shown, rate), [shown, rate]);
  const columns = useMemo(
    () => listColumns(view, picked.size > 0 && picked.size === shown.length),
    [view, picked.size, shown.length],
  );
  const moved = useSessionState((state) => state.moved);
  // Once for each move: rows that come later do not take the cursor back to it.
  const shownRows = useRef(rows);
  shownRows.current = rows;
  const goal = useMemo(() => goalOf(shownRows.current, moved), [moved]);
  const selected = useRef<readonly string[]>([]);
  // Ticked rows are what a command is about; without any, those of the selection.
  useEffect(() => session.choose(picked.size > 0 ? [...picked] : selected.current), [session, picked]);
  const open = (id: string) => {
    if (!isGroupRow(id)) return void session.open(id);
    setFolded((before) => turned(before, id));
  };
  return (
    <main className="project-list" aria-label="사업 목록" tabIndex={-1} ref={focusOnArrival}>
      <ListTools picked={picked.size} onClear={clear} />
      <ListFilter records={records} view={view} change={change} unit={unit} />
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
          columnWidths={widths[tableName] ?? {}}
          onColumnWidths={(own) => session.changeSettings({ columnWidths: { ...widths, [tableName]: own } })}
          onEdit={() => undefined}
          onPress={(id, range) => press(id, range, rows)}
          onSort={(id) => change({ sort: sortBy(id as SortKey, view.sort) })}
          onFold={(id) => setFolded((before) => turned(before, id))}
          onSelection={(selection) => {
            session.setFigures(selection);
            selected.current = selection.rows.filter((id) => id !== 'total' && !isGroupRow(id));
            if (picked.size === 0) session.choose(selected.current);
          }}
          onActivateRow={open}
          onUndo={() => void session.undo()}
          onRedo={() => void session.redo()}
          menu={({ active }) => menuOf(active, open, (key) => change({ sort: sortBy(key, view.sort) }))}
        />
      </div>
    </main>
  );
}

const tableName = 'projects';

function turned(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

function menuOf(
  active: SelectionSummary['active'],
  open: (id: string) => void,
  sort: (key: SortKey) => void,
): MenuEntry[] {
  const key = sortKeys.find((one) => one === active?.columnId);
  return [
    { id: 'open', label: '열기', key: 'Enter', run: () => active && open(active.rowId) },
    { id: 'sort', label: '이 열로 정렬', disabled: key === undefined, run: () => key && sort(key) },
  ];
}
