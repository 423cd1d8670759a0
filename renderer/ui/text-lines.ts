import { keptIndents, type SetLine, withIndents } from '#shared/bullets/indent.ts';
import { shiftLevel, splitLine } from '#shared/bullets/ladder.ts';
import { bulletOf } from '#shared/bullets/marks.ts';
import { plainGlyphs } from '#shared/bullets/private-glyphs.ts';

/** What a text area holds: its text and where the caret or the selection is. */
export interface TextState {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How wide the white space in front of a line is: a tab and an ideographic space are two columns. */
function columns(line: string): number {
  const lead = /^\s*/.exec(line)?.[0] ?? '';
  return Array.from(lead).reduce((sum, space) => sum + (space === '\t' || space === '\u3000' ? 2 : 1), 0);
}

function setLines(lines: readonly string[]): SetLine[] {
  return (
    lines
      .map((line) => ({ indent: columns(line), text: plainGlyphs(line).replace(/\s+/g, ' ').trim() }))
      // A bullet alone says nothing; it would print as a lone mark.
      .filter(({ text }) => text.slice(bulletOf(`${text} `).length).trim() !== '')
  );
}

/**
 * Text lines as the record keeps them (shared/records/project/SPEC.md): white space folded, ends trimmed, blank lines gone, known
 * private glyphs as what they show (bullets/B4), a level that only indentation shows as two spaces (bullets/B7). `above` are lines
 * of the record in front of these, where these are a part of a longer list.
 */
export function toLines(text: string, above: readonly string[] = []): string[] {
  const before = setLines(above);
  return keptIndents([...before, ...setLines(text.split('\n'))]).slice(before.length);
}

/** Text of another program as it is put into a text area: the levels that only its indentation shows as ours (bullets/B6). */
export function pastedText(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n');
  if (!/\n[^\S\n]+\S/.test(plain)) return plain;
  return withIndents(setLines(plain.split('\n'))).join('\n') + (plain.endsWith('\n') ? '\n' : '');
}

export function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;
const lineEnd = (text: string, at: number) => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};

/** Enter: the new line begins with the same bullet, set in as far; Enter on a line that is only a bullet takes the bullet away. */
export function pressEnter(state: TextState): TextState {
  const start = lineStart(state.text, state.start);
  const line = state.text.slice(start, lineEnd(state.text, state.start));
  const { lead, bullet, end } = splitLine(`${line} `);
  const before = state.text.slice(0, state.start);
  const after = state.text.slice(state.end);
  if (bullet !== '' && line.slice(Math.min(end, line.length)).trim() === '' && state.start === state.end) {
    return { text: state.text.slice(0, start) + state.text.slice(start + line.length), start, end: start };
  }
  // A caret inside the bullet itself: the break goes in front of the line and the bullet stays with its words.
  const inBullet = bullet !== '' && state.start < start + end;
  const inserted = bullet === '' || inBullet ? '\n' : `\n${lead}${bullet} `;
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
