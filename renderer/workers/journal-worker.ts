/**
 * The journal of a plain Chromium: one file of the origin's private file system, outside IndexedDB, held open by one
 * worker. `createSyncAccessHandle` exists in workers only, and its `flush` is the one call of a page that reaches the
 * disk (fsync).
 */
import { err, ok, type Result } from '#shared/result/result.ts';
import { appendLines, type FlushedFile, readText } from './journal-file.ts';
import type { JournalReply, JournalRequest } from './journal-messages.ts';

/** TypeScript keeps this in its library for workers, which cannot stand beside the one for pages. */
interface SyncFileHandle extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<FlushedFile>;
}

const fileName = 'journal-001.jsonl';

/** A reloaded page's former worker lets go of the file within moments; in ms. */
const retries = [50, 100, 200, 400, 800];

async function openOnce(): Promise<FlushedFile> {
  const folder = await navigator.storage.getDirectory();
  const handle = (await folder.getFileHandle(fileName, { create: true })) as SyncFileHandle;
  return handle.createSyncAccessHandle();
}

async function open(): Promise<FlushedFile> {
  for (const wait of retries) {
    try {
      return await openOnce();
    } catch (caught) {
      if (!(caught instanceof DOMException) || caught.name !== 'NoModificationAllowedError') throw caught;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return openOnce();
}

function refusal(caught: unknown): Result<never> {
  const name = caught instanceof Error ? caught.name : '';
  // Only plain data crosses to the page.
  const cause = new Error(`${name}: ${caught instanceof Error ? caught.message : String(caught)}`);
  if (name === 'NoModificationAllowedError') {
    return err(
      'journal-in-use',
      '변경 일지를 다른 창이 쓰고 있습니다. 그 창을 닫은 뒤 이 창을 새로 고쳐 주세요.',
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

let file: Promise<FlushedFile> | null = null;

async function answer(request: JournalRequest): Promise<Result<string | null>> {
  try {
    file ??= open();
    const opened = await file;
    if (request.verb === 'read') return ok(readText(opened));
    appendLines(opened, request.lines);
    return ok(null);
  } catch (caught) {
    return refusal(caught);
  }
}

/** One request after another: the second append must not begin before the first has ended its line. */
let queue: Promise<void> = Promise.resolve();

addEventListener('message', (event: MessageEvent<JournalRequest>) => {
  const request = event.data;
  queue = queue.then(async () => {
    const reply: JournalReply = { id: request.id, result: await answer(request) };
    postMessage(reply);
  });
});
