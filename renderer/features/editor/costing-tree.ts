import type { CostingGroup, CostingItem } from '#shared/records/project.ts';
import { bulletLadder } from '../../ui/bullets.ts';

/** Where a line of 산출근거 stands: the 통계목's place, then the place among its siblings at each level. */
export type CostingPath = readonly number[];

export const pathId = (path: CostingPath): string => path.join('.');
export const pathOf = (id: string): CostingPath => id.split('.').map(Number);

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

/** Every line in the table's order. */
export function costingLines(costing: readonly CostingGroup[]): CostingLine[] {
  const lines: CostingLine[] = [];
  const walk = (group: CostingGroup, items: readonly CostingItem[], path: CostingPath) => {
    items.forEach((item, index) => {
      const here = [...path, index];
      lines.push({ path: here, group, item });
      walk(group, item.children, here);
    });
  };
  costing.forEach((group, index) => {
    lines.push({ path: [index], group, item: null });
    walk(group, group.items, [index]);
  });
  return lines;
}

type Siblings = readonly CostingItem[];

/** Replaces the list of siblings that `path` points into; `change` gets them and the last step of the path. */
function changeSiblings(
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

/** New blank items below the line: behind it among its siblings, or as the first items of a 통계목. */
export function insertBelow(costing: readonly CostingGroup[], path: CostingPath, count = 1): readonly CostingGroup[] {
  const fresh = (level: number) => Array.from({ length: count }, () => blankItem(level));
  if (path.length === 1) {
    return costing.map((group, index) =>
      index === path[0] ? { ...group, items: [...fresh(1), ...group.items] } : group,
    );
  }
  return changeSiblings(costing, path, (items, at) => {
    const like = items[at]?.bullet ?? '';
    const made = fresh(path.length - 1).map((item) => (like === '' ? item : { ...item, bullet: like }));
    return [...items.slice(0, at + 1), ...made, ...items.slice(at + 1)];
  });
}

/** Takes lines away with all that stands under them; a 통계목 goes as a whole. */
export function removeLines(costing: readonly CostingGroup[], paths: readonly CostingPath[]): readonly CostingGroup[] {
  const gone = new Set(paths.map(pathId));
  const keep = (items: Siblings, path: CostingPath): Siblings =>
    items.flatMap((item, index) => {
      const here = [...path, index];
      return gone.has(pathId(here)) ? [] : [{ ...item, children: keep(item.children, here) }];
    });
  return costing.flatMap((group, index) =>
    gone.has(`${index}`) ? [] : [{ ...group, items: keep(group.items, [index]) }],
  );
}

/** Bullets follow the level where they were the usual ones of the level before; unusual ones are kept. */
function rebullet(item: CostingItem, from: number, to: number): CostingItem {
  const usual = item.bullet === blankItem(from).bullet;
  const children = item.children.map((child) => rebullet(child, from + 1, to + 1));
  return { ...item, bullet: usual ? blankItem(to).bullet : item.bullet, children };
}

const depth = (item: CostingItem): number => 1 + Math.max(0, ...item.children.map(depth));

/** One level in: the line and all under it become the last child of the sibling above. `null` where it cannot. */
export function indent(costing: readonly CostingGroup[], path: CostingPath): readonly CostingGroup[] | null {
  const item = itemAt(costing, path);
  const at = path.at(-1) ?? 0;
  const level = path.length - 1;
  if (!item || at === 0 || level + depth(item) > deepestLevel) return null;
  return changeSiblings(costing, path, (items) =>
    items.flatMap((each, index) => {
      if (index === at) return [];
      if (index !== at - 1) return [each];
      return [{ ...each, children: [...each.children, rebullet(item, level, level + 1)] }];
    }),
  );
}

/** One level out: the line becomes the sibling behind its parent. `null` for a line of the first level. */
export function outdent(costing: readonly CostingGroup[], path: CostingPath): readonly CostingGroup[] | null {
  const item = itemAt(costing, path);
  if (!item || path.length < 3) return null;
  const level = path.length - 1;
  const without = removeLines(costing, [path]);
  return changeSiblings(without, path.slice(0, -1), (items, at) => [
    ...items.slice(0, at + 1),
    rebullet(item, level, level - 1),
    ...items.slice(at + 1),
  ]);
}

/** Up or down among its siblings, with all under it; a 통계목 moves among the 통계목. `null` at the end. */
export function moveLine(
  costing: readonly CostingGroup[],
  path: CostingPath,
  by: 1 | -1,
): readonly CostingGroup[] | null {
  const swap = <T>(list: readonly T[], at: number): readonly T[] | null => {
    const [a, b] = [list[at], list[at + by]];
    return a === undefined || b === undefined
      ? null
      : list.map((each, index) => (index === at ? b : index === at + by ? a : each));
  };
  if (path.length === 1) return swap(costing, path[0] ?? -1);
  let moved = true;
  const next = changeSiblings(costing, path, (items, at) => {
    const swapped = swap(items, at);
    moved = swapped !== null;
    return swapped ?? items;
  });
  return moved ? next : null;
}
