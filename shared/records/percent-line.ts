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

/** The one sibling a label names; `null` where none or several have it. */
function siblingOf(label: string, item: CostingItem, siblings: readonly CostingItem[]): CostingItem | null {
  const named = siblings.filter((each) => each !== item && each.label === label);
  return named.length === 1 ? (named[0] ?? null) : null;
}

/**
 * The percentage of the sum of the siblings of `item` that `labels` names; `null` where a label names none of them or
 * several, or one without an amount: a part that is missing must not make the base smaller.
 */
export function percentResult(
  item: CostingItem,
  siblings: readonly CostingItem[],
  labels: readonly string[],
  rule: RoundingRule,
): PercentResult | null {
  const rate = percentRate(item);
  const parts = labels.map((label) => siblingOf(label, item, siblings)?.amount ?? null);
  if (rate === null || parts.length === 0 || parts.some((part) => part === null)) return null;
  const base = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  if (!isWon(base)) return null;
  const amounts = parts.map((part) => `${printNumber(part ?? 0)}원`);
  const sum = amounts.length === 1 ? amounts[0] : `(${amounts.join('+')})`;
  return { base, expression: `${sum}×${rateText(item)}%`, amount: percentAmount(base, rate, rule) };
}

/** The siblings after one of them was renamed: what it is called in the bases of the others follows. */
export function renameInBases(siblings: readonly CostingItem[], from: string, to: string): readonly CostingItem[] {
  if (from === to || !siblings.some((item) => item.percentOf?.includes(from))) return siblings;
  return siblings.map((item) =>
    item.percentOf?.includes(from)
      ? { ...item, percentOf: item.percentOf.map((label) => (label === from ? to : label)) }
      : item,
  );
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

/** Whether a percentage line stood at what its base gave, before this edit and in it: then it goes on following. */
function followsBase(item: CostingItem, before: readonly CostingItem[] | undefined, rule: RoundingRule): boolean {
  const was = before?.find((each) => each.label === item.label && each.percentOf);
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
