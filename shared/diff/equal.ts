type Keyed = Readonly<Record<string, unknown>>;

/** True for an object of JSON that is neither `null` nor an array. */
export function isKeyed(value: unknown): value is Keyed {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function equalArrays(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, place) => equalJson(item, b[place]));
}

function equalObjects(a: Keyed, b: Keyed): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && equalJson(a[key], b[key]));
}

/** True when both are the same JSON; the order of keys does not count (D2). */
export function equalJson(a: unknown, b: unknown): boolean {
  // Records share what did not change, so most comparisons end here.
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && equalArrays(a, b);
  return isKeyed(a) && isKeyed(b) && equalObjects(a, b);
}
