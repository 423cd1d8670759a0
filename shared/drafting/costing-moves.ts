import type { CostingGroup } from '#shared/records/project/project.ts';
import {
  type CostingPath,
  changeItem,
  changeSiblings,
  deepestLevel,
  depth,
  itemAt,
  pathId,
  placesOf,
  putBelow,
  rebulletTo,
  removeLines,
} from './costing-tree.ts';

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

/** The run of siblings that the lines of these ids are; `null` where they are none. Ids of no line do not count. */
export function runOf(costing: readonly CostingGroup[], ids: readonly string[]): ReturnType<typeof siblingRun> {
  const places = placesOf(costing);
  return siblingRun(ids.map((id) => places.get(id)).filter((path) => path !== undefined));
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

/**
 * Lines moved behind another line as its siblings, or under it as its first. `null` where they would go under
 * themselves, become a 통계목, or get deeper than the form goes.
 */
export function dropLines(
  costing: readonly CostingGroup[],
  path: CostingPath,
  count: number,
  target: CostingPath,
  where: 'after' | 'inside',
): readonly CostingGroup[] | null {
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
  if (where === 'after' || goal.length === 1) return putBelow(without, goal, placed);
  return changeItem(without, goal, (item) => ({ ...item, children: [...placed, ...item.children] }));
}
