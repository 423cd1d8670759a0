import { isInvisible } from '#shared/characters/characters.ts';

/** What one UTF-16 unit can be in a costing line. Everything not named here is part of a word. */
export const CharClass = {
  other: 0,
  space: 1,
  /** Tab, line end and the vertical rules of text tables: what follows stands in another cell. */
  breaks: 2,
  digit: 3,
  comma: 4,
  dot: 5,
  times: 6,
  /** x, X and their look-alikes: a sign of multiplication only beside something that can be multiplied. */
  ex: 7,
  divide: 8,
  plus: 9,
  minus: 10,
  triangle: 11,
  percent: 12,
  open: 13,
  close: 14,
  equals: 15,
  /** `@`, `₩`, `￦`, `\`: "at this price", a mark in front of a number. */
  at: 16,
  punctuation: 17,
  latin: 18,
  /** A mark without a picture (U+202D, U+200B …): the line is read as if it were not there. */
  invisible: 19,
  /** `½ ⅓ ¼`: a number of its own, or the rest of the one in front. */
  fraction: 20,
  /** Any other character that stands for a number (`²`, `①`, `٣`): part of a word, never silently. */
  numeral: 21,
} as const;

export type CharClass = (typeof CharClass)[keyof typeof CharClass];

/** What the fractions of one character stand for. */
const fractions: Readonly<Record<string, readonly [number, number]>> = {
  '½': [1, 2],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅕': [1, 5],
  '⅖': [2, 5],
  '⅗': [3, 5],
  '⅘': [4, 5],
  '⅙': [1, 6],
  '⅚': [5, 6],
  '⅐': [1, 7],
  '⅛': [1, 8],
  '⅜': [3, 8],
  '⅝': [5, 8],
  '⅞': [7, 8],
  '⅑': [1, 9],
  '⅒': [1, 10],
  '↉': [0, 3],
};

const table = new Uint8Array(65_536);

function assign(characters: string, value: CharClass): void {
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = value;
}

function assignRange(first: number, last: number, value: CharClass): void {
  table.fill(value, first, last + 1);
}

// The rare classes first, so that what is named below wins. A test walks all characters: these blocks hold them.
for (const [first, last] of [
  [0x00a0, 0x00bf],
  [0x0340, 0x034f],
  [0x0600, 0x061f],
  [0x17b0, 0x17bf],
  [0x1800, 0x180f],
  [0x2000, 0x206f],
  [0xfe00, 0xffff],
] as const) {
  for (let code = first; code <= last; code++) {
    if (isInvisible(String.fromCharCode(code))) table[code] = CharClass.invisible;
  }
}
for (const [first, last] of [
  [0x80, 0x33ff],
  [0xa000, 0xabff],
  [0xff00, 0xffff],
] as const) {
  const block = String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
  for (const found of block.matchAll(/\p{N}/gu)) table[first + found.index] = CharClass.numeral;
}
// The planes' invisible marks are seen by their first half; what is no mark after all is a letter (read-line.ts).
assignRange(0xdb40, 0xdb43, CharClass.invisible);
assign(Object.keys(fractions).join(''), CharClass.fraction);

// Digits, letters and signs come in the ordinary and in the full-width form (한글 and old Excel files mix them).
assignRange(0x30, 0x39, CharClass.digit);
assignRange(0xff10, 0xff19, CharClass.digit);
assignRange(0x41, 0x5a, CharClass.latin);
assignRange(0x61, 0x7a, CharClass.latin);
assignRange(0xff21, 0xff3a, CharClass.latin);
assignRange(0xff41, 0xff5a, CharClass.latin);
assign(' \u00a0\u1680\u3000\u202f\u205f\u115f\u1160\u3164\uffa0', CharClass.space);
assignRange(0x2000, 0x200a, CharClass.space);
assign('\t\n\r\v\f\u0085\u2028\u2029|｜│┃', CharClass.breaks);
assign(',，', CharClass.comma);
assign('.．', CharClass.dot);
assign('*×✕✖＊∗⨯╳⨉﹡', CharClass.times);
// x and X, full width, Roman numeral ten, Greek chi, Cyrillic ha: all typed for ×.
assign('xXｘＸⅩⅹχΧхХ', CharClass.ex);
assign('/÷／∕⁄➗', CharClass.divide);
assign('+＋➕﹢', CharClass.plus);
assign('-−－–‐‑‒﹣—―', CharClass.minus);
assign('△▲∆Δ▵▴', CharClass.triangle);
assign('%％﹪‰', CharClass.percent);
assign('([{（［｛〔【﹙❨', CharClass.open);
assign(')]}）］｝〕】﹚❩', CharClass.close);
assign('=＝≒≈≃≅〓', CharClass.equals);
assign('@＠₩￦\\', CharClass.at);
assign(';；:：、→⇒➡', CharClass.punctuation);

/** The class of one UTF-16 unit. */
export function charClass(code: number): CharClass {
  return table[code] as CharClass;
}

/** The value of a digit of either width. Only for units whose class is `digit`. */
export function digitValue(code: number): number {
  return code < 0x100 ? code - 0x30 : code - 0xff10;
}

/** Numerator and denominator of a character whose class is `fraction`. */
export function fractionOf(character: string): readonly [number, number] {
  return fractions[character] as readonly [number, number];
}
