import { Flag, TokenKind, type TokenList } from '../lex/tokens.ts';
import { isColon } from '../parse/amount.ts';
import type { Run } from '../parse/run.ts';
import { isProven } from './proven.ts';
import type { Reading } from './reading.ts';
import { readingOf } from './reading-of.ts';
import type { Scan } from './scan.ts';

/** More parts than this are no sum anyone wrote on one line. */
const mostParts = 12;

/** P8: "30,000원×5명, 20,000원×2명 = 190천원" is their sum when, and only when, the amount says so. */
export function joinedBySum(text: string, tokens: TokenList, found: Scan): Reading | null {
  const strong = found.strong.slice(0, mostParts);
  const first = strong[0] as Run;
  // What stands behind the equals sign is the result, no part of the sum.
  const end = found.equals[0] ?? 0;
  const behind = found.singles
    .filter((single) => single.hasMoney && single.first > first.first && single.next <= end)
    .slice(0, mostParts);
  for (const runs of [strong, [...strong, ...behind].sort((a, b) => a.first - b.first)]) {
    const sum = sumOf(runs);
    if (sum === null) continue;
    const reading = readingOf(text, tokens, sum, found);
    if (reading.problem === null && isProven(reading)) return reading;
  }
  return null;
}

/** P8: "30,000원×5명, 20,000원×2명" with no amount printed: a list set off by commas is added up. */
export function joinedByCommas(text: string, tokens: TokenList, found: Scan): Reading | null {
  const list: Run[] = [];
  for (const run of found.strong) {
    const before = list[list.length - 1];
    if (before !== undefined && !isListed(text, tokens, before, run)) break;
    list.push(run);
  }
  const sum = list.length > 1 ? sumOf(list) : null;
  return sum === null ? null : readingOf(text, tokens, sum, found);
}

/** Between the two stand a comma and at most words that name the second. */
function isListed(text: string, tokens: TokenList, before: Run, run: Run): boolean {
  if (tokens.kind(before.next) !== TokenKind.punctuation || isColon(text, tokens, before.next)) return false;
  for (let index = before.next + 1; index < run.first; index++) {
    if (tokens.kind(index) !== TokenKind.word) return false;
    if (tokens.has(index, Flag.figure) && !isOrderMark(text.charCodeAt(tokens.start(index)))) return false;
  }
  return true;
}

/** `①`, `⑴`, `❶` in front of a part of a list. */
function isOrderMark(code: number): boolean {
  return (code >= 0x2460 && code <= 0x24ff) || (code >= 0x2776 && code <= 0x2793);
}

function sumOf(runs: readonly Run[]): Run | null {
  const [first, ...others] = runs;
  if (first === undefined || !isPart(first)) return null;
  const nodes = [...first.nodes];
  let operations = first.operations;
  let last = first;
  let left = nodes[nodes.length - 1];
  for (const run of others) {
    const right = run.nodes[run.nodes.length - 1];
    if (!isPart(run) || left === undefined || right === undefined || run.first < last.next) return null;
    // One by one: a spread of a very long expression would not fit on the stack.
    for (const node of run.nodes) nodes.push(node);
    const start = left.start;
    left = { kind: 'binary', operator: '+', left, right, start, end: right.end, operatorAt: -1 };
    nodes.push(left);
    operations += run.operations + 1;
    last = run;
  }
  return { ...first, next: last.next, end: last.end, nodes, operations };
}

function isPart(run: Run): boolean {
  return run.problem === null && run.hasMoney;
}
