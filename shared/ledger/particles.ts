/** Digits as they are read: 영 일 이 삼 사 오 육 칠 팔 구. */
const digitNames = '영일이삼사오육칠팔구';
const firstSyllable = 0xac00;
const finalsPerSyllable = 28;
const finalRieul = 8;

/** The final consonant (0 for none) of the last letter; a particle follows the word in front of a closing bracket. */
function lastFinal(text: string): number {
  const word = text.normalize('NFC').replace(/(?:\s*\([^()]*\))+\s*$/, '');
  const letters = [...word].filter((letter) => /[가-힣0-9]/.test(letter));
  const last = letters.at(-1) ?? '가';
  const syllable = /[0-9]/.test(last) ? digitNames.charAt(Number(last)) : last;
  return ((syllable.codePointAt(0) ?? firstSyllable) - firstSyllable) % finalsPerSyllable;
}

/** `시설비는`, `포상금은`, `시설비(401-01)는`. */
export function withTopic(text: string): string {
  return `${text}${lastFinal(text) === 0 ? '는' : '은'}`;
}

/** `401-02로`, `401-03으로`, `401-01로`. */
export function withDirection(text: string): string {
  const final = lastFinal(text);
  return `${text}${final === 0 || final === finalRieul ? '로' : '으로'}`;
}

/** `401-01이었습니다`, `401-02였습니다`. */
export function withPast(text: string): string {
  return `${text}${lastFinal(text) === 0 ? '였습니다' : '이었습니다'}`;
}
