import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '#shared/result/result.ts';
import { atomicWrite } from '../files/atomic-write.ts';
import { errorCode, fileFailure } from '../files/file-failure.ts';
import { makeFolder } from '../files/make-folder.ts';

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
 * emptied by an older one (design/reliability.md §0.7), whatever the application's own version says.
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

/** What the file says: `null` where there is none. */
async function readRecord(path: string): Promise<Result<WrittenBy | null>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    return errorCode(cause) === 'ENOENT' ? ok(null) : fileFailure(cause, basename(path));
  }
  const last = parse(text);
  if (last !== null) return ok(last);
  return err(
    'version-unreadable',
    `자료를 저장한 판을 적은 파일(${basename(path)})을 읽을 수 없어 자료를 열지 않았습니다. 그 파일의 이름을 바꾼 뒤 다시 실행해 주세요.`,
  );
}

/** Whether this build may open the data, by the record in the file. Changes and creates nothing. */
export async function checkData(path: string, now: WrittenBy): Promise<Result<null>> {
  const last = await readRecord(path);
  if (!last.ok) return last;
  return last.value === null ? ok(null) : mayOpen(last.value, now);
}

/** Compares with the record in the file and, when this build may go on, writes its own over it. Only under the lock. */
export async function claimData(path: string, now: WrittenBy): Promise<Result<null>> {
  const last = await readRecord(path);
  if (!last.ok) return last;
  const allowed = last.value === null ? ok(null) : mayOpen(last.value, now);
  if (!allowed.ok || JSON.stringify(last.value) === JSON.stringify(now)) return allowed;
  const made = await makeFolder(dirname(path));
  return made.ok ? atomicWrite(path, encode(now)) : made;
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
