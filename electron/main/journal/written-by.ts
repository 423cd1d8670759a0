import { readdir, readFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { josa } from '#shared/hangul/josa.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { atomicWrite } from '../files/atomic-write.ts';
import { errorCode } from '../files/file-failure.ts';
import { makeDataFolder } from './data-folder.ts';
import { journalFailure } from './journal-failure.ts';

/** Which build last wrote the data: kept beside the journal, compared before any window opens. */
export interface WrittenBy {
  readonly app: string;
  readonly data: number;
  readonly electron: string;
  readonly chromium: string;
}

const dotted = z.string().regex(/^\d+(\.\d+)*([-+].*)?$/);
// Not strict: a newer build may have added fields, and must still be recognised as newer.
const writtenBy = z.object({ app: dotted, data: z.number().int().positive(), electron: dotted, chromium: dotted });

function numbers(version: string): number[] {
  return (version.split(/[-+]/)[0] ?? '').split('.').map(Number);
}

/** Whether version `a` comes after `b`, number by number. */
export function isNewer(a: string, b: string): boolean {
  const [left, right] = [numbers(a), numbers(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

/**
 * Whether this build may open what `last` wrote. Chromium counts as well: a store written by a newer engine can be
 * emptied by an older one (renderer/store/README.md), whatever the application's own version says.
 */
export function mayOpen(last: WrittenBy, now: WrittenBy): Result<null> {
  const chromium = (version: string) => String(numbers(version)[0] ?? 0);
  const newerData = last.data > now.data || isNewer(last.app, now.app);
  if (!newerData && !isNewer(chromium(last.chromium), chromium(now.chromium))) return ok(null);
  return err(
    'newer-data',
    `이 컴퓨터의 자료는 더 새로운 살림 ${last.app}에서 저장되었습니다. 지금 실행한 것은 ${now.app}입니다. 자료를 지키기 위해 열지 않았습니다. 살림 ${last.app} 이상을 설치한 뒤 다시 실행해 주세요.`,
  );
}

/** What the file says: `null` where there is none; a text that is no record as it stands. */
async function readRecord(path: string): Promise<Result<WrittenBy | string | null>> {
  try {
    const text = await readFile(path, 'utf8');
    return ok(parse(text) ?? text);
  } catch (cause) {
    return errorCode(cause) === 'ENOENT' ? ok(null) : journalFailure(cause, basename(path));
  }
}

function judge(last: WrittenBy | string | null, now: WrittenBy): Result<null> {
  if (last === null) return ok(null);
  return mayOpen(typeof last === 'string' ? stillLegible(last, now) : last, now);
}

/** Whether this build may open the data, by the record in the file. Changes and creates nothing. */
export async function checkData(path: string, now: WrittenBy): Promise<Result<null>> {
  const last = await readRecord(path);
  return last.ok ? judge(last.value, now) : last;
}

/**
 * Compares with the record in the file and, when this build may go on, writes its own over it. Only under the lock.
 * A damaged record is kept aside and answered with a sentence for the officer. It does not shut the data away: the
 * journal refuses what a later build wrote into it, the database's version guards the database, and what an older
 * engine may empty is written anew from the journal.
 */
export async function claimData(path: string, now: WrittenBy): Promise<Result<string | null>> {
  const last = await readRecord(path);
  if (!last.ok) return last;
  const allowed = judge(last.value, now);
  if (!allowed.ok || JSON.stringify(last.value) === JSON.stringify(now)) return allowed;
  const made = await makeDataFolder(dirname(path));
  if (!made.ok) return made;
  const notice = typeof last.value === 'string' ? await keepAside(path) : ok(null);
  if (!notice.ok) return notice;
  const written = await atomicWrite(path, encode(now));
  return written.ok ? notice : journalFailure(written.error.cause, basename(path));
}

/** Gives the file a name that nothing has yet; the folder is flushed with the new record. */
async function keepAside(path: string): Promise<Result<string>> {
  try {
    const names = new Set(await readdir(dirname(path)));
    let count = 1;
    while (names.has(`${basename(path)}.unreadable-${count}`)) count += 1;
    const aside = `${basename(path)}.unreadable-${count}`;
    await rename(path, join(dirname(path), aside));
    return ok(
      `자료를 저장한 판을 적은 파일(${basename(path)})이 손상되어 읽을 수 없었습니다. ${josa(`‘${aside}’`, '으로/로')} 옮겨 두고 새로 적었습니다. 자료는 그대로입니다. 더 새로운 살림을 쓴 적이 있으면 그 판으로 다시 여세요.`,
    );
  } catch (cause) {
    return journalFailure(cause, basename(path));
  }
}

/** What a damaged record still says, this build's own where it says nothing: enough to know a later build by. */
function stillLegible(text: string, now: WrittenBy): WrittenBy {
  const version = (field: 'app' | 'chromium') => {
    const found = new RegExp(`"${field}"\\s*:\\s*"(\\d+(?:\\.\\d+)*)`).exec(text)?.[1];
    return found ?? now[field];
  };
  const data = Number(/"data"\s*:\s*(\d{1,9})/.exec(text)?.[1] ?? now.data);
  return { ...now, app: version('app'), data, chromium: version('chromium') };
}

function encode(record: WrittenBy): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(record)}\n`);
}

function parse(text: string): WrittenBy | null {
  try {
    const checked = writtenBy.safeParse(JSON.parse(text));
    return checked.success ? checked.data : null;
  } catch {
    return null;
  }
}
