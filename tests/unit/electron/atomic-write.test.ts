import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atomicWrite } from '../../../electron/main/files/atomic-write.ts';
import { diskFileSystem, type FileSystem } from '../../../electron/main/files/file-system.ts';
import { diskError, tempFolder } from '../../helpers/temp-folder.ts';

const oldText = '지난 내용';
const newText = '새 내용'.repeat(1000);
const bytes = new TextEncoder().encode(newText);

/** A file system whose `failing`-th operation fails; counts the operations. */
function failingAt(failing: number, code: string): { readonly fs: FileSystem; readonly done: string[] } {
  const done: string[] = [];
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    done.push(name);
    if (done.length === failing) throw diskError(code);
    return work();
  };
  const watched = (handle: FileHandle): FileHandle =>
    new Proxy(handle, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        // A failed close has closed all the same, as close(2) has.
        if (name === 'close') return () => step('close', async () => undefined).finally(() => target.close());
        return (...args: unknown[]) => step(String(name), async () => Reflect.apply(value, target, args));
      },
    });
  const fs: FileSystem = {
    open: async (path, flags) => watched(await step('open', () => diskFileSystem.open(path, flags))),
    rename: (from, to) => step('rename', () => diskFileSystem.rename(from, to)),
    // The cleaning up after a failure is not made to fail as well.
    unlink: diskFileSystem.unlink,
  };
  return { fs, done };
}

describe('atomicWrite', () => {
  it('writes beside, flushes, looks at the size, renames, flushes the folder', async () => {
    const file = join(tempFolder(), '자료.json');
    const { fs, done } = failingAt(0, '');
    expect(await atomicWrite(file, bytes, fs)).toEqual({ ok: true, value: null });
    expect(done.slice(0, 6)).toEqual(['open', 'writeFile', 'sync', 'stat', 'close', 'rename']);
    expect(readFileSync(file, 'utf8')).toBe(newText);
  });

  it.each(['ENOSPC', 'EIO'])('leaves a whole file and no other when any one step fails with %s', async (code) => {
    const steps = failingAt(0, '');
    await atomicWrite(join(tempFolder(), 'x'), bytes, steps.fs);
    for (let failing = 1; failing <= steps.done.length; failing += 1) {
      const folder = tempFolder();
      const file = join(folder, '자료.json');
      writeFileSync(file, oldText);
      const { fs, done } = failingAt(failing, code);
      const result = await atomicWrite(file, bytes, fs);
      expect(result, `step ${failing} ${done.at(-1)}`).toMatchObject({ ok: false });
      const renamed = done.slice(0, failing - 1).includes('rename');
      expect(readFileSync(file, 'utf8'), `step ${failing}`).toBe(renamed ? newText : oldText);
      expect(readdirSync(folder), `step ${failing}`).toEqual(['자료.json']);
    }
  });

  it.each([
    ['ENOSPC', 'disk-full', '공간'],
    ['EBUSY', 'file-busy', '다른 프로그램에서 열려 있습니다'],
    ['EACCES', 'file-denied', '다른 프로그램에서 열려 있습니다'],
    ['EROFS', 'read-only', '읽기 전용'],
    ['EIO', 'file-failed', '디스크 오류'],
  ])('says what %s means and names the file, not its folder', async (errno, code, words) => {
    const folder = tempFolder();
    const result = await atomicWrite(join(folder, '자료.json'), bytes, failingAt(1, errno).fs);
    expect(result).toMatchObject({ ok: false, error: { code } });
    if (result.ok) return;
    expect(result.error.message).toContain(words);
    expect(result.error.message).toContain("'자료.json'");
    expect(result.error.message).not.toContain(folder);
  });

  it('gives the new file the usual rights of the user', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'usual'), '');
    await atomicWrite(join(folder, 'written'), bytes);
    expect(statSync(join(folder, 'written')).mode).toBe(statSync(join(folder, 'usual')).mode);
  });
});
