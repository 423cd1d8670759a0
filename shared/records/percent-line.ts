import { findPercentBases, percentAmount, rateIn } from '#shared/costing/percent-base.ts';
import { printNumber } from '#shared/money/print.ts';
import type { Rational } from '#shared/money/rational.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import { isWon, type Won } from '#shared/money/won.ts';
import type { CostingItem } from './project.ts';

/** The percentage a line is: named in its label, `위탁수수료(2%)`; `null` for another line. */
export function percentRate(item: CostingItem): Rational | null {
  return rateIn(item.label);
}

/** What a percentage line comes to on its base: the expression that says so, and the amount in 원. */
export interface PercentResult {
  readonly base: Won;
  readonly expression: string;
  readonly amount: Won | null;
}

const rateText = (item: CostingItem): string => /(\d[\d.]*)\s*[%％](?!.*[%％])/.exec(item.label)?.[1] ?? '';

/** The percentage of the sum of the siblings of `item` that `labels` names; `null` where a part is missing. */
export function percentResult(
  item: CostingItem,
  siblings: readonly CostingItem[],
  labels: readonly string[],
  rule: RoundingRule,
): PercentResult | null {
  const rate = percentRate(item);
  const parts = siblings.filter((each) => each !== item && labels.includes(each.label));
  if (rate === null || parts.length === 0 || parts.some((part) => part.amount === null)) return null;
  const base = parts.reduce((sum, part) => sum + (part.amount ?? 0), 0);
  if (!isWon(base)) return null;
  const amounts = parts.map((part) => `${printNumber(part.amount ?? 0)}원`);
  const sum = amounts.length === 1 ? amounts[0] : `(${amounts.join('+')})`;
  return { base, expression: `${sum}×${rateText(item)}%`, amount: percentAmount(base, rate, rule) };
}

/**
 * The siblings whose sum a line's printed amount was taken from, by their labels, where exactly one choice fits
 * (the seed's 2 % fits 사업비 + 시설관리비 alone); `null` where none or several do, or where labels are not unique.
 */
export function proposeBase(
  item: CostingItem,
  siblings: readonly CostingItem[],
  rule: RoundingRule,
): readonly string[] | null {
  const rate = percentRate(item);
  if (rate === null || item.amount === null) return null;
  const others = siblings.filter((each) => each !== item);
  const amounts = others.map((each) => each.amount);
  const [only, second] = findPercentBases(item.amount, rate, amounts, rule);
  if (!only || second) return null;
  const labels = only.map((place) => others[place]?.label ?? '');
  const unique = labels.every((label) => label !== '' && others.filter((each) => each.label === label).length === 1);
  return unique ? labels : null;
}

/** The siblings with every percentage line on a stated base recomputed, where its amount agreed before. */
export function followPercents(
  before: readonly CostingItem[] | undefined,
  after: readonly CostingItem[],
  rule: RoundingRule,
): readonly CostingItem[] {
  if (!after.some((item) => item.percentOf)) return after;
  return after.map((item) => {
    if (!item.percentOf) return item;
    const now = percentResult(item, after, item.percentOf, rule);
    if (!now || (now.amount === item.amount && now.expression === item.expression)) return item;
    const was = before?.find((each) => each.label === item.label && each.percentOf);
    const old = was?.percentOf && before ? percentResult(was, before, was.percentOf, rule) : null;
    // Typed over by hand: the person's number stays, and is marked by the screen.
    const typed = was !== undefined && (was.amount !== old?.amount || item.amount !== was.amount);
    return typed ? item : { ...item, expression: now.expression, amount: now.amount };
  });
}
