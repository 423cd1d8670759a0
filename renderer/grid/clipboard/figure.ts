import { plainSpaces, plainWidth, withoutInvisible } from '#shared/characters/characters.ts';
import { type Rational, rational } from '#shared/money/rational.ts';

/** One number as it is shown in a cell: its size, how many decimals, and what stands behind it. */
export interface Figure {
  readonly negative: boolean;
  readonly size: Rational;
  readonly decimals: number;
  /** A unit or `%`. */
  readonly tail: string;
}

const dashes = '[-−–—‐‑]';
const sign = '[-−–—‐‑+△▲∆⧍▽▼∇]';
const pattern = new RegExp(
  `^(\\(?)\\s*(${sign}?)\\s*[₩￦\\\\]?\\s*(${sign}?)\\s*(\\d{1,40}|\\d{1,3}(?:,\\d{3}){1,13}|(?=\\.))(?:\\.(\\d{1,40}))?\\s*([%％]|[십백천만억조]*원?정?)\\s*(${dashes}?)\\s*(\\)?)$`,
);

/** The text with its marks without a picture gone, all widths and spaces plain. */
export const plainText = (text: string): string =>
  plainWidth(plainSpaces(withoutInvisible(text.normalize('NFC')))).trim();

/** Reads what a spreadsheet's cell shows (P10); `null` where it is not exactly one number. */
export function figureOf(text: string): Figure | null {
  // No cell that holds one number is longer.
  const [found, open = '', first = '', second = '', whole = '', fraction = '', tail = '', behind = '', close = ''] =
    pattern.exec(text.length > 300 ? '' : plainText(text)) ?? [];
  if (found === undefined || (open === '') !== (close === '')) return null;
  const signs = [first, second, behind].filter((mark) => mark !== '');
  if (signs.length + open.length > 1) return null;
  const digits = whole.replaceAll(',', '') + fraction;
  if (digits === '') return null;
  return {
    negative: open !== '' || (signs[0] !== undefined && signs[0] !== '+'),
    size: rational(BigInt(digits), 10n ** BigInt(fraction.length)),
    decimals: fraction.length,
    tail,
  };
}

/** A column too narrow for its number, and powers of ten, which are a number's way to be short (P11). */
export const hidesFigures = (text: string): boolean => {
  const plain = plainText(text);
  return isTooNarrow(plain) || /^[-−]?\d(?:\.\d+)?E[+-]?\d{1,3}$/i.test(plain);
};

/** `#####`: the column it was copied from is too narrow. */
export const isTooNarrow = (text: string): boolean => /^#+$/.test(text.trim());

/** What Excel, LibreOffice and 한셀 show where a formula failed: `#REF!`, `#DIV/0!`, `#N/A`, `#이름?`, `Err:502`. */
export const isSheetError = (text: string): boolean =>
  /^(?:#(?:[\p{L}\d/_]{1,24}[!?]|N\/A|DIV\/0|GETTING_DATA)|Err:\d{1,4}|오류:\d{1,4})$/iu.test(plainText(text));
