import { convertHangulToQwerty, disassemble, getChoseong } from 'es-hangul';

/** The first of the 19 letters that Unicode keeps for the beginnings of syllables. */
const firstConjoining = 0x1100;
const initialLetters = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

const syllable = /[가-힣]/;
const anyHangul = /[가-힣ㄱ-ㅎㅏ-ㅣ]/;

/** What is known of a Hangul letter: there are 11,223 of them, and each is asked for many thousand times. */
interface Letter {
  readonly initial: string;
  readonly parts: string;
  readonly keys: string;
}

const known = new Map<string, Letter>();

function letterOf(letter: string): Letter | null {
  if (!anyHangul.test(letter)) return null;
  const found = known.get(letter);
  if (found) return found;
  const made = {
    initial: syllable.test(letter) ? getChoseong(letter) : letter,
    parts: disassemble(letter),
    // Shift and Caps Lock are not told apart: ㄲ is the key of ㄱ (H5).
    keys: convertHangulToQwerty(letter).toLowerCase(),
  };
  known.set(letter, made);
  return made;
}

/** The 초성 of a syllable; any other letter is its own. */
export function initialOf(letter: string): string {
  return letterOf(letter)?.initial ?? letter;
}

/** A letter as it is composed, one stroke after the other: 묵 is ㅁㅜㄱ, 과 is ㄱㅗㅏ, ㄳ is ㄱㅅ. */
export function partsOf(letter: string): string {
  return letterOf(letter)?.parts ?? letter;
}

/** A letter as keys of a 두벌식 keyboard left in the English mode, in lower case: 강 is `rkd`, any other letter itself. */
export function keysOf(letter: string): string {
  return letterOf(letter)?.keys ?? letter;
}

/** The 초성 of each syllable, other letters in lower case, no white space: `제조 Hub` is `ㅈㅈhub`. */
export function initials(text: string): string {
  return [...text.normalize('NFC').replace(/\s+/g, '').toLowerCase()].map(initialOf).join('');
}

/**
 * What a search looks at (H1): letters and digits alone, in lower case, full-width forms as the ordinary ones, letters of
 * syllables typed alone as the ones of a keyboard.
 */
export function searchLetters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u1100-\u1112]/g, (letter) => initialLetters.charAt(letter.charCodeAt(0) - firstConjoining))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replaceAll('ㆍ', '');
}
