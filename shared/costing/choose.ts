import { amountAfterEquals, amountAt, amountInColumn, isFundingWord, type ReadAmount } from './amount.ts';
import type { Span } from './ast.ts';
import { compute, isProblem } from './compute.ts';
import { splitGlued } from './glued.ts';
import { type Run, RunParser } from './parser.ts';
import type { Problem } from './problem.ts';
import type { Reading } from './reading.ts';
import type { Scan } from './scan.ts';
import { agrees, type Stated, statedWon } from './stated.ts';
import { Flag, Gap, TokenKind, type TokenList } from './tokens.ts';

const nothing: Reading = { run: null, stated: null, equalsAt: -1, problem: null, doubt: null, expression: null };
/** Beyond this many candidates a line is no costing line; looking at more would only cost time. */
const mostCandidates = 12;

/** Decides which stretch of the line is its expression and which amount is its result (P4–P7). */
export function choose(text: string, tokens: TokenList, found: Scan): Reading {
  if (found.plain !== null) return readingOf(text, tokens, found.plain, found);
  if (found.strong.length > 0) {
    const best = bestOf(text, tokens, found);
    if (best !== null) return best;
  }
  return choosePrice(text, tokens, found);
}

function bestOf(text: string, tokens: TokenList, found: Scan): Reading | null {
  let best: Reading | null = null;
  let bestScore = -1;
  for (const run of found.strong.slice(0, mostCandidates)) {
    const reading = readingOf(text, tokens, run, found);
    const score = scoreOf(text, tokens, reading, run);
    if (score > bestScore) {
      best = reading;
      bestScore = score;
    }
  }
  if (best === null) return null;
  if (bestScore < proven && found.strong.length > 1) {
    const joined = joinedBySum(text, tokens, found);
    if (joined !== null) return joined;
  }
  if (bestScore >= priced) return best;
  // Only counts multiply (10m×20m): then a price with its own result is the better expression.
  const price = choosePrice(text, tokens, found);
  if (price.run !== null) return price;
  return bestScore > 0 || best.problem !== null ? best : null;
}

const proven = 100;
const priced = 10;

function scoreOf(text: string, tokens: TokenList, reading: Reading, run: Run): number {
  if (reading.problem !== null) return run.hasMoney ? priced - 1 : 0;
  if (isProven(reading)) return proven + (run.hasMoney ? priced : 0);
  let score = 0;
  if (run.hasMoney) score += 2 * priced;
  else if (run.hasLarge) score += priced;
  if (reading.stated !== null) score += 2;
  // Without any price it is an expression only where nothing but a name's absence or the equals sign says so.
  if (score < priced && run.first > 0 && reading.stated === null && tokens.kind(run.next) !== TokenKind.equals)
    return -1;
  if (score < priced && run.first > 0 && text.length > 0 && reading.stated !== null) return -1;
  return score;
}

/** The printed amount is the value of the expression. */
function isProven(reading: Reading): boolean {
  if (reading.run === null || reading.stated === null) return false;
  const value = compute(reading.run.nodes);
  if (isProblem(value)) return false;
  const stated = statedWon(reading.stated, value, '천원');
  return stated !== null && agrees(value, stated);
}

/** S8: "30,000원×5명, 20,000원×2명 = 190천원" is their sum when, and only when, the amount says so. */
function joinedBySum(text: string, tokens: TokenList, found: Scan): Reading | null {
  const first = found.strong[0] as Run;
  if (tokens.kind(first.next) !== TokenKind.punctuation) return null;
  const run = new RunParser(text, tokens, true).parse(first.first);
  const reading = readingOf(text, tokens, run, found);
  return reading.problem === null && isProven(reading) ? reading : null;
}

/** The reading with `run` as the expression. */
function readingOf(text: string, tokens: TokenList, run: Run, found: Scan): Reading {
  const after = resultAfter(text, tokens, run);
  let { stated, equalsAt } = after;
  let problem = run.problem ?? after.problem;
  let doubt = run.doubt ?? bracketDoubt(tokens, run) ?? after.doubt;
  if (problem === null && isDangling(tokens, run) && !run.hasMoney) {
    problem = { code: 'word-instead-of-number', start: wordBefore(tokens, run), end: tokens.start(run.first - 1) };
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
      return { run: split.run, stated: split.stated, equalsAt, problem, doubt: null, expression: split.run };
    }
  }
  if (problem !== null) doubt = null;
  return { run, stated, equalsAt, problem, doubt, expression: expressionSpan(text, tokens, run, problem) };
}

interface Result {
  readonly stated: Stated | null;
  readonly equalsAt: number;
  readonly problem: Problem | null;
  readonly doubt: Problem | null;
}

/** A2: the amount in the next column, or behind the equals sign, also behind words that end the expression. */
function resultAfter(text: string, tokens: TokenList, run: Run): Result {
  let index = run.next;
  let doubt: Problem | null = null;
  const kind = tokens.kind(index);
  if (kind === TokenKind.number || kind === TokenKind.triangle || kind === TokenKind.minus || kind === TokenKind.open) {
    const glued = tokens.gap(index) === Gap.none && kind === TokenKind.number;
    if (glued) doubt = { code: 'operator-missing', start: tokens.start(index), end: tokens.end(index) };
    const column = amountInColumn(text, tokens, index);
    if (column !== null) {
      const equals = tokens.kind(column.next) === TokenKind.equals ? tokens.start(column.next) : -1;
      return { stated: column.stated, equalsAt: equals, problem: null, doubt };
    }
    if (glued) return { stated: null, equalsAt: -1, problem: doubt, doubt: null };
  }
  const from = index;
  let stray: Problem | null = null;
  for (; tokens.kind(index) !== TokenKind.end; index++) {
    const at = tokens.kind(index);
    if (at === TokenKind.equals) {
      const chain = equalsChain(text, tokens, index);
      return { stated: chain.stated, equalsAt: tokens.start(index), problem: null, doubt: doubt ?? stray };
    }
    if (at === TokenKind.number)
      stray ??= { code: 'operator-missing', start: tokens.start(index), end: tokens.end(index) };
    if (at === TokenKind.close && index === from && tokens.match(index) < 0) {
      doubt = { code: 'bracket-not-opened', start: tokens.start(index), end: tokens.end(index) };
    }
    if (at === TokenKind.open && tokens.match(index) > index) index = tokens.match(index);
  }
  return { stated: null, equalsAt: -1, problem: null, doubt };
}

/** "= 16,584,000원 = 16,584천원": the last amount of the chain is the one in the document's unit. */
function equalsChain(text: string, tokens: TokenList, equals: number): { stated: Stated | null } {
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
function resultBefore(
  text: string,
  tokens: TokenList,
  run: Run,
  singles: readonly Run[],
): { stated: Stated; equalsAt: number } | null {
  const equals = run.first > 0 && tokens.kind(run.first - 1) === TokenKind.equals ? run.first - 1 : -1;
  const target = equals < 0 ? run.first : equals;
  const single = singles.find((candidate) => candidate.next === target);
  if (single === undefined) return null;
  const amount = amountAt(text, tokens, single.first);
  if (amount === null || amount.next !== target) return null;
  const equalsAt = equals < 0 ? -1 : tokens.start(equals);
  if (equals >= 0 || (single.beforeExpression && single.hasMoney)) return { stated: amount.stated, equalsAt };
  const reading: Reading = { ...nothing, run, stated: amount.stated };
  return isProven(reading) ? { stated: amount.stated, equalsAt } : null;
}

function bracketDoubt(tokens: TokenList, run: Run): Problem | null {
  const open = run.first - 1;
  if (open < 0 || tokens.kind(open) !== TokenKind.open || tokens.match(open) >= 0) return null;
  return { code: 'bracket-not-closed', start: tokens.start(open), end: tokens.end(open) };
}

/** `… × 9일 × 12월` behind words: what the words stand for is not known. */
function isDangling(tokens: TokenList, run: Run): boolean {
  return run.first > 0 && tokens.kind(run.first - 1) === TokenKind.times;
}

function wordBefore(tokens: TokenList, run: Run): number {
  return tokens.start(Math.max(0, run.first - 2));
}

/** The text of the expression: with the words that end it (`1개 기관`), and up to its result where it cannot be read. */
function expressionSpan(text: string, tokens: TokenList, run: Run, problem: Problem | null): Span {
  let index = run.next;
  if (problem !== null) {
    while (tokens.kind(index) !== TokenKind.end && tokens.kind(index) !== TokenKind.equals) index++;
  } else if (run.operations > 0) {
    while (tokens.kind(index) === TokenKind.word && tokens.gap(index) <= Gap.space && index < run.next + 2) index++;
    const kind = tokens.kind(index);
    if (kind !== TokenKind.end && kind !== TokenKind.equals) index = run.next;
  }
  const end = index > run.first ? tokens.end(index - 1) : run.end;
  return { start: run.start, end: Math.max(end, run.end, Math.min(problem?.end ?? 0, text.length)) };
}

/** P5: lines whose expression is one amount (`공제보험료 1,382,000원 = …`), or that have none at all. */
function choosePrice(text: string, tokens: TokenList, found: Scan): Reading {
  const equals = found.equals[0];
  if (equals === undefined) return priceWithoutEquals(text, tokens, found);
  const single = singleBeforeEquals(text, tokens, found);
  if (single !== null) return readingOf(text, tokens, single, found);
  const chain = equalsChain(text, tokens, equals);
  const before = found.singles.find(
    (candidate) => candidate.next === equals && tokens.gap(candidate.first) === Gap.breaks,
  );
  const stated = chain.stated ?? (before ? (amountAt(text, tokens, before.first)?.stated ?? null) : null);
  return { ...nothing, stated, equalsAt: tokens.start(equals) };
}

/** The amount in front of an equals sign: with money the last one, without only where it is surely no ordinal. */
function singleBeforeEquals(text: string, tokens: TokenList, found: Scan): Run | null {
  for (let i = found.singles.length - 1; i >= 0; i--) {
    const single = found.singles[i] as Run;
    if (tokens.kind(single.next) === TokenKind.equals && found.equals.includes(single.next)) {
      if (single.hasMoney || isBarePrice(text, tokens, single)) return single;
    }
  }
  const first = found.equals[0] as number;
  for (let i = found.singles.length - 1; i >= 0; i--) {
    const single = found.singles[i] as Run;
    if (single.next < first && single.hasMoney && onlyWords(tokens, single.next, first)) return single;
  }
  return null;
}

function isBarePrice(text: string, tokens: TokenList, single: Run): boolean {
  const amount = amountAt(text, tokens, single.first);
  if (amount === null || amount.next !== single.next) return false;
  const after = amountAfterEquals(text, tokens, single.next + 1);
  // "총액계상 3,000 =" on two lines: the number is the result, printed in front of its sign.
  if (after === null && tokens.gap(single.first) === Gap.breaks) return false;
  if (single.first === 0 || tokens.has(single.first, Flag.commas) || tokens.digits(single.first) >= 10_000) return true;
  return after !== null && isProven({ ...nothing, run: single, stated: after.stated });
}

function onlyWords(tokens: TokenList, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const kind = tokens.kind(index);
    if (kind === TokenKind.open && tokens.match(index) > index) index = tokens.match(index);
    else if (kind !== TokenKind.word && kind !== TokenKind.punctuation && kind !== TokenKind.close) return false;
  }
  return true;
}

function priceWithoutEquals(text: string, tokens: TokenList, found: Scan): Reading {
  const prices = found.singles.filter((single) => single.hasMoney);
  const settled = prices.find((single) => endsAt(text, tokens, single));
  const price = settled ?? prices[prices.length - 1];
  if (price !== undefined) return readingOf(text, tokens, price, found);
  const last = found.singles[found.singles.length - 1];
  if (last === undefined || !endsAt(text, tokens, last)) return nothing;
  const amount = amountAt(text, tokens, last.first);
  const apart = tokens.gap(last.first) >= Gap.wide || tokens.has(last.next - 1, Flag.commas);
  if (amount === null || amount.next !== last.next || last.first === 0 || !apart) return nothing;
  return { ...nothing, stated: amount.stated };
}

function endsAt(text: string, tokens: TokenList, single: Run): boolean {
  if (tokens.kind(single.next) === TokenKind.end || isFundingWord(text, tokens, single.next)) return true;
  return tokens.gap(single.next) > Gap.none && amountInColumn(text, tokens, single.next) !== null;
}
