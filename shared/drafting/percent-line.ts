import { findPercentBases, percentAmount, rateIn } from '#shared/costing/value/percent-base.ts';
import { printNumber } from '#shared/money/print.ts';
import type { Rational } from '#shared/money/rational.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import { isWon, type Won } from '#shared/money/won.ts';
import type { CostingItem } from '#shared/records/project/project.ts';

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

/**
 * The percentage of the sum of the siblings of `item` that `ids` names; `null` where one of them is no sibling or has
 * no amount: a part that is missing must not make the base smaller.
 */
export function percentResult(
  item: CostingItem,
  siblings: readonly CostingItem[],
  ids: readonly string[],
  rule: RoundingRule,
): PercentResult | null {
  const rate = percentRate(item);
  const parts = ids.map((id) => siblings.find((each) => each.id === id && each !== item)?.amount ?? null);
  if (rate === null || parts.length === 0 || parts.some((part) => part === null)) return null;
  const base = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  if (!isWon(base)) return null;
  const amounts = parts.map((part) => `${printNumber(part ?? 0)}원`);
  const sum = amounts.length === 1 ? amounts[0] : `(${amounts.join('+')})`;
  return { base, expression: `${sum}×${rateText(item)}%`, amount: percentAmount(base, rate, rule) };
}

/**
 * The siblings whose sum a line's printed amount was taken from, by their ids, where exactly one choice fits (the
 * seed's 2 % fits 사업비 + 시설관리비 alone); `null` where none or several do.
 */
export function proposeBase(
  item: CostingItem,
  siblings: readonly CostingItem[],
  rule: RoundingRule,
): readonly string[] | null {
  const rate = percentRate(item);
  if (rate === null || item.amount === null) return null;
  const others = siblings.filter((each) => each !== item && each.id !== undefined);
  const amounts = others.map((each) => each.amount);
  const [only, second] = findPercentBases(item.amount, rate, amounts, rule);
  return only && !second ? only.map((place) => others[place]?.id ?? '') : null;
}

/** What the lines of a base are called; one that is gone is said so. */
export function basesOf(ids: readonly string[], siblings: readonly CostingItem[]): readonly string[] {
  return ids.map((id) => siblings.find((each) => each.id === id)?.label ?? '(없는 줄)');
}

/** Whether a percentage line stood at what its base gave, before this edit and in it: then it goes on following. */
function followsBase(item: CostingItem, before: readonly CostingItem[] | undefined, rule: RoundingRule): boolean {
  const was = before?.find((each) => each.id !== undefined && each.id === item.id);
  if (!was?.percentOf || !before) return true;
  const old = percentResult(was, before, was.percentOf, rule);
  return was.amount === old?.amount && item.amount === was.amount;
}

/**
 * The siblings with every percentage line on a stated base recomputed, where its amount agreed before. A base that
 * holds another percentage line (부가세 of a sum with a fee in it) takes as many rounds as there are such lines.
 */
export function followPercents(
  before: readonly CostingItem[] | undefined,
  after: readonly CostingItem[],
  rule: RoundingRule,
): readonly CostingItem[] {
  const following = new Set(
    after.flatMap((item, at) => (item.percentOf && followsBase(item, before, rule) ? [at] : [])),
  );
  let items = after;
  for (let round = 0; round < following.size; round += 1) {
    const next = items.map((item, at) => {
      const now = following.has(at) && item.percentOf ? percentResult(item, items, item.percentOf, rule) : null;
      if (!now || (now.amount === item.amount && now.expression === item.expression)) return item;
      return { ...item, expression: now.expression, amount: now.amount };
    });
    if (next.every((item, at) => item === items[at])) break;
    items = next;
  }
  return items;
}
