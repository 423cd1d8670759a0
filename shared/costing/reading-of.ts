import type { Span } from './ast.ts';
import { splitGlued } from './glued.ts';
import type { Problem } from './problem.ts';
import { nothing, nowhere, type Reading } from './reading.ts';
import { behindWords, resultAfter, resultBefore } from './result.ts';
import type { Run } from './run.ts';
import type { Scan } from './scan.ts';
import type { Stated } from './stated.ts';
import { TokenKind, type TokenList } from './tokens.ts';

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
  const earlier = found.strong[0];
  const chained = earlier !== undefined && earlier.first < run.first && tokens.kind(run.first - 1) === TokenKind.equals;
  const nameEnd = chained ? earlier.start : nowhere;
  return { run, stated, equalsAt, problem, doubt, nameEnd, expression: expressionSpan(tokens, run, problem, stated) };
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
