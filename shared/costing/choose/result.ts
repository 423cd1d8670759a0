import { Gap, TokenKind, type TokenList } from '../lex/tokens.ts';
import {
  amountAfterColon,
  amountAfterEquals,
  amountAt,
  amountInColumn,
  isColon,
  type ReadAmount,
} from '../parse/amount.ts';
import type { Problem } from '../parse/problem.ts';
import type { Run } from '../parse/run.ts';
import type { Stated } from '../parse/stated.ts';
import { leastGlued } from './glued.ts';
import { isProven } from './proven.ts';

export interface Result {
  readonly stated: Stated | null;
  readonly equalsAt: number;
  readonly problem: Problem | null;
  readonly doubt: Problem | null;
}

/** A2: the amount in the next column, behind a colon, or behind the equals sign. */
export function resultAfter(text: string, tokens: TokenList, run: Run): Result {
  // What an expression that cannot be read would be followed by is not known; only its equals sign is.
  if (run.problem !== null) return behindEquals(text, tokens, run.next, null);
  const index = run.next;
  const kind = tokens.kind(index);
  let doubt: Problem | null = null;
  if (kind === TokenKind.number || kind === TokenKind.triangle || kind === TokenKind.minus || kind === TokenKind.open) {
    const glued = tokens.gap(index) === Gap.none && kind === TokenKind.number;
    if (glued) doubt = { code: 'operator-missing', start: tokens.start(index), end: tokens.end(index) };
    const column = amountInColumn(text, tokens, index) ?? provenAmount(text, tokens, run, index);
    if (column !== null && !(glued && column.stated.digits < leastGlued)) {
      const equals = tokens.kind(column.next) === TokenKind.equals ? tokens.start(column.next) : -1;
      return { stated: column.stated, equalsAt: equals, problem: null, doubt };
    }
    if (glued) return { stated: null, equalsAt: -1, problem: doubt, doubt: null };
  }
  if (kind === TokenKind.close && tokens.match(index) < 0) {
    doubt = { code: 'bracket-not-opened', start: tokens.start(index), end: tokens.end(index) };
  }
  const apart =
    columnBehindWords(text, tokens, run) ?? (run.operations > 0 ? amountAfterColon(text, tokens, index) : null);
  if (apart !== null) return { stated: apart.stated, equalsAt: -1, problem: null, doubt };
  return behindEquals(text, tokens, index, doubt);
}

/** A number that looks like a remark (2024) and yet is the value. */
function provenAmount(text: string, tokens: TokenList, run: Run, index: number): ReadAmount | null {
  if (tokens.kind(index) === TokenKind.open) return null;
  const amount = amountAt(text, tokens, index);
  return amount !== null && isProven({ run, stated: amount.stated }) ? amount : null;
}

/** The amount behind the next equals sign; a number on the way there is a slip. */
function behindEquals(text: string, tokens: TokenList, from: number, doubt: Problem | null): Result {
  let stray: Problem | null = null;
  for (let index = from; tokens.kind(index) !== TokenKind.end; index++) {
    const kind = tokens.kind(index);
    if (kind === TokenKind.equals) {
      const { stated } = equalsChain(text, tokens, index);
      return { stated, equalsAt: tokens.start(index), problem: null, doubt: doubt ?? stray };
    }
    if (kind === TokenKind.number) {
      stray ??= { code: 'operator-missing', start: tokens.start(index), end: tokens.end(index) };
    }
    if (kind === TokenKind.open && tokens.match(index) > index) index = tokens.match(index);
  }
  return { stated: null, equalsAt: -1, problem: null, doubt };
}

/** Where the words end that may close a unit behind an expression: `×1개 기관`, at most two. */
export function behindWords(tokens: TokenList, run: Run): number {
  let index = run.next;
  while (tokens.kind(index) === TokenKind.word && tokens.gap(index) <= Gap.space && index < run.next + 2) index++;
  return index;
}

/** `7,000,000원×1개 기관   7,000`: a column of its own, or an amount that proves itself. */
function columnBehindWords(text: string, tokens: TokenList, run: Run): ReadAmount | null {
  const index = behindWords(tokens, run);
  if (run.operations === 0 || index === run.next) return null;
  const column = amountInColumn(text, tokens, index);
  if (column === null || tokens.kind(index) === TokenKind.open || tokens.gap(index) === Gap.none) return null;
  return tokens.gap(index) >= Gap.wide || isProven({ run, stated: column.stated }) ? column : null;
}

/** "= 16,584,000원 = 16,584천원": the last amount of the chain is the one in the document's unit. */
export function equalsChain(text: string, tokens: TokenList, equals: number): { stated: Stated | null } {
  let stated: Stated | null = null;
  let index = equals;
  while (tokens.kind(index) === TokenKind.equals) {
    const amount: ReadAmount | null = amountAfterEquals(text, tokens, index + 1);
    if (amount === null) break;
    stated = amount.stated;
    index = amount.next;
  }
  return { stated };
}

/** A2: an amount just in front: `1,200천원 = 100천원×12월`, `24,000천원(2,000천원×12월)`, `4,054 4,054,000원`. */
export function resultBefore(
  text: string,
  tokens: TokenList,
  run: Run,
  singles: readonly Run[],
): { stated: Stated; equalsAt: number } | null {
  const equals = run.first > 0 && tokens.kind(run.first - 1) === TokenKind.equals ? run.first - 1 : -1;
  const colon =
    run.first > 0 && tokens.kind(run.first - 1) === TokenKind.punctuation && isColon(text, tokens, run.first - 1);
  const target = equals >= 0 ? equals : colon ? run.first - 1 : run.first;
  const single = singles.find((candidate) => candidate.next === target);
  if (single === undefined) return null;
  const amount = amountAt(text, tokens, single.first);
  if (amount === null || amount.next !== target) return null;
  const equalsAt = equals < 0 ? -1 : tokens.start(equals);
  if (equals >= 0 || (single.beforeExpression && single.hasMoney)) return { stated: amount.stated, equalsAt };
  return isProven({ run, stated: amount.stated }) ? { stated: amount.stated, equalsAt } : null;
}
