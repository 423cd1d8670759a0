import { AgView } from './ag/ag-view.tsx';
import './grid.css';
import './grid-parts.css';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { GridHandle } from './ag/adapter.ts';
import { ChoiceList } from './choice-list.tsx';
import { ContextMenu } from './context-menu.tsx';
import { FindBar } from './find-bar.tsx';
import { onKey } from './kit/keys.ts';
import { Kit, type KitUi, noUi } from './kit/kit.ts';
import { listenToClipboard } from './kit/pasting.ts';
import { listenToPointer } from './kit/pointer.ts';
import { PastePreview } from './paste-preview.tsx';
import { mostGrown } from './sheet/row-height.ts';
import { visibleRows } from './sheet/sheet.ts';
import type { DataGridProps } from './types.ts';

/** Wires one kit to the elements of one grid; it lives as long as the grid is mounted. */
function useKit(props: DataGridProps) {
  const wrapper = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const textarea = useRef<HTMLTextAreaElement>(null);
  const live = useRef<HTMLDivElement>(null);
  const note = useRef<HTMLDivElement>(null);
  const first = useRef(props);
  const [kit, setKit] = useState<Kit | null>(null);
  const [ui, onUi] = useState<KitUi>(noUi);
  const [api, onReady] = useState<GridHandle | null>(null);
  useLayoutEffect(() => {
    if (!api || !wrapper.current || !root.current || !textarea.current || !live.current || !note.current) return;
    const parts = {
      wrapper: wrapper.current,
      root: root.current,
      api,
      textarea: textarea.current,
      live: live.current,
      note: note.current,
      onUi,
      flush: flushSync,
    };
    const made = new Kit(first.current, parts);
    listenToPointer(made);
    listenToClipboard(made);
    const resized = new ResizeObserver(() => made.placeInput());
    resized.observe(parts.wrapper);
    setKit(made);
    return () => {
      resized.disconnect();
      made.destroy();
    };
  }, [api]);
  useLayoutEffect(() => {
    first.current = props;
    kit?.update(props);
  }, [kit, props]);
  return { kit, ui, onReady, wrapper, root, textarea, live, note };
}

/**
 * A table of the application: AG Grid draws it, the kit gives it Excel's keys, ranges and clipboard, and Hangul from
 * the first key. Data comes in as `rows` and goes out through `onEdit`, one call a user action.
 */
export function DataGrid(props: DataGridProps) {
  const { kit, ui, onReady, wrapper, root, textarea, live, note } = useKit(props);
  const id = useId();
  const keys = useRef<Kit | null>(null);
  keys.current = kit;
  // A native listener: React's comes after those on the document, where the application's own keys are heard.
  useEffect(() => {
    if (!kit) return;
    const { wrapper: element, textarea: input } = kit.parts;
    const listen = (event: KeyboardEvent) => {
      const { target } = event;
      if (target === input || (target instanceof Element && target.closest('.ag-cell'))) onKey(kit, event);
    };
    const focused = () => {
      if (!kit.selection && kit.sheet.rows.length > 0) kit.select(at00);
      else kit.repaint();
    };
    element.addEventListener('keydown', listen);
    input.addEventListener('focus', focused);
    return () => {
      element.removeEventListener('keydown', listen);
      input.removeEventListener('focus', focused);
    };
  }, [kit]);
  const grows = props.autoHeight && visibleRows(props.rows).length <= mostGrown;
  const size = grows ? 'sg sg-auto' : props.autoHeight ? 'sg sg-tall' : 'sg';
  return (
    <div ref={wrapper} className={size} {...(props.onInsertRows || props.onDeleteRows ? { 'data-rows': '' } : {})}>
      {kit && ui.find ? <FindBar kit={kit} mode={ui.find} /> : null}
      <div className="sg-body">
        <div ref={root} className="sg-ag ag-theme-sallim">
          <AgView onReady={onReady} />
        </div>
        {props.rows.length === 0 && props.emptyText ? <p className="sg-empty">{props.emptyText}</p> : null}
      </div>
      <textarea
        ref={textarea}
        id={`sg${id.replace(/[^a-zA-Z0-9]/g, '')}`}
        className="sg-input"
        aria-label={`${props.label} 칸 입력`}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        tabIndex={props.screenReaderMode && props.rows.length > 0 ? -1 : 0}
      />
      <div ref={note} className="sg-note" hidden />
      <div ref={live} className="sg-live" aria-live="polite" />
      {kit && ui.choices ? <ChoiceList kit={kit} choices={ui.choices} /> : null}
      {kit && ui.menu ? <ContextMenu kit={kit} at={ui.menu} /> : null}
      {kit && ui.preview ? <PastePreview kit={kit} plan={ui.preview} /> : null}
    </div>
  );
}

const at00 = {
  active: { row: 0, column: 0 },
  anchor: { row: 0, column: 0 },
  head: { row: 0, column: 0 },
};
