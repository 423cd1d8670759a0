const initialConsonants = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
/** Syllables with one initial consonant: 21 vowels × 28 finals (Unicode standard, ch. 3.12). */
const perInitial = 588;

/** The 초성 of each syllable, other letters in lower case, no white space: `제조 Hub` is `ㅈㅈhub`. */
export function initials(text: string): string {
  let out = '';
  for (const letter of text.normalize('NFC').replace(/\s+/g, '').toLowerCase()) {
    const code = letter.codePointAt(0) ?? 0;
    const syllable = code >= firstSyllable && code <= lastSyllable;
    out += syllable ? initialConsonants.charAt(Math.floor((code - firstSyllable) / perInitial)) : letter;
  }
  return out;
}
