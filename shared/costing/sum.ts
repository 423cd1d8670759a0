import type { CostingNode } from './ast.ts';
import { isProven } from './proven.ts';
import type { Reading } from './reading.ts';
import { readingOf } from './reading-of.ts';
import type { Run } from './run.ts';
import type { Scan } from './scan.ts';
import type { TokenList } from './tokens.ts';

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

function sumOf(runs: readonly Run[]): Run | null {
  let sum: Run | null = null;
  for (const run of runs) {
    if (run.problem !== null || !run.hasMoney) return null;
    if (sum === null) {
      sum = run;
      continue;
    }
    const left = sum.nodes[sum.nodes.length - 1];
    const right = run.nodes[run.nodes.length - 1];
    if (left === undefined || right === undefined || run.first < sum.next) return null;
    const plus: CostingNode = {
      kind: 'binary',
      operator: '+',
      left,
      right,
      start: left.start,
      end: right.end,
      operatorAt: -1,
    };
    const nodes: CostingNode[] = [...sum.nodes, ...run.nodes, plus];
    sum = { ...sum, next: run.next, end: run.end, nodes, operations: sum.operations + run.operations + 1 };
  }
  return sum;
}
