import { link } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { err, ok, type Result } from '#shared/result/result.ts';
import { errorCode, fileFailure } from './file-failure.ts';
import { diskFileSystem, type FileSystem } from './file-system.ts';
import { sweepFolder, temporaryName, whileUnfinished } from './temporary-file.ts';

/**
 * Writes a file so that at every moment either the old or the new content is whole on the disk: written beside,
 * flushed, read back by size, renamed over, the folder flushed. A failure leaves the old file as it was and no
 * half-written one beside it.
 */
export async function atomicWrite(
  path: string,
  bytes: Uint8Array,
  fs: FileSystem = diskFileSystem,
): Promise<Result<null>> {
  return writeBeside(path, bytes, fs, (beside) => fs.rename(beside, path));
}

/**
 * As `atomicWrite`, but only where nothing stands under the name, not even a link that leads nowhere. Fails with
 * `file-exists`.
 */
export async function atomicCreate(path: string, bytes: Uint8Array): Promise<Result<null>> {
  return writeBeside(path, bytes, diskFileSystem, (beside) => placeNew(beside, path));
}

async function writeBeside(
  path: string,
  bytes: Uint8Array,
  fs: FileSystem,
  place: (beside: string) => Promise<void>,
): Promise<Result<null>> {
  const folder = dirname(path);
  const beside = join(folder, temporaryName());
  const written = await whileUnfinished(beside, async (): Promise<Result<null>> => {
    try {
      await writeFlushed(fs, beside, bytes);
      await place(beside);
      await flushFolder(fs, folder);
      return ok(null);
    } catch (cause) {
      await fs.unlink(beside).catch(() => undefined);
      if (errorCode(cause) === 'EEXIST') return fileExists(basename(path), cause);
      return fileFailure(cause, basename(path));
    }
  });
  await sweepFolder(folder);
  return written;
}

function fileExists(name: string, cause: unknown): Result<never> {
  return err('file-exists', `'${name}' 파일이 이미 있습니다. 다른 이름이나 다른 폴더를 골라 주세요.`, cause);
}

/** A second name is refused where one exists, in one step; a disk without second names (FAT) is asked first. */
async function placeNew(beside: string, path: string): Promise<void> {
  try {
    await link(beside, path);
  } catch (cause) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EISDIR'].includes(errorCode(cause))) throw cause;
    const claim = await diskFileSystem.open(path, 'wx');
    await claim.close();
    await diskFileSystem.rename(beside, path);
    return;
  }
  await diskFileSystem.unlink(beside);
}

async function writeFlushed(fs: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const file = await fs.open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
    const { size } = await file.stat();
    if (size !== bytes.byteLength) throw new Error(`wrote ${bytes.byteLength} bytes, found ${size}`);
  } finally {
    await file.close();
  }
}

/** Makes the rename itself durable. Windows cannot open a folder and needs none of this (NTFS logs the rename). */
async function flushFolder(fs: FileSystem, folder: string): Promise<void> {
  let handle: Awaited<ReturnType<FileSystem['open']>>;
  try {
    handle = await fs.open(folder, 'r');
  } catch (cause) {
    if (['EISDIR', 'EPERM', 'EACCES'].includes(errorCode(cause))) return;
    throw cause;
  }
  try {
    await handle.sync();
  } catch (cause) {
    // Network folders answer EINVAL: they have no flush to offer.
    if (!['EINVAL', 'ENOTSUP', 'EPERM'].includes(errorCode(cause))) throw cause;
  } finally {
    await handle.close();
  }
}
