/**
 * The value as its JSON keeps it: no keys without a value, no `-0`. What is kept in memory and in the database is then
 * what the journal says, to the last key. The same object where nothing differs.
 */
export function plainJson<T>(value: T): T {
  return plain(value) as T;
}

function plain(value: unknown): unknown {
  if (Object.is(value, -0)) return 0;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => (item === undefined ? null : plain(item)));
    return items.every((item, place) => Object.is(item, value[place])) ? value : items;
  }
  const entries = Object.entries(value);
  const kept = entries.filter(([, each]) => each !== undefined).map(([key, each]) => [key, plain(each)] as const);
  const same = kept.length === entries.length && kept.every(([, each], place) => Object.is(each, entries[place]?.[1]));
  return same ? value : Object.fromEntries(kept);
}
