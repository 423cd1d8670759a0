import type { CostingItem, Project } from '#shared/records/project/project.ts';
import { type Reading, readItem } from './costing-reading.ts';
import { forLast } from './last.ts';
import type { PlacedItem } from './placed-item.ts';

/** A line with its reading and the lines round it, themselves read. */
export interface WalkedItem extends PlacedItem {
  /** What its expression says. */
  readonly reading: Reading;
  readonly siblings: readonly WalkedItem[];
  readonly children: readonly WalkedItem[];
}

export interface PlacedGroup {
  readonly lineItem: string;
  readonly items: readonly WalkedItem[];
  /** Every line of it, each before those under it. */
  readonly lines: readonly WalkedItem[];
}

const none: readonly WalkedItem[] = [];

// A line that an edit left alone is not read again: the readings of the last table, and of the one before it.
let readings = new Map<CostingItem, Reading>();
let before = new Map<CostingItem, Reading>();

function readingOf(item: CostingItem): Reading {
  const reading = before.get(item) ?? readItem(item);
  if (item.expression !== '') readings.set(item, reading);
  return reading;
}

function place(items: readonly CostingItem[], list: string, lines: WalkedItem[]): readonly WalkedItem[] {
  if (items.length === 0) return none;
  const siblings: WalkedItem[] = [];
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
    const lines: WalkedItem[] = [];
    return { lineItem, items: place(items, `costing[${at}].items`, lines), lines };
  });
});

/** 산출근거 with the place and the reading of every line. */
export const placedCosting = ({ costing }: Project): readonly PlacedGroup[] => placed(costing);

/** Every line of 산출근거 with its place. */
export const placedLines = (project: Project): readonly WalkedItem[] =>
  placedCosting(project).flatMap(({ lines }) => lines);
