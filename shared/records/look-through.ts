/** Nothing in a record or in the unknown fields of a newer one is nested deeper than this. */
export const deepest = 100;

/** No list of a record is longer: every wrong member of a list costs memory to report. */
export const longest = 1_000_000;

interface Found {
  readonly depth: number;
  readonly tooLong: boolean;
  /** A key named `__proto__`: plain code that copies it key by key would change a prototype. */
  readonly prototype: boolean;
}

/** How deep a value nests and what no record may hold; without recursion: a hostile file must not end in a stack overflow. */
export function lookThrough(value: unknown): Found {
  let level: unknown[] = [value];
  let prototype = false;
  for (let depth = 0; ; depth += 1) {
    const next: unknown[] = [];
    for (const one of level) {
      if (typeof one !== 'object' || one === null) continue;
      if (Array.isArray(one) && one.length > longest) return { depth, tooLong: true, prototype };
      if (Object.hasOwn(one, '__proto__')) prototype = true;
      for (const child of Object.values(one)) if (typeof child === 'object' && child !== null) next.push(child);
    }
    if (next.length === 0 || depth > deepest) return { depth, tooLong: false, prototype };
    level = next;
  }
}
