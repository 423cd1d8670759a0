import { bulletLadder } from '#shared/bullets/ladder.ts';
import type { Path } from '#shared/diff/patch.ts';
import type { CostingGroup, CostingItem } from '#shared/records/project/project.ts';

/**
 * Where a line of 산출근거 stands: the 통계목's place, then the place among its siblings at each level. For one moment
 * only: what is kept between two moments is the line's id.
 */
export type CostingPath = readonly number[];

export const pathId = (path: CostingPath): string => path.join('.');

/** A line of the table: a 통계목 (`item` null) or an item, with its depth (통계목 0, `○` 1 …). */
export interface CostingLine {
  readonly path: CostingPath;
  readonly group: CostingGroup;
  readonly item: CostingItem | null;
}

/** The deepest level: 과목 → ○ → - → ▷ → · and one more. */
export const deepestLevel = 5;

export const blankItem = (level: number): CostingItem => ({
  bullet: bulletLadder[Math.min(level, bulletLadder.length) - 1] ?? '○',
  label: '',
  expression: '',
  amount: null,
  children: [],
});

/** Lines of groups that an edit left alone, each with its place among the groups. */
const knownLines = new WeakMap<CostingGroup, { readonly at: number; readonly lines: readonly CostingLine[] }>();

function linesOf(group: CostingGroup, at: number): readonly CostingLine[] {
  const known = knownLines.get(group);
  if (known?.at === at) return known.lines;
  const lines: CostingLine[] = [{ path: [at], group, item: null }];
  const walk = (items: readonly CostingItem[], path: CostingPath) =>
    items.forEach((item, index) => {
      const here = [...path, index];
      lines.push({ path: here, group, item });
      walk(item.children, here);
    });
  walk(group.items, [at]);
  knownLines.set(group, { at, lines });
  return lines;
}

/** Every line in the table's order. */
export function costingLines(costing: readonly CostingGroup[]): readonly CostingLine[] {
  return costing.flatMap(linesOf);
}

/** Where lines stand, by their ids. */
export interface CostingPlaces {
  readonly get: (id: string) => CostingPath | undefined;
}

/** By the list of lines, which is the same until the group changes or moves. */
const knownPlaces = new WeakMap<readonly CostingLine[], ReadonlyMap<string, CostingPath>>();

function placesIn(lines: readonly CostingLine[]): ReadonlyMap<string, CostingPath> {
  const known = knownPlaces.get(lines);
  if (known) return known;
  const places = new Map(lines.map(({ path, group, item }) => [(item ?? group).id ?? '', path]));
  knownPlaces.set(lines, places);
  return places;
}

/** Where every line stands, by its id. */
export function placesOf(costing: readonly CostingGroup[]): CostingPlaces {
  const groups = costing.map((group, at) => placesIn(linesOf(group, at)));
  // One map of all would be made anew with each key.
  if (groups.length <= mostGroups) return { get: (id) => groups.find((places) => places.has(id))?.get(id) };
  return new Map(groups.flatMap((places) => [...places]));
}

/** So many 통계목 are looked through one by one. */
const mostGroups = 100;

/** Where the line of an id stands now; `null` where it is gone. */
export function pathOf(costing: readonly CostingGroup[], id: string): CostingPath | null {
  return placesOf(costing).get(id) ?? null;
}

/** Where a line's amount stands in the record, by ids. A 통계목 has none of its own: the path is its line's. */
export function recordPath(costing: readonly CostingGroup[], path: CostingPath): Path {
  const group = costing[path[0] ?? -1];
  const steps = path.slice(1).flatMap((_, index): Path => {
    const item = itemAt(costing, path.slice(0, index + 2));
    return [index === 0 ? 'items' : 'children', { id: item?.id ?? '' }];
  });
  const line = ['costing', { id: group?.id ?? '' }, ...steps];
  return steps.length === 0 ? line : [...line, 'amount'];
}

type Siblings = readonly CostingItem[];

/** Replaces the list of siblings that `path` points into; `change` gets them and the last step of the path. */
export function changeSiblings(
  costing: readonly CostingGroup[],
  path: CostingPath,
  change: (siblings: Siblings, at: number) => Siblings,
): readonly CostingGroup[] {
  const [group, ...steps] = path;
  const last = steps.pop();
  if (group === undefined || last === undefined) return costing;
  const descend = (items: Siblings, rest: readonly number[]): Siblings => {
    const [at, ...deeper] = rest;
    if (at === undefined) return change(items, last);
    return items.map((item, index) => (index === at ? { ...item, children: descend(item.children, deeper) } : item));
  };
  return costing.map((each, index) => (index === group ? { ...each, items: descend(each.items, steps) } : each));
}

export function itemAt(costing: readonly CostingGroup[], path: CostingPath): CostingItem | null {
  let items: Siblings = costing[path[0] ?? -1]?.items ?? [];
  let found: CostingItem | null = null;
  for (const step of path.slice(1)) {
    found = items[step] ?? null;
    items = found?.children ?? [];
  }
  return found;
}

export function changeItem(
  costing: readonly CostingGroup[],
  path: CostingPath,
  change: (item: CostingItem) => CostingItem,
): readonly CostingGroup[] {
  return changeSiblings(costing, path, (items, at) => items.map((item, index) => (index === at ? change(item) : item)));
}

/** The tree with the line of an id changed; the same tree where it is gone. */
export function changeLine(
  costing: readonly CostingGroup[],
  id: string,
  change: (item: CostingItem) => CostingItem,
): readonly CostingGroup[] {
  const path = pathOf(costing, id);
  return path ? changeItem(costing, path, change) : costing;
}

/**
 * New blank items right below the line as it is seen: the first under it where it has open lines under it, else
 * behind it among its siblings.
 */
export function insertBelow(
  costing: readonly CostingGroup[],
  path: CostingPath,
  count = 1,
  open = true,
): readonly CostingGroup[] {
  const line = itemAt(costing, path);
  const inside = open && line !== null && line.children.length > 0;
  const like = (inside ? line.children[0]?.bullet : line?.bullet) ?? '';
  const fresh = blankItem(Math.max(1, path.length - (inside ? 0 : 1)));
  const made = Array.from({ length: count }, () => (like === '' ? fresh : { ...fresh, bullet: like }));
  if (!inside) return putBelow(costing, path, made);
  return changeItem(costing, path, (item) => ({ ...item, children: [...made, ...item.children] }));
}

/** Takes lines away with all that stands under them; a 통계목 goes as a whole. */
export function removeLines(costing: readonly CostingGroup[], paths: readonly CostingPath[]): readonly CostingGroup[] {
  const gone = new Set(paths.map(pathId));
  const keep = (items: Siblings, path: CostingPath): Siblings => {
    const kept = items.flatMap((item, index) => {
      const here = [...path, index];
      if (gone.has(pathId(here))) return [];
      const children = keep(item.children, here);
      return [children === item.children ? item : { ...item, children }];
    });
    return kept.length === items.length && kept.every((item, index) => item === items[index]) ? items : kept;
  };
  return costing.flatMap((group, index) => {
    if (gone.has(`${index}`)) return [];
    const items = keep(group.items, [index]);
    return [items === group.items ? group : { ...group, items }];
  });
}

/** Bullets follow the level where they were the usual ones of the level before; unusual ones are kept. */
export function rebulletTo(item: CostingItem, from: number, to: number): CostingItem {
  const usual = item.bullet === blankItem(from).bullet;
  const children = item.children.map((child) => rebulletTo(child, from + 1, to + 1));
  return { ...item, bullet: usual ? blankItem(to).bullet : item.bullet, children };
}

/** How many levels the line and what stands under it take. */
export const depth = (item: CostingItem): number => 1 + deepest(item.children);

/** The depth of the deepest of lines; 0 where there are none. */
export const deepest = (items: readonly CostingItem[]): number =>
  items.reduce((most, item) => Math.max(most, depth(item)), 0);

/** New blank items above the line, with its bullet. A 통계목 has nothing above it but another 통계목. */
export function insertAbove(costing: readonly CostingGroup[], path: CostingPath, count = 1): readonly CostingGroup[] {
  return changeSiblings(costing, path, (items, at) => {
    const fresh = { ...blankItem(path.length - 1), bullet: items[at]?.bullet ?? blankItem(path.length - 1).bullet };
    return [...items.slice(0, at), ...Array.from({ length: count }, () => fresh), ...items.slice(at)];
  });
}

/** Items put below the line as its next siblings (or as a 통계목's first), with the bullets they have. */
export function putBelow(
  costing: readonly CostingGroup[],
  path: CostingPath,
  made: readonly CostingItem[],
): readonly CostingGroup[] {
  if (path.length === 1) {
    return costing.map((group, index) => (index === path[0] ? { ...group, items: [...made, ...group.items] } : group));
  }
  return changeSiblings(costing, path, (items, at) => [...items.slice(0, at + 1), ...made, ...items.slice(at + 1)]);
}
