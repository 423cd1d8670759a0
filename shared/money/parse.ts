import { josa } from '#shared/hangul/josa.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { type AmountUnit, wonPerUnit } from './unit.ts';
import { isWon, type Won, won } from './won.ts';

/** An amount cell of the form: the amount and the 국비 part inside it, both 원; `null` is "not stated". */
export interface AmountCell {
  readonly amount: Won | null;
  readonly national: Won | null;
}

const amountPattern = /^([△▲−–-]?)\s*([\d,]+)(?:\.(\d+))?\s*(원|천원?|백만원?|억원?)?정?$/;
/** Groups of exactly three behind the first comma; a misplaced comma is a typing mistake, not an amount. */
const groupedPattern = /^(\d+|\d{1,3}(,\d{3})+)$/;
const nothingPattern = /^[-–−]?$/;

function toWon(sign: string, whole: string, fraction: string, unit: AmountUnit): Won | null {
  const per = wonPerUnit[unit];
  if (fraction === '' && whole.length <= 15) {
    const value = Number(whole) * per;
    // Within the safe range a product of integers is exact; beyond it the result is refused either way.
    return isWon(value) ? signed(value, sign) : null;
  }
  // 억원 and 백만원 are printed with decimals ("1.5억원"); the decimals must still come to whole 원.
  const scaled = BigInt(whole) * BigInt(per) * 10n ** BigInt(fraction.length) + BigInt(fraction || '0') * BigInt(per);
  const divisor = 10n ** BigInt(fraction.length);
  if (scaled % divisor !== 0n) return null;
  const value = Number(scaled / divisor);
  return isWon(value) ? signed(value, sign) : null;
}

function signed(value: Won, sign: string): Won {
  return sign === '' || value === 0 ? value : won(-value);
}

/** The unit of `천원`, or of `천` where the document lost its 원. */
function unitNamed(name: string): AmountUnit {
  return (name.endsWith('원') ? name : `${name}원`) as AmountUnit;
}

function refuse(text: string): Result<never> {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return err(
    'not-an-amount',
    `${josa(`‘${shown}’`, '은/는')} 금액으로 읽을 수 없습니다. 숫자와 쉼표로 적어 주세요. 예: 1,234 또는 △1,234`,
  );
}

/**
 * Reads one printed amount into 원: `4,535,424천원`, `72,012,000원`, `△1,086,455`, `1.5억원`; `-` and blank are
 * `null`. A unit in the text wins over `unit`, the unit of the column. Fails on anything else, on fractions of a 원
 * and beyond the safe range.
 */
export function parseAmount(text: string, unit: AmountUnit): Result<Won | null> {
  const trimmed = text.trim();
  if (nothingPattern.test(trimmed)) return ok(null);
  // A hostile cell must not reach BigInt with a million digits: the safe range has sixteen.
  if (trimmed.length > 60) return refuse(trimmed);
  const found = amountPattern.exec(trimmed);
  const digits = found?.[2] ?? '';
  if (!found || !groupedPattern.test(digits)) return refuse(trimmed);
  const value = toWon(
    found[1] ?? '',
    digits.replaceAll(',', ''),
    found[3] ?? '',
    found[4] === undefined ? unit : unitNamed(found[4]),
  );
  return value === null ? refuse(trimmed) : ok(value);
}

/** Reads an amount cell as the form prints it: `(x-) 5,621,879`, `(x1,234) △5,678`, or an amount alone. */
export function parseAmountCell(text: string, unit: AmountUnit): Result<AmountCell> {
  const found = /^\(\s*[x×X✕ⓧ]\s*([^()]*)\)\s*(.*)$/s.exec(text.trim());
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

/** A printed 증감률: `△19`, `100`, `12.3`, `12.3%`; `-` and blank are `null`. A plain number, not 원. */
export function parseRate(text: string): Result<number | null> {
  const trimmed = text.trim().replace(/%$/, '').trim();
  if (nothingPattern.test(trimmed)) return ok(null);
  const found = /^([△▲−–-]?)\s*(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d{1,30})?$/.exec(trimmed);
  if (!found) return refuse(text.trim());
  const value = Number(`${(found[2] ?? '').replaceAll(',', '')}${found[3] ?? ''}`);
  return ok(found[1] && value !== 0 ? -value : value);
}

/** A bare `won` for constants in code and tests that are known to be whole. */
export function thousand(amount: number): Won {
  return won(amount * 1000);
}
