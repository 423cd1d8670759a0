import type { CostingItem, Project } from '#shared/records/project/project.ts';

/** A line of 산출근거 with its place. */
export interface PlacedItem {
  readonly item: CostingItem;
  readonly at: string;
  readonly siblings: readonly PlacedItem[];
  readonly children: readonly PlacedItem[];
}

function place(items: readonly CostingItem[], list: string): readonly PlacedItem[] {
  const placed: PlacedItem[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] as CostingItem;
    const here = `${list}[${at}]`;
    const children = item.children.length === 0 ? [] : place(item.children, `${here}.children`);
    placed.push({ item, at: here, siblings: placed, children });
  }
  return placed;
}

export interface PlacedGroup {
  readonly lineItem: string;
  readonly at: string;
  readonly items: readonly PlacedItem[];
}

const known = new WeakMap<Project['costing'], readonly PlacedGroup[]>();

/** 산출근거 with the place of every line; found once a list, since every rule of it asks. */
export function placedCosting({ costing }: Project): readonly PlacedGroup[] {
  const before = known.get(costing);
  if (before) return before;
  const groups = costing.map(({ lineItem, items }, at) => ({
    lineItem,
    at: `costing[${at}]`,
    items: place(items, `costing[${at}].items`),
  }));
  known.set(costing, groups);
  return groups;
}

/** Every line, each before those under it. */
export function* everyItem(items: readonly PlacedItem[]): Generator<PlacedItem> {
  for (const item of items) {
    yield item;
    yield* everyItem(item.children);
  }
}
