import { isInvisible, plainSpaces, plainWidth } from '#shared/characters/characters.ts';
import { remembered } from './remembered.ts';

/** A text as the grammars of words read it (W1), and where each of its characters stands in `whole`. */
export interface Plain {
  readonly text: string;
  /** The text as it is, Hangul whole. */
  readonly whole: string;
  /** `null` where every character stands where it is read. */
  readonly places: readonly number[] | null;
}

/** Marks that are written for one another: apostrophes of a year, waves of a range, corner brackets of a law. */
const twins: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from('’‘‛‵′`´ʼʹ', (mark) => [mark, "'"])),
  ...Object.fromEntries(Array.from('∼〜～', (mark) => [mark, '~'])),
  ...{ '｢': '「', '｣': '」', '\n': ' ', '\r': ' ', '\t': ' ' },
};

/** Most texts are plain as they are: one look instead of one a character. */
const ordinary = /^[ -_a-~가-힣一-鿿○□▷·ㆍ․※「」△×㎡→]*$/;

/**
 * W1: no invisible marks, ordinary widths and spaces, one apostrophe, one wave. Grammars read `text`; a mend is written
 * into `whole`.
 */
export const plainOf = remembered((text: string): Plain => {
  if (ordinary.test(text)) return { text, whole: text, places: null };
  const whole = text.normalize('NFC');
  let read = '';
  const places: number[] = [];
  for (let at = 0; at < whole.length; at += 1) {
    const character = whole.charAt(at);
    const isAscii = character <= '~';
    if (!isAscii && isInvisible(character)) continue;
    const plain = isAscii ? character : plainSpaces(plainWidth(character));
    read += twins[plain] ?? plain;
    places.push(at);
  }
  return { text: read, whole, places };
});

/** The plain reading alone. */
export function plainText(text: string): string {
  return ordinary.test(text) ? text : plainOf(text).text;
}

/** The whole text with what stands from `start` to `end` of its plain reading replaced; all else as it was. */
export function replaceIn({ whole, places }: Plain, start: number, end: number, by: string): string {
  if (places === null) return whole.slice(0, start) + by + whole.slice(end);
  const from = places[start] ?? whole.length;
  const last = end > start ? places[end - 1] : undefined;
  const to = last === undefined ? from : last + 1;
  return whole.slice(0, from) + by + whole.slice(to);
}
