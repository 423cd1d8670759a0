import { plainText } from './plain.ts';

/** A telephone number of a text; where it stands counts in the plain reading. */
export interface TextPhone {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Numbers for everybody (1588-…, 1600-…) are nobody's own. */
const publicNumber = /^1[568]\d{2}/;
const gap = String.raw`\s?[-‐‑–.)]\s?`;
const phone = new RegExp(
  String.raw`(?<![\d.,/]|\d\s?[-‐‑–]|제\s?)(?:\(?(?<area>\+82\s?-?\s?\d{1,2}|0\d{1,2})${gap})?(?<front>\d{3,4})(?:\s?[-‐‑–.]\s?)(?<back>\d{4})(?!\d|\.\d|\s?[-‐‑–]\s?\d)`,
  'g',
);
/** What stands in front of the number of a document or a standard. */
const documents = /(?:고시|공고|훈령|예규|조례|지침|문서|번호|규격|[A-Z]{2,}(?<!TEL|FAX|HP))\s*:?\s*$/;
/** With the area's number spaces are enough: `02 2133 0000`. */
const spaced = /(?<!\d|\d[.,-])0\d{1,2} \d{3,4} \d{4}(?!\d|[.,-]\d)/g;

/** What follows a number that counts or names something else. */
const other = /^\s*(?:원|천원|백만원|명|개|건|회|㎡|번지|호|년|월|세대|가구|kg|톤|대|km|m|부|권|조|항)/;
const isYear = (digits: string) => /^(?:19|20)\d{2}$/.test(digits);

/** W7: telephone numbers, with or without the area's; no ranges of years or counts, no numbers of lots or documents. */
export function phonesIn(text: string): readonly TextPhone[] {
  const plain = plainText(text);
  if (!/\d{3}\s?[-‐‑–. ]\s?\d{4}/.test(plain)) return [];
  const dashed = [...plain.matchAll(phone)].flatMap((found) => {
    const { area, front = '', back = '' } = found.groups ?? {};
    const end = found.index + found[0].length;
    if (area === undefined && (found[0].includes('.') || publicNumber.test(front) || (isYear(front) && isYear(back))))
      return [];
    if (other.test(plain.slice(end)) || (area === undefined && documents.test(plain.slice(0, found.index)))) return [];
    return [{ start: found.index, end, text: found[0] }];
  });
  const apart = [...plain.matchAll(spaced)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    text: found[0],
  }));
  return [...dashed, ...apart].sort((one, other) => one.start - other.start);
}

/** T08: a contact's number as offices print it: `2133-1234`, `02-2133-1234`, `(031) 123-4567`. */
export function isContactPhone(text: string): boolean {
  return /^(?:\(0\d{1,2}\)\s?|0\d{1,2}[-‐‑–. ]\s?)?\d{3,4}\s?[-‐‑–]\s?\d{4}$/.test(plainText(text).trim());
}
