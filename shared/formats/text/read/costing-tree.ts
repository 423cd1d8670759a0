import { type Above, BulletLevels, learnedOrder } from '#shared/bullets/levels.ts';
import type { Won } from '#shared/money/won.ts';
import type { CostingItem } from '#shared/records/project/project.ts';
import { type CostingWords, kindOf } from '../costing-line.ts';

/** A line of 산출근거 whose place in the tree is not known yet. */
export interface FlatItem extends CostingWords {
  amount: Won | null;
  /** The depth that a mark or indentation tells, from 0; `null` where the bullets do. */
  readonly told: number | null;
}

interface OpenItem extends CostingWords {
  readonly amount: Won | null;
  readonly children: OpenItem[];
}

/** What the lines of a section teach about the order of its marks; one list a 과목 (B5). */
export function learnedFrom(groups: readonly (readonly CostingWords[])[]): Above {
  return learnedOrder(groups.map((items) => items.map(kindOf)));
}

/** Hangs lines under each other by their marks, in the order learned, or by a told depth. */
export function treeOf(items: readonly FlatItem[], above: Above): CostingItem[] {
  const levels = new BulletLevels(above);
  const roots: OpenItem[] = [];
  const path: OpenItem[] = [];
  for (const { bullet, label, expression, amount, told } of items) {
    const kind = kindOf({ bullet, label, expression });
    const depth = Math.min(told ?? levels.next(kind), path.length);
    if (told !== null) levels.set(kind, depth);
    path.length = depth;
    const item: OpenItem = { bullet, label, expression, amount, children: [] };
    (path.at(-1)?.children ?? roots).push(item);
    path.push(item);
  }
  return closed(roots);
}

/** The finished tree, its keys in the record's order. */
function closed(items: readonly OpenItem[]): CostingItem[] {
  return items.map(({ bullet, label, expression, amount, children }) => ({
    bullet,
    label,
    expression,
    amount,
    children: closed(children),
  }));
}
