import { settle } from '#shared/costing/value/settle.ts';
import type { Project } from '#shared/records/project/project.ts';
import { roundingOf } from '#shared/records/project/rounding.ts';
import { grainOf, isWholeIn, isWithin, readingOf } from './costing-reading.ts';
import { everyItem, type PlacedItem, placedCosting } from './costing-walk.ts';
import { type Cell, cell, type Identity, identity, type Severity } from './identity.ts';
import { isSlipOfUnit } from './say-identity.ts';

const known = new WeakMap<Project['costing'], { readonly rule: string; readonly found: readonly Identity[] }>();

/**
 * Every printed amount of 산출근거 beside what its own expression comes to: B11 where they are ten or a thousand times
 * apart, else B15 of a line that has others under it, else B09. A rest below 천원 is settled by the record's own rule;
 * one that is settled by another rule is a warning, a difference without a rest an error.
 */
export function expressionIdentities(project: Project): readonly Identity[] {
  const rule = roundingOf(project).cost;
  const before = known.get(project.costing);
  if (before?.rule === rule) return before.found;
  const found: Identity[] = [];
  for (const group of placedCosting(project)) {
    for (const placed of everyItem(group.items)) {
      const one = ofItem(placed, rule);
      if (one) found.push(one);
    }
  }
  known.set(project.costing, { rule, found });
  return found;
}

function ofItem({ item, at }: PlacedItem, rule: 'ceil' | 'half' | 'floor'): Identity | null {
  const { amount, expression, id } = item;
  if (amount === null || expression === '') return null;
  const { value } = readingOf(item);
  if (value === null) return null;
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
