import { roundValue } from '#shared/costing/value/round-value.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import type { Project } from '#shared/records/project/project.ts';
import { roundingOf } from '#shared/records/project/rounding.ts';
import { grainOf, isWholeIn, isWithin } from './costing-reading.ts';
import { placedLines, type WalkedItem } from './costing-walk.ts';
import { type Cell, cell, type Equality, equality, type Severity } from './equality.ts';
import { forLast } from './last.ts';
import type { PlacedItem } from './placed-item.ts';
import { isSlipOfUnit } from './say-equality.ts';

/**
 * Every printed amount of 산출근거 beside what its own expression comes to: B11 where they are ten or a thousand times
 * apart, else B15 of a line that has others under it, else B09. A rest below 천원 is settled by the record's own rule;
 * one that is settled by another rule is a warning, a difference without a rest an error.
 */
export const expressionEqualities = forLast((project: Project): readonly Equality[] => {
  const rule = roundingOf(project).cost;
  return placedLines(project).flatMap((placed) => ofItem(placed, rule) ?? []);
});

function ofItem({ item, at, reading: { value } }: WalkedItem, rule: RoundingRule): Equality | null {
  const { amount, id } = item;
  if (amount === null || value === null) return null;
  const grain = grainOf(amount);
  const computed = roundValue(value, grain, rule);
  if (computed === null) return null;
  const judge = (gap: number): Severity | null => {
    if (gap === 0) return null;
    return !isWholeIn(value, grain) && isWithin(value, amount, grain) ? 'warning' : 'error';
  };
  const name = isSlipOfUnit(amount, computed) ? 'B11' : item.children.length > 0 ? 'B15' : 'B09';
  return equality(name, amountCell({ item, at }), [cell(`${at}.expression`, computed, id)], {
    sum: '산출식의 값',
    judge,
  });
}

export function amountCell({ item, at }: PlacedItem): Cell {
  return cell(`${at}.amount`, item.amount, item.id);
}
