import { CharClass, charClass } from '../lex/chars.ts';
import { leftOut } from '../lex/figures.ts';
import { Flag, Gap, TokenKind, type TokenList } from '../lex/tokens.ts';
import { plainUnit, type UnitScale, unitScale } from '../lex/unit-scale.ts';
import type { NumberNode } from './ast.ts';
import type { Problem } from './problem.ts';

/** Longer numbers are no amounts of any budget; the bound keeps exact arithmetic linear on hostile text. */
const longestNumber = 40;
const firstHangul = 0xac00;
const particleOf = 0xc758; // 의

/**
 * Reads one number with its unit (N1–N6). One object serves a whole line; its fields hold what the last call read.
 */
export class OperandReader {
  #text = '';
  readonly #tokens: TokenList;
  /** The token behind the operand. */
  next = 0;
  problem: Problem | null = null;
  doubt: Problem | null = null;
  unitStart = 0;
  unitEnd = 0;
  scale: UnitScale = plainUnit;
  divisor = 1;
  /** A bracket just behind the number holds an expression of its own; it was left alone. */
  beforeExpression = false;

  constructor(tokens: TokenList) {
    this.#tokens = tokens;
  }

  use(text: string): void {
    this.#text = text;
  }

  /**
   * The number at token `index`. `first`: it may still turn out to be part of the name, so only what is surely its
   * own is taken (`제5회 전국대회 참가비 × …`). `inside`: a closing bracket may end it.
   */
  number(index: number, first: boolean, inside: boolean): NumberNode {
    const tokens = this.#tokens;
    const read = tokens.digits(index);
    if (tokens.has(index, Flag.figure | Flag.badCommas | Flag.doubtful)) this.#checkDress(index);
    let digits: number | bigint = Number.isNaN(read) ? this.#longDigits(index) : read;
    let multiplier = this.unit(index + 1, tokens.end(index), first, inside);
    if (this.scale.numeral) {
      const total = this.#goesOn(digits, index);
      if (total !== null) {
        digits = total;
        multiplier = 1;
      }
    }
    return {
      kind: 'number',
      start: tokens.start(index),
      end: tokens.end(this.next - 1),
      digits,
      decimals: tokens.decimals(index),
      multiplier,
      divisor: this.divisor * tokens.under(index),
      money: this.scale.money,
      unitStart: this.unitStart,
      unitEnd: this.unitEnd,
    };
  }

  /** L2, L3, L7: what is wrong with the way the number is written, or open to doubt. */
  #checkDress(index: number): void {
    const tokens = this.#tokens;
    const start = tokens.start(index);
    const end = tokens.end(index);
    if (tokens.has(index, Flag.figure)) this.problem ??= { code: 'malformed-number', start, end };
    else if (tokens.has(index, Flag.badCommas)) this.doubt ??= { code: 'misplaced-comma', start, end };
    else {
      const spaced = charClass(this.#text.charCodeAt(start + 1)) === CharClass.digit ? 'leading-zero' : 'spaced-number';
      this.doubt ??= { code: spaced, start, end };
    }
  }

  /**
   * L4: letters with digits glued behind a number (`1e5`, `3D50`, `10²`) make another number of it for most readers;
   * only a measure is a unit: `5m2`, `3km2`.
   */
  #checkGlued(word: number): void {
    const tokens = this.#tokens;
    const start = tokens.start(word);
    const end = tokens.end(word);
    const first = charClass(this.#text.charCodeAt(start));
    const latin = first === CharClass.latin || first === CharClass.ex;
    if (!latin && first !== CharClass.dot && !tokens.has(word, Flag.figure)) return;
    const unit = this.#text.slice(start, end);
    const exponent = /^[eE]$/.test(unit) && tokens.kind(word + 2) === TokenKind.number && this.#isSign(word + 1);
    const measure = latin && !exponent && (!/[0-9\uff10-\uff19]/.test(unit) || /^[dckm]?m[23]$/i.test(unit));
    if (!measure) this.problem ??= { code: 'glued-letters', start: tokens.start(word - 1), end };
  }

  #isSign(index: number): boolean {
    const tokens = this.#tokens;
    const sign = tokens.kind(index) === TokenKind.plus || tokens.kind(index) === TokenKind.minus;
    return sign && tokens.gap(index) === Gap.none && tokens.gap(index + 1) === Gap.none;
  }

  /** The unit from token `index` on, behind a number or a bracket that ends at `end`. Gives its multiplier. */
  unit(index: number, end: number, first: boolean, inside: boolean): number {
    const tokens = this.#tokens;
    this.unitStart = end;
    this.unitEnd = end;
    this.scale = plainUnit;
    this.divisor = 1;
    this.beforeExpression = false;
    const kind = tokens.kind(index);
    const gap = tokens.gap(index);
    let next = index;
    if (kind === TokenKind.percent) {
      this.divisor = this.#text.charCodeAt(tokens.start(index)) === 0x2030 ? 1000 : 100;
      next = this.#takeUnit(index);
    } else if (kind === TokenKind.word && gap === Gap.none) {
      this.scale = unitScale(this.#text, tokens.start(index), tokens.end(index));
      next = this.#takeUnit(index);
      if (this.#text.charCodeAt(tokens.start(index)) < firstHangul) this.#checkGlued(index);
    } else if (kind === TokenKind.word && gap !== Gap.breaks) {
      // "500 천원": money is recognised across a space; another word only where an operation follows it.
      const scale = unitScale(this.#text, tokens.start(index), tokens.end(index));
      if (scale.money && !scale.numeral) {
        this.scale = scale;
        next = this.#takeUnit(index);
      }
    }
    this.next = this.#extend(next, end, first, inside);
    return this.scale.multiplier;
  }

  /** `…원의 2%`: the particle says the multiplication (E5). */
  get isOf(): boolean {
    return (
      this.scale.money &&
      this.#text.charCodeAt(this.unitEnd - 1) === particleOf &&
      this.#tokens.kind(this.next) === TokenKind.number &&
      this.#tokens.kind(this.next + 1) === TokenKind.percent
    );
  }

  #takeUnit(index: number): number {
    this.unitStart = this.#tokens.start(index);
    this.unitEnd = this.#tokens.end(index);
    return index + 1;
  }

  /** What else belongs to the unit: `원/월`, a remark in brackets, `개 기관` in front of the next operation (N4, N5). */
  #extend(from: number, end: number, first: boolean, inside: boolean): number {
    const tokens = this.#tokens;
    let next = from;
    for (;;) {
      const kind = tokens.kind(next);
      if (kind === TokenKind.divide) {
        const taken = this.#perUnit(next);
        if (taken < 0) return next;
        next = taken;
      } else if (kind === TokenKind.open) {
        const taken = this.#remark(next, end, first);
        if (taken < 0) return next;
        next = taken;
      } else if (kind === TokenKind.word && tokens.gap(next) <= Gap.space) {
        const taken = this.#words(next, end, first, inside);
        if (taken < 0) return next;
        next = taken;
      } else return next;
    }
  }

  #perUnit(divide: number): number {
    const tokens = this.#tokens;
    const kind = tokens.kind(divide + 1);
    if (tokens.gap(divide) !== Gap.none || tokens.gap(divide + 1) !== Gap.none) return -1;
    if (kind === TokenKind.word) {
      this.unitEnd = tokens.end(divide + 1);
      return divide + 2;
    }
    const close = kind === TokenKind.open ? tokens.match(divide + 1) : -1;
    if (close < 0 || tokens.has(divide + 1, Flag.hasNumber)) return -1;
    this.unitEnd = tokens.end(close);
    return close + 1;
  }

  #remark(open: number, end: number, first: boolean): number {
    const tokens = this.#tokens;
    const close = tokens.match(open);
    if (close < 0 || tokens.gap(open) > Gap.space) return -1;
    if (tokens.has(open, Flag.hasTimes)) {
      this.beforeExpression = true;
      return -1;
    }
    // Behind the first number a bracket with a number in it may hold the price: 3종(50,000원).
    if (tokens.has(open, Flag.hasNumber)) {
      if (first && !this.#operationAt(close + 1)) return -1;
      const figure = leftOut(this.#text, tokens, open, close);
      if (figure >= 0) this.doubt ??= { code: 'figure-left-out', start: tokens.start(figure), end: tokens.end(figure) };
    }
    if (this.unitEnd === end && close === open + 2 && tokens.kind(open + 1) === TokenKind.word) {
      // 50,000(원), 5(명)
      this.scale = unitScale(this.#text, tokens.start(open + 1), tokens.end(open + 1));
      this.unitStart = tokens.start(open);
      this.unitEnd = tokens.end(close);
    }
    return close + 1;
  }

  #words(from: number, end: number, first: boolean, inside: boolean): number {
    const tokens = this.#tokens;
    let next = from;
    while (tokens.kind(next) === TokenKind.word && tokens.gap(next) <= Gap.space && !tokens.has(next, Flag.figure))
      next++;
    if (next === from) return -1;
    const closes = inside && tokens.kind(next) === TokenKind.close;
    // "× 2 회 = …": behind a factor without a unit the one word there is its unit.
    const unit = !first && this.unitEnd === end && next === from + 1;
    if (!closes && !unit && !this.#operationAt(next)) return -1;
    if (first && !this.scale.money && next - from > 1) return -1;
    if (this.unitEnd === end) {
      this.scale = unitScale(this.#text, tokens.start(from), tokens.end(from));
      this.unitStart = tokens.start(from);
    }
    this.unitEnd = tokens.end(next - 1);
    return next;
  }

  #operationAt(index: number): boolean {
    const kind = this.#tokens.kind(index);
    if (kind === TokenKind.times || kind === TokenKind.plus || kind === TokenKind.minus) return true;
    if (kind !== TokenKind.divide) return false;
    const next = this.#tokens.kind(index + 1);
    return next === TokenKind.number || next === TokenKind.open || next === TokenKind.triangle;
  }

  /** `1억 5천만원`, `3만5천원`: a numeral followed by a smaller one; their sum in 원, or null where it does not go on. */
  #goesOn(digits: number | bigint, index: number): number | null {
    const tokens = this.#tokens;
    const larger = this.scale.multiplier;
    const second = this.next;
    if (
      typeof digits !== 'number' ||
      tokens.decimals(index) > 0 ||
      tokens.under(index) !== 1 ||
      tokens.kind(second) !== TokenKind.number
    )
      return null;
    if (tokens.gap(second) > Gap.space || tokens.decimals(second) > 0 || tokens.under(second) !== 1) return null;
    if (tokens.has(second, Flag.figure | Flag.badCommas | Flag.doubtful)) return null;
    const word = second + 1;
    if (tokens.kind(word) !== TokenKind.word || tokens.gap(word) !== Gap.none) return null;
    const scale = unitScale(this.#text, tokens.start(word), tokens.end(word));
    const rest = tokens.digits(second) * scale.multiplier;
    const total = digits * larger + rest;
    if (!scale.money || !(rest > 0 && rest < larger) || !Number.isSafeInteger(total)) return null;
    const start = this.unitStart;
    this.unit(second + 1, tokens.end(second), false, false);
    this.unitStart = start;
    return total;
  }

  #longDigits(index: number): number | bigint {
    const start = this.#tokens.start(index);
    const end = this.#tokens.end(index);
    let plain = '';
    if (end - start <= 2 * longestNumber) {
      plain = this.#text
        .slice(start, end)
        .normalize('NFKC')
        .replace(/[^0-9]/g, '');
    }
    if (plain.length === 0 || plain.length > longestNumber) {
      this.problem ??= { code: 'number-too-long', start, end };
      return 0;
    }
    return BigInt(plain);
  }
}
