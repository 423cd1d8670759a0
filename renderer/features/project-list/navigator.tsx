import { useEffect, useMemo, useRef, useState } from 'react';
import { useProjectList, useSession, useSessionState } from '../../session/use-session.ts';
import { filterList } from './filter.ts';

/** A row's height in the narrow list; rows outside the window are not drawn, so that 3,500 stay light. */
const usualHeight = 44;
const margin = 6;

const byDepartment = {
  edition: null,
  department: null,
  sort: { key: 'department', down: false },
  group: null,
} as const;

/** The projects beside the editor: where I am, and one step to the next. */
export function Navigator() {
  const session = useSession();
  const records = useProjectList();
  const openId = useSessionState((state) => state.openId);
  const year = useSessionState((state) => state.project?.fiscalYear ?? null);
  const rowHeight = Math.round(usualHeight * useSessionState((state) => state.settings.textScale));
  const [search, setSearch] = useState('');
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => filterList(records, { ...byDepartment, year, search }), [records, year, search]);
  const at = shown.findIndex((record) => record.id === openId);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const place = at * rowHeight;
    if (at >= 0 && (place < element.scrollTop || place + rowHeight > element.scrollTop + element.clientHeight)) {
      element.scrollTo(0, Math.max(0, place - element.clientHeight / 3));
    }
  }, [at, rowHeight]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const resized = new ResizeObserver(() => setHeight(element.clientHeight));
    resized.observe(element);
    return () => resized.disconnect();
  }, []);
  const from = Math.max(0, Math.floor(top / rowHeight) - margin);
  const to = Math.min(shown.length, Math.ceil((top + height) / rowHeight) + margin);
  return (
    <nav className="navigator" aria-label="사업">
      <input
        className="field"
        type="search"
        aria-label="사업명 찾기 (초성도 됩니다)"
        placeholder="사업명, 초성"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <p className="count">
        {year}년 {shown.length.toLocaleString('ko-KR')}건
      </p>
      <div className="navigator-list" ref={scroller} onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
        <ul style={{ height: shown.length * rowHeight }}>
          {shown.slice(from, to).map((record, index) => (
            <li key={record.id} style={{ top: (from + index) * rowHeight, height: rowHeight }}>
              <button
                type="button"
                aria-current={record.id === openId ? 'page' : undefined}
                onClick={() => void session.open(record.id)}
              >
                <span className="name">{record.title}</span>
                <span className="where">{record.departments[0] ?? '부서 없음'}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
