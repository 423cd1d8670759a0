import { readTypedAmount } from '#shared/costing/value/typed-amount.ts';
import { josa } from '#shared/hangul/josa.ts';
import { printNumber } from '#shared/money/print.ts';
import { multiplyRational, type Rational, rational, subtractRational } from '#shared/money/rational.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import type { GridColumn } from '../types.ts';
import type { PastedCell, Source } from './block.ts';
import { type Figure, figureOf, hidesFigures, isSheetError, isTooNarrow } from './figure.ts';

/** The text a number column reads in the place of a pasted cell's. */
export interface Settled {
  readonly text: string;
  /** Decimals that its format hides are left out: what was shown is taken. */
  readonly shortened: boolean;
}

const asIs = (text: string): Result<Settled> => ok({ text, shortened: false });

const magnitude = ({ numerator, denominator }: Rational) =>
  rational(numerator < 0n ? -numerator : numerator, denominator);

const isLess = (one: Rational, other: Rational) =>
  one.numerator * other.denominator < other.numerator * one.denominator;

const times = (value: Rational, by: bigint) => multiplyRational(value, rational(by));

function decimalText({ numerator, denominator }: Rational): string {
  return denominator === 1n ? `${numerator}` : `${Number(numerator) / Number(denominator)}`;
}

const forEye = (value: Rational) =>
  value.denominator === 1n ? printNumber(value.numerator) : printNumber(Number(decimalText(value)));

function refuse(cell: PastedCell, column: GridColumn, why: string): Result<never> {
  const text = cell.figures ?? cell.text;
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  const what = column.kind === 'amount' ? '금액' : '숫자';
  return err('not-a-figure', `${josa(`‘${shown}’`, '은/는')} ${josa(what, '으로/로')} 읽을 수 없습니다. ${why}`);
}

/** The number cells of one paste, settled one by one (P10–P16): shown text and number behind it are brought together. */
export function settleFigure(cell: PastedCell, column: GridColumn, unit: AmountUnit): Result<Settled> {
  const text = cell.figures ?? cell.text;
  const { source } = cell;
  const no = (why: string) => refuse(cell, column, why);
  if (text.trim().includes('\n')) return no('두 줄이 한 칸에 있습니다. 한 칸에 하나씩 나누어 붙여 주세요.');
  if (isSheetError(text) && !isTooNarrow(text))
    return no('원본의 계산이 잘못된 칸입니다. 원본을 고친 뒤 다시 복사해 주세요.');
  if (text.trim() !== '' && source?.format?.date)
    return no('원본에서는 날짜나 시각인 칸입니다. 금액이면 원본의 표시 형식을 숫자로 바꾸고 다시 복사해 주세요.');
  if (source?.bracketsUnsure && /^[(（].*[)）]$/s.test(text.trim()))
    return no('괄호가 음수인지 국비나 성립전 금액인지 알 수 없습니다. 음수이면 △로 적어 주세요.');
  if (source?.number != null) return new Against(cell, column, unit, source, source.number).settle(text);
  if (isTooNarrow(text)) return no('원본의 열이 좁아 #으로 보이는 칸입니다. 열을 넓힌 뒤 다시 복사해 주세요.');
  return withoutNumber(text, unit, column, source, no);
}

/** P13, P14: only what is shown came along, and how. */
function withoutNumber(
  text: string,
  unit: AmountUnit,
  column: GridColumn,
  source: Source | undefined,
  no: (why: string) => Result<never>,
): Result<Settled> {
  const figure = figureOf(text);
  const format = source?.format;
  if (!figure || !format) return asIs(text);
  const { thousands, minus } = format;
  if (thousands > 0 && column.kind === 'amount') {
    const per = unitOf(figure.tail, unit);
    if (per !== null && per % 1_000n ** BigInt(thousands) !== 0n) return no(scaledAway(thousands));
  }
  let sign = '';
  if (minus !== 'shown' && !figure.negative && figure.size.numerator !== 0n) {
    const known = minus === 'coloured' ? (source?.negativeByColour ?? null) : null;
    if (known === null) return no(noSign);
    sign = known ? '△' : '';
  }
  return ok({ text: `${sign}${text.trim()}`, shortened: thousands > 0 });
}

const noSign =
  '음수를 부호 없이 보여 주는 칸이라 음수인지 알 수 없습니다. 원본의 표시 형식에 -나 △를 넣고 다시 복사해 주세요.';
const scaledAway = (thousands: number) =>
  `원본에서 ${thousands === 1 ? '천' : '백만'} 단위로 줄여 보이는 칸입니다. 보기 단위를 맞추거나 원본의 표시 형식을 바꾸고 다시 복사해 주세요.`;

/** 원 in the unit that stands behind a figure, or in the column's. `null` where what stands there is no unit. */
function unitOf(tail: string, unit: AmountUnit): bigint | null {
  const read = readTypedAmount(`1${tail}`, unit);
  return read.ok && read.value !== null ? BigInt(read.value) : null;
}

/** A cell whose program says both the text and the number behind it (P10–P12). */
class Against {
  readonly #cell: PastedCell;
  readonly #column: GridColumn;
  readonly #unit: AmountUnit;
  readonly #source: Source;
  readonly #number: Rational;

  constructor(cell: PastedCell, column: GridColumn, unit: AmountUnit, source: Source, number: Rational) {
    this.#cell = cell;
    this.#column = column;
    this.#unit = unit;
    this.#source = source;
    this.#number = number;
  }

  settle(text: string): Result<Settled> {
    const isZero = this.#number.numerator === 0n;
    if (text.trim() === '') return isZero ? asIs('') : this.#differ();
    if (hidesFigures(text)) return this.#fromNumber();
    // Accounting formats show nothing as a dash.
    if (/^[-−–—‐‑]$/.test(text.trim())) return isZero ? asIs('0') : this.#differ();
    const figure = figureOf(text);
    // What is no number for this column is refused with the column's own words.
    if (!figure) return this.#unlessRead(text);
    return this.#column.kind === 'amount' ? this.#amount(text, figure) : this.#plain(text, figure);
  }

  #no(why: string): Result<never> {
    return refuse(this.#cell, this.#column, why);
  }

  #differ(): Result<never> {
    return this.#no(
      `원본의 실제 값은 ${josa(forEye(this.#number), '이라/라')} 보이는 것과 다릅니다. 원본의 표시 형식을 숫자로 바꾸고 다시 복사해 주세요.`,
    );
  }

  /** `1억 5천만원` is read by the column, but no format writes it: the number behind it must be the same 원. */
  #unlessRead(text: string): Result<Settled> {
    if (this.#column.kind !== 'amount') return asIs(text);
    const read = readTypedAmount(text, this.#unit);
    return read.ok && decimalText(this.#number) !== `${read.value}` ? this.#differ() : asIs(text);
  }

  /** Nothing can be seen: the number alone, in the unit of the column. */
  #fromNumber(): Result<Settled> {
    const { format } = this.#source;
    const number = format?.percent ? times(this.#number, 100n) : this.#number;
    if (this.#column.kind !== 'amount') return asIs(decimalText(number));
    const per = unitOf('', this.#unit) ?? 1n;
    const thousands = format?.thousands ?? 0;
    const scale = 1_000n ** BigInt(thousands);
    if (format?.percent) return this.#differ();
    if (per % scale !== 0n) return this.#no(scaledAway(thousands));
    const won = times(number, per / scale);
    return won.denominator === 1n ? asIs(`${won.numerator}원`) : this.#noFraction();
  }

  #noFraction(): Result<never> {
    return this.#no(
      `원본의 실제 값은 ${forEye(this.#number)}이고 1원보다 작은 끝수가 있습니다. 원본에서 반올림한 뒤 다시 복사해 주세요.`,
    );
  }

  /** Whether the figure shown is `size` rounded at the decimals that are shown. */
  #isRounded(size: Rational, { size: shown, decimals }: Figure): boolean {
    return !isLess(rational(1n, 2n * 10n ** BigInt(decimals)), magnitude(subtractRational(size, shown)));
  }

  #amount(text: string, figure: Figure): Result<Settled> {
    const per = unitOf(figure.tail, this.#unit);
    if (per === null) return asIs(text);
    const size = magnitude(this.#number);
    if (figure.negative && this.#number.numerator > 0n) return this.#differ();
    const { format } = this.#source;
    const thousands = (format ? [format.thousands] : [0, 1, 2]).find((count) =>
      this.#isRounded(multiplyRational(size, rational(1n, 1_000n ** BigInt(count))), figure),
    );
    if (thousands === undefined) return this.#differ();
    const scale = 1_000n ** BigInt(thousands);
    if (per % scale !== 0n) return this.#no(scaledAway(thousands));
    const won = times(size, per / scale);
    const sign = this.#number.numerator < 0n ? '△' : '';
    if (won.denominator === 1n) return asIs(`${sign}${won.numerator}원`);
    const shown = times(figure.size, per);
    const lost = magnitude(subtractRational(won, shown));
    if (shown.denominator === 1n && isLess(lost, rational(1n)))
      return ok({ text: `${sign}${shown.numerator}원`, shortened: true });
    return this.#noFraction();
  }

  /** Rates and counts are taken as they are shown; the number behind them says the sign. */
  #plain(text: string, figure: Figure): Result<Settled> {
    const percent = figure.tail !== '' || (this.#source.format?.percent ?? false);
    const number = percent ? times(this.#number, 100n) : this.#number;
    if (figure.negative && number.numerator > 0n) return this.#differ();
    if (!this.#isRounded(magnitude(number), figure)) return this.#differ();
    return asIs(number.numerator < 0n && !figure.negative ? `△${text.trim()}` : text);
  }
}
