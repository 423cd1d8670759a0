import { type FileHandle, mkdir, open, readdir } from 'node:fs/promises';
import { errorCode } from '../files/file-failure.ts';

/** The handle operations the journal is made of; a test makes the n-th of them fail, or keeps only what was flushed. */
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

/** One name in the journal's folder. */
export interface JournalName {
  readonly name: string;
  /** Whether it is a plain file: a folder or a link of a segment's name is no journal. */
  readonly isFile: boolean;
}

/** What the journal asks of the disk. */
export interface JournalFiles {
  /** The folder's names; an empty list where there is no folder. Creates nothing. */
  list(folder: string): Promise<readonly JournalName[]>;
  /** `r` to read, `r+` to append, `wx+` to create; `r` and `r+` change nothing by opening. */
  open(path: string, flags: 'r' | 'r+' | 'wx+'): Promise<JournalHandle>;
  makeFolder(folder: string): Promise<void>;
  /** Makes a new file's name durable. */
  flushFolder(folder: string): Promise<void>;
}

async function list(folder: string): Promise<readonly JournalName[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, isFile: entry.isFile() }));
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return [];
    throw cause;
  }
}

/** Windows cannot open a folder and needs no such flush; network folders answer that they have none. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  let handle: FileHandle | null = null;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch (cause) {
    if (!['EINVAL', 'ENOTSUP'].includes(errorCode(cause))) throw cause;
  } finally {
    await handle?.close();
  }
}

export const diskJournal: JournalFiles = {
  list,
  open,
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true });
  },
  flushFolder,
};
