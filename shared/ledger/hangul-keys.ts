const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const initialLetters = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const vowelLetters = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const finalLetters = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';

/** Letters typed with two keys on a 두벌식 keyboard. */
const twoKeys: Readonly<Record<string, string>> = {
  ...{ ㄳ: 'ㄱㅅ', ㄵ: 'ㄴㅈ', ㄶ: 'ㄴㅎ', ㄺ: 'ㄹㄱ', ㄻ: 'ㄹㅁ', ㄼ: 'ㄹㅂ', ㄽ: 'ㄹㅅ', ㄾ: 'ㄹㅌ', ㄿ: 'ㄹㅍ' },
  ...{ ㅀ: 'ㄹㅎ', ㅄ: 'ㅂㅅ', ㅘ: 'ㅗㅏ', ㅙ: 'ㅗㅐ', ㅚ: 'ㅗㅣ', ㅝ: 'ㅜㅓ', ㅞ: 'ㅜㅔ', ㅟ: 'ㅜㅣ', ㅢ: 'ㅡㅣ' },
};

function keysOfLetter(letter: string): string {
  const code = (letter.codePointAt(0) ?? 0) - firstSyllable;
  if (code < 0 || code > lastSyllable - firstSyllable) return twoKeys[letter] ?? letter;
  const parts = [
    initialLetters.charAt(Math.floor(code / 588)),
    vowelLetters.charAt(Math.floor((code % 588) / 28)),
    finalLetters.charAt(code % 28).trim(),
  ];
  return parts.map((part) => twoKeys[part] ?? part).join('');
}

/** The letters as typed key by key on a 두벌식 keyboard: `묵` is ㅁㅜㄱ, `과` is ㄱㅗㅏ. */
export function hangulKeys(text: string): string {
  return [...text].map(keysOfLetter).join('');
}

/**
 * 초성 as meant: an input method joins ㄱ and ㅅ typed one after the other into the cluster ㄳ, which no syllable
 * begins with.
 */
export function splitClusters(text: string): string {
  return text.replace(/[ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ]/g, (cluster) => twoKeys[cluster] ?? cluster);
}
