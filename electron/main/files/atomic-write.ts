import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { ok, type Result } from '#shared/result/result.ts';
import { errorCode, fileFailure } from './file-failure.ts';
import { diskFileSystem, type FileSystem } from './file-system.ts';

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
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFlushed(fs, beside, bytes);
    await fs.rename(beside, path);
    await flushFolder(fs, dirname(path));
    return ok(null);
  } catch (cause) {
    await fs.unlink(beside).catch(() => undefined);
    return fileFailure(cause, basename(path));
  }
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
