/**
 * The journal of a plain Chromium: files of the origin's private file system, outside IndexedDB, written by one
 * worker. `createSyncAccessHandle` exists in workers only, and its `flush` is the one call of a page that reaches the
 * disk (fsync).
 */
import { segmentName } from '#shared/ipc/segments.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { serveAsks } from '../../workers/serve.ts';
import { appendLines, type FlushedFile } from './journal-file.ts';
import type { JournalValue, JournalVerb } from './journal-messages.ts';
import { listSegments, readPiece } from './private-folder.ts';

/** TypeScript keeps this in its library for workers, which cannot stand beside the one for pages. */
interface SyncFileHandle extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<FlushedFile>;
}

/** A reloaded page's former worker lets go of the file within moments; in ms. */
const retries = [50, 100, 200, 400, 800];

/** The file that is being appended to, with the exclusive handle. */
let held: { readonly segment: number; readonly file: FlushedFile } | null = null;

async function openOnce(segment: number, create: boolean): Promise<FlushedFile> {
  const folder = await navigator.storage.getDirectory();
  const handle = (await folder.getFileHandle(segmentName(segment), { create })) as SyncFileHandle;
  return handle.createSyncAccessHandle();
}

async function open(segment: number, create: boolean): Promise<FlushedFile> {
  for (const wait of retries) {
    try {
      return await openOnce(segment, create);
    } catch (caught) {
      if (!(caught instanceof DOMException) || caught.name !== 'NoModificationAllowedError') throw caught;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return openOnce(segment, create);
}

function refusal(caught: unknown): Result<never> {
  const name = caught instanceof Error ? caught.name : '';
  const cause = `${name}: ${caught instanceof Error ? caught.message : String(caught)}`;
  if (name === 'NoModificationAllowedError') {
    return err(
      'journal-in-use',
      '앞서 닫힌 창이 변경 일지를 아직 놓지 않아 저장을 기다립니다. 놓는 대로 저절로 이어서 저장합니다. 오래 걸리면 브라우저를 모두 닫았다가 다시 열어 주세요.',
      cause,
    );
  }
  if (name === 'QuotaExceededError') {
    return err(
      'disk-full',
      '디스크에 빈 자리가 없어 변경 일지에 쓰지 못했습니다. 필요 없는 파일을 지워 주세요.',
      cause,
    );
  }
  return err('journal-failed', '변경 일지를 읽거나 쓰지 못했습니다. 살림을 다시 시작해 주세요.', cause);
}

/** The newest file under its exclusive handle; only the next one is ever created. */
async function writing(segment: number, at: number): Promise<Result<FlushedFile>> {
  if (held?.segment === segment) return ok(held.file);
  const newest = (await listSegments()).at(-1)?.segment ?? 0;
  const isNext = segment === newest + 1 && at === 0;
  if (segment !== newest && !isNext) {
    return err(
      'journal-segment',
      '변경 일지의 가장 새로운 파일이 아니어서 적지 않았습니다. 살림을 다시 시작해 주세요.',
    );
  }
  held?.file.close();
  held = null;
  const file = await open(segment, isNext);
  held = { segment, file };
  return ok(file);
}

async function append(segment: number, at: number, lines: readonly string[]): Promise<Result<number>> {
  const file = await writing(segment, at);
  if (!file.ok) return file;
  const size = file.value.getSize();
  if (size !== at) {
    return err('journal-changed', '변경 일지의 끝이 달라졌습니다. 다른 창에서 살림을 쓰고 있지 않은지 확인해 주세요.', {
      at,
      size,
    });
  }
  return ok(appendLines(file.value, lines));
}

async function answer(request: JournalVerb): Promise<Result<JournalValue>> {
  try {
    switch (request.verb) {
      case 'segments':
        return ok(await listSegments());
      case 'read':
        return ok(await readPiece(request.segment, request.from, request.to));
      case 'append':
        return await append(request.segment, request.at, request.lines);
    }
  } catch (caught) {
    return refusal(caught);
  }
}

// One after another: the second append must not begin before the first has ended its line.
serveAsks<JournalVerb, JournalValue>({ answer, cancelled: err('cancelled', '변경 일지에 쓰기를 멈췄습니다.') });
