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

/** What most cells hold; anything else is looked at whole (`figure.ts`). */
const ordinary = /^([△▲−–-]?) ?(0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:,\d{3}){1,4})(원|천원|백만원|억원)?$/;
const signed = /^([+△▲∆Δ▽▼−–—‐‑-]?)\s*(\d.*)$/su;
const nothing = /^[-–−—‐‑]?$/;

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
  const quick = ordinary.exec(text);
  if (quick) {
    const value =
      Number((quick[2] ?? '').replaceAll(',', '')) * wonPerUnit[(quick[3] as AmountUnit | undefined) ?? unit];
    return isWon(value) ? ok(minus(value, quick[1] ?? '')) : refuse(text);
  }
  // A hostile cell must not reach exact arithmetic with a million digits: the safe range has sixteen.
  if (text.length > 200) return refuse(text.trim());
  const plain = plainFigure(text);
  if (nothing.test(plain)) return ok(null);
  const [, sign = '', rest = ''] = plain.length > 60 ? [] : (signed.exec(plain) ?? []);
  const size = rest === '' ? '' : sizeOfFigure(rest, unit);
  if (typeof size === 'string' || size.denominator !== 1n) return refuse(plain);
  const value = Number(size.numerator);
  return isWon(value) ? ok(minus(value, sign)) : refuse(plain);
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
  if (text.length > 200) return refuse(text.trim());
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
