import type { GridRow } from '../types.ts';

export type RowDiff =
  /** Same rows in the same order; `changed` are the indices of those that are new objects. */
  { readonly kind: 'update'; readonly changed: readonly number[] } | { readonly kind: 'replace' };

/** What became of the rows: an edit keeps their order, so only the changed ones are given to AG Grid. */
export function diffRows(before: readonly GridRow[], after: readonly GridRow[]): RowDiff {
  if (before.length !== after.length) return { kind: 'replace' };
  const changed: number[] = [];
  for (let index = 0; index < after.length; index += 1) {
    const one = before[index];
    const other = after[index];
    if (one === other) continue;
    if (one?.id !== other?.id) return { kind: 'replace' };
    changed.push(index);
  }
  return { kind: 'update', changed };
}

/** True when a row changed in something else than its values: how it is drawn must be looked at again. */
export function drawnDifferently(before: GridRow, after: GridRow): boolean {
  return (
    before.level !== after.level ||
    before.hasChildren !== after.hasChildren ||
    before.folded !== after.folded ||
    before.marks !== after.marks ||
    before.className !== after.className ||
    before.readOnly !== after.readOnly
  );
}
