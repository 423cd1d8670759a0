import { CharClass, charClass } from './chars.ts';
import { readNumber } from './number.ts';
import { isTimes } from './times.ts';
import { Flag, Gap, TokenKind, type TokenList } from './tokens.ts';

const openBrackets: number[] = [];

/**
 * Splits `text` from `from` on into `tokens`, one pass over its characters (L1–L9). Never fails. At an
 * invisible mark it stops and says so in `tokens.marked`; `marksAreLetters` makes letters of them.
 */
export function lex(text: string, from: number, tokens: TokenList, marksAreLetters = false): void {
  tokens.clear();
  const length = text.length;
  if (openBrackets.length > 0) openBrackets.length = 0;
  const open = openBrackets;
  let gap: number = Gap.none;
  let at = from;
  while (at < length) {
    const kind = charClass(text.charCodeAt(at));
    if (kind === CharClass.space) {
      // A single space and a wide one differ: columns are set apart by wide ones.
      if (gap < Gap.wide) gap++;
      at++;
      continue;
    }
    if (kind === CharClass.breaks) {
      gap = Gap.breaks;
      at++;
      continue;
    }
    if (kind === CharClass.invisible && !marksAreLetters) {
      tokens.marked = true;
      break;
    }
    at = readToken(text, at, kind, gap, tokens, open);
    gap = Gap.none;
  }
  tokens.finish(gap, length);
}

function readToken(text: string, at: number, kind: CharClass, gap: number, tokens: TokenList, open: number[]): number {
  switch (kind) {
    case CharClass.digit:
    case CharClass.fraction:
      return readNumber(text, at, gap, tokens, open);
    case CharClass.dot:
      // ".5" behind an operator; a dot behind a word is the word's.
      if (gap === Gap.none && tokens.count > 0 && tokens.kind(tokens.count - 1) === TokenKind.word) break;
      if (charClass(text.charCodeAt(at + 1)) === CharClass.digit) return readNumber(text, at, gap, tokens, open);
      break;
    case CharClass.times:
      return sign(TokenKind.times, gap, at, tokens, open, Flag.hasTimes);
    case CharClass.ex:
      if (isTimes(text, at, tokens, gap)) return sign(TokenKind.times, gap, at, tokens, open, Flag.hasTimes);
      break;
    case CharClass.divide:
      return sign(TokenKind.divide, gap, at, tokens, open, 0);
    case CharClass.plus:
      return sign(TokenKind.plus, gap, at, tokens, open, 0);
    case CharClass.minus:
      // "-----" is a rule drawn under a line, never a subtraction.
      if (charClass(text.charCodeAt(at + 1)) === CharClass.minus) break;
      return sign(TokenKind.minus, gap, at, tokens, open, 0);
    case CharClass.triangle:
      return sign(TokenKind.triangle, gap, at, tokens, open, 0);
    case CharClass.percent:
      return sign(TokenKind.percent, gap, at, tokens, open, 0);
    case CharClass.equals:
      return sign(TokenKind.equals, gap, at, tokens, open, Flag.hasEquals);
    case CharClass.at:
      return sign(TokenKind.at, gap, at, tokens, open, 0);
    case CharClass.comma:
    case CharClass.punctuation:
      return sign(TokenKind.punctuation, gap, at, tokens, open, 0);
    case CharClass.open:
      open.push(tokens.push(TokenKind.open, gap, at, at + 1));
      return at + 1;
    case CharClass.close:
      closeBracket(text, at, gap, tokens, open);
      return at + 1;
  }
  return readWord(text, at, kind, gap, tokens);
}

function sign(kind: TokenKind, gap: number, at: number, tokens: TokenList, open: number[], flag: number): number {
  tokens.push(kind, gap, at, at + 1);
  const depth = open.length;
  if (flag !== 0 && depth > 0) tokens.mark(open[depth - 1] as number, flag);
  return at + 1;
}

function closeBracket(text: string, at: number, gap: number, tokens: TokenList, open: number[]): void {
  const close = tokens.push(TokenKind.close, gap, at, at + 1);
  const opened = open.pop();
  if (opened === undefined) return;
  tokens.pair(opened, close);
  if (!sameShape(text.charCodeAt(tokens.start(opened)), text.charCodeAt(at))) tokens.mark(opened, Flag.otherShape);
  const outer = open[open.length - 1];
  if (outer !== undefined) tokens.mark(outer, tokens.flags(opened) & (Flag.hasTimes | Flag.hasNumber));
}

/** Full-width and ordinary brackets of one shape may pair; a round one and a square one may not. */
function sameShape(open: number, close: number): boolean {
  return shape(open) === shape(close);
}

function shape(code: number): number {
  if (code === 0x28 || code === 0x29 || code === 0xff08 || code === 0xff09) return 1;
  if (code === 0x5b || code === 0x5d || code === 0xff3b || code === 0xff3d) return 2;
  if (code === 0x7b || code === 0x7d || code === 0xff5b || code === 0xff5d) return 3;
  return 4;
}

/** L4: a word runs to the next digit or sign; digits glued to Latin letters are its own (`A4`, `m2`, `PM2.5`). */
function readWord(text: string, from: number, first: CharClass, gap: number, tokens: TokenList): number {
  const length = text.length;
  let at = from + 1;
  let afterLatin = isLatin(first);
  let rule = first === CharClass.minus;
  let figure = first === CharClass.numeral;
  for (; at < length; at++) {
    const kind = charClass(text.charCodeAt(at));
    if (kind === CharClass.other) {
      afterLatin = false;
      rule = false;
    } else if (kind === CharClass.latin) {
      afterLatin = true;
      rule = false;
    } else if (kind === CharClass.ex) {
      if (isTimes(text, at, tokens, Gap.none, from)) break;
      afterLatin = true;
    } else if (kind === CharClass.digit) {
      if (!afterLatin) break;
    } else if (kind === CharClass.dot) {
      afterLatin = afterLatin && charClass(text.charCodeAt(at + 1)) === CharClass.digit;
    } else if (kind === CharClass.numeral) {
      // m² and CO₂ are units.
      if (!afterLatin || !isRaised(text.charCodeAt(at))) figure = true;
      afterLatin = false;
    } else if (kind !== CharClass.minus || !rule) break;
  }
  const index = tokens.push(TokenKind.word, gap, from, at);
  if (figure) tokens.mark(index, Flag.figure);
  return at;
}

/** `²`, `³`, `¹` and the other raised and lowered digits. */
function isRaised(code: number): boolean {
  return code === 0xb2 || code === 0xb3 || code === 0xb9 || (code >= 0x2070 && code <= 0x2089);
}

function isLatin(kind: CharClass): boolean {
  return kind === CharClass.latin || kind === CharClass.ex;
}
