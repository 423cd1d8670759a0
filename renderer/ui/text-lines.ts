import { bulletOf, shiftLevel } from './bullets.ts';

/** What a text area holds: its text and where the caret or the selection is. */
export interface TextState {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Text lines as the record keeps them: white space folded, ends trimmed, blank lines gone (spec/project.md). */
export function toLines(text: string): string[] {
  return (
    text
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      // A bullet alone says nothing; it would print as a lone mark.
      .filter((line) => line.slice(bulletOf(`${line} `).end).trim() !== '')
  );
}

export function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;
const lineEnd = (text: string, at: number) => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};

/** Enter: the new line begins with the same bullet; Enter on a line that is only a bullet takes the bullet away. */
export function pressEnter(state: TextState): TextState {
  const start = lineStart(state.text, state.start);
  const line = state.text.slice(start, lineEnd(state.text, state.start));
  const { bullet, end } = bulletOf(`${line} `);
  const before = state.text.slice(0, state.start);
  const after = state.text.slice(state.end);
  if (bullet !== '' && line.slice(Math.min(end, line.length)).trim() === '' && state.start === state.end) {
    return { text: state.text.slice(0, start) + state.text.slice(start + line.length), start, end: start };
  }
  // A caret inside the bullet itself: the break goes in front of the line and the bullet stays with its words.
  const inBullet = bullet !== '' && state.start < start + end;
  const inserted = bullet === '' || inBullet ? '\n' : `\n${bullet} `;
  const caret = state.start + inserted.length;
  return { text: before + inserted + (bullet === '' ? after : after.replace(/^ +/, '')), start: caret, end: caret };
}

/** Tab and Shift+Tab: every line the selection touches goes one level in or out. */
export function pressTab(state: TextState, by: 1 | -1): TextState {
  const start = lineStart(state.text, state.start);
  const end = lineEnd(state.text, Math.max(state.start, state.end - (state.end > state.start ? 1 : 0)));
  const lines = state.text.slice(start, end).split('\n');
  const shifted = lines.map((line) => shiftLevel(line, by));
  const grown = shifted.reduce((sum, line, index) => sum + line.length - (lines[index]?.length ?? 0), 0);
  const firstGrown = (shifted[0]?.length ?? 0) - (lines[0]?.length ?? 0);
  return {
    text: state.text.slice(0, start) + shifted.join('\n') + state.text.slice(end),
    start: Math.max(start, state.start + firstGrown),
    end: Math.max(start, state.end + grown),
  };
}
