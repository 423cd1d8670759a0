import { ems, type Face } from './advances.ts';

/**
 * Where a text may turn. The engine breaks a line between any two Hangul syllables (UAX #14) and knows no `keep-all`;
 * Korean official documents turn between 어절, the words between spaces. So each word near the end of a line goes to
 * the template in marks, and the template sets it as a box, which the engine never divides. A word that is wider than
 * its line stays open to division, and gets places to divide where it has none of its own: there the template sets a
 * space of next to no width. Neither is a character, so the text in the PDF is the record's.
 *
 * The marks are control characters, which no printable text has (`printable.ts`); the template takes them out.
 */
export const boxMark = '\u001f';
export const placeMark = '\u001e';

/** Widths are estimates: what is nearer than this to the whole line may turn out longer. */
const certain = 0.97;

/** A word longer than this part of a line makes the lines round it so uneven that any word may come to an end. */
const longWord = 0.25;
const raggedWord = 0.45;

/** Where the first lines may end, in widths of a line; behind the last of these they may end anywhere. */
const ends = [
  [0.55, 1.03],
  [1.4, 2.06],
] as const;
const anywhere = 2.2;

/** Nothing in such a word would be divided. */
const oneUnit = /^(?:.|[0-9A-Za-z.,:]*)$/u;

/** What the engine never divides: figures, Latin letters and their punctuation. */
const breakable = '\\s\\u1100-\\u11ff\\u2e80-\\ua4cf\\ua960-\\ua97f\\uac00-\\ud7ff\\uf900-\\ufaff\\uff00-\\uffef';
const runs = new RegExp(`[^${breakable}]+`, 'gu');
const inFigure = /[\d.,]/;
const joinsOn = /\p{M}/u;

/** The end of the longest beginning that fits into `room`, from `from` on; not inside a figure where there is a choice. */
function fittingEnd(characters: readonly string[], from: number, room: number, face: Face): number {
  let width = 0;
  let end = from;
  let choice = 0;
  while (end < characters.length) {
    width += ems(characters[end] ?? '', face);
    if (end > from && width > room) break;
    end += 1;
    const [last, next] = [characters[end - 1] ?? '', characters[end] ?? ''];
    const divides = joinsOn.test(next) || (inFigure.test(last) && inFigure.test(next));
    if (!divides && end - from >= (choice - from) / 2) choice = end;
  }
  if (end === characters.length) return end;
  return choice > from + (end - from) / 2 ? choice : end;
}

/** A word with places to divide it, so that no part of it is wider than the line. */
function divided(word: string, room: number, face: Face): string {
  return word.replace(runs, (run) => {
    if (ems(run, face) <= room * certain) return run;
    const characters = Array.from(run);
    const parts: string[] = [];
    for (let from = 0; from < characters.length; ) {
      const end = fittingEnd(characters, from, room * certain, face);
      parts.push(characters.slice(from, end).join(''));
      from = end;
    }
    return parts.join(placeMark);
  });
}

/** A text with marks for the template, as it turns in lines `room` ems wide. */
export function wrap(text: string, room: number, face: Face): string {
  // No character of the form is wider than an em.
  if (text.length <= room * certain || ems(text, face) <= room * certain) return text;
  const words = text.split(' ');
  const widths = words.map((word) => ems(word, face));
  const uneven = widths.some((width) => width > room * longWord);
  const space = ems(' ', face);
  let at = 0;
  return words
    .map((word, index) => {
      const width = widths[index] ?? 0;
      const [start, end] = [at / room, (at + width) / room];
      at += width + space;
      if (width > room * certain) return divided(word, room, face);
      if (oneUnit.test(word)) return word;
      const turns = uneven || end > anywhere || ends.some(([from, to]) => end > from && start < to);
      return turns ? `${boxMark}${word}${boxMark}` : word;
    })
    .join(' ');
}

/** Whether lines set to both edges would be torn apart: a word this long leaves too much white before it. */
export function isUneven(text: string, room: number, face: Face): boolean {
  return text.length > room * raggedWord && text.split(' ').some((word) => ems(word, face) > room * raggedWord);
}

/** About how many lines a text takes in lines `room` ems wide. */
export function lineCount(text: string, room: number, face: Face): number {
  if (text.length <= room) return 1;
  const space = ems(' ', face);
  let lines = 1;
  let filled = 0;
  for (const word of text.split(' ')) {
    const width = ems(word, face);
    if (filled > 0 && filled + width > room) {
      lines += 1;
      filled = 0;
    }
    const more = Math.max(0, Math.ceil(width / room) - 1);
    lines += more;
    filled += width - more * room + space;
  }
  return lines;
}
