/** The characters a set of fonts has, as sorted, disjoint code point ranges `[from, to]`. */
export interface Coverage {
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

function tableOffset(view: DataView, tag: string): number {
  const count = view.getUint16(4);
  for (let at = 12; at < 12 + 16 * count; at += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
    if (name === tag) return view.getUint32(at + 8);
  }
  throw new Error(`font without a ${tag} table`);
}

/** Format 12: groups of code points (OpenType, cmap). */
function readFormat12(view: DataView, at: number): [number, number][] {
  const groups = view.getUint32(at + 12);
  return Array.from({ length: groups }, (_, index) => {
    const group = at + 16 + 12 * index;
    return [view.getUint32(group), view.getUint32(group + 4)] as [number, number];
  });
}

/** Format 4: segments of the basic plane; a character may still map to glyph 0, which is "none". */
function readFormat4(view: DataView, at: number): [number, number][] {
  const doubled = view.getUint16(at + 6);
  const ranges: [number, number][] = [];
  for (let segment = 0; segment < doubled; segment += 2) {
    const end = view.getUint16(at + 14 + segment);
    const start = view.getUint16(at + 16 + doubled + segment);
    const delta = view.getUint16(at + 16 + 2 * doubled + segment);
    const offsetAt = at + 16 + 3 * doubled + segment;
    const offset = view.getUint16(offsetAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? (code + delta) & 0xffff : view.getUint16(offsetAt + offset + 2 * (code - start));
      if (glyph !== 0) ranges.push([code, code]);
    }
  }
  return ranges;
}

function readCmap(font: Uint8Array): [number, number][] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOffset(view, 'cmap');
  const tables = Array.from({ length: view.getUint16(cmap + 2) }, (_, index) => {
    const at = cmap + view.getUint32(cmap + 8 + 8 * index);
    return { at, format: view.getUint16(at) };
  });
  const full = tables.find(({ format }) => format === 12);
  if (full) return readFormat12(view, full.at);
  const basic = tables.find(({ format }) => format === 4);
  return basic ? readFormat4(view, basic.at) : [];
}

/**
 * What the fonts together can print, from their `cmap` tables. @throws Error when the bytes are no font: the fonts
 * are the application's own.
 */
export function readCoverage(fonts: readonly Uint8Array[]): Coverage {
  const all = fonts.flatMap(readCmap).sort((a, b) => a[0] - b[0]);
  const ranges: [number, number][] = [];
  for (const [from, to] of all) {
    const last = ranges.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else ranges.push([from, to]);
  }
  return { ranges };
}

export function covers({ ranges }: Coverage, codePoint: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range === undefined || codePoint < range[0]) high = middle - 1;
    else if (codePoint > range[1]) low = middle + 1;
    else return true;
  }
  return false;
}
