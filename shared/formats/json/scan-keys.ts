/** A key that must not stand where it stands, and its line, from 1. */
export interface BadKey {
  readonly key: string;
  readonly line: number;
  /** `twice`: the object has it already. `prototype`: `__proto__`, which code that copies keys would obey. */
  readonly fault: 'twice' | 'prototype';
}

const quote = 0x22;
const backslash = 0x5c;

/** Where the text in quotes that begins at `start` ends: the place of its closing quote. */
function closingQuote(json: string, start: number): number {
  let at = start + 1;
  for (let code = json.charCodeAt(at); code !== quote && at < json.length; code = json.charCodeAt(at)) {
    at += code === backslash ? 2 : 1;
  }
  return at;
}

function keyAt(json: string, start: number, end: number): string {
  const plain = json.slice(start + 1, end);
  return plain.includes('\\') ? String(JSON.parse(json.slice(start, end + 1))) : plain;
}

/**
 * The first key that an object has twice, or that is `__proto__`; `null` for none. `JSON.parse` keeps the last of two
 * values without a word. The text must be valid JSON; one walk over it, without recursion.
 */
export function findBadKey(json: string): BadKey | null {
  /** The keys of each open object; `null` for an open list. */
  const open: (Set<string> | null)[] = [];
  let expectsKey = false;
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if (character === '{') {
      open.push(new Set());
      expectsKey = true;
    } else if (character === '[') {
      open.push(null);
      expectsKey = false;
    } else if (character === '}' || character === ']') {
      open.pop();
      expectsKey = false;
    } else if (character === ',') {
      expectsKey = open.at(-1) instanceof Set;
    } else if (character === '"') {
      const end = closingQuote(json, at);
      const keys = open.at(-1);
      if (expectsKey && keys) {
        const key = keyAt(json, at, end);
        const fault = key === '__proto__' ? 'prototype' : keys.has(key) ? 'twice' : null;
        if (fault !== null) return { key, fault, line: json.slice(0, at).split('\n').length };
        keys.add(key);
      }
      expectsKey = false;
      at = end;
    }
  }
  return null;
}
