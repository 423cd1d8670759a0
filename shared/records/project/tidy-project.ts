import { deepest } from '../look-through.ts';

const isKeyed = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The list with `change` made of each item; the same list where nothing changed. */
function eachItem(items: readonly unknown[], change: (item: unknown) => unknown): readonly unknown[] {
  const changed = items.map(change);
  return changed.every((item, at) => Object.is(item, items[at])) ? items : changed;
}

/** The object with `change` made of each member; the same object where nothing changed. */
function eachMember(value: object, change: (key: string, member: unknown) => unknown): object {
  const members = Object.entries(value).map(([key, member]) => [key, member, change(key, member)] as const);
  if (members.every(([, was, is]) => Object.is(was, is))) return value;
  return Object.fromEntries(members.map(([key, , is]) => [key, is]));
}

/** No `-0` and no key named `__proto__`, wherever they stand. Deeper than a record may be, nothing is looked at. */
function plain(value: unknown, depth: number): unknown {
  if (Object.is(value, -0)) return 0;
  if (typeof value !== 'object' || value === null || depth > deepest) return value;
  if (Array.isArray(value)) return eachItem(value, (item) => plain(item, depth + 1));
  if (!Object.hasOwn(value, '__proto__')) return eachMember(value, (_, member) => plain(member, depth + 1));
  const kept = Object.entries(value).filter(([key]) => key !== '__proto__');
  return plain(Object.fromEntries(kept), depth);
}

const withoutSpaces = (value: unknown): unknown => (typeof value === 'string' ? value.replace(/\s+/g, '') : value);

/** Objects of a list with their 통계목 name as it is compared. */
function named(list: unknown): unknown {
  if (!Array.isArray(list)) return list;
  return eachItem(list, (row) =>
    isKeyed(row) ? eachMember(row, (key, member) => (key === 'lineItem' ? withoutSpaces(member) : member)) : row,
  );
}

/**
 * A record from outside (JSON, a cell) as the validator wants it: 통계목 names without white space, 0 for `-0`, no key
 * named `__proto__`. What is wrong otherwise is left for the validator; the same value where it was tidy already.
 */
export function tidyProject(value: unknown): unknown {
  const tidy = plain(value, 0);
  if (!isKeyed(tidy)) return tidy;
  return eachMember(tidy, (key, member) => {
    if (key === 'costing') return named(member);
    if (key !== 'summary' || !isKeyed(member)) return member;
    return eachMember(member, (part, lines) => (part === 'lines' ? named(lines) : lines));
  });
}
