import { CharClass, charClass } from '../lex/chars.ts';
import { isOrdinal, isYear } from '../lex/figures.ts';
import { Flag, Gap, TokenKind, type TokenList } from '../lex/tokens.ts';
import { unitScale } from '../lex/unit-scale.ts';
import { amountInColumn } from '../parse/amount.ts';
import type { RunParser } from '../parse/parser.ts';
import type { Run } from '../parse/run.ts';

/** What a line holds, before it is decided which of it is name, expression and amount. */
export interface Scan {
  /** Stretches with an operation of money or a multiplication. */
  readonly strong: Run[];
  /** Single numbers, with or without a unit. */
  readonly singles: Run[];
  /** The equals signs that state a result. */
  readonly equals: number[];
  /** The one expression, when it stands so plainly that nothing else need be looked at. */
  plain: Run | null;
}

/** Walks the tokens once and reads every stretch that could be an expression (P2). */
export function scan(text: string, tokens: TokenList, parser: RunParser): Scan {
  const found: Scan = { strong: [], singles: [], equals: [], plain: null };
  let index = 0;
  for (;;) {
    const kind = tokens.kind(index);
    if (kind === TokenKind.end) return found;
    if (kind === TokenKind.equals) {
      if (!isDimension(text, tokens, index)) found.equals.push(index);
      index++;
      continue;
    }
    if (!canStart(text, tokens, index)) {
      index++;
      continue;
    }
    const run = parser.parse(index);
    if (isStrong(tokens, run)) {
      if (found.strong.length === 0 && isPlain(text, tokens, run)) {
        found.plain = run;
        return found;
      }
      found.strong.push(run);
    } else if (run.operations === 0 && run.problem === null) found.singles.push(run);
    index = behind(tokens, run);
  }
}

/** Where to go on looking: behind the run, and behind the whole bracket when the run broke off inside one. */
function behind(tokens: TokenList, run: Run): number {
  const next = Math.max(run.next, run.first + 1);
  if (run.problem === null || tokens.kind(run.first) !== TokenKind.open) return next;
  return Math.max(next, tokens.match(run.first) + 1);
}

function canStart(text: string, tokens: TokenList, index: number): boolean {
  switch (tokens.kind(index)) {
    case TokenKind.number:
      return !isOrdinal(text, tokens, index) && !isYear(text, tokens, index);
    case TokenKind.triangle:
    case TokenKind.at:
      return isOperand(tokens, index + 1);
    case TokenKind.minus: {
      // A dash set off from what follows separates a name from its expression.
      const apart = index === 0 || tokens.gap(index) > Gap.none || tokens.kind(index - 1) === TokenKind.open;
      return apart && tokens.gap(index + 1) === Gap.none && isOperand(tokens, index + 1);
    }
    case TokenKind.open:
      return isExpressionBracket(text, tokens, index);
    default:
      return false;
  }
}

function isOperand(tokens: TokenList, index: number): boolean {
  const kind = tokens.kind(index);
  return (
    kind === TokenKind.number ||
    (kind === TokenKind.open && tokens.match(index) >= 0 && tokens.has(index, Flag.hasNumber))
  );
}

/** `L=500m`, `B=8m`: a dimension of the name, not a result. */
export function isDimension(text: string, tokens: TokenList, index: number): boolean {
  const word = index - 1;
  if (word < 0 || tokens.kind(word) !== TokenKind.word || tokens.gap(index) !== Gap.none) return false;
  const last = charClass(text.charCodeAt(tokens.end(word) - 1));
  const latin = last === CharClass.latin || last === CharClass.ex;
  const unit = word > 0 && tokens.kind(word - 1) === TokenKind.number && tokens.gap(word) === Gap.none;
  return latin && !unit && tokens.end(word) - tokens.start(word) <= 2 && tokens.kind(index + 1) === TokenKind.number;
}

/**
 * P3: a bracket is an expression when it multiplies, or when an operation follows it and it is more than a remark
 * like `(2급)`; a bracket with a result inside is looked into instead.
 */
function isExpressionBracket(text: string, tokens: TokenList, open: number): boolean {
  const close = tokens.match(open);
  if (close < 0 || !tokens.has(open, Flag.hasNumber) || tokens.has(open, Flag.hasEquals)) return false;
  if (tokens.has(open, Flag.hasTimes)) return true;
  const single = tokens.kind(open + 1) === TokenKind.number && close <= open + 3;
  const word = open + 2;
  const money = single && close === open + 3 && isMoney(text, tokens, word);
  if (single) return money;
  let next = close + 1;
  if (tokens.kind(next) === TokenKind.word && tokens.gap(next) === Gap.none) next++;
  const kind = tokens.kind(next);
  return kind === TokenKind.times || kind === TokenKind.divide || kind === TokenKind.minus || kind === TokenKind.plus;
}

function isMoney(text: string, tokens: TokenList, word: number): boolean {
  return tokens.kind(word) === TokenKind.word && unitScale(text, tokens.start(word), tokens.end(word)).money;
}

function isStrong(tokens: TokenList, run: Run): boolean {
  if (run.hasTimes) return true;
  if (run.operations === 0) return false;
  return run.hasMoney || (run.hasLarge && tokens.kind(run.next) === TokenKind.equals);
}

/** Nothing else in the line can be the expression: it has a price, and its result or the end of the line follows. */
function isPlain(text: string, tokens: TokenList, run: Run): boolean {
  if (run.problem !== null || run.doubt !== null || !(run.hasMoney || run.hasLarge)) return false;
  if (run.first > 0 && tokens.kind(run.first - 1) === TokenKind.times) return false;
  const kind = tokens.kind(run.next);
  if (kind === TokenKind.end) return true;
  if (kind === TokenKind.equals) return isResult(text, tokens, run.next + 1);
  return tokens.gap(run.next) > Gap.none && amountInColumn(text, tokens, run.next) !== null;
}

/** Behind the equals sign stands at most one amount, so no longer expression begins there. */
function isResult(text: string, tokens: TokenList, index: number): boolean {
  if (tokens.kind(index) === TokenKind.end) return true;
  const amount = amountInColumn(text, tokens, index);
  return amount !== null && tokens.kind(amount.next) !== TokenKind.equals;
}
