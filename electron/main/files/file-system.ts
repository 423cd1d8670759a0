import { type FileHandle, open, rename, unlink } from 'node:fs/promises';

/** The file operations a safe write is made of, in one place so that a test can make the n-th of them fail. */
export interface FileSystem {
  open(path: string, flags: string): Promise<FileHandle>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
}

export const diskFileSystem: FileSystem = { open, rename, unlink };
