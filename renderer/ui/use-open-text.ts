import { useEffect, useRef } from 'react';
import { type OpenText, openTexts } from './open-texts.ts';

/** Counts a box among the texts of the window that are open, while `state` says so. */
export function useOpenText(state: 'closed' | 'saved' | 'unsaved', text: OpenText): void {
  const newest = useRef(text);
  newest.current = text;
  const entry = useRef<OpenText>({ save: () => newest.current.save(), enter: () => newest.current.enter() });
  useEffect(() => {
    if (state === 'closed') openTexts.drop(entry.current);
    else openTexts.put(entry.current, state === 'unsaved');
  }, [state]);
  useEffect(() => () => openTexts.drop(entry.current), []);
}
