import type { CostingItem, Project } from '#shared/records/project/project.ts';
import { type Reading, readItem } from './costing-reading.ts';
import { forLast } from './last.ts';

/** A line of 산출근거 with its place. */
export interface PlacedItem {
  readonly item: CostingItem;
  readonly at: string;
  /** What its expression says. */
  readonly reading: Reading;
  readonly siblings: readonly PlacedItem[];
  readonly children: readonly PlacedItem[];
}

export interface PlacedGroup {
  readonly lineItem: string;
  readonly items: readonly PlacedItem[];
  /** Every line of it, each before those under it. */
  readonly lines: readonly PlacedItem[];
}

const none: readonly PlacedItem[] = [];

// A line that an edit left alone is not read again: the readings of the last table, and of the one before it.
let readings = new Map<CostingItem, Reading>();
let before = new Map<CostingItem, Reading>();

function readingOf(item: CostingItem): Reading {
  const reading = before.get(item) ?? readItem(item);
  if (item.expression !== '') readings.set(item, reading);
  return reading;
}

function place(items: readonly CostingItem[], list: string, lines: PlacedItem[]): readonly PlacedItem[] {
  if (items.length === 0) return none;
  const siblings: PlacedItem[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] as CostingItem;
    const at = `${list}[${index}]`;
    const placed = { item, at, reading: readingOf(item), siblings, children: none };
    siblings.push(placed);
    lines.push(placed);
    if (item.children.length > 0) placed.children = place(item.children, `${at}.children`, lines);
  }
  return siblings;
}

const placed = forLast((costing: Project['costing']): readonly PlacedGroup[] => {
  before = readings;
  readings = new Map();
  return costing.map(({ lineItem, items }, at) => {
    const lines: PlacedItem[] = [];
    return { lineItem, items: place(items, `costing[${at}].items`, lines), lines };
  });
});

/** 산출근거 with the place and the reading of every line. */
export const placedCosting = ({ costing }: Project): readonly PlacedGroup[] => placed(costing);

/** Every line of 산출근거 with its place. */
export const placedLines = (project: Project): readonly PlacedItem[] =>
  placedCosting(project).flatMap(({ lines }) => lines);
