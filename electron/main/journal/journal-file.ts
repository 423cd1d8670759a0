import { mkdir, open } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { err, ok, type Result } from '#shared/result/result.ts';
import { errorCode, fileFailure } from '../files/file-failure.ts';

/** The handle operations an append is made of; a test makes the n-th of them fail. */
export interface JournalHandle {
  stat(): Promise<{ readonly size: number }>;
  read(buffer: Uint8Array, offset: number, length: number, position: number): Promise<{ readonly bytesRead: number }>;
  write(
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ readonly bytesWritten: number }>;
  truncate(length: number): Promise<void>;
  datasync(): Promise<void>;
  close(): Promise<void>;
}

export type OpenJournal = (path: string) => Promise<JournalHandle>;

const lineBreak = 0x0a;

async function openOnDisk(path: string): Promise<JournalHandle> {
  await mkdir(dirname(path), { recursive: true });
  try {
    return await open(path, 'r+');
  } catch (cause) {
    if (errorCode(cause) !== 'ENOENT') throw cause;
  }
  const created = await open(path, 'wx+');
  await flushFolder(dirname(path));
  return created;
}

/** Makes the new file's name durable; Windows cannot open a folder and needs no such flush. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/**
 * The journal as a file of lines, the copy of record (design/reliability.md §2.5). What is appended is on the disk
 * when `append` answers; what was not acknowledged is never seen again: a line without its end (a crash in the
 * middle of a write) is cut off when the file is opened, a failed append is cut off at once.
 *
 * One instance a file; calls are carried out one after another.
 */
export class JournalFile {
  readonly #path: string;
  readonly #open: OpenJournal;
  readonly #mayWrite: () => Promise<boolean>;
  #handle: JournalHandle | null = null;
  #end = 0;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(path: string, mayWrite: () => Promise<boolean> = async () => true, openFile: OpenJournal = openOnDisk) {
    this.#path = path;
    this.#mayWrite = mayWrite;
    this.#open = openFile;
  }

  /** Appends whole lines and flushes them; all of them or none. */
  append(lines: readonly string[]): Promise<Result<null>> {
    return this.#inTurn(async () => {
      if (!(await this.#mayWrite())) {
        return err('journal-taken', '다른 살림 창이 자료를 넘겨받았습니다. 이 창을 닫고 새 창에서 이어 써 주세요.');
      }
      const handle = await this.#opened();
      const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
      try {
        await writeAll(handle, bytes, this.#end);
        await handle.datasync();
      } catch (cause) {
        await this.#takeBack(handle);
        throw cause;
      }
      this.#end += bytes.byteLength;
      return ok(null);
    });
  }

  /** Every acknowledged line, oldest first, as one text. */
  read(): Promise<Result<string>> {
    return this.#inTurn(async () => {
      const handle = await this.#opened();
      const bytes = new Uint8Array(this.#end);
      const read = await readAll(handle, bytes, 0);
      if (read !== this.#end) throw new Error(`the journal holds ${this.#end} bytes, ${read} could be read`);
      return ok(new TextDecoder('utf-8').decode(bytes));
    });
  }

  close(): Promise<Result<null>> {
    return this.#inTurn(async () => {
      await this.#handle?.close();
      this.#handle = null;
      return ok(null);
    });
  }

  async #opened(): Promise<JournalHandle> {
    if (this.#handle !== null) return this.#handle;
    const handle = await this.#open(this.#path);
    try {
      const { size } = await handle.stat();
      this.#end = await endOfLastLine(handle, size);
      if (this.#end < size) {
        await handle.truncate(this.#end);
        await handle.datasync();
      }
    } catch (cause) {
      await handle.close().catch(() => undefined);
      throw cause;
    }
    this.#handle = handle;
    return handle;
  }

  /** After a failed write or flush nothing is known of the tail: cut it, and look at the file anew next time. */
  async #takeBack(handle: JournalHandle): Promise<void> {
    await handle.truncate(this.#end).catch(() => undefined);
    await handle.close().catch(() => undefined);
    this.#handle = null;
  }

  #inTurn<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    const turn = this.#queue.then(async () => {
      try {
        return await work();
      } catch (cause) {
        return fileFailure(cause, basename(this.#path));
      }
    });
    this.#queue = turn;
    return turn;
  }
}

async function writeAll(handle: JournalHandle, bytes: Uint8Array, from: number): Promise<void> {
  let written = 0;
  while (written < bytes.byteLength) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.byteLength - written, from + written);
    if (bytesWritten === 0) throw new Error('the disk took no bytes');
    written += bytesWritten;
  }
}

async function readAll(handle: JournalHandle, into: Uint8Array, from: number): Promise<number> {
  let read = 0;
  while (read < into.byteLength) {
    const { bytesRead } = await handle.read(into, read, into.byteLength - read, from + read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return read;
}

/** The offset behind the last line break, looked for from the end in blocks. */
async function endOfLastLine(handle: JournalHandle, size: number): Promise<number> {
  const block = 64 * 1024;
  for (let end = size; end > 0; end -= block) {
    const start = Math.max(0, end - block);
    const bytes = new Uint8Array(end - start);
    const read = await readAll(handle, bytes, start);
    const at = bytes.subarray(0, read).lastIndexOf(lineBreak);
    if (at >= 0) return start + at + 1;
  }
  return 0;
}
