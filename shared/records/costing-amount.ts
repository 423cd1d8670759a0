import { evaluate } from '#shared/costing/evaluate.ts';
import { parseCostingLine } from '#shared/costing/read-line.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import type { Won } from '#shared/money/won.ts';

/** What an expression comes to, rounded once to 천원 by the rule, in 원; `null` where it is none or is wrong. */
export function amountOfExpression(expression: string, rule: RoundingRule): Won | null {
  if (expression === '') return null;
  return evaluate(parseCostingLine(expression), { rule }).amount;
}
