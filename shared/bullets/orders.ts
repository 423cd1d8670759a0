/** An order at the beginning of a line (B2): its kind, and where it ends. */
export interface Order {
  readonly kind: string;
  readonly end: number;
}

const letters = '가나다라마바사아자차카타파하';

/** Orders of one character, by kind. ⓧ marks a funding share; ㈜ is a company. */
const enclosed: readonly (readonly [kind: string, ranges: RegExp])[] = [
  ['①', /[①-⑳㉑-㉟㊱-㊿⓪]/],
  ['❶', /[❶-❿➊-➓⓫-⓴]/],
  ['➀', /[➀-➉⓵-⓾]/],
  ['⑴', /[⑴-⒇]/],
  ['⒈', /[⒈-⒛]/],
  ['⒜', /[⒜-⒵]/],
  ['Ⓐ', /[Ⓐ-Ⓩ]/],
  ['ⓐ', /[ⓐ-ⓦⓨⓩ]/],
  ['㉮', /[㉮-㉻]/],
  ['㉠', /[㉠-㉭]/],
  ['㈎', /[㈎-㈛]/],
  ['㈀', /[㈀-㈍]/],
];

const kindOfEnclosed = (character: string) => enclosed.find(([, ranges]) => ranges.test(character))?.[0] ?? null;

/** Orders of several characters; `y` so that they are tried at one place alone. */
const written: readonly (readonly [kind: string, first: RegExp, pattern: RegExp])[] = [
  // `3)5,000원` is the third line.
  ['1)', /[\d０-９]/, /[\d０-９]{1,2}[)）]/y],
  // `7. 28. 개최` is a date, `3.5톤` a number; `1. 50,000원` is the first line.
  [
    '1.',
    /[\d０-９]/,
    /[\d０-９]{1,2}[.．](?!\s*[\d０-９]{1,2}\s*(?:[.．~∼～(（-]|$))(?=\s|[^\s\d０-９.．,，)）~∼～-]|$)/y,
  ],
  // `(2)×5,000원` is a factor.
  ['(1)', /[(（]/, /[(（][\d０-９]{1,2}[)）](?!\s*[×*xX÷/+%])/y],
  // `가.나.다 지구` is a list.
  ['가.', /[가-하]/, new RegExp(`[${letters}][.．](?=\\s|[^\\s.．][^.．])`, 'y')],
  // `사)` and `(사)` before a name are 사단법인.
  ['가)', /[가-하]/, new RegExp(`(?!사[)）]\\S)[${letters}][)）]`, 'y')],
  ['(가)', /[(（]/, new RegExp(`[(（](?!사)[${letters}][)）]`, 'y')],
  ['Ⅰ', /[Ⅰ-Ⅻⅰ-ⅻ]/, /[Ⅰ-Ⅻⅰ-ⅻ](?:[.．)）]|(?=\s))/y],
];

const closes = (code: number): boolean => code === 0x29 || code === 0x2e || code === 0xff09 || code === 0xff0e;

/** Whether an order may begin at a place, at a glance: hardly any line has one. */
export function mayBeginOrder(text: string, from: number): boolean {
  const code = text.charCodeAt(from);
  // 가, 나, 다 …: ㅏ without a final consonant.
  if (code >= 0xac00 && code <= 0xd7a3) return (code - 0xac00) % 588 === 0 && closes(text.charCodeAt(from + 1));
  if (code < 0x80) {
    if (code === 0x28) return true;
    return code >= 0x30 && code <= 0x39 && (closes(text.charCodeAt(from + 1)) || closes(text.charCodeAt(from + 2)));
  }
  return (code >= 0x2160 && code <= 0x32bf) || code > 0xd7a3;
}

/** The order at a place, `null` where there is none. There is no white space at `from`. */
export function orderAt(text: string, from: number): Order | null {
  if (!mayBeginOrder(text, from)) return null;
  const first = text.charAt(from);
  const one = first >= '①' && first <= '㊿' ? kindOfEnclosed(first) : null;
  if (one !== null) return { kind: one, end: from + 1 };
  for (const [kind, begins, pattern] of written) {
    if (!begins.test(first)) continue;
    pattern.lastIndex = from;
    if (pattern.test(text)) return { kind, end: pattern.lastIndex };
  }
  return null;
}
