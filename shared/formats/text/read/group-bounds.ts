import type { Won } from '#shared/money/won.ts';
import { kindOf } from '../costing-line.ts';
import type { PlacedItem } from './read-costing.ts';

/** A 과목, how many lines had been read when its name came, and the line of the source it stood on. */
export interface NamedGroup {
  name: string;
  readonly at: number;
  readonly line: number;
}

interface Group {
  readonly name: string;
  readonly line: number;
  readonly items: readonly PlacedItem[];
}

interface Parted {
  readonly groups: readonly Group[];
  /** Lines before the first 과목 that belong to none. */
  readonly orphans: readonly PlacedItem[];
  /** Whether every line is surely under its own 과목. */
  readonly sure: boolean;
}

/** Of more ways than this to part the lines none is looked at. */
const mostTried = 2_000;

/**
 * Gives each 과목 its lines (R8). In real columns a 과목 begins with its name. Where columns are apart by spaces the name
 * may stand in the middle of its rows: then each group begins with a line of the outermost mark, and the one way in
 * which every group's sum is its (B) of 예산 총괄, or the only way there is, counts; with several ways nothing is sure.
 */
export function parted(
  names: readonly NamedGroup[],
  items: readonly PlacedItem[],
  budget: ReadonlyMap<string, Won | null>,
  isLoose: boolean,
): Parted {
  const plain = names.map(({ at }) => at);
  if (!isLoose || names.length === 0) return { ...cut(names, items, plain), sure: true };
  const root = items[0] === undefined ? '' : kindOf(items[0]);
  const starts = items.flatMap((item, at) => (kindOf(item) === root ? [at] : []));
  const wanted = names.map(({ name }) => budget.get(name) ?? null);
  const known = wanted.some((sum) => sum !== null);
  const sums = rootSums(items, root);
  const fits = (group: number, from: number, to: number) => {
    const sum = wanted[group] ?? null;
    return sum === null || Math.abs((sums[to] ?? 0) - (sums[from] ?? 0) - sum) < 1000;
  };
  const fitting = known ? waysToPart(plain, starts, items.length, fits) : [];
  const ways = fitting.length > 0 ? fitting : waysToPart(plain, starts, items.length, () => true);
  const [only] = ways;
  if (only !== undefined && ways.length === 1) return { ...cut(names, items, only), sure: true };
  // A name on the first line of each group, as if set at the top: the usual way, where nothing speaks against it.
  const atTop = plain[0] === 0 && plain.every((at) => at >= items.length || starts.includes(at));
  return { ...cut(names, items, plain), sure: atTop && !known };
}

function cut(
  names: readonly NamedGroup[],
  items: readonly PlacedItem[],
  bounds: readonly number[],
): Omit<Parted, 'sure'> {
  const groups = names.map(({ name, line }, at) => ({
    name,
    line,
    items: items.slice(bounds[at], bounds[at + 1] ?? items.length),
  }));
  return { groups, orphans: items.slice(0, bounds[0] ?? items.length) };
}

/** Sums of the outermost lines' amounts before each line, 원. */
function rootSums(items: readonly PlacedItem[], root: string): readonly number[] {
  const sums = [0];
  for (const item of items) sums.push((sums.at(-1) ?? 0) + (kindOf(item) === root ? (item.amount ?? 0) : 0));
  return sums;
}

/**
 * The ways to begin each group at a line of the outermost mark between the name above and its own, in which every group
 * `fits`; at most one more than are of use.
 */
function waysToPart(
  names: readonly number[],
  starts: readonly number[],
  end: number,
  fits: (group: number, from: number, to: number) => boolean,
): readonly (readonly number[])[] {
  let ways: number[][] = [[0]];
  for (let at = 1; at <= names.length; at += 1) {
    const [above = 0, own = end] = [names[at - 1], names[at]];
    const places = at === names.length ? [end] : starts.filter((start) => start > above && start <= own);
    const longer: number[][] = [];
    for (const way of ways) {
      const from = way.at(-1) ?? 0;
      for (const place of places) {
        if (longer.length >= mostTried) break;
        if (place > from && fits(at - 1, from, place)) longer.push([...way, place]);
      }
    }
    ways = longer;
  }
  return ways;
}
