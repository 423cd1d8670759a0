import { isInvisible, plainSpaces, plainWidth } from '#shared/characters/characters.ts';

/** A text as the grammars of words read it (W1), and where each of its characters stands in `whole`. */
export interface Plain {
  readonly text: string;
  /** The text as it is, Hangul whole. */
  readonly whole: string;
  readonly places: readonly number[];
}

/** Marks that are written for one another: apostrophes of a year, waves of a range, corner brackets of a law. */
const twins: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from('’‘‛‵′`´ʼʹ', (mark) => [mark, "'"])),
  ...Object.fromEntries(Array.from('∼〜～', (mark) => [mark, '~'])),
  ...{ '｢': '「', '｣': '」', '\n': ' ', '\r': ' ', '\t': ' ' },
};

/**
 * W1: no invisible marks, ordinary widths and spaces, one apostrophe, one wave. Grammars read `text`; a mend is written
 * into `whole`.
 */
export function plainOf(text: string): Plain {
  const whole = text.normalize('NFC');
  let read = '';
  const places: number[] = [];
  for (let at = 0; at < whole.length; at += 1) {
    const character = whole.charAt(at);
    if (character > '~' && isInvisible(character)) continue;
    const plain = plainSpaces(plainWidth(character));
    read += twins[plain] ?? plain;
    places.push(at);
  }
  return { text: read, whole, places };
}

/** The plain reading alone. */
export function plainText(text: string): string {
  return plainOf(text).text;
}

/** The whole text with what stands from `start` to `end` of its plain reading replaced; all else as it was. */
export function replaceIn({ whole, places }: Plain, start: number, end: number, by: string): string {
  const from = places[start] ?? whole.length;
  const last = end > start ? places[end - 1] : undefined;
  const to = last === undefined ? from : last + 1;
  return whole.slice(0, from) + by + whole.slice(to);
}
