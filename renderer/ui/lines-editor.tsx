import { useId, useMemo, useState } from 'react';
import { firstWindow, type LineWindow, moved, replaced, windowOn } from './line-window.ts';
import { LinesArea, type LinesAreaProps } from './lines-area.tsx';

/** So many lines in front of a window tell how far its first lines are set in. */
const linesAbove = 200;

const shown = (count: number) => count.toLocaleString('ko-KR');

/** The form's text lines in a text area; of very many a window of some hundred, with buttons to the next ones. */
export function LinesEditor({ lines, onChange, ...rest }: Omit<LinesAreaProps, 'describedBy' | 'above'>) {
  const id = useId();
  const [last, setLast] = useState<LineWindow>(() => firstWindow(lines.length));
  const window = windowOn(lines.length, last);
  const { from, to, total } = window;
  const parted = from > 0 || to < total;
  const above = useMemo(() => lines.slice(Math.max(0, from - linesAbove), from), [lines, from]);
  return (
    <>
      <LinesArea
        {...rest}
        lines={parted ? lines.slice(from, to) : lines}
        onChange={(next) => {
          const edited = replaced(lines, window, next);
          setLast(edited.window);
          onChange(edited.lines);
        }}
        {...(parted ? { describedBy: id, above } : {})}
      />
      {parted ? (
        <div className="lines-pager">
          <button type="button" className="button" disabled={from === 0} onClick={() => setLast(moved(window, -1))}>
            앞의 줄
          </button>
          <span id={id}>
            {shown(total)}줄 가운데 {from < to ? `${shown(from + 1)}–${shown(to)}번째 줄` : `${shown(from)}번째 줄 뒤`}
          </span>
          <button type="button" className="button" disabled={to >= total} onClick={() => setLast(moved(window, 1))}>
            뒤의 줄
          </button>
        </div>
      ) : null}
    </>
  );
}
