import { useMemo, useState } from 'react';
import { type CostingPath, itemAt, pathOf } from '#shared/drafting/costing-tree.ts';
import type { CostingGroup, CostingItem } from '#shared/records/project/project.ts';
import type { Costing } from './use-costing-edit.ts';

/** A line of the table: a 통계목 (`item` null) or a line under one. */
export interface CostingPlace {
  readonly id: string;
  readonly path: CostingPath;
  readonly group: CostingGroup;
  readonly item: CostingItem | null;
}

/** The line a row is; `null` for the blank one. */
export function costingPlace(costing: Costing, id: string | null | undefined): CostingPlace | null {
  const path = id ? pathOf(costing, id) : null;
  const group = path && costing[path[0] ?? -1];
  return id && path && group ? { id, path, group, item: itemAt(costing, path) } : null;
}

/** The lines a line stands among. */
function siblingsOf(costing: Costing, { path, group }: CostingPlace): readonly CostingItem[] {
  return path.length > 2 ? (itemAt(costing, path.slice(0, -1))?.children ?? []) : group.items;
}

export interface CostingCursor {
  /** The line the cursor is in; `null` in the blank row and before there is one. */
  readonly place: CostingPlace | null;
  readonly siblings: readonly CostingItem[];
  readonly move: (rowId: string | null) => void;
}

export function useCostingCursor(costing: Costing): CostingCursor {
  const [active, move] = useState<string | null>(null);
  return useMemo(() => {
    const place = costingPlace(costing, active);
    return { place, siblings: place ? siblingsOf(costing, place) : [], move };
  }, [costing, active]);
}
