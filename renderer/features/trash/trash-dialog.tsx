import { useMemo, useState } from 'react';
import { emptyTrash, restoreFromTrash } from '../../commands/trash.ts';
import { DataGrid } from '../../grid/data-grid.tsx';
import type { GridColumn, GridRow } from '../../grid/types.ts';
import { useSession, useSessionState, useTrash } from '../../session/use-session.ts';
import type { TrashRecord } from '../../store/rows.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { shortTime } from '../../ui/short-time.ts';
import './trash-dialog.css';

const columns: readonly GridColumn[] = [
  { id: 'title', label: '사업명', kind: 'text', width: 300, minWidth: 200, flex: 1, editable: false },
  { id: 'fiscalYear', label: '연도', kind: 'text', width: 58, editable: false },
  { id: 'edition', label: '차수', kind: 'text', width: 76, editable: false },
  { id: 'department', label: '부서', kind: 'text', width: 150, editable: false },
  { id: 'current', label: '올해 (B)', kind: 'amount', width: 124, editable: false },
  { id: 'gone', label: '지운 때', kind: 'text', width: 128, editable: false },
];

function toRow({ row, gone }: TrashRecord): GridRow {
  const { id, title, fiscalYear, edition, departments, current } = row;
  const cells = { title, fiscalYear: `${fiscalYear}`, edition, department: departments.join(', '), current };
  return { id, cells: { ...cells, gone: shortTime(gone) } };
}

/** The button that was pressed is gone: the keyboard is at the answer that changes nothing. */
const takeFocus = (button: HTMLButtonElement | null) => button?.focus();

/** What was deleted, until it is emptied: to be brought back, one or several, or taken away for good. */
export function TrashDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const trash = useTrash();
  const unit = useSessionState((state) => state.settings.unit);
  const screenReaderMode = useSessionState((state) => state.settings.screenReader);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isAsking, setAsking] = useState(false);
  const rows = useMemo(() => trash.map(toRow), [trash]);
  // It begins with what was deleted last.
  const [goal] = useState(() => (trash[0] ? { rowId: trash[0].row.id, focus: true } : undefined));
  const there = useMemo(() => new Set(rows.map(({ id }) => id)), [rows]);
  const wanted = chosen.filter((id) => there.has(id));
  const restore = async (ids: readonly string[]) => {
    if (ids.length === 0 || !(await restoreFromTrash(session, ids))) return;
    setChosen([]);
    if (session.services.store.trash().length === 0) onClose();
  };
  const empty = async () => {
    if (await emptyTrash(session)) onClose();
    setAsking(false);
  };
  const count = trash.length.toLocaleString('ko-KR');
  const asking = (
    <>
      <p className="trash-asking" role="alert">
        휴지통의 사업 {count}건을 모두 아주 지웁니다. 되돌릴 수 없습니다.
      </p>
      <button ref={takeFocus} type="button" className="button" onClick={() => setAsking(false)}>
        그만두기
      </button>
      <button type="button" className="button danger" onClick={() => void empty()}>
        {count}건 아주 지우기
      </button>
    </>
  );
  const tools = (
    <>
      <button type="button" className="button" disabled={trash.length === 0} onClick={() => setAsking(true)}>
        휴지통 비우기
      </button>
      <span className="gap" />
      <button
        type="button"
        className="button primary"
        disabled={wanted.length === 0}
        onClick={() => void restore(wanted)}
      >
        {wanted.length > 1 ? `${wanted.length.toLocaleString('ko-KR')}건 되살리기` : '되살리기'}{' '}
        <span className="key">Enter</span>
      </button>
    </>
  );
  return (
    <Dialog title="휴지통" className="trash-dialog" onClose={onClose} footer={isAsking ? asking : tools}>
      <p>
        지운 사업은 휴지통을 비울 때까지 지운 때의 내용 그대로 여기에 남습니다. 되살리면 고친 기록과 함께 목록으로
        돌아갑니다. 여럿을 고르려면 끌거나 Shift를 누르고 고르세요.
      </p>
      <div className="trash-grid">
        <DataGrid
          label="휴지통"
          columns={columns}
          rows={rows}
          goTo={goal}
          unit={unit}
          screenReaderMode={screenReaderMode}
          emptyText="휴지통이 비어 있습니다."
          onEdit={() => undefined}
          onSelection={(selection) => setChosen(selection.rows)}
          onActivateRow={(id) => void restore(chosen.includes(id) ? wanted : [id])}
        />
      </div>
    </Dialog>
  );
}
