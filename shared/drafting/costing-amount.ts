import { readExpression } from '#shared/costing/value/tree-check.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import type { Won } from '#shared/money/won.ts';
import type { CostingItem } from '#shared/records/project/project.ts';

/** What an expression comes to, rounded once to 천원 by the rule, in 원; `null` where it is none or is wrong. */
export function amountOfExpression(expression: string, rule: RoundingRule): Won | null {
  return readExpression(expression, { rule }).amount;
}

const rules: readonly RoundingRule[] = ['ceil', 'half', 'floor'];

/** Whether an amount (원) is what the expression gives by any of the rules: then it goes on following it. */
export function isAmountOf(expression: string, amount: Won | null): boolean {
  return amount === null || rules.some((rule) => amountOfExpression(expression, rule) === amount);
}

/** Lines with the amounts that their expressions give, where none is printed; parents add up later. */
export function withAmounts(items: readonly CostingItem[], rule: RoundingRule): readonly CostingItem[] {
  return items.map((item) =>
    item.children.length > 0
      ? { ...item, children: withAmounts(item.children, rule) }
      : { ...item, amount: item.amount ?? amountOfExpression(item.expression, rule) },
  );
}
