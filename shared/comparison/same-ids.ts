import { changeLines } from '#shared/records/project/change-lines.ts';
import type { CostingItem, Line, Project } from '#shared/records/project/project.ts';
import { lineKeysOf, pairLines } from './line-keys.ts';

/** The ids of new lines by those of the old lines they are, where these differ. */
function renamed(from: Project, to: Project): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const visit = (keys: readonly string[], olds: readonly Line[], news: readonly Line[]) => {
    const known = lineKeysOf(keys);
    if (!known) return;
    for (const [now, old] of pairLines(olds, news, known)) {
      const [was, is] = [olds[old], news[now]];
      if (was?.id !== undefined && is?.id !== undefined && was.id !== is.id) names.set(was.id, is.id);
      const under = (line: Line | undefined) => {
        const { items, children } = (line ?? {}) as { items?: readonly Line[]; children?: readonly Line[] };
        return items ?? children ?? [];
      };
      if (keys[0] === 'costing') visit([...keys, 'items'], under(was), under(is));
    }
  };
  visit(['contacts'], from.contacts, to.contacts);
  visit(['summary', 'lines'], from.summary.lines, to.summary.lines);
  visit(['costing'], from.costing, to.costing);
  visit(['schedule', 'rows'], from.schedule.rows, to.schedule.rows);
  visit(['achievements'], from.achievements, to.achievements);
  visit(['settlements'], from.settlements, to.settlements);
  return names;
}

/** The old record with what names a line by its id (`percentOf`, `reasons`) naming the line's id in the new one (CP3). */
export function sameIds(from: Project, to: Project): Project {
  const names = renamed(from, to);
  if (names.size === 0) return from;
  const name = (id: string) => names.get(id) ?? id;
  const items = (list: readonly CostingItem[]): readonly CostingItem[] =>
    changeLines(list, (item) => ({
      ...item,
      children: items(item.children),
      ...(item.percentOf ? { percentOf: item.percentOf.map(name) } : {}),
    }));
  const costing = from.costing.map((group) => ({ ...group, items: items(group.items) }));
  const reasons =
    from.reasons && Object.fromEntries(Object.entries(from.reasons).map(([id, text]) => [name(id), text]));
  return { ...from, costing, ...(reasons ? { reasons } : {}) };
}
