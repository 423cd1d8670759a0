import { plainSpaces, plainWidth, withoutInvisible } from '#shared/characters/characters.ts';
import { josa } from '#shared/hangul/josa.ts';
import { printNumber } from '#shared/money/print.ts';
import { multiplyRational, type Rational, rational } from '#shared/money/rational.ts';
import { roundRational } from '#shared/money/round.ts';
import { type AmountUnit, wonPerUnit } from '#shared/money/unit.ts';
import { isWon, type Won } from '#shared/money/won.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { readFormula } from './formula.ts';

/** No amount and no formula that anyone types is longer. */
const longestTyped = 300;

const nothing = /^[-–−—‐‑]?$/;
const leading = /^([+△▲−–—‐‑-]?)\s*[₩￦\\]?\s*(.*)$/s;
const bracketed = /^\(\s*[₩￦\\]?\s*(.*?)\s*\)$/s;
/** A number with its numerals: `1.5억`, `1,234 천원`. Spaces inside the number are looked at in `numberOf`. */

const part = /^((?:\d[\d, \u2009]*)?(?:\.\d+)?)\s*((?:[십백천만억조])*)(원(?:정)?)?\s*/u;

const numerals: Readonly<Record<string, bigint>> = {
  십: 10n,
  백: 100n,
  천: 1_000n,
  만: 10_000n,
  억: 100_000_000n,
  조: 1_000_000_000_000n,
};

function refuse(text: string, code: string, why: string): Result<never> {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return err(code, `${josa(`‘${shown}’`, '은/는')} 금액으로 읽을 수 없습니다. ${why}`);
}

/**
 * What a person typed or pasted into an amount cell, in 원 (T1–T6): `1,234`, `△1,234`, `(1,234)`, `1,234-`, `1.5억`,
 * `123만원`, `=100+200*3`. A bare number is in `unit`, a unit in the text wins; `-` and nothing are "not stated", `null`.
 * Whatever could be meant in two ways is refused with a sentence that says what to type.
 */
export function readTypedAmount(text: string, unit: AmountUnit): Result<Won | null> {
  const typed = plain(text);
  if (nothing.test(typed)) return ok(null);
  if (typed.length > longestTyped) return refuse(typed, 'not-an-amount', '글이 너무 깁니다. 금액만 적어 주세요.');
  return typed.startsWith('=') ? fromFormula(typed, unit) : fromNumber(typed, unit);
}

/** No marks, ordinary widths, whole Hangul; of the spaces only those that set off groups of digits stay apart. */
function plain(text: string): string {
  const grouped = withoutInvisible(text.normalize('NFC')).replace(/(?<=\p{Nd})[\u2006-\u2009\u202F](?=\p{Nd})/gu, '\0');
  return plainWidth(plainSpaces(grouped)).replaceAll('\0', '\u2009').trim();
}

function fromFormula(typed: string, unit: AmountUnit): Result<Won | null> {
  const read = readFormula(typed, 1);
  if (!read.ok) return read;
  const { value, money } = read.value;
  return inWon(typed, money ? value : multiplyRational(value, rational(BigInt(wonPerUnit[unit]))));
}

function inWon(typed: string, value: Rational): Result<Won> {
  if (value.denominator !== 1n) {
    const below = printNumber(roundRational(value, 'floor'));
    return refuse(
      typed,
      'part-of-a-won',
      `1원보다 작은 끝수가 남습니다(약 ${below}원). 원 단위로 떨어지게 적어 주세요.`,
    );
  }
  const amount = Number(value.numerator);
  return isWon(amount)
    ? ok(amount)
    : refuse(typed, 'amount-too-large', '9,007조원을 넘습니다. 자릿수를 확인해 주세요.');
}

function fromNumber(typed: string, unit: AmountUnit): Result<Won | null> {
  const inside = bracketed.exec(typed);
  const [, sign = '', rest = ''] = leading.exec(inside ? '' : typed) ?? [];
  const behind = inside === null && sign === '' ? /^(.*?)\s*[−–—‐‑-]$/s.exec(rest) : null;
  const size = sized(inside?.[1] ?? behind?.[1] ?? rest, unit);
  if (typeof size === 'string') return refuse(typed, 'not-an-amount', size);
  const negative = inside !== null || behind !== null || (sign !== '' && sign !== '+');
  return inWon(typed, negative && size.numerator !== 0n ? multiplyRational(size, rational(-1n)) : size);
}

const plainly = '숫자와 쉼표로 적어 주세요. 예: 1,234 또는 △1,234';

/** T1–T3: the size of a number with its unit, in 원; the reason where it is none. `1억 5,000만원` is one number. */
function sized(text: string, unit: AmountUnit): Rational | string {
  let rest = text;
  let total = rational(0n);
  let smallest: bigint | null = null;
  while (rest !== '') {
    const found = part.exec(rest);
    const [whole = '', digits = '', scale = '', won = ''] = found ?? [];
    if (digits.trim() === '') return plainly;
    const number = numberOf(digits.trim());
    if (typeof number === 'string') return number;
    const bare = scale === '' && won === '';
    if (bare && (smallest !== null || rest.length > whole.length)) return plainly;
    const per = bare ? BigInt(wonPerUnit[unit]) : scaleOf(scale);
    // 1억 5천만: each part is smaller than the one in front of it, and whole.
    if (
      per === null ||
      (smallest !== null && (per >= smallest || number.denominator !== 1n || number.numerator * per >= smallest))
    ) {
      return plainly;
    }
    total = rational(
      total.numerator * number.denominator + number.numerator * per * total.denominator,
      total.denominator * number.denominator,
    );
    rest = rest.slice(whole.length);
    if (rest !== '' && (won !== '' || number.denominator !== 1n)) return plainly;
    smallest = per;
  }
  return smallest === null ? plainly : total;
}

/** `천만` is 10,000,000; `만천` and `천천` are no units. */
function scaleOf(numeral: string): bigint | null {
  let per = 1n;
  let last = 0n;
  for (const letter of numeral) {
    const value = numerals[letter] as bigint;
    if (value <= last) return null;
    per *= value;
    last = value;
  }
  return per;
}

/** Digits with commas every three or spaces that can be nothing else (L7), and a decimal point; else the reason. */
function numberOf(text: string): Rational | string {
  const [, whole = '', fraction = ''] = /^([^.]*)(?:\.(\d+))?$/.exec(text) ?? [];
  const spaced = /[ \u2009]/.test(whole);
  if (spaced && !/^[1-9]\d{0,2}(?:[ \u2009]\d{3})+$/.test(whole)) {
    return '숫자 사이가 떨어져 있습니다. 한 금액이면 붙여 적어 주세요.';
  }
  if (/ /.test(whole) && !/[ \u2009]0/.test(whole)) {
    return '한 금액인지 두 금액인지 알 수 없습니다. 한 금액이면 쉼표를 찍어 적어 주세요.';
  }
  const digits = whole.replace(/[ \u2009]/g, '');
  if (!/^(?:\d*|\d{1,3}(?:,\d{3})+)$/.test(digits) || digits + fraction === '') {
    return '쉼표 자리가 맞지 않습니다. 쉼표는 세 자리마다 찍어 주세요. 예: 1,234,567';
  }
  return rational(BigInt(digits.replaceAll(',', '') + fraction), 10n ** BigInt(fraction.length));
}
