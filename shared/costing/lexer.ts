import { CharClass, charClass, digitValue } from './chars.ts';
import { isTimes } from './times.ts';
import { Flag, Gap, TokenKind, type TokenList } from './tokens.ts';

/** Above this many digits a double no longer holds every integer. */
const exactDigits = 15;

const openBrackets: number[] = [];

/** Splits `text` from `from` on into `tokens`, one pass over its characters (L1–L6). Never fails. */
export function lex(text: string, from: number, tokens: TokenList): void {
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
    at = readToken(text, at, kind, gap, tokens, open);
    gap = Gap.none;
  }
  tokens.finish(gap, length);
}

function readToken(text: string, at: number, kind: CharClass, gap: number, tokens: TokenList, open: number[]): number {
  switch (kind) {
    case CharClass.digit:
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
  return readWord(text, at, gap, tokens);
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

/** L2, L3: digits with commas and a decimal point; `2023.7.28` and `14:30` are words. */
function readNumber(text: string, from: number, gap: number, tokens: TokenList, open: number[]): number {
  const length = text.length;
  let at = from;
  let value = 0;
  let seen = 0;
  let group = 0;
  let decimals = 0;
  let flags = 0;
  let fraction = false;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 0x30 && code <= 0x39) || charClass(code) === CharClass.digit) {
      value = value * 10 + digitValue(code);
      // Leading zeros carry no value and must not use up the exact range.
      if (value > 0) seen++;
      if (fraction) decimals++;
      else group++;
      continue;
    }
    const kind = charClass(code);
    if (kind === CharClass.dot) {
      if (charClass(text.charCodeAt(at + 1)) !== CharClass.digit) break;
      if (fraction) return readDate(text, at, from, gap, tokens);
      fraction = true;
      if ((flags & Flag.commas) !== 0 && group !== 3) flags |= Flag.badCommas;
      continue;
    }
    if (fraction) break;
    if (kind === CharClass.comma || kind === CharClass.space) {
      const next = afterComma(text, at, kind);
      if (next < 0) break;
      if ((flags & Flag.commas) === 0 ? group > 3 : group !== 3) flags |= Flag.badCommas;
      flags |= Flag.commas;
      group = 0;
      at = next - 1;
      continue;
    }
    if (kind === CharClass.punctuation && code === 0x3a && charClass(text.charCodeAt(at + 1)) === CharClass.digit) {
      return readDate(text, at, from, gap, tokens);
    }
    break;
  }
  if (!fraction && (flags & Flag.commas) !== 0 && group !== 3) flags |= Flag.badCommas;
  const index = tokens.push(TokenKind.number, gap, from, at);
  // More decimals than the byte holds can only be a hostile text; it is read as too long anyway.
  tokens.setNumber(index, seen > exactDigits || decimals > exactDigits ? Number.NaN : value, Math.min(decimals, 255));
  tokens.mark(index, flags);
  const depth = open.length;
  if (depth > 0) tokens.mark(open[depth - 1] as number, Flag.hasNumber);
  return at;
}

/** L3: where the group behind a comma starts, spaces beside the comma allowed (`1,382 ,000`); −1 if none does. */
function afterComma(text: string, from: number, kind: CharClass): number {
  let at = from;
  if (kind === CharClass.space) {
    // A bound, so that a run of spaces is walked once and not once a number.
    while (at < from + 4 && charClass(text.charCodeAt(at)) === CharClass.space) at++;
    if (charClass(text.charCodeAt(at)) !== CharClass.comma) return -1;
  }
  const comma = at;
  at++;
  if (charClass(text.charCodeAt(at)) === CharClass.digit && kind === CharClass.comma) return at;
  while (at < comma + 4 && charClass(text.charCodeAt(at)) === CharClass.space) at++;
  // With a space in it only a full group of three counts: "3명, 200원" and "1, 2층" stay apart.
  for (let i = 0; i < 3; i++) if (charClass(text.charCodeAt(at + i)) !== CharClass.digit) return -1;
  return charClass(text.charCodeAt(at + 3)) === CharClass.digit ? -1 : at;
}

function readDate(text: string, from: number, start: number, gap: number, tokens: TokenList): number {
  let at = from;
  for (; at < text.length; at++) {
    const kind = charClass(text.charCodeAt(at));
    if (kind !== CharClass.digit && kind !== CharClass.dot && text.charCodeAt(at) !== 0x3a) break;
  }
  tokens.push(TokenKind.word, gap, start, at);
  return at;
}

/** L4: a word runs to the next digit or sign; digits glued to Latin letters are its own (`A4`, `m2`, `PM2.5`). */
function readWord(text: string, from: number, gap: number, tokens: TokenList): number {
  const length = text.length;
  let at = from + 1;
  let afterLatin = isLatin(charClass(text.charCodeAt(from)));
  let rule = charClass(text.charCodeAt(from)) === CharClass.minus;
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
    } else if (kind !== CharClass.minus || !rule) break;
  }
  tokens.push(TokenKind.word, gap, from, at);
  return at;
}

function isLatin(kind: CharClass): boolean {
  return kind === CharClass.latin || kind === CharClass.ex;
}
