import { lstat, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Result } from '#shared/result/result.ts';
import { errorCode } from '../files/file-failure.ts';
import { makeFolder } from '../files/make-folder.ts';
import { danglingLink, journalFailure } from './journal-failure.ts';

/**
 * Refuses a folder that cannot be found because it, or a folder above it, is a link to where nothing is (a drive that
 * is not connected). @throws an error with the code `EDANGLING` then.
 */
export async function refuseDangling(folder: string): Promise<void> {
  for (let at = folder; ; at = dirname(at)) {
    const is = async (look: typeof stat) => {
      try {
        await look(at);
        return true;
      } catch (cause) {
        if (errorCode(cause) === 'ENOENT') return false;
        throw cause;
      }
    };
    if (await is(stat)) return;
    if (await is(lstat)) throw Object.assign(new Error(`a link to nowhere: ${at}`), { code: danglingLink });
    if (dirname(at) === at) return;
  }
}

/** Makes the folder of the data where it is missing. */
export async function makeDataFolder(folder: string): Promise<Result<null>> {
  try {
    await refuseDangling(folder);
  } catch (cause) {
    return journalFailure(cause, basename(folder));
  }
  const made = await makeFolder(folder);
  if (made.ok) return made;
  const { code, cause } = made.error;
  return journalFailure(
    code === 'not-a-folder' ? Object.assign(new Error(code), { code: 'ENOTDIR' }) : cause,
    basename(folder),
  );
}
