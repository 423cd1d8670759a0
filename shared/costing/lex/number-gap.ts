import { CharClass, charClass } from './chars.ts';
import { TokenKind, type TokenList } from './tokens.ts';
import { unitScale } from './unit-scale.ts';

/** A run of spaces longer than this is not looked across. */
const widestGap = 24;
/** A number of more groups than this is no amount. */
const mostGroups = 8;

/** What stands behind the white space in a number: where its next group begins, −1 if none does. */
interface NextGroup {
  at: number;
  /** The groups may as well be two numbers, so only the printed amount can say (L7). */
  doubtful: boolean;
  /** The separators are mixed or broken (P6). */
  slip: boolean;
}

// One object serves every number; it holds what the last call found.
const found: NextGroup = { at: -1, doubtful: false, slip: false };

function isDigit(text: string, at: number): boolean {
  return charClass(text.charCodeAt(at)) === CharClass.digit;
}

/** Exactly three digits at `at`. */
function isGroup(text: string, at: number): boolean {
  return isDigit(text, at) && isDigit(text, at + 1) && isDigit(text, at + 2) && !isDigit(text, at + 3);
}

/** Spaces made for setting off groups of digits: figure, punctuation, thin, narrow no-break, six to the em. */
function isDigitSpace(code: number): boolean {
  return code === 0x202f || (code >= 0x2006 && code <= 0x2009);
}

/** Whether a number must stand behind the last token, so that no name can end in one. */
export function wantsOperand(tokens: TokenList): boolean {
  const last = tokens.count - 1;
  if (last < 0) return true;
  switch (tokens.kind(last)) {
    case TokenKind.number:
    case TokenKind.word:
    case TokenKind.percent:
    case TokenKind.close:
    case TokenKind.punctuation:
      return false;
    default:
      return true;
  }
}

/**
 * L7: whether the number that has come to `space` goes on behind it. `1 000 000` and thin spaces between groups of
 * three do; `1 200` might be two numbers and does not, but behind an equals sign with a unit of money (`= 1 500천원`).
 * `group` is the length of the group just read, `grouped` whether others stand before it, `commas` whether set off by
 * commas. The answer is used up before the next call.
 */
export function groupBehindSpace(
  text: string,
  space: number,
  start: number,
  group: number,
  grouped: boolean,
  commas: boolean,
  tokens: TokenList,
): NextGroup {
  found.at = -1;
  found.doubtful = false;
  found.slip = false;
  if (commas && group < 3) brokenGroup(text, space, group);
  else if (group > 0 && (grouped ? group === 3 : group <= 3) && isGroup(text, space + 1)) {
    const zero = isZero(text, space + 1);
    const firm = zero || isDigitSpace(text.charCodeAt(space));
    if (grouped ? firm || !commas : !isZero(text, start) && (firm || isChain(text, space + 1, tokens))) {
      found.at = space + 1;
      found.slip = commas;
      // "강사수당 1 234 000원": the 1 may be the name's.
      found.doubtful = !firm && (grouped || !wantsOperand(tokens));
    }
  }
  return found;
}

function isZero(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x30 || code === 0xff10;
}

/** A later group begins with 0, which no number of its own does; or the whole is a printed amount of money. */
function isChain(text: string, from: number, tokens: TokenList): boolean {
  let at = from + 3;
  for (let groups = 1; groups < mostGroups && charClass(text.charCodeAt(at)) === CharClass.space; groups++) {
    if (!isGroup(text, at + 1)) break;
    if (isZero(text, at + 1)) return true;
    at += 4;
  }
  const last = tokens.count - 1;
  if (last < 0 || tokens.kind(last) !== TokenKind.equals) return false;
  return unitScale(text, at, Math.min(text.length, at + 3)).money;
}

/** `112,65     0원`: a cell was wrapped inside a group; its rest completes it. */
function brokenGroup(text: string, space: number, group: number): void {
  let at = space;
  while (at < space + widestGap && charClass(text.charCodeAt(at)) === CharClass.space) at++;
  let digits = 0;
  while (digits < 4 && isDigit(text, at + digits)) digits++;
  if (group + digits !== 3) return;
  found.at = at;
  found.slip = true;
}
