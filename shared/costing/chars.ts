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
} as const;

export type CharClass = (typeof CharClass)[keyof typeof CharClass];

const table = new Uint8Array(65_536);

function assign(characters: string, value: CharClass): void {
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = value;
}

function assignRange(first: number, last: number, value: CharClass): void {
  table.fill(value, first, last + 1);
}

// Digits, letters and signs come in the ordinary and in the full-width form (한글 and old Excel files mix them).
assignRange(0x30, 0x39, CharClass.digit);
assignRange(0xff10, 0xff19, CharClass.digit);
assignRange(0x41, 0x5a, CharClass.latin);
assignRange(0x61, 0x7a, CharClass.latin);
assignRange(0xff21, 0xff3a, CharClass.latin);
assignRange(0xff41, 0xff5a, CharClass.latin);
assign(' \u00a0\u3000\u202f\u205f\u200b\u200c\u200d\u2060\ufeff', CharClass.space);
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
