/** A growing buffer of bytes. */
export class ByteWriter {
  private buffer: Uint8Array;
  private used = 0;

  constructor(capacity = 1 << 16) {
    this.buffer = new Uint8Array(capacity);
  }

  get length(): number {
    return this.used;
  }

  private room(count: number): void {
    if (this.used + count <= this.buffer.length) return;
    const grown = new Uint8Array(Math.max(this.used + count, this.buffer.length + (this.buffer.length >> 1)));
    grown.set(this.buffer.subarray(0, this.used));
    this.buffer = grown;
  }

  byte(value: number): void {
    this.room(1);
    this.buffer[this.used] = value;
    this.used += 1;
  }

  bytes(source: Uint8Array, from: number, to: number): void {
    const count = to - from;
    this.room(count);
    // A subarray costs more than a short copy.
    if (count > 64) this.buffer.set(source.subarray(from, to), this.used);
    else for (let at = 0; at < count; at += 1) this.buffer[this.used + at] = source[from + at] ?? 0;
    this.used += count;
  }

  /** Latin-1: PDF syntax is bytes. */
  text(text: string): void {
    this.room(text.length);
    for (let at = 0; at < text.length; at += 1) this.buffer[this.used + at] = text.charCodeAt(at);
    this.used += text.length;
  }

  /** What was written; shares the buffer's memory. */
  result(): Uint8Array {
    return this.buffer.subarray(0, this.used);
  }
}
