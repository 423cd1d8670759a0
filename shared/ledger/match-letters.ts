import { hangulKeys } from './hangul-keys.ts';
import { initials } from './initials.ts';

const consonant = /[ㄱ-ㅎ]/;

/** A text made ready to be searched in. */
export interface SearchText {
  readonly letters: readonly string[];
  readonly initials: readonly string[];
  /** The keys of everything from each letter on. */
  readonly keysFrom: readonly string[];
}

/** `text` is already `searchLetters`. */
export function searchText(text: string): SearchText {
  const letters = [...text];
  return {
    letters,
    initials: [...initials(text)],
    keysFrom: letters.map((_, index) => hangulKeys(letters.slice(index).join(''))),
  };
}

function matchesAt(wanted: readonly string[], lastKeys: string, text: SearchText, start: number): boolean {
  return wanted.every((letter, index) => {
    const at = start + index;
    if (consonant.test(letter)) return text.initials[at] === letter || text.letters[at] === letter;
    // The last syllable may still be composing: 사묵 on the way from 사무 to 사무관.
    if (index === wanted.length - 1) return text.keysFrom[at]?.startsWith(lastKeys) ?? false;
    return text.letters[at] === letter;
  });
}

/**
 * Where `typed` first matches, letter by letter: a lone consonant stands for any syllable that begins with it, the
 * last syllable for any it may grow into. −1 for nowhere.
 */
export function matchLetters(typed: string, text: SearchText): number {
  const wanted = [...typed];
  const lastKeys = hangulKeys(wanted.at(-1) ?? '');
  for (let start = 0; start + wanted.length <= text.letters.length; start += 1) {
    if (matchesAt(wanted, lastKeys, text, start)) return start;
  }
  return -1;
}
