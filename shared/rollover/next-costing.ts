import { normalizeName } from '#shared/line-items/name.ts';
import type { CostingGroup, CostingItem } from '#shared/records/project/project.ts';

/** What becomes of 산출근거: kept whole, or its lines and labels alone. */
export type CostingChoice = 'keep' | 'empty';

const emptied = (items: readonly CostingItem[]): readonly CostingItem[] =>
  items.map((item) => ({ ...item, expression: '', amount: null, children: emptied(item.children) }));

/** rollover/RO5: the next year's 산출근거. */
export function nextCosting(costing: readonly CostingGroup[], choice: CostingChoice): readonly CostingGroup[] {
  return choice === 'keep' ? costing : costing.map((group) => ({ ...group, items: emptied(group.items) }));
}

/** Σ of lines, exact; a line without an amount of its own stands for the lines under it. */
function exactSum(items: readonly CostingItem[]): bigint {
  return items.reduce((sum, { amount, children }) => sum + (amount === null ? exactSum(children) : BigInt(amount)), 0n);
}

/** Σ산출근거 of each 통계목, 원, exact, under the name as it is compared (line-items/NM1). */
export function costingSums(costing: readonly CostingGroup[]): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { lineItem, items } of costing) {
    const name = normalizeName(lineItem);
    sums.set(name, (sums.get(name) ?? 0n) + exactSum(items));
  }
  return sums;
}
