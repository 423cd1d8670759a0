import { settle } from '#shared/costing/value/settle.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import type { Project } from '#shared/records/project/project.ts';
import { roundingOf } from '#shared/records/project/rounding.ts';
import { grainOf, isWholeIn, isWithin } from './costing-reading.ts';
import { type PlacedItem, placedLines } from './costing-walk.ts';
import { type Cell, cell, type Identity, identity, type Severity } from './identity.ts';
import { forLast } from './last.ts';
import { isSlipOfUnit } from './say-identity.ts';

/**
 * Every printed amount of 산출근거 beside what its own expression comes to: B11 where they are ten or a thousand times
 * apart, else B15 of a line that has others under it, else B09. A rest below 천원 is settled by the record's own rule;
 * one that is settled by another rule is a warning, a difference without a rest an error.
 */
export const expressionIdentities = forLast((project: Project): readonly Identity[] => {
  const rule = roundingOf(project).cost;
  return placedLines(project).flatMap((placed) => ofItem(placed, rule) ?? []);
});

function ofItem({ item, at, reading: { value } }: PlacedItem, rule: RoundingRule): Identity | null {
  const { amount, id } = item;
  if (amount === null || value === null) return null;
  const grain = grainOf(amount);
  const computed = settle(value, grain, rule);
  if (computed === null) return null;
  const judge = (gap: number): Severity | null => {
    if (gap === 0) return null;
    return !isWholeIn(value, grain) && isWithin(value, amount, grain) ? 'warning' : 'error';
  };
  const name = isSlipOfUnit(amount, computed) ? 'B11' : item.children.length > 0 ? 'B15' : 'B09';
  return identity(name, amountCell({ item, at }), [cell(`${at}.expression`, computed, id)], {
    sum: '산출식의 값',
    judge,
  });
}

export function amountCell({ item, at }: Pick<PlacedItem, 'item' | 'at'>): Cell {
  return cell(`${at}.amount`, item.amount, item.id);
}
