import { randomUUID } from 'node:crypto';
import { readFileSync, unlinkSync } from 'node:fs';
import { open, readFile, stat, unlink, utimes } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { err, ok, type Result } from '#shared/result/result.ts';
import { errorCode } from '../files/file-failure.ts';
import { journalFailure } from './journal-failure.ts';

/** How often the holder touches the file, and how long a newcomer watches for a touch before it takes over. */
export interface LockTimes {
  readonly beat: number;
  readonly watch: number;
}

const usualTimes: LockTimes = { beat: 1000, watch: 4000 };

export interface Lock {
  /** Whether the file still carries this holder's mark; false after another process took over. */
  isHeld(): Promise<boolean>;
  /** At once, because it is called while the process ends. */
  release(): void;
}

/**
 * An exclusive lock file beside the journal: one writer, whatever started it. A holder that died is taken over at
 * once; one whose process id lives (Windows gives ids out again quickly) only when it does not touch the file
 * while being watched. No clock of two machines is compared.
 */
export async function takeLock(path: string, times: LockTimes = usualTimes): Promise<Result<Lock>> {
  const mark = JSON.stringify({ pid: process.pid, id: randomUUID() });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(mark).finally(() => file.close());
      return ok(holdLock(path, mark, times));
    } catch (cause) {
      if (errorCode(cause) !== 'EEXIST') return journalFailure(cause, 'journal.lock');
    }
    if (!(await isAbandoned(path, times))) break;
    await unlink(path).catch(() => undefined);
  }
  return err('journal-locked', '다른 살림 창이 자료를 쓰고 있습니다. 그 창을 쓰거나 닫은 뒤 다시 실행해 주세요.');
}

async function isAbandoned(path: string, times: LockTimes): Promise<boolean> {
  const holder = await readFile(path, 'utf8').catch(() => '');
  if (!isRunning(pidOf(holder))) return true;
  const before = await touchedAt(path);
  await wait(times.watch);
  return (await touchedAt(path)) === before && (await readFile(path, 'utf8').catch(() => '')) === holder;
}

async function touchedAt(path: string): Promise<number> {
  return (await stat(path).catch(() => ({ mtimeMs: -1 }))).mtimeMs;
}

function pidOf(mark: string): number {
  try {
    const parsed: unknown = JSON.parse(mark);
    return typeof parsed === 'object' && parsed !== null && 'pid' in parsed ? Number(parsed.pid) : Number.NaN;
  } catch {
    return Number.NaN;
  }
}

function isRunning(pid: number): boolean {
  // An unreadable mark is watched like a living holder: it may be one that is just writing its mark.
  if (!Number.isInteger(pid) || pid <= 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return errorCode(cause) === 'EPERM';
  }
}

function holdLock(path: string, mark: string, times: LockTimes): Lock {
  const isHeld = async () => (await readFile(path, 'utf8').catch(() => '')) === mark;
  const beat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, times.beat);
  beat.unref();
  return {
    isHeld,
    release() {
      clearInterval(beat);
      try {
        if (readFileSync(path, 'utf8') === mark) unlinkSync(path);
      } catch {
        // Gone already, or on a disk that fails: the next start takes the lock of a dead holder over.
      }
    },
  };
}
