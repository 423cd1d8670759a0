import { type FileHandle, mkdir, open, readdir, stat } from 'node:fs/promises';
import { errorCode } from '../files/file-failure.ts';
import { refuseDangling } from './data-folder.ts';

/** Which file stands where, and how long it is. */
export interface FileStanding {
  readonly size: number;
  /** The file itself, whatever its name: another one under the same name is told apart by this. */
  readonly file: string;
}

/** The handle operations the journal is made of; a test makes the n-th of them fail, or keeps only what was flushed. */
export interface JournalHandle {
  stat(): Promise<FileStanding>;
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
  /** The folder's names; an empty list where there is no folder, but an error where a link leads nowhere. Creates nothing. */
  list(folder: string): Promise<readonly JournalName[]>;
  /** What stands under the name now; `null` where nothing does. */
  standing(path: string): Promise<FileStanding | null>;
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
    if (errorCode(cause) !== 'ENOENT') throw cause;
    await refuseDangling(folder);
    return [];
  }
}

/** Numbers of files are longer than a double holds (NTFS). */
interface BigStat {
  readonly size: bigint;
  readonly dev: bigint;
  readonly ino: bigint;
}

const standingOf = ({ size, dev, ino }: BigStat): FileStanding => ({ size: Number(size), file: `${dev}:${ino}` });

async function standing(path: string): Promise<FileStanding | null> {
  try {
    return standingOf(await stat(path, { bigint: true }));
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return null;
    throw cause;
  }
}

async function openFile(path: string, flags: 'r' | 'r+' | 'wx+'): Promise<JournalHandle> {
  const handle = await open(path, flags);
  return {
    stat: async () => standingOf(await handle.stat({ bigint: true })),
    read: (...place) => handle.read(...place),
    write: (...place) => handle.write(...place),
    truncate: (length) => handle.truncate(length),
    datasync: () => handle.datasync(),
    close: () => handle.close(),
  };
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
  standing,
  open: openFile,
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true });
  },
  flushFolder,
};
