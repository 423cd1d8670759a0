import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { atomicCreate, atomicWrite } from '../../../electron/main/files/atomic-write.ts';
import { diskFileSystem, type FileSystem } from '../../../electron/main/files/file-system.ts';
import { sweepFolder, temporaryName } from '../../../electron/main/files/temporary-file.ts';
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

describe('a name', () => {
  it.each([77, 78, 83, 85])('of %i syllables is written, whatever stands beside it meanwhile', async (count) => {
    const folder = tempFolder();
    expect(await atomicWrite(join(folder, '긴'.repeat(count)), bytes)).toEqual({ ok: true, value: null });
    expect(await atomicWrite(join(folder, '긴'.repeat(count)), bytes)).toEqual({ ok: true, value: null });
    expect(readdirSync(folder)).toEqual(['긴'.repeat(count)]);
  });

  it.runIf(process.platform === 'linux')('longer than the system takes is said, shortened', async () => {
    const folder = tempFolder();
    const result = await atomicWrite(join(folder, '긴'.repeat(86)), bytes);
    expect(result).toMatchObject({ ok: false, error: { code: 'name-too-long' } });
    if (!result.ok) expect(result.error.message).toContain(`'${'긴'.repeat(40)}…' 파일의 이름이나 경로가 너무 깁니다`);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('atomicCreate', () => {
  it('writes where nothing stands, and only there', async () => {
    const folder = tempFolder();
    const file = join(folder, '자료.json');
    expect(await atomicCreate(file, bytes)).toEqual({ ok: true, value: null });
    expect(readFileSync(file, 'utf8')).toBe(newText);
    const again = await atomicCreate(file, new TextEncoder().encode('다른 것'));
    expect(again).toMatchObject({ ok: false, error: { code: 'file-exists' } });
    expect(readFileSync(file, 'utf8')).toBe(newText);
    expect(readdirSync(folder)).toEqual(['자료.json']);
  });

  it.skipIf(process.platform === 'win32')('refuses a link that leads nowhere, and a folder', async () => {
    const folder = tempFolder();
    symlinkSync(join(folder, '없음'), join(folder, 'link'));
    expect(await atomicCreate(join(folder, 'link'), bytes)).toMatchObject({ error: { code: 'file-exists' } });
    expect(await atomicCreate(folder, bytes)).toMatchObject({ ok: false, error: { code: 'file-exists' } });
    expect(readdirSync(folder)).toEqual(['link']);
  });

  it('of ten at the same time lets one through', async () => {
    const folder = tempFolder();
    const all = await Promise.all(Array.from({ length: 10 }, () => atomicCreate(join(folder, 'a'), bytes)));
    expect(all.filter((one) => one.ok)).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['a']);
  });
});

describe.skipIf(process.platform === 'win32')('a process that is ended while it writes', () => {
  const files = (name: string) =>
    JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../../electron/main/files', name)).href);
  /** Writes for ever: the flush never comes back. Says so when it has begun. */
  const program = (folder: string) => `
    import { atomicWrite } from ${files('atomic-write.ts')};
    import { diskFileSystem } from ${files('file-system.ts')};
    import { removeUnfinishedOnSignal } from ${files('temporary-file.ts')};
    removeUnfinishedOnSignal();
    const open = async (path, flags) => {
      const file = await diskFileSystem.open(path, flags);
      file.sync = () => { console.log('begun'); setInterval(() => {}, 1000); return new Promise(() => {}); };
      return file;
    };
    await atomicWrite(${JSON.stringify(join(folder, 'a.json'))}, new Uint8Array(9), { ...diskFileSystem, open });`;

  async function endBy(signal: NodeJS.Signals): Promise<{ left: string[]; by: string | null; folder: string }> {
    const folder = tempFolder();
    writeFileSync(join(folder, 'a.json'), oldText);
    const child = spawn(process.execPath, ['--input-type=module', '-e', program(folder)]);
    await new Promise((begun) => child.stdout.once('data', begun));
    expect(readdirSync(folder)).toHaveLength(2);
    const ended = new Promise<string | null>((done) => child.once('exit', (_, by) => done(by)));
    child.kill(signal);
    return { by: await ended, left: readdirSync(folder), folder };
  }

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s leaves the old file and nothing else', async (signal) => {
    const { by, left, folder } = await endBy(signal);
    expect(by).toBe(signal);
    expect(left).toEqual(['a.json']);
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe(oldText);
  });

  it('by SIGKILL leaves a file that the next write into the folder removes', async () => {
    const { left, folder } = await endBy('SIGKILL');
    expect(left).toHaveLength(2);
    expect(await atomicWrite(join(folder, 'b.json'), bytes)).toEqual({ ok: true, value: null });
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'b.json']);
  });
});

describe('sweeping a folder', () => {
  const foreign = '.sallim-00000000-1-0123456789ab.tmp';

  it('leaves what a living process or another machine may be writing, and everything that is not ours', async () => {
    const folder = tempFolder();
    const names = [temporaryName(), foreign, '.자료.json.0123456789ab.tmp', 'a.tmp', `${foreign}.json`, `x${foreign}`];
    for (const name of names) writeFileSync(join(folder, name), '');
    await sweepFolder(folder);
    expect(readdirSync(folder).sort()).toEqual([...names].sort());
  });

  it('removes those after a day, whoever wrote them', async () => {
    const folder = tempFolder();
    const [own, other] = [join(folder, temporaryName()), join(folder, foreign)];
    for (const path of [own, other]) {
      writeFileSync(path, '');
      utimesSync(path, 1_000_000, 1_000_000);
    }
    await sweepFolder(folder, 1_000_000_000 + 24 * 60 * 60 * 1000);
    expect(readdirSync(folder)).toHaveLength(2);
    const again = tempFolder();
    writeFileSync(join(again, foreign), '');
    utimesSync(join(again, foreign), 1_000_000, 1_000_000);
    await sweepFolder(again, 1_000_000_001 + 24 * 60 * 60 * 1000);
    expect(readdirSync(again)).toEqual([]);
  });
});
