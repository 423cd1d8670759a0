import { Flag, Gap, TokenKind, type TokenList } from '../lex/tokens.ts';
import { unitScale } from '../lex/unit-scale.ts';
import type { Stated } from './stated.ts';

export interface ReadAmount {
  readonly stated: Stated;
  /** The token behind it. */
  readonly next: number;
}

/** Words that may stand between the equals sign and the amount: "= 총 1,200천원". */
const leadWords = new Set(['총', '약', '금', '계', '합계', '소계', '연', '총액', '월', '년', '일금', '등', '증']);
/** The first letters of the funding shares that follow an amount: 국 도 시 군 구 기 분 균 특 지 자 and ⓧ. */
const fundingLetters = '국도시군구기분균특지자보ⓧⓍ';

export function isFundingWord(text: string, tokens: TokenList, index: number): boolean {
  if (tokens.kind(index) !== TokenKind.word || tokens.gap(index) === Gap.none) return false;
  const length = tokens.end(index) - tokens.start(index);
  const next = tokens.kind(index + 1);
  const amount = next === TokenKind.number || next === TokenKind.triangle || next === TokenKind.punctuation;
  return amount && length <= 5 && fundingLetters.includes(text.charAt(tokens.start(index)));
}

/** The amount behind an equals sign at `index` (A2); words like 총 and an enclosing bracket are passed over. */
export function amountAfterEquals(text: string, tokens: TokenList, index: number): ReadAmount | null {
  let at = index;
  if (tokens.kind(at) === TokenKind.word && leadWords.has(text.slice(tokens.start(at), tokens.end(at)))) at++;
  if (tokens.kind(at) === TokenKind.open) return amountInBracket(text, tokens, at, false);
  return amountAt(text, tokens, at);
}

/** A2: `: 3,000,000원` and `→ 3,000천원` behind an expression state its result as `=` does. */
export function amountAfterColon(text: string, tokens: TokenList, index: number): ReadAmount | null {
  if (tokens.kind(index) !== TokenKind.punctuation || !isColon(text, tokens, index)) return null;
  const amount = amountAfterEquals(text, tokens, index + 1);
  return amount === null || amount.stated.perUnit === null ? null : amount;
}

/** A colon or an arrow; a comma only lists. */
export function isColon(text: string, tokens: TokenList, index: number): boolean {
  return ':：→⇒➡'.includes(text.charAt(tokens.start(index)));
}

/** `(1,200천원)`, alone in its bracket; `needsUnit` keeps a count in a remark from being an amount. */
function amountInBracket(text: string, tokens: TokenList, open: number, needsUnit: boolean): ReadAmount | null {
  const close = tokens.match(open);
  if (close < 0) return null;
  const inner = amountAt(text, tokens, open + 1);
  if (inner === null || inner.next !== close) return null;
  return needsUnit && inner.stated.perUnit === null ? null : { stated: inner.stated, next: close + 1 };
}

/** The amount in the next column, without an equals sign between (A2): stricter, since a remark may hold numbers. */
export function amountInColumn(text: string, tokens: TokenList, index: number): ReadAmount | null {
  if (tokens.kind(index) === TokenKind.open) return amountInBracket(text, tokens, index, true);
  const amount = amountAt(text, tokens, index);
  return amount === null || looksLikeRemark(text, tokens, index, amount) ? null : amount;
}

/** `… 2024 신규`, `… 3 개소`: one space off, without unit and commas, and a year or followed by a word. */
function looksLikeRemark(text: string, tokens: TokenList, index: number, amount: ReadAmount): boolean {
  const number = amount.next - 1;
  if (amount.stated.perUnit !== null || tokens.gap(index) >= Gap.wide || tokens.has(number, Flag.commas)) return false;
  const digits = tokens.digits(number);
  if (digits >= 1900 && digits <= 2100) return true;
  const word = tokens.kind(amount.next) === TokenKind.word && tokens.gap(amount.next) <= Gap.space;
  return word && !isFundingWord(text, tokens, amount.next);
}

/** A sign, a number and perhaps a money unit; null when it is a count, part of an expression, or cut off. */
export function amountAt(text: string, tokens: TokenList, index: number): ReadAmount | null {
  let at = index;
  let negative = false;
  for (; ; at++) {
    const kind = tokens.kind(at);
    if (kind === TokenKind.triangle || kind === TokenKind.minus) negative = true;
    else if (kind !== TokenKind.plus && kind !== TokenKind.at) break;
  }
  if (tokens.kind(at) !== TokenKind.number || tokens.under(at) !== 1) return null;
  if (tokens.has(at, Flag.badCommas | Flag.figure | Flag.doubtful)) return null;
  let digits = tokens.digits(at);
  const decimals = tokens.decimals(at);
  if (Number.isNaN(digits)) return null;
  let next = at + 1;
  let perUnit: number | null = null;
  if (tokens.kind(next) === TokenKind.word && tokens.gap(next) !== Gap.breaks) {
    const scale = unitScale(text, tokens.start(next), tokens.end(next));
    const glued = tokens.gap(next) === Gap.none;
    if (scale.money && (glued || !scale.numeral)) {
      perUnit = scale.multiplier;
      next++;
      const rest = scale.numeral && decimals === 0 ? smallerPart(text, tokens, next, perUnit) : 0;
      if (rest > 0) {
        digits = digits * perUnit + rest;
        perUnit = 1;
        next += 2;
      }
    } else if (glued) return null;
  }
  if (isCutOff(text, tokens, next)) return null;
  const end = tokens.end(next - 1);
  // "300,000원/1,000 = 300천원": the division only turns 원 into the column's unit.
  if (isThousandth(tokens, next)) next += 2;
  if (isOperand(tokens, next)) return null;
  const stated: Stated = {
    start: tokens.start(index),
    end,
    negative,
    digits,
    decimals,
    perUnit,
  };
  return { stated, next };
}

/** N6: what `5천원` adds to the `15만` in front of it, 원; 0 where nothing smaller goes on. */
function smallerPart(text: string, tokens: TokenList, index: number, larger: number): number {
  const word = index + 1;
  if (tokens.kind(index) !== TokenKind.number || tokens.gap(index) > Gap.space || tokens.decimals(index) > 0) return 0;
  if (tokens.kind(word) !== TokenKind.word || tokens.gap(word) !== Gap.none) return 0;
  const scale = unitScale(text, tokens.start(word), tokens.end(word));
  const rest = tokens.digits(index) * scale.multiplier;
  return scale.money && rest < larger ? rest : 0;
}

/** "120," at the end of an excerpt is the beginning of a longer number. */
function isCutOff(text: string, tokens: TokenList, next: number): boolean {
  if (tokens.kind(next) !== TokenKind.punctuation || tokens.gap(next) !== Gap.none) return false;
  const comma = text.charCodeAt(tokens.start(next));
  return (comma === 0x2c || comma === 0xff0c) && tokens.kind(next + 1) === TokenKind.end;
}

function isThousandth(tokens: TokenList, next: number): boolean {
  if (tokens.kind(next) !== TokenKind.divide || tokens.kind(next + 1) !== TokenKind.number) return false;
  return tokens.digits(next + 1) === 1000 && tokens.kind(next + 2) === TokenKind.equals;
}

function isOperand(tokens: TokenList, next: number): boolean {
  const kind = tokens.kind(next);
  return kind === TokenKind.times || kind === TokenKind.divide || kind === TokenKind.percent;
}
