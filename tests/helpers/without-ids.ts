/** The value without the `id` of any object in it: what a record says, whatever its lines are known by. */
export function withoutIds<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutIds) as T;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([key]) => key !== 'id');
  return Object.fromEntries(members.map(([key, member]) => [key, withoutIds(member)])) as T;
}
