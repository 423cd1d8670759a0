import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeLock } from '../../../electron/main/journal/lock-file.ts';
import { unwrap } from '../../../shared/result/result.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const quick = { beat: 20, watch: 200 };

describe('takeLock', () => {
  it('gives the lock to one holder, and to the next after its release', async () => {
    const file = join(tempFolder(), 'journal.lock');
    const first = unwrap(await takeLock(file, quick));
    expect(await takeLock(file, quick)).toMatchObject({ ok: false, error: { code: 'journal-locked' } });
    expect(await first.isHeld()).toBe(true);
    first.release();
    expect(existsSync(file)).toBe(false);
    unwrap(await takeLock(file, quick)).release();
  });

  it('takes over from a process that has died', async () => {
    const file = join(tempFolder(), 'journal.lock');
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(file, JSON.stringify({ pid: dead, id: 'x' }));
    const lock = unwrap(await takeLock(file, quick));
    expect(readFileSync(file, 'utf8')).toContain(`"pid":${process.pid}`);
    lock.release();
  });

  it('takes over from a living process id that does not touch the file: the id was given out again', async () => {
    const file = join(tempFolder(), 'journal.lock');
    writeFileSync(file, JSON.stringify({ pid: process.ppid, id: 'x' }));
    unwrap(await takeLock(file, quick)).release();
  });

  it('notices that another took over, and leaves that lock alone', async () => {
    const file = join(tempFolder(), 'journal.lock');
    const first = unwrap(await takeLock(file, quick));
    writeFileSync(file, '{"pid":1,"id":"other"}');
    expect(await first.isHeld()).toBe(false);
    first.release();
    expect(existsSync(file)).toBe(true);
  });

  it('says so where the folder is missing', async () => {
    expect(await takeLock(join(tempFolder(), 'gone', 'journal.lock'), quick)).toMatchObject({ ok: false });
  });
});
