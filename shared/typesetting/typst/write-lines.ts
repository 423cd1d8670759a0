import type { TextLine } from '#shared/document/model/document.ts';
import { ems, type Face } from './advances.ts';
import type { TypstItem, TypstList } from './typst-input.ts';
import { isUneven, lineCount, wrap } from './wrap.ts';

/** A text with only characters that the fonts have. */
export type Print = (text: string) => string;

/** Where lines stand: how many ems wide, and in which face. `even`: turned lines may be set to both edges. */
export interface LineRoom {
  readonly room: number;
  readonly face: Face;
  readonly even: boolean;
}

/** The template's space between a bullet and its words, and its step where a level has no line above it, in ems. */
const bulletGap = 0.45;
const step = 1.1;

/** Deeper lines stand no further right: narrow cells would have no room for words. */
const deepestShown = 8;

/** However deep a line stands, so much is left for its words. */
const leastRoom = 4;

function roomAt(level: number, room: number): number {
  return Math.max(leastRoom, room - Math.min(level, deepestShown) * step);
}

/** About how many lines of the page these take. */
export function linesOf(lines: readonly TextLine[], { room, face }: LineRoom): number {
  return lines.reduce(
    (sum, { bullet, text, level }) => sum + lineCount(text, roomAt(level + (bullet === '' ? 0 : 1), room), face),
    0,
  );
}

interface Open {
  readonly level: number;
  readonly lists: List[];
  readonly room: number;
}

type List = TypstList & { readonly items: TypstItem[] };

/**
 * Lines with levels as lists in lists: lines with one bullet that follow each other are one list, what is deeper hangs
 * under the line above it. Where no line above is one level out, the list is set in by what is missing.
 */
export function toLists(lines: readonly TextLine[], where: LineRoom, print: Print): TypstList[] {
  const top: List[] = [];
  const open: Open[] = [];
  for (const line of lines) {
    const level = Math.min(line.level, deepestShown);
    while ((open.at(-1)?.level ?? -1) >= level) open.pop();
    const parent = open.at(-1);
    const list = parent?.lists ?? top;
    const indent = level - (parent ? parent.level + 1 : 0);
    const bullet = print(line.bullet);
    const hang = bullet === '' ? 0 : ems(bullet, where.face) + bulletGap;
    const room = Math.max(leastRoom, (parent?.room ?? where.room) - indent * step - hang);
    const text = print(line.text);
    const below: List[] = [];
    const ragged = where.even && isUneven(text, room, where.face);
    const item = { text: wrap(text, room, where.face), ragged, lists: below };
    const last = list.at(-1);
    if (last && last.bullet === bullet && last.indent === indent) last.items.push(item);
    else list.push({ bullet, indent, items: [item] });
    // Nothing hangs under words without a bullet.
    if (bullet !== '') open.push({ level, lists: below, room });
  }
  return top;
}
