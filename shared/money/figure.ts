import { plainSpaces, plainWidth, withoutInvisible } from '#shared/characters/characters.ts';
import { type Rational, rational } from './rational.ts';
import { type AmountUnit, wonPerUnit } from './unit.ts';

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

/**
 * The text of an amount with no invisible marks, in ordinary widths, Hangul whole. Of the spaces inside it the narrow
 * ones that set off groups of digits stay apart, as U+2009; the ends are trimmed.
 */
export function plainFigure(text: string): string {
  // Most are plain: one look instead of five.
  if (/^[ -~가-힣△▲·]*$/.test(text)) return text.trim();
  const grouped = withoutInvisible(text.normalize('NFC')).replace(/(?<=\p{Nd})[\u2006-\u2009\u202F](?=\p{Nd})/gu, '\0');
  return plainWidth(plainSpaces(grouped)).replaceAll('\0', '\u2009').trim();
}

const plainly = '숫자와 쉼표로 적어 주세요. 예: 1,234 또는 △1,234';

/**
 * costing/T1–T3 (shared/costing/SPEC.md): the size of a plain, unsigned number with its unit, in 원; the reason where it is
 * none. A bare number is in `unit`; `1억 5,000만원` is one number.
 */
export function sizeOfFigure(text: string, unit: AmountUnit): Rational | string {
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

/** Digits with commas every three or spaces that can be nothing else (costing/L7), and a decimal point; else the reason. */
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
  // `012`, `0,123`: a figure that lost its beginning, or no figure at all.
  if (/^0[\d,]/.test(digits)) return '0으로 시작하는 숫자입니다. 앞자리가 빠지지 않았는지 보고 다시 적어 주세요.';
  return rational(BigInt(digits.replaceAll(',', '') + fraction), 10n ** BigInt(fraction.length));
}
