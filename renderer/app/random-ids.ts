const idBytes = 16;
const atOnce = 256;
const hexDigits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const pool = new Uint8Array(idBytes * atOnce);
let used = pool.length;

/**
 * A random UUID (version 4) as `crypto.randomUUID` makes them, from random bytes asked for 256 ids at a time: a paste
 * gives thousands of lines their ids before it is painted.
 */
export function randomId(): string {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  const from = used;
  used += idBytes;
  let id = '';
  for (let at = 0; at < idBytes; at += 1) {
    const byte = pool[from + at] ?? 0;
    if (at === 4 || at === 6 || at === 8 || at === 10) id += '-';
    id += hexDigits[at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte];
  }
  return id;
}
