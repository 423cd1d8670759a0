import { CharClass, charClass } from './chars.ts';
import { TokenKind, type TokenList } from './tokens.ts';

/**
 * L5: whether the letter x at `at` is a multiplication sign. It is one between something that can be multiplied and
 * a number, a bracket or a sign (`50,000X30개`, `5m x 3`, `12월x1.045`), and, set off by spaces, between an operand
 * and a word that stands for a number; never inside a Latin word (`LX공사`, `10box`, `X-ray`).
 * `wordStart` is given when the letter is met inside a word that is not yet a token.
 */
export function isTimes(text: string, at: number, tokens: TokenList, gap: number, wordStart = -1): boolean {
  const before = wordStart >= 0 ? beforeInWord(text, at, wordStart, tokens) : beforeApart(tokens);
  if (before === 'no') return false;
  let next = at + 1;
  while (next < at + 40 && isSpace(charClass(text.charCodeAt(next)))) next++;
  const kind = charClass(text.charCodeAt(next));
  switch (kind) {
    case CharClass.digit:
    case CharClass.fraction:
    case CharClass.open:
    case CharClass.triangle:
    case CharClass.at:
      return true;
    case CharClass.dot:
    case CharClass.minus:
      return charClass(text.charCodeAt(next + 1)) === CharClass.digit;
    case CharClass.other:
      return before === 'operand' && (next > at + 1 ? gap > 0 : isHangul(text.charCodeAt(next)));
    default:
      return false;
  }
}

type Before = 'operand' | 'maybe' | 'no';

function beforeApart(tokens: TokenList): Before {
  const last = tokens.count - 1;
  if (last < 0) return 'no';
  switch (tokens.kind(last)) {
    case TokenKind.number:
    case TokenKind.percent:
    case TokenKind.close:
      return 'operand';
    case TokenKind.word: {
      // A word glued in front ended here because the letter was seen to multiply.
      const unit = last > 0 && tokens.kind(last - 1) === TokenKind.number;
      return unit ? 'operand' : 'maybe';
    }
    default:
      return 'no';
  }
}

/** Inside a word: behind Hangul or a sign like ㎡ it may multiply; behind Latin letters only if they are a unit. */
function beforeInWord(text: string, at: number, wordStart: number, tokens: TokenList): Before {
  const last = tokens.count - 1;
  const unit = last >= 0 && tokens.kind(last) === TokenKind.number && tokens.end(last) === wordStart;
  const kind = charClass(text.charCodeAt(at - 1));
  if (kind !== CharClass.latin && kind !== CharClass.ex && kind !== CharClass.digit) return unit ? 'operand' : 'maybe';
  if (!unit || at - wordStart > 4) return 'no';
  return isLatinUnit(text, wordStart, at) ? 'maybe' : 'no';
}

/** Every short Latin unit but "bo", which is the beginning of "box". */
function isLatinUnit(text: string, from: number, to: number): boolean {
  return !(to - from === 2 && (text.charCodeAt(from) | 0x20) === 0x62 && (text.charCodeAt(from + 1) | 0x20) === 0x6f);
}

function isSpace(kind: CharClass): boolean {
  return kind === CharClass.space || kind === CharClass.breaks;
}

function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
}
