import type { TokenList } from '../lex/tokens.ts';
import type { Run } from '../parse/run.ts';
import { choosePrice } from './price.ts';
import { isProven } from './proven.ts';
import type { Reading } from './reading.ts';
import { readingOf } from './reading-of.ts';
import type { Scan } from './scan.ts';
import { joinedByCommas, joinedBySum } from './sum.ts';

/** Beyond this many candidates a line is no costing line; looking at more would only cost time. */
const mostCandidates = 12;

const proven = 100;

const priced = 10;

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
    const score = scoreOf(reading, run);
    if (score > bestScore) {
      best = reading;
      bestScore = score;
    }
  }
  if (best === null) return null;
  if (bestScore < proven && found.strong.length + found.singles.length > 1) {
    const joined = joinedBySum(text, tokens, found);
    if (joined !== null) return joined;
  }
  if (bestScore >= priced) return (best.stated === null ? joinedByCommas(text, tokens, found) : null) ?? best;
  // Only counts multiply (10m×20m), or it cannot be read: a price with its own result is the better expression.
  const price = choosePrice(text, tokens, found);
  if (best.run?.hasMoney ? isProven(price) : price.run?.hasMoney === true) return price;
  return best;
}

function scoreOf(reading: Reading, run: Run): number {
  const unpriced = !run.hasMoney && !run.hasLarge;
  if (reading.problem !== null) {
    if (run.hasMoney) return priced - 1;
    // A bracket of the name that only looks like arithmetic: (10cm×20cm, 칼라).
    return unpriced && run.first > 0 && reading.problem === run.problem ? -1 : 0;
  }
  if (isProven(reading)) return proven + (run.hasMoney ? priced : 0);
  // Without a price it is an expression only where the line is nothing else.
  if (unpriced) return run.first > 0 ? -1 : 0;
  return run.hasMoney ? 2 * priced : priced;
}
