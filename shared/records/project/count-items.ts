import type { CostingItem } from './project.ts';

/** How many lines of 산출근거 these are, with all that stands under them. */
export function countItems(items: readonly CostingItem[]): number {
  return items.reduce((sum, item) => sum + 1 + countItems(item.children), 0);
}
