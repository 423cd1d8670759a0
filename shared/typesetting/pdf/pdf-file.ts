/**
 * Just enough of a PDF for joining files that the typesetting engine wrote (ISO 32000-1 §7.5): a classic
 * cross-reference table, objects numbered from 1 without gaps, no object streams, no encryption.
 */
export interface PdfFile {
  readonly bytes: Uint8Array;
  /** Where object `n`'s body begins and ends, by `n − 1`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly root: number;
  readonly info: number | null;
  readonly id: string;
}

export function latin1(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  if (to - from <= 64) {
    for (let at = from; at < to; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
    return text;
  }
  for (let at = from; at < to; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(to, at + 4096)));
  }
  return text;
}

/** The text of object `number`, without `obj` and `endobj`. */
export function objectText(file: PdfFile, number: number): string {
  return latin1(file.bytes, file.starts[number - 1] ?? 0, file.ends[number - 1] ?? 0).trim();
}

function need(found: RegExpExecArray | null, what: string): string {
  if (!found?.[1]) throw new Error(`PDF without ${what}`);
  return found[1];
}

/** The number behind `/Key n 0 R`, or `null`. */
export function reference(text: string, key: string): number | null {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(text);
  return found ? Number(found[1]) : null;
}

/** The ten digits of an entry of the cross-reference table. */
function decimal(bytes: Uint8Array, from: number): number {
  let value = 0;
  for (let at = from; at < from + 10; at += 1) value = value * 10 + (bytes[at] ?? 0) - 0x30;
  return value;
}

/** The smallest of the sorted numbers above `value`, or `otherwise`. */
function nextAbove(sorted: Float64Array, value: number, otherwise: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return sorted[low] ?? otherwise;
}

/** @throws Error when the file is not one of the engine's: that is a bug, not data. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const tail = latin1(bytes, Math.max(0, bytes.length - 1024), bytes.length);
  const table = Number(need(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail), 'startxref'));
  const head = /^xref\s+0 (\d+)\s+/.exec(latin1(bytes, table, table + 40));
  const count = Number(need(head, 'a plain cross-reference table')) - 1;
  const entries = table + (head?.[0].length ?? 0);
  const offsets = Float64Array.from({ length: count }, (_, at) => decimal(bytes, entries + 20 * (at + 1)));
  const sorted = offsets.toSorted();
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  for (const [at, offset] of offsets.entries()) {
    const opening = `${at + 1} 0 obj`;
    if (latin1(bytes, offset, offset + opening.length) !== opening) {
      throw new Error(`PDF object ${at + 1} is not where the table says`);
    }
    starts[at] = offset + opening.length;
    // The `e` of `endobj`, the last one before the next object.
    ends[at] = bytes.lastIndexOf(0x65, nextAbove(sorted, offset, table) - 5);
  }
  const trailer = need(/trailer([\s\S]*)startxref/.exec(tail), 'a trailer');
  return {
    bytes,
    starts,
    ends,
    root: Number(need(/\/Root (\d+) 0 R/.exec(trailer), 'a catalog')),
    info: reference(trailer, 'Info'),
    id: need(/\/ID \[(\([^)]*\))/.exec(trailer), 'an id'),
  };
}
