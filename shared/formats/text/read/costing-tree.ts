import type { Won } from '#shared/money/won.ts';
import type { CostingItem } from '#shared/records/project.ts';
import { BulletLevels } from '../bullets.ts';
import type { CostingWords } from '../costing-line.ts';

/** A line of 산출근거 while its children are still coming. */
export interface OpenItem extends CostingWords {
  amount: Won | null;
  readonly children: OpenItem[];
}

/** Hangs lines under each other by their bullets, or by a told depth. */
export class CostingTree {
  readonly roots: OpenItem[] = [];
  readonly #levels = new BulletLevels();
  readonly #path: OpenItem[] = [];

  /** The line added last. */
  get last(): OpenItem | undefined {
    return this.#path.at(-1);
  }

  add(item: OpenItem, toldDepth: number | null): void {
    let depth = Math.min(toldDepth ?? this.#levels.next(item.bullet), this.#path.length);
    if (toldDepth !== null) {
      depth = Math.min(toldDepth, this.#path.length);
      this.#levels.set(item.bullet, depth);
    }
    this.#path.length = depth;
    (this.#path.at(-1)?.children ?? this.roots).push(item);
    this.#path.push(item);
  }

  /** Gives the last line other words: the rest of it stood on the next line. */
  reword(words: CostingWords): void {
    const last = this.#path.pop();
    if (!last) return;
    const siblings = this.#path.at(-1)?.children ?? this.roots;
    const item: OpenItem = { ...last, ...words, bullet: last.bullet };
    siblings[siblings.length - 1] = item;
    this.#path.push(item);
  }
}

/** The finished tree, its keys in the record's order. */
export function closedItems(items: readonly OpenItem[]): CostingItem[] {
  return items.map(({ bullet, label, expression, amount, children }) => ({
    bullet,
    label,
    expression,
    amount,
    children: closedItems(children),
  }));
}
