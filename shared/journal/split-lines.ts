import { joinBytes } from './join-bytes.ts';

const lineFeed = 10;

/** Splits bytes that come in blocks into lines; what stands behind the last line feed waits for the next block. */
export class LineSplitter {
  #open: Uint8Array[] = [];

  /** The lines that `block` ends, without their line feeds. */
  take(block: Uint8Array): Uint8Array[] {
    const lines: Uint8Array[] = [];
    let from = 0;
    for (let end = block.indexOf(lineFeed); end >= 0; end = block.indexOf(lineFeed, from)) {
      lines.push(this.#ended(block.subarray(from, end)));
      from = end + 1;
    }
    if (from < block.length) this.#open.push(block.subarray(from));
    return lines;
  }

  /** What no line feed ended; `null` where every line was ended. */
  rest(): Uint8Array | null {
    return this.#open.length === 0 ? null : this.#ended(new Uint8Array(0));
  }

  #ended(last: Uint8Array): Uint8Array {
    if (this.#open.length === 0) return last;
    const parts = [...this.#open, last];
    this.#open = [];
    return joinBytes(parts);
  }
}
