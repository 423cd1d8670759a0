import type { JournalPort } from '#shared/journal/port.ts';
import { err, ok, type Result } from '#shared/result/result.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What goes wrong with an append. */
export interface Fault {
  readonly code: string;
  /** How many bytes of what was to be written stay on the disk; the rest is taken back. */
  readonly left?: number;
}

/** A journal without a disk: the port's contract to the letter, faults on demand, bytes open to a test's hands. */
export class MemoryJournal implements JournalPort {
  readonly files = new Map<number, Uint8Array<ArrayBuffer>>();
  /** Asked before each append, with its number from 1 on. */
  fault: (append: number) => Fault | null = () => null;
  /** What every reading answers instead, while it is set. */
  unreadable: { code: string; message: string } | null = null;
  appends = 0;
  bytesRead = 0;

  constructor(text?: string) {
    if (text !== undefined) this.files.set(1, encoder.encode(text));
  }

  readonly segments = async () => {
    if (this.unreadable) return err(this.unreadable.code, this.unreadable.message);
    const infos = [...this.files].map(([segment, bytes]) => ({ segment, bytes: bytes.length }));
    return ok(infos.sort((a, b) => a.segment - b.segment));
  };

  readonly read = async (segment: number, from: number, to: number): Promise<Result<Uint8Array<ArrayBuffer>>> => {
    if (this.unreadable) return err(this.unreadable.code, this.unreadable.message);
    const bytes = this.files.get(segment)?.slice(from, to) ?? new Uint8Array(0);
    this.bytesRead += bytes.length;
    return ok(bytes);
  };

  readonly append = async (segment: number, at: number, lines: readonly string[]): Promise<Result<number>> => {
    this.appends += 1;
    const newest = Math.max(0, ...this.files.keys());
    const isNext = segment === newest + 1 && at === 0;
    if (segment !== newest && !isNext) return err('journal-segment', '가장 새로운 파일이 아닙니다.');
    const before = this.files.get(segment) ?? new Uint8Array(0);
    if (before.length !== at) return err('journal-changed', '끝이 다릅니다.');
    const added = encoder.encode(lines.map((line) => `${line}\n`).join(''));
    const fault = this.fault(this.appends);
    if (fault) {
      if (fault.left) this.files.set(segment, joined(before, added.slice(0, fault.left)));
      return err(fault.code, '쓰지 못했습니다.');
    }
    this.files.set(segment, joined(before, added));
    return ok(at + added.length);
  };

  text(segment = 1): string {
    return decoder.decode(this.files.get(segment) ?? new Uint8Array(0));
  }

  /** The lines of all segments. */
  lines(): string[] {
    const numbers = [...this.files.keys()].sort((a, b) => a - b);
    return numbers.flatMap((number) => this.text(number).split('\n')).filter((line) => line !== '');
  }

  put(segment: number, content: Uint8Array | string): void {
    this.files.set(segment, typeof content === 'string' ? encoder.encode(content) : new Uint8Array(content));
  }

  copy(): MemoryJournal {
    const other = new MemoryJournal();
    for (const [segment, bytes] of this.files) other.files.set(segment, bytes.slice());
    return other;
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
