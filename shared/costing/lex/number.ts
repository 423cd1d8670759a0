import { plainWidth } from '#shared/characters/characters.ts';
import { CharClass, charClass, digitValue, fractionOf } from './chars.ts';
import { groupBehindSpace, wantsOperand } from './number-gap.ts';
import { Flag, TokenKind, type TokenList } from './tokens.ts';
import { unitScale } from './unit-scale.ts';

/** Above this many digits a double no longer holds every integer. */
const exactDigits = 15;

/** L2, L3, L7, L8: digits with commas or spaces, a decimal point, a fraction; `2023.7.28` and `14:30` are words. */
export function readNumber(text: string, from: number, gap: number, tokens: TokenList, open: number[]): number {
  const length = text.length;
  let at = from;
  let value = 0;
  let seen = 0;
  let group = 0;
  let decimals = 0;
  let flags = 0;
  let fraction = false;
  let spaced = false;
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
      if (fraction) return readDate(text, at, from, gap, tokens, open);
      fraction = true;
      if ((flags & Flag.commas) !== 0 && group !== 3) flags |= Flag.badCommas;
      continue;
    }
    if (fraction) break;
    if (kind === CharClass.comma || kind === CharClass.space) {
      const next = afterComma(text, at, kind);
      if (next < 0) {
        if (kind === CharClass.comma) break;
        const commas = (flags & Flag.commas) !== 0;
        const behind = groupBehindSpace(text, at, from, group, commas || spaced, commas, tokens);
        if (behind.at < 0) break;
        if (behind.slip) flags |= Flag.badCommas;
        if (behind.doubtful) flags |= Flag.doubtful;
        // The rest of a broken group belongs to the group.
        if (!commas || group === 3) group = 0;
        spaced = true;
        at = behind.at - 1;
        continue;
      }
      if (spaced) flags |= Flag.badCommas;
      if ((flags & Flag.commas) === 0 ? group > 3 : group !== 3) flags |= Flag.badCommas;
      flags |= Flag.commas;
      group = 0;
      at = next - 1;
      continue;
    }
    if (kind === CharClass.punctuation && code === 0x3a && charClass(text.charCodeAt(at + 1)) === CharClass.digit) {
      return readDate(text, at, from, gap, tokens, open);
    }
    break;
  }
  if (!fraction && (flags & Flag.commas) !== 0 && group !== 3) flags |= Flag.badCommas;
  if (spaced) flags |= Flag.commas;
  if (isLeadingZero(text, from)) flags |= Flag.doubtful;
  const index = tokens.push(TokenKind.number, gap, from, at);
  // More decimals than the byte holds can only be a hostile text; it is read as too long anyway.
  tokens.setNumber(index, seen > exactDigits || decimals > exactDigits ? Number.NaN : value, Math.min(decimals, 255));
  tokens.mark(index, flags);
  const depth = open.length;
  if (depth > 0) tokens.mark(open[depth - 1] as number, Flag.hasNumber);
  if (at === length) return at;
  const code = text.charCodeAt(at);
  // A Hangul unit or a sign follows nearly every number.
  if (code >= 0xac00 || (code > 0x20 && code < 0x80)) return at;
  return withFraction(text, at, index, group, fraction || spaced, tokens);
}

/** L8: the number at `index` with the fraction that stands behind it, if one does. */
function withFraction(
  text: string,
  at: number,
  index: number,
  group: number,
  dressed: boolean,
  tokens: TokenList,
): number {
  const behind = charClass(text.charCodeAt(at));
  const whole = group === 0 ? 0 : tokens.digits(index);
  const zero = group > 0 && whole === 0;
  if (behind === CharClass.fraction) return vulgar(text, at, index, whole, dressed || zero, tokens);
  return behind === CharClass.space && !dressed ? mixed(text, at, index, whole, tokens) : at;
}

/** `000`, `0500`: no price and no count is written so. */
function isLeadingZero(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 0x30 || code === 0xff10) && charClass(text.charCodeAt(at + 1)) === CharClass.digit;
}

/** L8: `2⅓`, `½`, the fraction at `at`; behind a decimal point, a 0 or in front of another figure it is no number. */
function vulgar(text: string, at: number, index: number, whole: number, dressed: boolean, tokens: TokenList): number {
  const [over, under] = fractionOf(text.charAt(at));
  let end = at + 1;
  let wrong = dressed || !(whole < 1e12);
  for (; end < text.length; end++) {
    const kind = charClass(text.charCodeAt(end));
    if (kind !== CharClass.digit && kind !== CharClass.fraction) break;
    wrong = true;
  }
  tokens.setEnd(index, end);
  tokens.setFraction(index, wrong ? Number.NaN : whole * under + over, under);
  if (wrong) tokens.mark(index, Flag.figure);
  return end;
}

/** L8: `2 1/2`, `2 ½` where a number must stand: a whole number, one space, and a fraction below one. */
function mixed(text: string, space: number, index: number, whole: number, tokens: TokenList): number {
  const from = space + 1;
  const kind = charClass(text.charCodeAt(from));
  if (kind !== CharClass.fraction && kind !== CharClass.digit) return space;
  const before = tokens.count;
  tokens.count = index;
  const isOperand = wantsOperand(tokens);
  tokens.count = before;
  if (!isOperand) return space;
  if (kind === CharClass.fraction) return vulgar(text, from, index, whole, whole === 0, tokens);
  const fraction = /^([1-9][0-9]{0,2})[/⁄]([1-9][0-9]{0,2})(?![0-9.,/⁄:])/.exec(plainWidth(text.slice(from, from + 8)));
  const over = Number(fraction?.[1] ?? 0);
  const under = Number(fraction?.[2] ?? 0);
  if (fraction === null || over === 0 || over >= under || !(whole > 0 && whole < 1e12)) return space;
  tokens.setEnd(index, from + fraction[0].length);
  tokens.setFraction(index, whole * under + over, under);
  return from + fraction[0].length;
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

function readDate(
  text: string,
  from: number,
  start: number,
  gap: number,
  tokens: TokenList,
  open: readonly number[],
): number {
  let at = from;
  for (; at < text.length; at++) {
    const kind = charClass(text.charCodeAt(at));
    if (kind !== CharClass.digit && kind !== CharClass.dot && text.charCodeAt(at) !== 0x3a) break;
  }
  const code = text.charCodeAt(at);
  // "1.234.567원" is no date but a number gone wrong; what is no number at all it must not become either.
  const amount = charClass(code) === CharClass.percent || unitScale(text, at, Math.min(text.length, at + 4)).money;
  const index = tokens.push(amount ? TokenKind.number : TokenKind.word, gap, start, at);
  if (amount) {
    tokens.setNumber(index, Number.NaN, 0);
    if (open.length > 0) tokens.mark(open[open.length - 1] as number, Flag.hasNumber);
  }
  tokens.mark(index, Flag.figure);
  return at;
}
