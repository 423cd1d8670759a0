import { replacePrice } from '#shared/costing/explain/replace-price.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import type { Won } from '#shared/money/won.ts';
import type { CostingGroup, CostingItem, Line, Project, UnitPrice } from '#shared/records/project/project.ts';
import { amountOfExpression, isAmountOf } from './costing-amount.ts';

/** What one line of 산출근거 becomes when a named price changes; amounts in 원. */
export interface PriceEffect extends Line {
  readonly lineItem: string;
  readonly label: string;
  readonly before: { readonly expression: string; readonly amount: Won | null };
  readonly after: { readonly expression: string; readonly amount: Won | null };
}

type Change = (item: CostingItem, lineItem: string) => CostingItem;

function mapItems(items: readonly CostingItem[], lineItem: string, change: Change): readonly CostingItem[] {
  return items.map((item) => {
    const changed = change(item, lineItem);
    return changed.children.length === 0
      ? changed
      : { ...changed, children: mapItems(changed.children, lineItem, change) };
  });
}

function mapCosting(costing: readonly CostingGroup[], change: Change): readonly CostingGroup[] {
  return costing.map((group) => ({ ...group, items: mapItems(group.items, group.lineItem, change) }));
}

/** An item at another price; its amount follows where it was what the expression gave. */
function reprice(item: CostingItem, from: Won, to: Won, rule: RoundingRule): CostingItem {
  const expression = replacePrice(item.expression, from, to);
  if (expression === null) return item;
  const followed = isAmountOf(item.expression, item.amount);
  return { ...item, expression, amount: followed ? amountOfExpression(expression, rule) : item.amount };
}

/** The lines that a new price would change, before anything is changed. */
export function priceEffects(project: Project, name: string, to: Won, rule: RoundingRule): readonly PriceEffect[] {
  const price = project.unitPrices?.find((each) => each.name === name);
  if (!price) return [];
  const effects: PriceEffect[] = [];
  mapCosting(project.costing, (item, lineItem) => {
    if (item.unitPrice !== name) return item;
    const after = reprice(item, price.price, to, rule);
    if (after !== item)
      effects.push({
        ...(item.id === undefined ? {} : { id: item.id }),
        lineItem,
        label: item.label,
        before: item,
        after,
      });
    return item;
  });
  return effects;
}

/** The project with a named price changed in every line that uses it: one change, one undo. */
export function changePrice(project: Project, name: string, to: Won, rule: RoundingRule): Project {
  const price = project.unitPrices?.find((each) => each.name === name);
  if (!price || price.price === to) return project;
  const costing = mapCosting(project.costing, (item) =>
    item.unitPrice === name ? reprice(item, price.price, to, rule) : item,
  );
  const unitPrices = project.unitPrices?.map((each) => (each.name === name ? { ...each, price: to } : each)) ?? [];
  return { ...project, costing, unitPrices };
}

/** Adds a named price, or says nothing changed when the name is taken or empty. */
export function addPrice(project: Project, price: UnitPrice): Project {
  const known = project.unitPrices ?? [];
  if (price.name === '' || known.some((each) => each.name === price.name)) return project;
  return { ...project, unitPrices: [...known, price] };
}

/** Takes a named price away; the lines keep their expressions and forget the name. */
export function removePrice(project: Project, name: string): Project {
  const costing = mapCosting(project.costing, (item) => {
    if (item.unitPrice !== name) return item;
    const { unitPrice: _, ...rest } = item;
    return rest;
  });
  return { ...project, costing, unitPrices: (project.unitPrices ?? []).filter((each) => each.name !== name) };
}
