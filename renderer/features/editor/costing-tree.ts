import type { CostingGroup, CostingItem } from '#shared/records/project.ts';
import { bulletLadder } from '../../ui/bullets.ts';

/** Where a line of 산출근거 stands: the 통계목's place, then the place among its siblings at each level. */
export type CostingPath = readonly number[];

export const pathId = (path: CostingPath): string => path.join('.');
/** Where the line's amount stands in the record. A 통계목 has none of its own: its first step is its line. */
export function recordPath([group = 0, ...steps]: CostingPath): readonly (string | number)[] {
  const inside = steps.flatMap((step, index) => [index === 0 ? 'items' : 'children', step]);
  return steps.length === 0 ? ['costing', group] : ['costing', group, ...inside, 'amount'];
}

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

/** Where a run of lines stands after it went one level in, one out, or one place along. */
export function pathAfter(
  costing: readonly CostingGroup[],
  path: CostingPath,
  move: 'in' | 'out' | 1 | -1,
): CostingPath {
  const parent = path.slice(0, -1);
  const at = path.at(-1) ?? 0;
  if (move === 'in') return [...parent, at - 1, itemAt(costing, [...parent, at - 1])?.children.length ?? 0];
  if (move === 'out') return [...parent.slice(0, -1), (parent.at(-1) ?? 0) + 1];
  return [...parent, at + move];
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
function rebulletTo(item: CostingItem, from: number, to: number): CostingItem {
  const usual = item.bullet === blankItem(from).bullet;
  const children = item.children.map((child) => rebulletTo(child, from + 1, to + 1));
  return { ...item, bullet: usual ? blankItem(to).bullet : item.bullet, children };
}

/** How many levels the line and what stands under it take. */
export const depth = (item: CostingItem): number => 1 + Math.max(0, ...item.children.map(depth));

export const countItems = (items: readonly CostingItem[]): number =>
  items.reduce((sum, item) => sum + 1 + countItems(item.children), 0);

/**
 * The one run of siblings that the chosen lines are (lines under a chosen line go with it): its first path and how
 * many. `null` where they are no such run.
 */
export function siblingRun(
  paths: readonly CostingPath[],
): { readonly path: CostingPath; readonly count: number } | null {
  const chosen = new Set(paths.map(pathId));
  const top = paths.filter(
    (path) => !path.some((_, length) => length > 0 && chosen.has(pathId(path.slice(0, length)))),
  );
  const [first] = top;
  if (!first) return null;
  const parent = pathId(first.slice(0, -1));
  const places = top.map((path) => path.at(-1) ?? 0).sort((a, b) => a - b);
  const start = places[0] ?? 0;
  const together = places.every((place, index) => place === start + index);
  if (!together || top.some((path) => pathId(path.slice(0, -1)) !== parent)) return null;
  return { path: [...first.slice(0, -1), start], count: places.length };
}

/** One level in: the lines and all under them become the last children of the sibling above. `null` where they cannot. */
export function indent(costing: readonly CostingGroup[], path: CostingPath, count = 1): readonly CostingGroup[] | null {
  const at = path.at(-1) ?? 0;
  const level = path.length - 1;
  if (!itemAt(costing, path) || at === 0) return null;
  let tooDeep = false;
  const next = changeSiblings(costing, path, (items) => {
    const moved = items.slice(at, at + count);
    tooDeep = moved.some((item) => level + depth(item) > deepestLevel);
    const above = items[at - 1];
    if (!above) return items;
    const inside = {
      ...above,
      children: [...above.children, ...moved.map((item) => rebulletTo(item, level, level + 1))],
    };
    return [...items.slice(0, at - 1), inside, ...items.slice(at + count)];
  });
  return tooDeep ? null : next;
}

/** One level out: the lines become the siblings behind their parent. `null` for lines of the first level. */
export function outdent(
  costing: readonly CostingGroup[],
  path: CostingPath,
  count = 1,
): readonly CostingGroup[] | null {
  const parent = path.slice(0, -1);
  const at = path.at(-1) ?? 0;
  const level = path.length - 1;
  const moved = (path.length < 3 ? null : itemAt(costing, parent))?.children.slice(at, at + count) ?? [];
  if (moved.length === 0) return null;
  return changeSiblings(costing, parent, (items, place) =>
    items.flatMap((item, index) => {
      if (index !== place) return [item];
      const rest = { ...item, children: [...item.children.slice(0, at), ...item.children.slice(at + count)] };
      return [rest, ...moved.map((each) => rebulletTo(each, level, level - 1))];
    }),
  );
}

/** Up or down among their siblings, with all under them; a 통계목 moves among the 통계목. `null` at the end. */
export function moveLines(
  costing: readonly CostingGroup[],
  path: CostingPath,
  count: number,
  by: 1 | -1,
): readonly CostingGroup[] | null {
  const shift = <T>(list: readonly T[], at: number): readonly T[] | null => {
    const beside = list[by === 1 ? at + count : at - 1];
    if (beside === undefined) return null;
    const run = list.slice(at, at + count);
    return by === 1
      ? [...list.slice(0, at), beside, ...run, ...list.slice(at + count + 1)]
      : [...list.slice(0, at - 1), ...run, beside, ...list.slice(at + count)];
  };
  if (path.length === 1) return shift(costing, path[0] ?? -1);
  let moved = true;
  const next = changeSiblings(costing, path, (items, at) => {
    const shifted = shift(items, at);
    moved = shifted !== null;
    return shifted ?? items;
  });
  return moved ? next : null;
}

/** A copy of the lines, with all under them, right behind them. */
export function duplicateLines(
  costing: readonly CostingGroup[],
  path: CostingPath,
  count: number,
): readonly CostingGroup[] {
  const again = <T>(list: readonly T[], at: number): readonly T[] => [
    ...list.slice(0, at + count),
    ...list.slice(at, at + count),
    ...list.slice(at + count),
  ];
  return path.length === 1 ? again(costing, path[0] ?? 0) : changeSiblings(costing, path, again);
}

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

/**
 * Lines moved behind another line as its siblings, or under it as its first. `null` where they would go under
 * themselves, become a 통계목, or get deeper than the form goes; else the tree and where the first of them is now.
 */
export function dropLines(
  costing: readonly CostingGroup[],
  path: CostingPath,
  count: number,
  target: CostingPath,
  where: 'after' | 'inside',
): { readonly costing: readonly CostingGroup[]; readonly path: CostingPath } | null {
  const parent = path.slice(0, -1);
  const at = path.at(-1) ?? 0;
  const level = path.length - 1;
  const run = Array.from({ length: count }, (_, index) => [...parent, at + index]);
  const moved = run.map((each) => itemAt(costing, each)).filter((item) => item !== null);
  const under = run.some((each) => pathId(target.slice(0, each.length)) === pathId(each));
  const to = target.length - (where === 'inside' ? 0 : 1);
  if (level < 1 || to < 1 || under || moved.some((item) => to - 1 + depth(item) > deepestLevel)) return null;
  // Lines that are gone from before the target's branch move its place.
  const goal = target.map((step, index) => {
    const beside = index === level && pathId(target.slice(0, index)) === pathId(parent);
    return beside && step >= at + count ? step - count : step;
  });
  const placed = moved.map((item) => rebulletTo(item, level, to));
  const without = removeLines(costing, run);
  if (where === 'after') {
    return { costing: putBelow(without, goal, placed), path: [...goal.slice(0, -1), (goal.at(-1) ?? 0) + 1] };
  }
  if (goal.length === 1) return { costing: putBelow(without, goal, placed), path: [...goal, 0] };
  const inside = changeItem(without, goal, (item) => ({ ...item, children: [...placed, ...item.children] }));
  return { costing: inside, path: [...goal, 0] };
}
