import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Kit } from './kit/kit.ts';
import { findAll, nextMatch, replaceAt } from './sheet/find.ts';
import { at } from './sheet/selection.ts';

interface FindBarProps {
  readonly kit: Kit;
  readonly mode: 'find' | 'replace';
}

const isTab = (event: KeyboardEvent, by: 1 | -1) =>
  event.key === 'Tab' && event.shiftKey === by < 0 && !event.ctrlKey && !event.altKey;

/** Find and replace over the cells as they are shown; all of one "모두 바꾸기" is one step to undo. */
export function FindBar({ kit, mode }: FindBarProps) {
  const [query, setQuery] = useState('');
  const [by, setBy] = useState('');
  const [place, setPlace] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const other = useRef<HTMLInputElement>(null);
  const { sheet } = kit;
  const matches = useMemo(() => findAll(sheet, query), [sheet, query]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: Ctrl+H in an open bar brings the cursor back to it
  useEffect(() => field.current?.select(), [mode]);

  const close = () => {
    kit.setUi({ find: null });
    kit.takeFocus();
  };
  const go = (step: 1 | -1) => {
    const index = nextMatch(matches, kit.selection?.active ?? null, step);
    const match = matches[index];
    setPlace(index + 1);
    if (match) kit.select(at(match));
    else kit.voice.say('찾는 내용이 없습니다.');
  };
  const replaceOne = () => {
    const active = kit.selection?.active;
    const here = matches.find((match) => match.row === active?.row && match.column === active.column);
    if (!here) return go(1);
    const { edits, skipped } = replaceAt(kit.sheet, [here], query, by);
    kit.emit(edits, 'replace');
    if (skipped > 0) kit.refuse(here, '읽기 전용이거나 바꾼 값을 읽을 수 없어 그대로 두었습니다.');
    else go(1);
  };
  const replaceAll = () => {
    const { edits, skipped } = replaceAt(kit.sheet, matches, query, by);
    kit.emit(edits, 'replace');
    const left = skipped > 0 ? ` 바꿀 수 없는 ${skipped}칸은 그대로 두었습니다.` : '';
    kit.tell(`${edits.length}칸을 바꾸었습니다.${left}`, 'info');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === field.current) go(event.shiftKey ? -1 : 1);
    else if (event.key === 'Enter' && event.target === other.current) replaceOne();
    // From one box to the other and back; the buttons come behind the second.
    else if (isTab(event, 1) && event.target === field.current && other.current) other.current.select();
    else if (isTab(event, -1) && event.target === other.current) field.current?.select();
    else if (event.ctrlKey && event.code === 'KeyH') kit.setUi({ find: 'replace' });
    else if (event.ctrlKey && event.code === 'KeyF') field.current?.select();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const count =
    query === ''
      ? ''
      : matches.length === 0
        ? '없음'
        : place > 0
          ? `${place} / ${matches.length}`
          : `${matches.length}칸`;
  return (
    <search className="sg-bar" aria-label="표에서 찾기" onKeyDown={onKeyDown}>
      <label>
        찾을 말
        <input
          ref={field}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setPlace(0);
          }}
        />
      </label>
      {mode === 'replace' ? (
        <label>
          바꿀 말
          <input ref={other} value={by} onChange={(event) => setBy(event.target.value)} />
        </label>
      ) : null}
      <output className="sg-count">{count}</output>
      <span className="sg-bar-buttons">
        <button type="button" onClick={() => go(-1)} disabled={matches.length === 0}>
          이전 <kbd>Shift+Enter</kbd>
        </button>
        <button type="button" onClick={() => go(1)} disabled={matches.length === 0}>
          다음 <kbd>Enter</kbd>
        </button>
        {mode === 'replace' ? (
          <>
            <button type="button" onClick={replaceOne} disabled={matches.length === 0}>
              바꾸기
            </button>
            <button type="button" onClick={replaceAll} disabled={matches.length === 0}>
              모두 바꾸기
            </button>
          </>
        ) : null}
        <button type="button" className="sg-close" onClick={close}>
          닫기 <kbd>Esc</kbd>
        </button>
      </span>
    </search>
  );
}
