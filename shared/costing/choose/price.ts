import { Flag, Gap, TokenKind, type TokenList } from '../lex/tokens.ts';
import { amountAfterEquals, amountAt, amountInColumn, isFundingWord } from '../parse/amount.ts';
import type { Problem } from '../parse/problem.ts';
import type { Run } from '../parse/run.ts';
import { isProven } from './proven.ts';
import { nothing, type Reading } from './reading.ts';
import { isDangling, readingOf } from './reading-of.ts';
import { equalsChain } from './result.ts';
import { isDimension, type Scan } from './scan.ts';

/** P5: lines whose expression is one amount (`공제보험료 1,382,000원 = …`), or that have none at all. */
export function choosePrice(text: string, tokens: TokenList, found: Scan): Reading {
  const equals = found.equals[0];
  if (equals === undefined) return priceWithoutEquals(text, tokens, found);
  const single = singleBeforeEquals(text, tokens, found);
  if (single !== null) return readingOf(text, tokens, single, found);
  const spaced = withoutOperators(text, tokens, found, equals);
  if (spaced !== null) return spaced;
  const chain = equalsChain(text, tokens, equals);
  const before = found.singles.find(
    (candidate) => candidate.next === equals && tokens.gap(candidate.first) === Gap.breaks,
  );
  const stated = chain.stated ?? (before ? (amountAt(text, tokens, before.first)?.stated ?? null) : null);
  return { ...nothing, stated, equalsAt: tokens.start(equals) };
}

/** "50,000원 3명 2회 = 300천원": nothing but numbers from the price to `equals` (or the end), and no operation. */
function withoutOperators(text: string, tokens: TokenList, found: Scan, equals: number): Reading | null {
  const price = found.singles.find((single) => single.hasMoney && single.next < equals);
  if (price === undefined || tokens.kind(price.next) !== TokenKind.number) return null;
  for (let index = price.next; index < equals; index++) {
    const kind = tokens.kind(index);
    const unit = kind === TokenKind.word && tokens.kind(index - 1) === TokenKind.number;
    if (kind !== TokenKind.number && !unit) return null;
  }
  const problem: Problem = { code: 'operator-missing', start: tokens.start(price.next), end: tokens.end(price.next) };
  const expression = { start: price.start, end: tokens.end(equals - 1) };
  const { stated } = equalsChain(text, tokens, equals);
  const equalsAt = equals < tokens.count ? tokens.start(equals) : -1;
  return { ...nothing, run: price, stated, equalsAt, problem, expression };
}

/** The amount in front of an equals sign: with money the last one, without only where it is surely no ordinal. */
function singleBeforeEquals(text: string, tokens: TokenList, found: Scan): Run | null {
  for (let i = found.singles.length - 1; i >= 0; i--) {
    const single = found.singles[i] as Run;
    if (tokens.kind(single.next) === TokenKind.equals && !isDimension(text, tokens, single.next)) {
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
  let number = single.first;
  while (number < single.next && tokens.kind(number) !== TokenKind.number) number++;
  if (single.first === 0 || tokens.has(number, Flag.commas) || tokens.digits(number) >= 10_000) return true;
  return after !== null && isProven({ run: single, stated: after.stated });
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
  const spaced = settled === undefined ? withoutOperators(text, tokens, found, tokens.count) : null;
  if (spaced !== null) return spaced;
  const price = settled ?? prices[prices.length - 1];
  if (price !== undefined) return readingOf(text, tokens, price, found);
  const last = found.singles[found.singles.length - 1];
  // 단가×인원×12월: only words are multiplied.
  if (last !== undefined && isDangling(tokens, last)) return readingOf(text, tokens, last, found);
  if (last === undefined || !endsAt(text, tokens, last)) return nothing;
  const amount = amountAt(text, tokens, last.first);
  // "1,382,000" and nothing else: a price whose 원 is missing.
  if (last.first === 0 && last.hasLarge && amount?.next === last.next) return readingOf(text, tokens, last, found);
  const apart = tokens.gap(last.first) >= Gap.wide || tokens.has(last.next - 1, Flag.commas);
  if (amount === null || amount.next !== last.next || last.first === 0 || !apart) return nothing;
  return { ...nothing, stated: amount.stated };
}

function endsAt(text: string, tokens: TokenList, single: Run): boolean {
  if (tokens.kind(single.next) === TokenKind.end || isFundingWord(text, tokens, single.next)) return true;
  return tokens.gap(single.next) > Gap.none && amountInColumn(text, tokens, single.next) !== null;
}
