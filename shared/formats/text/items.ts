import { type SetLine, withIndents } from '#shared/bullets/indent.ts';
import { bulletOf, lineMark } from '#shared/bullets/marks.ts';
import { foldSpace, leafText } from './characters.ts';

/** ○ and what is written for it, in the middle of a text whose line breaks were lost. */
const circles = '○◯●❍ㅇ';
const circleBreak = new RegExp(` (?=[${circles}] )`);
const gluedBreak = new RegExp(` (?=[${circles}] |○[^○\\s])`);

/** Marks of Markdown in front of a line's own: `- ○ 운영`, `### 운영`, `- - 운영`. */
function withoutMarkdown(text: string): string {
  if (!'#-*+'.includes(text[0] ?? ' ')) return text;
  const plain = text.replace(/^#{1,6} +(?=\S)/, '');
  const listed = /^[-*+] +(?=\S)/.exec(plain);
  if (listed === null) return plain;
  const rest = plain.slice(listed[0].length);
  return lineMark(rest).mark === '' ? plain : rest;
}

/** One line of a text: what it is set in by, and its words. */
function setLine(raw: string): SetLine {
  const text = raw.trimStart();
  return { indent: raw.length - text.length, text: withoutMarkdown(foldSpace(text).trim()) };
}

/** The lines of a text that is one line or several: its breaks, and nothing else, part them (text/R1). */
export function linesOf(raw: string): SetLine[] {
  if (!raw.includes('\n')) return raw.trim() === '' ? [] : [setLine(raw)];
  return raw.split('\n').flatMap((line) => (line.trim() === '' ? [] : [setLine(line)]));
}

/**
 * The lines of a cell. A cell that begins with ○ and holds another ○ in the middle has lost its line breaks; `○○구` is
 * a masked name.
 */
export function cellLines(raw: string): SetLine[] {
  const lines: SetLine[] = [];
  for (const line of linesOf(raw)) {
    const breaks = circles.includes(line.text[0] ?? ' ')
      ? /^○[^○\s]/.test(line.text)
        ? gluedBreak
        : circleBreak
      : null;
    // Not spread into `push`: a hostile line has more items than a call may have arguments.
    for (const text of breaks === null ? [line.text] : line.text.split(breaks))
      lines.push({ indent: line.indent, text });
  }
  return lines;
}

/**
 * As `cellLines`, for the 사업내용 cell whose line breaks were lost: behind a ○, ` - ` before a word begins the next line
 * (a range of dates or numbers has digits beside its dash).
 */
export function contentLines(raw: string): SetLine[] {
  const lines = cellLines(raw);
  if (raw.trim().includes('\n')) return lines;
  return lines.flatMap(({ indent, text }) =>
    /^[○◯●❍◦ㅇ]/.test(text)
      ? text.split(/(?<![\d.]) (?=[-–] [^\d\s'’])/).map((part) => ({ indent, text: part }))
      : [{ indent, text }],
  );
}

/** Lines as the record keeps them: folded, references resolved, a level that only indentation shows in front (bullets/B6). */
export function recordLines(lines: readonly SetLine[]): string[] {
  return withIndents(lines).map((line) => {
    const text = line.trimStart();
    return line.slice(0, line.length - text.length) + leafText(text);
  });
}

/** The lines with the least indentation of all of them taken off each. */
export function outdented(lines: readonly SetLine[]): SetLine[] {
  const least = lines.reduce((least_, { indent }) => Math.min(least_, indent), Number.MAX_SAFE_INTEGER);
  return lines.map(({ indent, text }) => ({ indent: indent - least, text }));
}

/** Whether a text begins with a bullet. */
export function hasBullet(text: string): boolean {
  return bulletOf(text) !== '';
}
