import { projectShape } from './validate-shape.ts';

/**
 * What the shape says of a value, or `null` where it holds more faults than can be listed: zod hands the faults of a
 * list on as the arguments of one call, and from some 120,000 the stack ends.
 */
export function judgeShape(value: unknown): ReturnType<typeof projectShape.safeParse> | null {
  try {
    return projectShape.safeParse(value);
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

type Path = readonly (string | number)[];

/** Where the longest list of a value stands: with very many faults, the place of most of them. */
export function longestListOf(value: unknown): Path {
  let longest = { path: [] as Path, length: 0 };
  const open: { readonly path: Path; readonly value: object }[] = [{ path: [], value: Object(value) }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next.value) && next.value.length > longest.length) {
      longest = { path: next.path, length: next.value.length };
    }
    for (const [key, child] of Object.entries(next.value)) {
      if (typeof child !== 'object' || child === null) continue;
      open.push({ path: [...next.path, Array.isArray(next.value) ? Number(key) : key], value: child });
    }
  }
  return longest.path;
}
