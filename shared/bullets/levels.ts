import { rankOf } from './marks.ts';

/** No tree of lines is deeper than this; a deeper line stands beside the one above it. */
export const deepestLevel = 20;

/** Whether the first kind stands on a level above the second. */
export type Above = (one: string, other: string) => boolean;

/** The form's order alone: what holds in a document that teaches none of its own. */
export const formOrder: Above = (one, other) => {
  const [a, b] = [rankOf(one), rankOf(other)];
  return a === null || b === null || a < b;
};

/** Documents have a handful of kinds; a hostile one is not given a table as wide as itself. */
const mostKinds = 40;

/**
 * What a document's own lines teach (B5): of two kinds, the one that comes first in most blocks stands above; the
 * form's order where they are even. `blocks` are the kinds of the lines of each 과목 (or section) in turn; inside it a
 * line of the first kind begins anew.
 */
export function learnedOrder(blocks: readonly (readonly string[])[]): Above {
  const votes = new Map<string, Map<string, number>>();
  const vote = (seen: readonly string[]) => {
    for (const [at, one] of seen.entries()) {
      const row = votes.get(one) ?? new Map<string, number>();
      votes.set(one, row);
      for (const other of seen.slice(at + 1)) row.set(other, (row.get(other) ?? 0) + 1);
    }
  };
  for (const kinds of blocks) {
    let seen: string[] = [];
    for (const kind of kinds) {
      if (kind === '') continue;
      if (kind === seen[0]) {
        vote(seen);
        seen = [kind];
      } else if (seen.length < mostKinds && !seen.includes(kind)) seen.push(kind);
    }
    vote(seen);
  }
  return (one, other) => {
    const balance = (votes.get(one)?.get(other) ?? 0) - (votes.get(other)?.get(one) ?? 0);
    return balance === 0 ? formOrder(one, other) : balance > 0;
  };
}

/**
 * The depth, from 0, of each of a list's lines in turn: a kind seen above stands at its old depth; another one stands
 * under the nearest line whose kind is above its own.
 */
export class BulletLevels {
  readonly #above: Above;
  readonly #open: string[] = [];

  constructor(above: Above = formOrder) {
    this.#above = above;
  }

  next(kind: string): number {
    const same = this.#open.lastIndexOf(kind);
    if (same >= 0) {
      this.#open.length = same + 1;
      return same;
    }
    while (this.#open.length > 0 && !this.#above(this.#open.at(-1) ?? '', kind)) this.#open.pop();
    if (this.#open.length >= deepestLevel) this.#open.pop();
    this.#open.push(kind);
    return this.#open.length - 1;
  }

  /** Takes a depth told otherwise than by the mark. */
  set(kind: string, depth: number): void {
    this.#open.length = Math.min(this.#open.length, depth);
    this.#open.push(kind);
  }
}
