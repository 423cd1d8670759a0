import type { Contact, CostingItem, Line, ScheduleRow, UnitPrice } from '#shared/records/project/project.ts';

/** What a line is known by where it has no identity, the surest first, and its name for people. */
export interface LineKeys<T = never> {
  readonly keys: readonly ((line: T) => string)[];
  readonly name: (line: T) => string;
}

const bare = (text: string) => text.normalize('NFC').replace(/\s+/g, '');
const joined = (...parts: readonly unknown[]) => JSON.stringify(parts.map((part) => bare(String(part))));
const byName = {
  keys: [(line: { lineItem: string }) => joined(line.lineItem)],
  name: (line: { lineItem: string }) => line.lineItem,
};
const byYear = {
  keys: [(row: { year: number }) => joined(row.year)],
  name: (row: { year: number }) => String(row.year),
};

const items: LineKeys<CostingItem> = {
  keys: [
    ({ label, expression, amount }) => joined(label, expression, amount),
    ({ label, expression }) => joined(label, expression),
    ({ label }) => joined(label),
  ],
  name: ({ label, expression }) => label || expression,
};

const lists: Readonly<Record<string, LineKeys<never>>> = {
  contacts: {
    keys: [
      ({ bureau, department, officer }: Contact) => joined(bureau, department, officer.name),
      ({ bureau, department }: Contact) => joined(bureau, department),
    ],
    name: ({ department, officer }: Contact) => `${department} ${officer.name}`.trim(),
  },
  'summary.lines': byName,
  costing: byName,
  'costing.items': items,
  'schedule.rows': {
    keys: [
      ({ step, period, detail }: ScheduleRow) => joined(step, period, detail),
      ({ step, period }: ScheduleRow) => joined(step, period),
      ({ step }: ScheduleRow) => joined(step),
    ],
    name: ({ step }: ScheduleRow) => step,
  },
  achievements: byYear,
  settlements: byYear,
  unitPrices: { keys: [({ name }: UnitPrice) => joined(name)], name: ({ name }: UnitPrice) => name },
};

/** How lines of the list at a place are told apart; `null` for a list that has no such lines. */
export function lineKeysOf(keys: readonly string[]): LineKeys<Line> | null {
  const isCosting = keys[0] === 'costing' && keys.length > 1;
  if (isCosting && !keys.slice(1).every((key) => key === 'items' || key === 'children')) return null;
  const found = isCosting ? lists['costing.items'] : lists[keys.join('.')];
  // The lists of one place hold lines of one kind.
  return (found as LineKeys<Line> | undefined) ?? null;
}

/** An id that says what a line held when it was read (I2): a line that was changed and read again has another. */
const fromContent = /^c[0-9a-f]{16}$/;

const isOwn = ({ id }: Line) => id !== undefined && !fromContent.test(id);

/**
 * CP2: which old line each new one is, by their places: the same id; else the same content, each line once, unless both
 * have ids of their own, which are then two lines.
 */
export function pairLines(from: readonly Line[], to: readonly Line[], { keys }: LineKeys<Line>): Map<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const join = (key: (line: Line) => string | undefined, byId: boolean) => {
    const free = new Map<string, number[]>();
    for (const [place, line] of from.entries()) {
      const text = taken.has(place) ? undefined : key(line);
      if (text === undefined) continue;
      const olds = free.get(text);
      if (olds) olds.push(place);
      else free.set(text, [place]);
    }
    for (const [place, line] of to.entries()) {
      const text = pairs.has(place) ? undefined : key(line);
      const olds = text === undefined ? [] : (free.get(text) ?? []);
      const at = olds.findIndex((old) => byId || !(isOwn(line) && isOwn(from[old] ?? {})));
      const [old] = at < 0 ? [] : olds.splice(at, 1);
      if (old === undefined) continue;
      pairs.set(place, old);
      taken.add(old);
    }
  };
  join(({ id }) => id, true);
  for (const key of keys) join(key, false);
  return pairs;
}
