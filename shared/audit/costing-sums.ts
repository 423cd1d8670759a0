import { settle } from '#shared/costing/value/settle.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import { readingOf } from './costing-reading.ts';
import type { PlacedItem } from './costing-walk.ts';
import { amountCell } from './expression-identities.ts';
import { type Cell, cell, type Identity, identity } from './identity.ts';

/** The lines that a sum is made of: a line without an amount stands for those under it. */
interface Terms {
  readonly stated: readonly Cell[];
  /** Expressions of lines where no amount is printed: they may be meant to count, or only explain. */
  readonly unprinted: readonly Cell[];
}

function gather(items: readonly PlacedItem[], rule: RoundingRule, stated: Cell[], unprinted: Cell[]): void {
  for (const { item, at, children } of items) {
    if (item.amount !== null) stated.push(amountCell({ item, at }));
    else if (children.length > 0) gather(children, rule, stated, unprinted);
    else {
      const { value } = readingOf(item);
      const amount = value === null ? null : settle(value, 1000, rule);
      if (amount !== null) unprinted.push(cell(`${at}.expression`, amount, item.id));
    }
  }
}

function termsOf(items: readonly PlacedItem[], rule: RoundingRule): Terms {
  const stated: Cell[] = [];
  const unprinted: Cell[] = [];
  gather(items, rule, stated, unprinted);
  return { stated, unprinted };
}

const gapSize = ({ target, expected }: Identity) => Math.abs((target.value ?? 0) - expected);

/**
 * A figure and the sum of lines of 산출근거; `null` where the lines state nothing. Lines without a printed amount are
 * counted where the sum is nearer with them.
 */
export function costingSum(
  rule: string,
  target: Cell,
  items: readonly PlacedItem[],
  rounding: RoundingRule,
  sum: string,
): Identity | null {
  const { stated, unprinted } = termsOf(items, rounding);
  const plain = stated.length > 0 ? identity(rule, target, stated, { sum }) : null;
  if (unprinted.length === 0 || plain?.severity === null) return plain;
  const all = identity(rule, target, [...stated, ...unprinted], { sum });
  if (plain === null) return all;
  return gapSize(all) < gapSize(plain) ? all : plain;
}
