import type { CostingItem } from '#shared/records/project/project.ts';

/** A line of 산출근거 with its path in the record; what else is known of it, a walk adds. */
export interface PlacedItem {
  readonly item: CostingItem;
  readonly at: string;
}
