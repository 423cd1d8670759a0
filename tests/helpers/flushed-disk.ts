import { dirname } from 'node:path';
import type { JournalFiles, JournalHandle } from '../../electron/main/journal/journal-files.ts';
import { diskError } from './temp-folder.ts';

interface Write {
  readonly at: number;
  readonly bytes: Uint8Array;
}

interface DiskFile {
  /** What every reader sees while the machine runs. */
  seen: Uint8Array;
  /** What a power cut leaves for certain. */
  flushed: Uint8Array;
  /** What was written since: each piece may or may not reach the disk, whole or in part. */
  pending: Write[];
  /** Whether the folder's entry is on the disk. */
  isNamed: boolean;
}

function put(bytes: Uint8Array, { at, bytes: piece }: Write): Uint8Array {
  const next = new Uint8Array(Math.max(bytes.length, at + piece.length));
  next.set(bytes);
  next.set(piece, at);
  return next;
}

/**
 * A disk that keeps for certain only what was flushed: a power cut leaves any part of the rest, in any order. The
 * `failing`-th operation fails after having done part of its work, and with it as many as `failures` says.
 */
export class FlushedDisk {
  readonly files = new Map<string, DiskFile>();
  readonly done: string[] = [];
  failing = -1;
  failures = 1;
  code = 'ENOSPC';

  readonly journal: JournalFiles = {
    list: async () => [...this.files.keys()].map((path) => ({ name: path.split('/').at(-1) ?? '', isFile: true })),
    standing: async (path) => {
      const file = this.files.get(path);
      return file ? { size: file.seen.length, file: path } : null;
    },
    makeFolder: async () => undefined,
    flushFolder: async (folder) => {
      this.#count(`flushFolder ${folder}`);
      for (const [path, file] of this.files) if (dirname(path) === folder) file.isNamed = true;
    },
    open: async (path, flags) => {
      this.#count(`open ${flags}`);
      if (flags === 'wx+') {
        if (this.files.has(path)) throw diskError('EEXIST');
        this.files.set(path, { seen: new Uint8Array(), flushed: new Uint8Array(), pending: [], isNamed: false });
      }
      const file = this.files.get(path);
      if (!file) throw diskError('ENOENT');
      return this.#handle(path, file);
    },
  };

  #fails(name: string): boolean {
    const place = this.done.push(name) - 1;
    return this.failing >= 0 && place >= this.failing && place < this.failing + this.failures;
  }

  #count(name: string): void {
    if (this.#fails(name)) throw diskError(this.code);
  }

  #handle(path: string, file: DiskFile): JournalHandle {
    return {
      stat: async () => ({ size: file.seen.length, file: path }),
      read: async (buffer, offset, length, position) => {
        const piece = file.seen.subarray(position, position + length);
        buffer.set(piece, offset);
        return { bytesRead: piece.length };
      },
      write: async (buffer, offset, length, position) => {
        const fails = this.#fails('write');
        const bytes = buffer.slice(offset, offset + (fails ? Math.floor(length / 2) : length));
        file.seen = put(file.seen, { at: position, bytes });
        file.pending.push({ at: position, bytes });
        if (fails) throw diskError(this.code);
        return { bytesWritten: length };
      },
      truncate: async (length) => {
        this.#count('truncate');
        file.seen = file.seen.slice(0, length);
        // The cut itself is not on the disk before the next flush: what was written may come back.
      },
      datasync: async () => {
        this.#count('datasync');
        file.flushed = file.seen;
        file.pending = [];
      },
      close: async () => this.#count('close'),
    };
  }

  /** The disk after the power went: `chance` gives numbers in [0, 1). */
  afterCut(chance: () => number): ReadonlyMap<string, Uint8Array> {
    const left = new Map<string, Uint8Array>();
    for (const [path, file] of this.files) {
      if (!file.isNamed && chance() < 0.5) continue;
      let bytes = file.flushed;
      for (const write of file.pending) {
        if (chance() < 0.5) continue;
        const part = write.bytes.subarray(0, Math.floor(chance() * (write.bytes.length + 1)));
        bytes = put(bytes, { at: write.at, bytes: part });
      }
      left.set(path, bytes);
    }
    return left;
  }
}
