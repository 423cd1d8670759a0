import { josa } from '#shared/hangul/josa.ts';
import { plainFigure, sizeOfFigure } from '#shared/money/figure.ts';
import { printNumber } from '#shared/money/print.ts';
import { multiplyRational, type Rational, rational } from '#shared/money/rational.ts';
import { roundRational } from '#shared/money/round.ts';
import { type AmountUnit, wonPerUnit } from '#shared/money/unit.ts';
import { isWon, type Won } from '#shared/money/won.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { readFormula } from '../parse/formula.ts';

/** No amount and no formula that anyone types is longer. */
const longestTyped = 300;

const nothing = /^[-–−—‐‑]?$/;
const leading = /^([+△▲−–—‐‑-]?)\s*[₩￦\\]?\s*(.*)$/s;
const bracketed = /^\(\s*[₩￦\\]?\s*(.*?)\s*\)$/s;

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
  const typed = plainFigure(text);
  if (nothing.test(typed)) return ok(null);
  if (typed.length > longestTyped) return refuse(typed, 'not-an-amount', '글이 너무 깁니다. 금액만 적어 주세요.');
  return typed.startsWith('=') ? fromFormula(typed, unit) : fromNumber(typed, unit);
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
  const size = sizeOfFigure(inside?.[1] ?? behind?.[1] ?? rest, unit);
  if (typeof size === 'string') return refuse(typed, 'not-an-amount', size);
  const negative = inside !== null || behind !== null || (sign !== '' && sign !== '+');
  return inWon(typed, negative && size.numerator !== 0n ? multiplyRational(size, rational(-1n)) : size);
}
