import { initialOf, keysOf, partsOf, searchLetters } from './letters.ts';

/** A text made ready to be searched in. */
export interface SearchText {
  readonly letters: readonly string[];
  readonly initials: readonly string[];
  /** All of it as it is composed, and where each letter begins in that. */
  readonly parts: string;
  readonly partsAt: readonly number[];
  /** All of it as keys of the English mode, and where each letter begins in that. */
  readonly keys: string;
  readonly keysAt: readonly number[];
}

function joined(pieces: readonly string[]): { readonly all: string; readonly at: readonly number[] } {
  let length = 0;
  const at = pieces.map((piece) => {
    length += piece.length;
    return length - piece.length;
  });
  return { all: pieces.join(''), at };
}

/** Makes a text ready; done once for each that is searched in, not at each key. */
export function searchText(text: string): SearchText {
  const letters = [...searchLetters(text)];
  const parts = joined(letters.map(partsOf));
  const keys = joined(letters.map(keysOf));
  return {
    letters,
    initials: letters.map(initialOf),
    parts: parts.all,
    partsAt: parts.at,
    keys: keys.all,
    keysAt: keys.at,
  };
}

const consonant = /[ㄱ-ㅎ]/;
/** Two 초성 that an input method joined: no syllable begins with them (H3). */
const clusters = /[ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ]/g;
const consonantKeys = /^[rsefaqtdwczxvg]+$/;

/** What was typed, made ready once for all texts. */
export interface Typed {
  /** Nothing was typed: everything fits. */
  readonly isBlank: boolean;
  readonly letters: readonly string[];
  /** Of each letter, the 초성 that it is; `null` where it is none. */
  readonly initials: readonly (string | null)[];
  readonly lastParts: string;
  readonly keys: string;
  /** 초성 typed in the English mode; empty where a key is no consonant. */
  readonly keyInitials: readonly string[];
}

const letterOfKey: ReadonlyMap<string, string> = new Map(
  [...'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'].map((each) => [keysOf(each), each]),
);

/** Makes ready what was typed. */
export function typedText(typed: string): Typed {
  const text = searchLetters(typed);
  const letters = [...text.replace(clusters, partsOf)];
  const keyInitials = consonantKeys.test(text) ? [...text].map((key) => letterOfKey.get(key) ?? key) : [];
  return {
    isBlank: typed.trim() === '',
    letters,
    initials: letters.map((letter) => (consonant.test(letter) ? letter : null)),
    lastParts: partsOf(letters.at(-1) ?? ''),
    keys: [...text].map(keysOf).join(''),
    keyInitials,
  };
}

function fitsAt({ letters, initials, lastParts }: Typed, text: SearchText, start: number): boolean {
  const last = letters.length - 1;
  for (let index = 0; index <= last; index += 1) {
    const at = start + index;
    const initial = initials[index];
    if (initial !== null) {
      if (text.initials[at] !== initial) return false;
    } else if (index === last) {
      // The last syllable may still be composing: 사묵 on the way from 사무 to 사무관 (H4).
      if (!text.parts.startsWith(lastParts, text.partsAt[at])) return false;
    } else if (text.letters[at] !== letters[index]) return false;
  }
  return true;
}

/**
 * Where the text has what was typed, letter by letter: a lone consonant stands for any syllable that begins with it,
 * the last syllable for any it may grow into (H2–H4). −1 for nowhere.
 */
export function placeAsTyped(typed: Typed, text: SearchText): number {
  const { length } = typed.letters;
  if (length === 0) return -1;
  for (let start = 0; start + length <= text.letters.length; start += 1) {
    if (fitsAt(typed, text, start)) return start;
  }
  return -1;
}

/** Where the text has what was typed with the keyboard in the other mode (H5): `rkd` for 강, `tf` for ㅅㄹ. −1 for nowhere. */
export function placeByKeys({ keys, keyInitials }: Typed, text: SearchText): number {
  if (keys === '') return -1;
  const place = text.keysAt.findIndex((at) => text.keys.startsWith(keys, at));
  if (place >= 0 || keyInitials.length === 0) return place;
  return text.initials.findIndex((_, at) =>
    keyInitials.every((initial, index) => text.initials[at + index] === initial),
  );
}

/** Which of the items are meant by what was typed: as typed, or, where that finds none, by the keys (H6); all for nothing. */
export function searchAmong<T>(typed: string, items: readonly T[], textOf: (item: T) => SearchText): readonly T[] {
  const wanted = typedText(typed);
  if (wanted.isBlank) return items;
  const asTyped = items.filter((item) => placeAsTyped(wanted, textOf(item)) >= 0);
  return asTyped.length > 0 ? asTyped : items.filter((item) => placeByKeys(wanted, textOf(item)) >= 0);
}

/** The search text of items, made once for each: of 3,000 projects none is taken apart again at the next key. */
export function readyText<T extends object>(textOf: (item: T) => string): (item: T) => SearchText {
  const ready = new WeakMap<T, SearchText>();
  return (item) => {
    const known = ready.get(item);
    if (known) return known;
    const made = searchText(textOf(item));
    ready.set(item, made);
    return made;
  };
}
