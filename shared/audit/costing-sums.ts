import { roundValue } from '#shared/costing/value/round-value.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import { grainOf, isWholeIn } from './costing-reading.ts';
import type { WalkedItem } from './costing-walk.ts';
import { type Cell, cell, type Equality, equality, gapOf, type Severity } from './equality.ts';
import { amountCell } from './expression-equalities.ts';

/** The lines that a sum is made of: a line without an amount stands for those under it. */
interface Terms {
  readonly stated: Cell[];
  /** Expressions of lines where no amount is printed: they may be meant to count, or only explain. */
  readonly unprinted: Cell[];
  /** How many of those are no whole 천원: where and how they were rounded is not printed. */
  fractions: number;
}

function gather(items: readonly WalkedItem[], rule: RoundingRule, grain: 1 | 1000, terms: Terms): Terms {
  for (const { item, at, children, reading } of items) {
    if (item.amount !== null) terms.stated.push(amountCell({ item, at }));
    else if (children.length > 0) gather(children, rule, grain, terms);
    else {
      const { value } = reading;
      const amount = value === null ? null : roundValue(value, grain, rule);
      if (value === null || amount === null) continue;
      terms.unprinted.push(cell(`${at}.expression`, amount, item.id));
      if (!isWholeIn(value, 1000)) terms.fractions += 1;
    }
  }
  return terms;
}

/**
 * A figure and the sum of lines of 산출근거; `null` where the lines state nothing. Lines without a printed amount are
 * counted where the sum is nearer with them. `rest`: other figures that share the sum with the target.
 */
export function costingSum(
  rule: string,
  target: Cell,
  items: readonly WalkedItem[],
  rounding: RoundingRule,
  sum: string,
  rest: readonly Cell[] = [],
): Equality | null {
  const empty: Terms = { stated: [], unprinted: [], fractions: 0 };
  const { stated, unprinted, fractions } = gather(items, rounding, grainOf(target.value), empty);
  const against = (terms: readonly Cell[], judge?: (gap: number) => Severity | null) => {
    const signs = [...terms.map(() => 1 as const), ...rest.map(() => -1 as const)];
    const parts = { sum, ...(rest.length > 0 ? { signs } : {}), ...(judge ? { judge } : {}) };
    return equality(rule, target, rest.length > 0 ? [...terms, ...rest] : terms, parts);
  };
  const plain = stated.length > 0 ? against(stated) : null;
  if (unprinted.length === 0 || plain?.severity === null) return plain;
  const judge = (gap: number): Severity | null => {
    if (gap === 0) return null;
    return Math.abs(gap) < fractions * 1000 ? 'warning' : 'error';
  };
  const all = against([...stated, ...unprinted], judge);
  return plain !== null && Math.abs(gapOf(plain)) < Math.abs(gapOf(all)) ? plain : all;
}
