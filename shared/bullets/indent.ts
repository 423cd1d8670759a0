import { lineMark } from './marks.ts';

/** Two spaces in front of a stored line are one level that only indentation shows (B6). */
export const levelIndent = '  ';

/** No line is set in further than this. */
const deepestIndent = 9;

/** How many levels a stored line is set in, and the line without them. */
export function splitIndent(line: string): { readonly level: number; readonly text: string } {
  const text = line.replace(/^ +/, '');
  return { level: Math.floor((line.length - text.length) / levelIndent.length), text };
}

/** A line as it stands in a source: how far it is set in, in columns, and its words. */
export interface SetLine {
  readonly indent: number;
  readonly text: string;
}

/**
 * Lines as the record keeps them: one that stands deeper than a line with the same bullet before it begins with two
 * spaces a level. A line further out, or one whose bullet stands outside this one's, ends what is under it (B6).
 */
export function withIndents(lines: readonly SetLine[]): string[] {
  const open: { kind: string; indent: number }[] = [];
  return lines.map(({ indent, text }) => {
    const { kind, isBullet } = lineMark(text);
    // A line of words is set in to hang under the bullet above it: that is no level of its own.
    if (!isBullet) return text;
    while ((open.at(-1)?.indent ?? -1) > indent) open.pop();
    const same = open.findLastIndex((one) => one.kind === kind);
    if (same >= 0 && open[same]?.indent === indent) open.length = same + 1;
    else open.push({ kind, indent });
    const level = open.filter((one) => one.kind === kind).length - 1;
    return levelIndent.repeat(Math.min(level, deepestIndent)) + text;
  });
}

/**
 * Lines of a record typed anew: two columns, or a part of them, are a level, and a line stands at most one level deeper
 * than the line with the same bullet before it (B7). What is stored stays as it is.
 */
export function keptIndents(lines: readonly SetLine[]): string[] {
  const last = new Map<string, number>();
  return lines.map(({ indent, text }) => {
    const { kind, isBullet } = lineMark(text);
    if (!isBullet) return text;
    const level = Math.min(Math.ceil(indent / levelIndent.length), (last.get(kind) ?? -1) + 1, deepestIndent);
    last.set(kind, level);
    return levelIndent.repeat(level) + text;
  });
}
