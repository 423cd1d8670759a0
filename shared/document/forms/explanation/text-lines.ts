import { splitIndent } from '#shared/bullets/indent.ts';
import { type Above, BulletLevels, learnedOrder } from '#shared/bullets/levels.ts';
import { type LineMark, lineMark, rankOf } from '#shared/bullets/marks.ts';
import type { TextLine } from '../../model/document.ts';

interface MarkedLine extends LineMark {
  /** Levels that only indentation shows (bullets/B6). */
  readonly indent: number;
  readonly bullet: string;
  readonly text: string;
}

/**
 * A record's line taken apart. An order with a space behind it (`1) 현수막`) hangs as a bullet does; one that is grown
 * together with its words (`①현수막`) stays with them.
 */
function readMark(line: string): MarkedLine {
  const { level, text } = splitIndent(line);
  const found = lineMark(text);
  const rest = text.slice(found.mark.length);
  const hangs = found.isBullet || (found.mark !== '' && /^\s+\S/.test(rest));
  return { ...found, indent: level, bullet: hangs ? found.mark : '', text: hangs ? rest.trim() : text };
}

/** A note belongs to the line above it and stands at its level. */
const notes = ['note', 'asterisk'];

/** Whether a list begins with the outermost of its kinds, so that its order says something about their levels. */
function teaches(kinds: readonly string[]): boolean {
  const first = rankOf(kinds[0] ?? '');
  return first !== null && kinds.every((kind) => (rankOf(kind) ?? first) >= first);
}

/**
 * The order of bullets in a record's lists (bullets/B5). Sections of the form are short and often begin a level further in, so
 * that only those count which begin with the outermost bullet they have; the form's order holds else.
 */
export function orderOf(lists: readonly (readonly string[])[]): Above {
  const blocks = lists.map((lines) => lines.map((line) => lineMark(splitIndent(line).text).kind));
  return learnedOrder(
    blocks.map((kinds) => kinds.filter((kind) => kind !== '' && !notes.includes(kind))).filter(teaches),
  );
}

const separator = ' ';

/** Of one kind the line set in further is the inner one. */
function withIndents(above: Above): Above {
  const read = (key: string) => {
    const at = key.indexOf(separator);
    return { indent: Number(key.slice(0, at)), kind: key.slice(at + 1) };
  };
  return (one, other) => {
    const [a, b] = [read(one), read(other)];
    return a.kind === b.kind ? a.indent < b.indent : above(a.kind, b.kind);
  };
}

/**
 * Text lines of a record as lines with depth, by the grammar of `shared/bullets`: by their bullets, and where two have
 * the same one, by their indentation. A line without words (a lone bullet) is none.
 */
export function toTextLines(lines: readonly string[], above: Above = orderOf([lines])): TextLine[] {
  const levels = new BulletLevels(withIndents(above));
  const shown: TextLine[] = [];
  let level = 0;
  for (const line of lines) {
    const { kind, indent, bullet, text } = readMark(line);
    if (text.trim() === '') continue;
    if (kind === '') level = indent;
    else if (notes.includes(kind)) level = Math.max(level, indent);
    else level = Math.max(indent, levels.next(`${indent}${separator}${kind}`));
    shown.push({ bullet, text, level });
  }
  return shown;
}
