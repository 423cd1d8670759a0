import { CharClass, charClass } from '../lex/chars.ts';
import { leftOut } from '../lex/figures.ts';
import { Gap, TokenKind, type TokenList } from '../lex/tokens.ts';
import { isColon } from '../parse/amount.ts';
import type { Span } from '../parse/ast.ts';
import type { Problem } from '../parse/problem.ts';
import type { Run } from '../parse/run.ts';
import type { Stated } from '../parse/stated.ts';
import { splitGlued } from './glued.ts';
import { nothing, nowhere, type Reading } from './reading.ts';
import { behindWords, resultAfter, resultBefore } from './result.ts';
import type { Scan } from './scan.ts';

/** The reading with `run` as the expression. */
export function readingOf(text: string, tokens: TokenList, run: Run, found: Scan): Reading {
  const after = resultAfter(text, tokens, run);
  let { stated, equalsAt } = after;
  let problem = run.problem ?? after.problem;
  let doubt = run.doubt ?? bracketDoubt(tokens, run) ?? after.doubt;
  if (problem === null && isDangling(tokens, run) && !run.hasMoney) {
    const factor = firstFactor(tokens, run);
    problem = { code: 'word-instead-of-number', start: tokens.start(factor), end: tokens.end(factor) };
  }
  if (problem === null && stated === null) {
    const before = resultBefore(text, tokens, run, found.singles);
    if (before !== null) {
      stated = before.stated;
      if (before.equalsAt >= 0) equalsAt = before.equalsAt;
    }
  }
  if (run.doubt?.code === 'misplaced-comma') {
    const split = splitGlued(text, run);
    if (split !== null) {
      return {
        ...nothing,
        run: split.run,
        stated: split.stated,
        equalsAt,
        problem,
        doubt: null,
        expression: split.run,
      };
    }
  }
  if (problem !== null) doubt = null;
  else doubt ??= silent(text, tokens, run, stated, equalsAt, found);
  const earlier = found.strong[0];
  const chained = earlier !== undefined && earlier.first < run.first && tokens.kind(run.first - 1) === TokenKind.equals;
  const nameEnd = chained ? earlier.start : nowhere;
  return { run, stated, equalsAt, problem, doubt, nameEnd, expression: expressionSpan(tokens, run, problem, stated) };
}

/**
 * W1: what the reading would leave out without a word: a figure behind the expression and in front of its result, one
 * behind the equals sign that is no amount, half a number or another priced expression in the name.
 */
function silent(
  text: string,
  tokens: TokenList,
  run: Run,
  stated: Stated | null,
  equalsAt: number,
  found: Scan,
): Problem | null {
  const before = run.first === 0 ? null : beforeRun(text, tokens, run, found);
  if (before !== null) return before;
  const kind = tokens.kind(run.next);
  // A plain line ends here, or its amount follows the equals sign at once.
  if (kind === TokenKind.end || (kind === TokenKind.equals && found.plain !== null && stated !== null)) return null;
  if (stated !== null && stated.start < run.start) return null;
  let end = run.next;
  while (tokens.kind(end) !== TokenKind.end && tokens.start(end) !== stated?.start) end++;
  // "×10 100" is ten and a column of 100 only where that agrees.
  const column = end === run.next && stated !== null && goesOn(text, tokens, end);
  const figure = column ? end : leftOut(text, tokens, run.next, end);
  if (figure < 0) return null;
  const start = tokens.start(figure);
  if (equalsAt >= 0 && start > equalsAt) return { code: 'amount-unread', start, end: tokens.end(figure) };
  const split = figure === run.next && goesOn(text, tokens, figure);
  if (split) return { code: 'spaced-number', start: tokens.start(figure - 1), end: tokens.end(figure) };
  return { code: 'figure-left-out', start, end: tokens.end(figure) };
}

/** Half of the first number may have gone into the name; so may a whole expression with a price. */
function beforeRun(text: string, tokens: TokenList, run: Run, found: Scan): Problem | null {
  if (tokens.kind(run.first) === TokenKind.number && goesOn(text, tokens, run.first)) {
    return { code: 'spaced-number', start: tokens.start(run.first - 1), end: tokens.end(run.first) };
  }
  for (const other of found.strong) {
    if (other.first >= run.first) break;
    const chained = tokens.kind(run.first - 1) === TokenKind.equals;
    if (other.hasMoney && !chained) return { code: 'figure-left-out', start: other.start, end: other.end };
  }
  for (const price of found.singles) {
    if (price.first >= run.first) break;
    if (price.hasMoney && isListed(text, tokens, price.next)) {
      return { code: 'figure-left-out', start: price.start, end: price.end };
    }
  }
  return null;
}

/** `강사료 50,000원, 교통비 20,000원`: what follows a price belongs to the same sum. */
function isListed(text: string, tokens: TokenList, index: number): boolean {
  const kind = tokens.kind(index);
  if (kind === TokenKind.plus || kind === TokenKind.minus || kind === TokenKind.divide) return true;
  return kind === TokenKind.punctuation && !isColon(text, tokens, index);
}

/** L7, L8: a bare number one space in front, and one that could be the rest of it: `100 500`, `2 1/2`, `1 .5`. */
function goesOn(text: string, tokens: TokenList, index: number): boolean {
  const before = index - 1;
  if (tokens.kind(before) !== TokenKind.number || tokens.gap(index) !== Gap.space) return false;
  if (tokens.decimals(before) > 0) return false;
  if (tokens.under(index) !== 1 || charClass(text.charCodeAt(tokens.start(index))) === CharClass.dot) return true;
  const glued = tokens.kind(index + 1) === TokenKind.divide && tokens.gap(index + 1) === Gap.none;
  if (glued && tokens.kind(index + 2) === TokenKind.number && tokens.gap(index + 2) === Gap.none) return true;
  return startsWithGroup(text, tokens.start(index)) && tokens.end(before) - tokens.start(before) <= 11;
}

function startsWithGroup(text: string, at: number): boolean {
  for (let i = 0; i < 3; i++) if (charClass(text.charCodeAt(at + i)) !== CharClass.digit) return false;
  return charClass(text.charCodeAt(at + 3)) !== CharClass.digit;
}

function bracketDoubt(tokens: TokenList, run: Run): Problem | null {
  const open = run.first - 1;
  if (open < 0 || tokens.kind(open) !== TokenKind.open || tokens.match(open) >= 0) return null;
  return { code: 'bracket-not-closed', start: tokens.start(open), end: tokens.end(open) };
}

/** `… × 9일 × 12월` behind words: what the words stand for is not known. */
export function isDangling(tokens: TokenList, run: Run): boolean {
  return run.first > 0 && tokens.kind(run.first - 1) === TokenKind.times;
}

/** The first of the words multiplied in front of a run: 단가 in `단가×인원×12월`. */
function firstFactor(tokens: TokenList, run: Run): number {
  let index = run.first;
  while (index > 0 && tokens.kind(index - 1) === TokenKind.times) {
    index--;
    if (index > 0 && tokens.kind(index - 1) === TokenKind.close) index = Math.max(0, tokens.match(index - 1));
    if (index > 0 && tokens.kind(index - 1) === TokenKind.word) index--;
  }
  return index;
}

/** The text of the expression: with the words that end it (`1개 기관`), and up to its result where it cannot be read. */
function expressionSpan(tokens: TokenList, run: Run, problem: Problem | null, stated: Stated | null): Span {
  let index = run.next;
  if (problem !== null) {
    while (!isOver(tokens, index, stated)) index++;
  } else if (run.operations > 0) {
    index = behindWords(tokens, run);
    if (!isOver(tokens, index, stated)) index = run.next;
  }
  const end = index > run.first ? tokens.end(index - 1) : run.end;
  return { start: Math.min(run.start, problem?.start ?? run.start), end };
}

/** The line ends here, or its result begins. */
function isOver(tokens: TokenList, index: number, stated: Stated | null): boolean {
  const kind = tokens.kind(index);
  return kind === TokenKind.end || kind === TokenKind.equals || tokens.start(index) === stated?.start;
}
