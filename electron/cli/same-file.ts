import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';

/**
 * What a path leads to, the same for every name of one file: through symbolic links, hard links, and in any case where
 * the disk makes no difference. A file that is not there is its path.
 */
async function identityOf(path: string): Promise<string> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    // Some network disks number no file.
    return ino === 0n ? resolve(path) : `${dev}:${ino}`;
  } catch {
    return resolve(path);
  }
}

/** Tells whether a path leads to one of the files. */
export async function oneOf(files: readonly string[]): Promise<(path: string) => Promise<boolean>> {
  const known = new Set<string>();
  for (const file of files) known.add(await identityOf(file));
  return async (path) => known.has(await identityOf(path));
}
