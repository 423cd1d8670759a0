import { getJongseong } from 'es-hangul';

/** How a word ends when it is read aloud; `null` where that is not known (J6). */
export type LastSound = 'vowel' | 'ㄹ' | 'consonant' | null;

/** Digits as they are read. */
const digitNames = '영일이삼사오육칠팔구';

/** Signs that end a figure or a name, by the last syllable of how they are read: 퍼센트, 퍼밀, 세제곱미터 … */
const signNames: Readonly<Record<string, string>> = {
  ...{
    '%': '트',
    '％': '트',
    '‰': '밀',
    '℃': '도',
    '°': '도',
    '㎏': '램',
    '㎎': '램',
    '㎞': '터',
    '㎝': '터',
    '㎜': '터',
  },
  ...{ '㎡': '터', '㎥': '터', ℓ: '터', ㄹ: '을' },
};

/** The same behind a figure: `3kg`, `5km`. */
const unitNames: Readonly<Record<string, string>> = {
  ...{ kg: '램', mg: '램', g: '램', km: '터', cm: '터', mm: '터', m: '터', l: '터', ml: '터' },
};

/** Ⅰ to Ⅻ. */
const romanNames = '일이삼사오육칠팔구십일이';

function soundOf(syllable: string): LastSound {
  const final = getJongseong(syllable);
  if (final === '') return 'vowel';
  return final === 'ㄹ' ? 'ㄹ' : 'consonant';
}

/** Quotes, brackets that only close, and stops are not read (J1). */
const silent = /[\s'"‘’“”«»「」『』〈〉《》【】[\](){}（）［］.,·…:;!?~_*-]+$/u;
/** A bracket behind a word is not read either: `시설비(401-01)는` (J2). */
const bracketed = /(?:\s*[(（[［][^()（）[\]［］]*[)）\]］])+(?=[\s'"’”」』》〉.,]*$)/u;

/** So many characters from the end are looked at: a name out of a file may be as long as the file. */
const longestRead = 200;

/** The part of a word that a particle listens to. */
function readPart(word: string): string {
  const text = word.slice(-longestRead).normalize('NFC');
  const bare = text.replace(bracketed, '').replace(silent, '');
  // Nothing in front of the bracket: then the bracket's own words are what is read.
  return bare.replace(/['"‘“「『《〈\s]/gu, '') === '' ? text.replace(silent, '') : bare;
}

/** Trillions end in 조, which no other round number does: 1,000,000,000,000 (J3). */
function isTrillions(digits: string): boolean {
  const zeros = /0*$/.exec(digits.replaceAll(',', ''))?.[0].length ?? 0;
  return zeros >= 12 && zeros < 16;
}

function figureSound(text: string): LastSound {
  const digits = /(?<![\d.])[\d,]*\d$/.exec(text)?.[0] ?? '';
  if (isTrillions(digits)) return 'vowel';
  return soundOf(digitNames.charAt(Number(text.at(-1))));
}

/** A word in capitals, or one letter, is spelled: PDF 피디에프, URL 유아르엘 (J4). */
function spelledSound(letter: string): LastSound {
  if (/[lr]/i.test(letter)) return 'ㄹ';
  return /[mn]/i.test(letter) ? 'consonant' : 'vowel';
}

/** Any other Latin word is read as English is: Excel 엑셀, Chrome 크롬, Book 북, Hub 허브 (J5). */
function wordSound(word: string): LastSound {
  if (/le?$/.test(word)) return 'ㄹ';
  if (/(?:[mn]e?|ng)$/.test(word)) return 'consonant';
  return /(?:^|[^aeiou])(?:[aeiou]|oo)(?:ck|pp|[ckpt])$/.test(word) ? 'consonant' : 'vowel';
}

function latinSound(text: string): LastSound {
  const word = /[A-Za-z]+$/.exec(text)?.[0] ?? '';
  const unit = /\d\s?$/.test(text.slice(0, -word.length)) ? unitNames[word.toLowerCase()] : undefined;
  if (unit !== undefined) return soundOf(unit);
  const spelled = word.length === 1 || word === word.toUpperCase();
  return spelled ? spelledSound(word.slice(-1)) : wordSound(word.toLowerCase());
}

/** How a word ends when it is read aloud (J1–J6). */
export function lastSound(word: string): LastSound {
  const text = readPart(word);
  const last = [...text].at(-1) ?? '';
  if (last === '') return null;
  const sign = signNames[last];
  if (sign !== undefined) return soundOf(sign);
  if (/[가-힣]/.test(last)) return soundOf(last);
  // The names of consonants (기역, 니은) end in one; ㄹ is 리을.
  if (/[ㄱ-ㅎ]/.test(last)) return 'consonant';
  if (/[ㅏ-ㅣ]/.test(last)) return 'vowel';
  if (/[Ⅰ-Ⅻ]/.test(last)) return soundOf(romanNames.charAt(last.charCodeAt(0) - 0x2160));
  // Full-width and circled forms sound like what they show.
  const plain = text.slice(0, -last.length) + last.normalize('NFKC').replace(/[()]/g, '');
  if (/\d$/.test(plain)) return figureSound(plain);
  if (/[가-힣]$/.test(plain)) return soundOf(plain.slice(-1));
  return /[A-Za-z]$/.test(plain) ? latinSound(plain) : null;
}
