import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { longestWhole } from './line-window.ts';
import { pastedText, pressEnter, pressTab, sameLines, type TextState, toLines } from './text-lines.ts';

export interface LinesAreaProps {
  readonly label: string;
  readonly lines: readonly string[];
  readonly onChange: (lines: readonly string[]) => void;
  readonly onFocus?: () => void;
  readonly placeholder?: string;
  /** The label is shown above; otherwise only spoken. */
  readonly showLabel?: boolean;
  /** The id of what says which lines these are. */
  readonly describedBy?: string;
  /** Lines in front of these, where these are a window on a longer list. */
  readonly above?: readonly string[];
}

/**
 * A plain text area for the form's text lines. Enter repeats the bullet, Tab and Shift+Tab change the level; Esc
 * first lets Tab leave the field, so that the keyboard is never trapped.
 */
export function LinesArea(props: LinesAreaProps) {
  const { label, lines, onChange, onFocus, placeholder, showLabel, describedBy, above } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const leaving = useRef(false);
  const caret = useRef<TextState | null>(null);
  const [text, setText] = useState(() => lines.join('\n'));

  // Undo, import and other windows change the record from outside; what is being typed here is the newer truth.
  useEffect(() => {
    setText((current) => (sameLines(toLines(current, above), lines) ? current : lines.join('\n')));
  }, [lines, above]);

  useEffect(() => {
    const next = caret.current;
    caret.current = null;
    if (next && area.current) area.current.setSelectionRange(next.start, next.end);
  });

  const put = (next: TextState) => {
    caret.current = next;
    change(next.text);
  };
  const change = (value: string) => {
    setText(value);
    const next = toLines(value, above);
    if (!sameLines(next, lines)) onChange(next);
  };

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const plain = event.clipboardData.getData('text/plain').replaceAll('\r\n', '\n');
    const pasted = pastedText(plain);
    const { selectionStart: start, selectionEnd: end } = event.currentTarget;
    const whole = text.slice(0, start) + pasted + text.slice(end);
    const next = toLines(whole, above);
    const isLong = next.length > longestWhole;
    if (!isLong && pasted === plain) return;
    event.preventDefault();
    // Very many lines are never laid out: whoever shows them shows a window of them.
    if (isLong) onChange(next);
    else put({ text: whole, start: start + pasted.length, end: start + pasted.length });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // Enter or Tab that ends a Hangul composition belongs to the input method.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const { selectionStart: start, selectionEnd: end } = event.currentTarget;
    const state = { text, start, end };
    if (event.key === 'Escape') leaving.current = true;
    else if (event.key === 'Tab' && leaving.current) leaving.current = false;
    else if (event.key === 'Tab' && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      put(pressTab(state, event.shiftKey ? -1 : 1));
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      put(pressEnter(state));
    } else if (event.key !== 'Shift') leaving.current = false;
  };

  return (
    <div className="lines-editor">
      <label htmlFor={id} className={showLabel ? 'field-label' : 'visually-hidden'}>
        {label}
      </label>
      <textarea
        ref={area}
        id={id}
        className="field"
        spellCheck={false}
        value={text}
        placeholder={placeholder}
        title="Enter 같은 글머리로 다음 줄 · Tab, Shift+Tab 단계 바꾸기 · Esc 다음 Tab 나가기"
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        aria-describedby={describedBy}
        {...(onFocus ? { onFocus } : {})}
        onBlur={() => {
          leaving.current = false;
          setText(toLines(text, above).join('\n'));
        }}
      />
    </div>
  );
}
