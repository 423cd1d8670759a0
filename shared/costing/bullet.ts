import { CharClass, charClass } from './chars.ts';

/** Marks that open a line in the books seen (domain.md §4.1), besides the private-use glyphs of old 한글 fonts. */
const marks = codesOf('○◯●◎⊙◉◌□■▢▣◇◆◈▷▶▸▹►▻☞☛※★☆•‣∙·․⋅ㆍ・‧◦▪▫◼◻❍❏❑❒✓✔☑☐➢➤ㅇㅁοΟ∘⚪⚫*＊△▲ㅡ');
/** Marks that mean arithmetic in front of a number: they are bullets only in front of a word or a space. */
const arithmetic = codesOf('△▲*＊');
const orderHangul = '가나다라마바사아자차카타파하';

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

/** Where the bullet at `from` ends: `○ - ▷ ①`, `1) 1. (1) 가. 가)`, a private-use glyph; `from` itself if none (P1). */
export function bulletEnd(text: string, from: number): number {
  const code = text.charCodeAt(from);
  if (code >= 0xac00 && code <= 0xd7a3) return hangulOrder(text, from);
  if (code >= 0x30 && code <= 0x39) return numberOrder(text, from);
  if (code === 0x28 || code === 0xff08) return bracketOrder(text, from);
  // The rest of "1)" whose digit stands in the cell before.
  if (code === 0x29) return from + 1;
  const kind = charClass(code);
  if (kind === CharClass.minus) return dashes(text, from);
  if (isPrivate(code)) return from + privateLength(text, from);
  if (isEnclosedNumber(code)) return from + 1;
  if (marks.has(code)) return arithmetic.has(code) && isOperandNext(text, from + 1) ? from : from + 1;
  if ((code === 0x6f || code === 0x4f) && charClass(text.charCodeAt(from + 1)) === CharClass.space) return from + 1;
  return from;
}

function isOperandNext(text: string, at: number): boolean {
  const kind = charClass(text.charCodeAt(at));
  return kind === CharClass.digit || kind === CharClass.fraction || kind === CharClass.open;
}

/** A dash glued to a number is a sign, `-50,000원×3명`; any other dash is a bullet, `- 인건비`, `―청소용품`. */
function dashes(text: string, from: number): number {
  const kind = charClass(text.charCodeAt(from + 1));
  if (kind === CharClass.minus) return from;
  const sign = text.charCodeAt(from) !== 0x2015 && text.charCodeAt(from) !== 0x2014;
  return sign && isOperandNext(text, from + 1) ? from : from + 1;
}

function hangulOrder(text: string, from: number): number {
  if (!orderHangul.includes(text.charAt(from))) return from;
  return endsOrder(text, from + 1) ? from + 2 : from;
}

/** `1.` `12)`: "3.5" is a number and "3)5,000원" the third line, so only the bracket may be followed by a digit. */
function numberOrder(text: string, from: number): number {
  const second = text.charCodeAt(from + 1);
  const at = second >= 0x30 && second <= 0x39 ? from + 2 : from + 1;
  const code = text.charCodeAt(at);
  if (code === 0x29 || code === 0xff09) return at + 1;
  return endsOrder(text, at) && charClass(text.charCodeAt(at + 1)) !== CharClass.digit ? at + 1 : from;
}

function endsOrder(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x29 || code === 0x2e || code === 0xff09 || code === 0xff0e;
}

/** `(1)`, `(가)`; not `(사)`, which begins the name of an incorporated association. */
function bracketOrder(text: string, from: number): number {
  let at = from + 1;
  while (at < from + 3 && charClass(text.charCodeAt(at)) === CharClass.digit) at++;
  const letter = text.charAt(at);
  if (at === from + 1 && letter !== '' && letter !== '사' && orderHangul.includes(letter)) at++;
  const code = text.charCodeAt(at);
  return at > from + 1 && (code === 0x29 || code === 0xff09) ? at + 1 : from;
}

/** U+E000–U+F8FF and planes 15 and 16, where 한글's old symbol fonts keep their bullets. */
function isPrivate(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || (code >= 0xdb80 && code <= 0xdbff);
}

/** A glyph of the planes is two units; half of one, alone, is no bullet. */
function privateLength(text: string, at: number): number {
  if (text.charCodeAt(at) < 0xe000) return (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 0;
  return 1;
}

/** ① ⑴ ⒈ ⓐ (but ⓧ, which marks a funding share), ❶, ㉠ ㉮ ㈀ ㈎, Ⅰ ⅰ. */
function isEnclosedNumber(code: number): boolean {
  if (code === 0x24e7) return false;
  return (
    (code >= 0x2460 && code <= 0x24ff) ||
    (code >= 0x2776 && code <= 0x2793) ||
    (code >= 0x3200 && code <= 0x321e) ||
    (code >= 0x3260 && code <= 0x327b) ||
    (code >= 0x2160 && code <= 0x2168) ||
    (code >= 0x2170 && code <= 0x2178)
  );
}
