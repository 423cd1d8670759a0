import { josa } from '#shared/hangul/josa.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { plainFigure, sizeOfFigure } from './figure.ts';
import { type AmountUnit, wonPerUnit } from './unit.ts';
import { isWon, type Won, won } from './won.ts';

/** An amount cell of the form: the amount and the 국비 part inside it, both 원; `null` is "not stated". */
export interface AmountCell {
  readonly amount: Won | null;
  readonly national: Won | null;
}

/** No more digits, so that the value is exact, nor commas. */
const mostDigits = 15;
const mostCommas = 4;

/**
 * What most cells hold, `1,234`, `△5`, `72,012,000원`, in 원; `null` for anything else, which is looked at whole
 * (`figure.ts`). By hand, since a document is made of such cells: no pattern, and no text is cut out.
 */
function ordinary(text: string, unit: AmountUnit): number | null {
  const first = text.charAt(0);
  const negative = first !== '' && '△▲−–-'.includes(first);
  let at = negative ? 1 : 0;
  if (text.charCodeAt(at) === 0x20) at += 1;
  const from = at;
  let value = 0;
  let commas = 0;
  let group = 0;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) {
      value = value * 10 + (code - 0x30);
      group += 1;
      if (group > mostDigits) return null;
    } else if (code === 0x2c) {
      if (commas === 0 ? group === 0 || group > 3 : group !== 3) return null;
      commas += 1;
      group = 0;
    } else break;
  }
  if (group === 0 || commas > mostCommas || (commas > 0 && group !== 3)) return null;
  if (text.charCodeAt(from) === 0x30 && at > from + 1) return null;
  const named =
    at === text.length ? unit : unitNames.find((name) => text.length === at + name.length && text.endsWith(name));
  if (named === undefined) return null;
  const won = value * wonPerUnit[named];
  return negative && won !== 0 ? -won : won;
}

const unitNames = Object.keys(wonPerUnit) as readonly AmountUnit[];
const signed = /^([+△▲∆Δ▽▼−–—‐‑-]?)\s*(\d.*)$/su;
const nothing = /^[-–−—‐‑]?$/;
/** No cell with an amount is longer. */
const longest = 200;

function refuse(text: string): Result<never> {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return err(
    'not-an-amount',
    `${josa(`‘${shown}’`, '은/는')} 금액으로 읽을 수 없습니다. 숫자와 쉼표로 적어 주세요. 예: 1,234 또는 △1,234`,
  );
}

function minus(value: Won, sign: string): Won {
  return sign === '' || sign === '+' || value === 0 ? value : won(-value);
}

/**
 * Reads one printed amount into 원: `4,535,424천원`, `72,012,000원`, `△1,086,455`, `1.5억원`, `1억 5천만원`; `-` and
 * blank are `null`. A unit in the text wins over `unit`, the unit of the column. Widths, invisible marks and spaces that
 * set off thousands say nothing. A bracket round it or a dash behind it is no minus on paper: such texts, fractions of
 * a 원, and amounts beyond the safe range are refused.
 */
export function parseAmount(text: string, unit: AmountUnit): Result<Won | null> {
  const amount = amountOf(text, unit);
  if (amount !== undefined) return ok(amount);
  if (ordinary(text, unit) !== null) return refuse(text);
  return refuse(text.length > longest ? text.trim() : plainFigure(text));
}

/** As `parseAmount`, without a sentence where the text is no amount: `undefined`. For those who only ask. */
export function amountOf(text: string, unit: AmountUnit): Won | null | undefined {
  if (text === '' || text === '-') return null;
  const quick = ordinary(text, unit);
  if (quick !== null) return isWon(quick) ? quick : undefined;
  // A hostile cell must not reach exact arithmetic with a million digits: the safe range has sixteen.
  if (text.length > longest) return undefined;
  const plain = plainFigure(text);
  if (nothing.test(plain)) return null;
  const [, sign = '', rest = ''] = plain.length > 60 ? [] : (signed.exec(plain) ?? []);
  const size = rest === '' ? '' : sizeOfFigure(rest, unit);
  if (typeof size === 'string' || size.denominator !== 1n) return undefined;
  const value = Number(size.numerator);
  return isWon(value) ? minus(value, sign) : undefined;
}

/** Reads an amount cell as the form prints it: `(x-) 5,621,879`, `(x1,234) △5,678`, or an amount alone. */
export function parseAmountCell(text: string, unit: AmountUnit): Result<AmountCell> {
  const found = /^\(\s*[xX×✕✖ⓧⓍχХ]\s*([^()]*)\)\s*(.*)$/s.exec(plainFigure(text));
  if (!found) {
    const amount = parseAmount(text, unit);
    return amount.ok ? ok({ amount: amount.value, national: null }) : amount;
  }
  const national = parseAmount(found[1] ?? '', unit);
  if (!national.ok) return national;
  const amount = parseAmount(found[2] ?? '', unit);
  if (!amount.ok) return amount;
  return ok({ amount: amount.value, national: national.value });
}

/** A printed 증감률: `△19`, `100`, `12.3`, `12.3 %`; `-` and blank are `null`. A plain number, not 원. */
export function parseRate(text: string): Result<number | null> {
  if (text.length > longest) return refuse(text.trim());
  const plain = plainFigure(text).replace(/\s*%$/, '');
  if (nothing.test(plain)) return ok(null);
  const found = /^([+△▲∆Δ▽▼−–—‐‑-]?)\s*(\d{1,3}(?:[,\u2009]\d{3})+|\d{1,15})(\.\d{1,30})?$/.exec(plain);
  if (!found) return refuse(plain);
  const value = Number(`${(found[2] ?? '').replace(/[,\u2009]/g, '')}${found[3] ?? ''}`);
  return ok(found[1] && found[1] !== '+' && value !== 0 ? -value : value);
}

/** A bare `won` for constants in code and tests that are known to be whole. */
export function thousand(amount: number): Won {
  return won(amount * 1000);
}
