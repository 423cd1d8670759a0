/**
 * The journal of a plain Chromium: one file of the origin's private file system, outside IndexedDB, held open by one
 * worker. `createSyncAccessHandle` exists in workers only, and its `flush` is the one call of a page that reaches the
 * disk (fsync).
 */
import type { SegmentInfo } from '#shared/journal/port.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { appendLines, type FlushedFile } from './journal-file.ts';
import type { JournalReply, JournalRequest, JournalValue } from './journal-messages.ts';

/** TypeScript keeps this in its library for workers, which cannot stand beside the one for pages. */
interface SyncFileHandle extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<FlushedFile>;
}

const fileName = (segment: number) => `journal-${String(segment).padStart(3, '0')}.jsonl`;

/** A reloaded page's former worker lets go of the file within moments; in ms. */
const retries = [50, 100, 200, 400, 800];

async function openOnce(segment: number): Promise<FlushedFile> {
  const folder = await navigator.storage.getDirectory();
  const handle = (await folder.getFileHandle(fileName(segment), { create: true })) as SyncFileHandle;
  return handle.createSyncAccessHandle();
}

async function open(segment: number): Promise<FlushedFile> {
  for (const wait of retries) {
    try {
      return await openOnce(segment);
    } catch (caught) {
      if (!(caught instanceof DOMException) || caught.name !== 'NoModificationAllowedError') throw caught;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return openOnce(segment);
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

let held: { readonly segment: number; readonly file: FlushedFile } | null = null;

async function segments(): Promise<SegmentInfo[]> {
  const folder = await navigator.storage.getDirectory();
  const infos: SegmentInfo[] = [];
  for await (const [name, handle] of (
    folder as unknown as { entries(): AsyncIterable<[string, FileSystemFileHandle]> }
  ).entries()) {
    const found = /^journal-(\d{3,})\.jsonl$/.exec(name);
    if (!found || handle.kind !== 'file') continue;
    const segment = Number(found[1]);
    infos.push({ segment, bytes: held?.segment === segment ? held.file.getSize() : (await handle.getFile()).size });
  }
  return infos.sort((a, b) => a.segment - b.segment);
}

async function read(segment: number, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  if (held?.segment === segment) {
    const bytes = new Uint8Array(Math.max(0, Math.min(to, held.file.getSize()) - from));
    return bytes.subarray(0, held.file.read(bytes, { at: from }));
  }
  const folder = await navigator.storage.getDirectory();
  const file = await (await folder.getFileHandle(fileName(segment))).getFile();
  return new Uint8Array(await file.slice(from, to).arrayBuffer());
}

async function append(segment: number, at: number, lines: readonly string[]): Promise<Result<number>> {
  if (held?.segment !== segment) {
    const newest = (await segments()).at(-1)?.segment ?? 0;
    if (segment !== newest && !(segment === newest + 1 && at === 0)) return err('journal-segment', '');
    held = { segment, file: await open(segment) };
  }
  const { file } = held;
  if (file.getSize() !== at) return err('journal-changed', '변경 일지의 끝이 달라졌습니다.');
  appendLines(file, lines);
  return ok(file.getSize());
}

async function answer(request: JournalRequest): Promise<Result<JournalValue>> {
  try {
    if (request.verb === 'segments') return ok(await segments());
    if (request.verb === 'read') return ok(await read(request.segment, request.from, request.to));
    return await append(request.segment, request.at, request.lines);
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
