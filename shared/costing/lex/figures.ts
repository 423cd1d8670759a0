import { Flag, Gap, TokenKind, type TokenList } from './tokens.ts';

/** What may stand behind a bare year of a remark: `2024 신규`. */
const yearWords = /^(?:신규|계속|증액|감액|이월|본예산|추경|예산|기준|시행|완료|준공|착공)/;
/** Words that make a rank of the number glued in front: `2급`, `28호봉`, `3학년`. */
const rankWords = /^(?:급|호봉|학년|학기|호선)/;
/** The sign that makes a note of everything behind it. */
const noteMark = '※';

/** 제5회: an ordinal of the name. */
export function isOrdinal(text: string, tokens: TokenList, index: number): boolean {
  const before = index - 1;
  if (before < 0 || tokens.gap(index) !== Gap.none || tokens.kind(before) !== TokenKind.word) return false;
  return text.charCodeAt(tokens.end(before) - 1) === 0xc81c;
}

function isYearNumber(tokens: TokenList, index: number): boolean {
  const digits = tokens.digits(index);
  return digits >= 1900 && digits <= 2100 && !tokens.has(index, Flag.commas) && tokens.decimals(index) === 0;
}

/** 2024년: a date of the name. */
export function isYear(text: string, tokens: TokenList, index: number): boolean {
  if (!isYearNumber(tokens, index)) return false;
  const next = index + 1;
  return (
    tokens.kind(next) === TokenKind.word &&
    tokens.gap(next) === Gap.none &&
    text.charCodeAt(tokens.start(next)) === 0xb144
  );
}

/** Whether a token is a figure: a number, a date or time, a sign of per cent. */
export function isFigure(tokens: TokenList, index: number): boolean {
  const kind = tokens.kind(index);
  return (
    kind === TokenKind.number ||
    kind === TokenKind.percent ||
    (kind === TokenKind.word && tokens.has(index, Flag.figure))
  );
}

/** W2: a figure that no reading would compute with: a year, an ordinal, a rank, the one of `1인당`. */
export function isHarmless(text: string, tokens: TokenList, index: number): boolean {
  if (tokens.kind(index) !== TokenKind.number || tokens.has(index, Flag.figure)) return false;
  if (isOrdinal(text, tokens, index) || isYear(text, tokens, index)) return true;
  const next = index + 1;
  if (tokens.kind(next) !== TokenKind.word || tokens.decimals(index) > 0 || tokens.under(index) !== 1) return false;
  const word = text.slice(tokens.start(next), tokens.end(next));
  if (tokens.gap(next) === Gap.space) return isYearNumber(tokens, index) && yearWords.test(word);
  if (tokens.gap(next) !== Gap.none) return false;
  const small = tokens.digits(index) < 100 && !tokens.has(index, Flag.commas);
  return (small && rankWords.test(word)) || (isOne(tokens, index) && word.endsWith('당'));
}

/** A plain 1: multiplied, it changes nothing. */
export function isOne(tokens: TokenList, index: number): boolean {
  return tokens.digits(index) === 1 && tokens.decimals(index) === 0 && tokens.under(index) === 1;
}

/** W1: the first figure from `from` on, in front of `to`, that would be left out without a word; −1 if none is. */
export function leftOut(text: string, tokens: TokenList, from: number, to: number): number {
  for (let index = from; index < to; index++) {
    if (!isFigure(tokens, index) || isHarmless(text, tokens, index)) continue;
    const note = text.indexOf(noteMark, tokens.start(from));
    return note >= 0 && note < tokens.start(index) ? -1 : index;
  }
  return -1;
}
