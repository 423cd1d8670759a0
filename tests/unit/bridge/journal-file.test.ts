import { describe, expect, test } from 'vitest';
import { appendLines, type FlushedFile } from '../../../renderer/bridge/journal/journal-file.ts';

/** A file that keeps what was flushed apart from what was written, and can run full. */
class MemoryFile implements FlushedFile {
  bytes: Uint8Array<ArrayBuffer>;
  flushed: Uint8Array<ArrayBuffer>;
  readonly room: number;
  readonly step: number;

  constructor(text = '', room = Number.POSITIVE_INFINITY, step = Number.POSITIVE_INFINITY) {
    this.bytes = new TextEncoder().encode(text);
    this.flushed = this.bytes;
    this.room = room;
    this.step = step;
  }

  getSize(): number {
    return this.bytes.length;
  }

  write(from: Uint8Array<ArrayBuffer>, { at }: { at: number }): number {
    const count = Math.min(from.length, this.step, Math.max(0, this.room - at));
    const grown = new Uint8Array(Math.max(this.bytes.length, at + count));
    grown.set(this.bytes);
    grown.set(from.subarray(0, count), at);
    this.bytes = grown;
    return count;
  }

  truncate(size: number): void {
    this.bytes = this.bytes.slice(0, size);
  }

  flush(): void {
    this.flushed = this.bytes;
  }

  close(): void {
    this.bytes = this.flushed;
  }
}

const flushedText = (file: MemoryFile) => new TextDecoder().decode(file.flushed);

describe('the journal file', () => {
  test('appends whole lines and flushes them', () => {
    const file = new MemoryFile('{"가":1}\n');
    expect(appendLines(file, ['{"나":2}', '{"다":3}'])).toBe(30);
    expect(flushedText(file)).toBe('{"가":1}\n{"나":2}\n{"다":3}\n');
  });

  test('touches nothing that stands there, whole or torn', () => {
    const file = new MemoryFile('{"가":1}\n{"나');
    appendLines(file, ['{"다":3}']);
    expect(flushedText(file)).toBe('{"가":1}\n{"나{"다":3}\n');
  });

  test('writes on where the file takes a part only', () => {
    const file = new MemoryFile('', Number.POSITIVE_INFINITY, 3);
    appendLines(file, ['{"라":4}']);
    expect(flushedText(file)).toBe('{"라":4}\n');
  });

  test('a full disk leaves no half line', () => {
    const file = new MemoryFile('{"가":1}\n', 15);
    expect(() => appendLines(file, ['{"나":"길고 긴 이야기"}'])).toThrow('no more bytes');
    expect(flushedText(file)).toBe('{"가":1}\n');
  });
});
