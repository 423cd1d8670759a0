import type { CostingItem, Project } from './project.ts';

type Identified = { readonly id?: string };

/** A name from content: the same text always gives the same one. */
function nameOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1000193;
  for (let at = 0; at < text.length; at += 1) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193) >>> 0;
    b = (Math.imul(b, 31) + text.charCodeAt(at)) >>> 0;
  }
  return `${a.toString(16).padStart(8, '0')}${b.toString(16).padStart(8, '0')}`;
}

function walk(project: Project, idOf: (section: string, item: object) => string): Project {
  let changed = false;
  const list = <T extends Identified>(section: string, items: readonly T[]): readonly T[] => {
    if (items.every((item) => item.id !== undefined)) return items;
    changed = true;
    return items.map((item) => (item.id === undefined ? { ...item, id: idOf(section, item) } : item));
  };
  const tree = (section: string, items: readonly CostingItem[]): readonly CostingItem[] => {
    const inner = items.map((item) => {
      const children = tree(`${section}>${item.label}`, item.children);
      return children === item.children ? item : { ...item, children };
    });
    return list(section, inner.some((item, place) => item !== items[place]) ? inner : items);
  };
  const groups = project.costing.map((group) => {
    const items = tree(`costing>${group.lineItem}`, group.items);
    return items === group.items ? group : { ...group, items };
  });
  const next = {
    ...project,
    contacts: list('contacts', project.contacts),
    summary: { ...project.summary, lines: list('summary', project.summary.lines) },
    costing: list('costing', groups),
    schedule: { ...project.schedule, rows: list('schedule', project.schedule.rows) },
    achievements: list('achievements', project.achievements),
  };
  return changed ? next : project;
}

/** Ids from content for lines that lack one; the same object where none lacks. */
export function withContentIds(project: Project): Project {
  const seen = new Map<string, number>();
  const taken = new Set<string>();
  JSON.stringify(project, (key, value) => {
    if (key === 'id' && typeof value === 'string') taken.add(value);
    return value;
  });
  return walk(project, (section, item) => {
    const text = `${section} ${JSON.stringify(item)}`;
    for (;;) {
      const count = seen.get(text) ?? 0;
      seen.set(text, count + 1);
      const name = nameOf(`${text} ${count}`);
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  });
}

/** Ids from outside for lines that lack one. */
export function withNewIds(project: Project, newId: () => string): Project {
  return walk(project, () => newId());
}

/** The same 세부사업 through years: a `series` for a project that has none. */
export function withSeries(project: Project, newId: () => string): Project {
  return project.series === undefined ? { ...project, series: newId() } : project;
}
