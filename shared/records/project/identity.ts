import { changeEveryLine, changeLines } from './change-lines.ts';
import {
  achievementKey,
  type ContentKey,
  contactKey,
  fullParentKey,
  groupKey,
  leafKey,
  parentKey,
  scheduleKey,
  settlementKey,
  summaryKey,
  under,
} from './content-key.ts';
import type { CostingGroup, CostingItem, Line, Project } from './project.ts';
import { shortSha256 } from './short-sha256.ts';

/** 16 hex digits behind a letter: 64 bits of SHA-256 of the key's texts and the number, as a JSON array. */
function hash({ json }: ContentKey, which: number): string {
  return `c${shortSha256(`${json},${which}]`)}`;
}

/** Gives ids by content: of lines that are equal in all that counts, the first, the second … */
class Giver {
  readonly #taken = new Set<string>();
  readonly #given = new Map<string, number>();

  constructor(project: Project) {
    const take = <T extends Line>(line: T): T => {
      if (line.id !== undefined) this.#taken.add(line.id);
      return line;
    };
    const takeAll = (items: readonly CostingItem[]) => {
      for (const item of items) {
        take(item);
        takeAll(item.children);
      }
    };
    const group = (each: CostingGroup) => {
      takeAll(each.items);
      return take(each);
    };
    const lists = { contact: take, summary: take, schedule: take, achievement: take, settlement: take };
    changeEveryLine(project, { ...lists, group });
  }

  give<T extends Line>(line: T, key: ContentKey): T {
    if (line.id !== undefined) return line;
    let which = this.#given.get(key.text) ?? 0;
    let id: string;
    do {
      which += 1;
      id = hash(key, which);
    } while (this.#taken.has(id));
    this.#given.set(key.text, which);
    this.#taken.add(id);
    return { id, ...line };
  }
}

/** How often each key of a line with others under it occurs in the record. */
function countParents(items: readonly CostingItem[], above: ContentKey, counts: Map<string, number>): void {
  for (const item of items) {
    if (item.children.length === 0) continue;
    const way = under(above, item);
    const { text } = parentKey(way);
    counts.set(text, (counts.get(text) ?? 0) + 1);
    countParents(item.children, way, counts);
  }
}

/**
 * The record with an `id` from content for every line that lacks one; ids there are stay, and a record that lacks none
 * comes back as it is. The same content gives the same ids on every desk; a line keeps its id when others come, go or
 * change around it. Of a line of 산출근거 count the 통계목, the labels above, its own, and of a leaf its expression; of
 * other lines what names them (rule records/I2).
 */
export function withContentIds(project: Project): Project {
  const giver = new Giver(project);
  const parents = new Map<string, number>();
  for (const group of project.costing) countParents(group.items, groupKey(group), parents);

  const itemKey = (way: ContentKey, item: CostingItem): ContentKey => {
    if (item.children.length === 0) return leafKey(way, item);
    const key = parentKey(way);
    return (parents.get(key.text) ?? 0) > 1 ? fullParentKey(way, item) : key;
  };
  const items = (list: readonly CostingItem[], above: ContentKey): readonly CostingItem[] =>
    changeLines(list, (item) => {
      const way = under(above, item);
      const given = giver.give(item, itemKey(way, item));
      const children = items(item.children, way);
      return children === item.children ? given : { ...given, children };
    });

  return changeEveryLine(project, {
    contact: (line) => giver.give(line, contactKey(line)),
    summary: (line) => giver.give(line, summaryKey(line)),
    group: (group) => {
      const key = groupKey(group);
      const given = giver.give(group, key);
      const now = items(group.items, key);
      return now === group.items ? given : { ...given, items: now };
    },
    schedule: (row) => giver.give(row, scheduleKey(row)),
    achievement: (row) => giver.give(row, achievementKey(row)),
    settlement: (row) => giver.give(row, settlementKey(row)),
  });
}

/**
 * The record with an `id` from `newId` for every line that lacks one, and for one whose id another line before it has
 * (a copy): the first keeps it. Percentages that were copied along with their bases are taken of the copies. A record
 * that lacks none comes back as it is. After each edit; a pass over 5,000 lines that have their ids takes under a
 * millisecond.
 */
export function withNewIds(project: Project, newId: () => string): Project {
  const seen = new Set<string>();
  const give = <T extends Line>(line: T): T => {
    if (line.id !== undefined && !seen.has(line.id)) {
      seen.add(line.id);
      return line;
    }
    const id = newId();
    seen.add(id);
    return { ...line, id };
  };
  const items = (list: readonly CostingItem[]): readonly CostingItem[] => {
    const copies = new Map<string, string>();
    const given = changeLines(list, (item) => {
      const own = give(item);
      if (item.id !== undefined && own.id !== undefined && own.id !== item.id) copies.set(item.id, own.id);
      const children = items(item.children);
      return children === item.children ? own : { ...own, children };
    });
    return copies.size === 0 ? given : givenBases(list, given, copies);
  };
  return changeEveryLine(project, {
    contact: give,
    summary: give,
    group: (group) => {
      const own = give(group);
      const now = items(group.items);
      return now === group.items ? own : { ...own, items: now };
    },
    schedule: give,
    achievement: give,
    settlement: give,
  });
}

/** The copies among siblings with their bases named anew; what is no copy keeps its bases. */
function givenBases(
  before: readonly CostingItem[],
  given: readonly CostingItem[],
  copies: ReadonlyMap<string, string>,
): readonly CostingItem[] {
  return given.map((item, at) =>
    item.percentOf && item.id !== before[at]?.id
      ? { ...item, percentOf: item.percentOf.map((id) => copies.get(id) ?? id) }
      : item,
  );
}

/** The record with a `series` of its own where it has none: given once, at its birth. */
export function withSeries(project: Project, newId: () => string): Project {
  return project.series === undefined ? { ...project, series: newId() } : project;
}
