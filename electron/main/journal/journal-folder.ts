import { dirname, join } from 'node:path';
import { type SegmentInfo, segmentName, segmentOf } from '#shared/ipc/segments.ts';
import { type Err, err, ok, type Result } from '#shared/result/result.ts';
import { journalFailure } from './journal-failure.ts';
import { diskJournal, type JournalFiles, type JournalHandle } from './journal-files.ts';

interface Held {
  readonly segment: number;
  readonly handle: JournalHandle;
}

/**
 * The journal as a folder of files of lines, the copy of record. What is appended is on the disk when `append`
 * answers. Nothing that stood there before is ever cut, created or written over: what an end that looks torn means is
 * judged by the reader (`shared/journal`), who then goes on in a new file. Only the bytes of a failed append are taken
 * back, by the append that wrote them.
 *
 * One instance a folder; calls are carried out one after another.
 */
export class JournalFolder {
  readonly #folder: string;
  readonly #mayWrite: () => Promise<boolean>;
  readonly #files: JournalFiles;
  #held: Held | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(folder: string, mayWrite: () => Promise<boolean> = async () => true, files: JournalFiles = diskJournal) {
    this.#folder = folder;
    this.#mayWrite = mayWrite;
    this.#files = files;
  }

  /** Every file there is, oldest first; an empty list where there is no journal. Opens to read, creates nothing. */
  segments(): Promise<Result<readonly SegmentInfo[]>> {
    return this.#inTurn('journal', async () => {
      const numbers = await this.#numbers();
      if (!numbers.ok) return numbers;
      const infos: SegmentInfo[] = [];
      for (const segment of numbers.value) infos.push({ segment, bytes: await this.#sizeOf(segment) });
      return ok(infos);
    });
  }

  /** Bytes [from, to), fewer where the file ends. */
  read(segment: number, from: number, to: number): Promise<Result<Uint8Array<ArrayBuffer>>> {
    return this.#inTurn(segmentName(segment), () =>
      this.#reading(segment, async (handle) => {
        const bytes = new Uint8Array(to - from);
        const read = await readAll(handle, bytes, from);
        return ok(read === bytes.byteLength ? bytes : bytes.slice(0, read));
      }),
    );
  }

  /** Appends whole lines at the file's end and flushes them, all or none; answers the new end. */
  append(segment: number, at: number, lines: readonly string[]): Promise<Result<number>> {
    return this.#inTurn(segmentName(segment), async () => {
      if (!(await this.#mayWrite())) {
        return err('journal-taken', '다른 살림 창이 자료를 넘겨받았습니다. 이 창을 닫고 새 창에서 이어 써 주세요.');
      }
      const handle = await this.#writing(segment, at);
      if (!handle.ok) return handle;
      const { size } = await handle.value.stat();
      if (size !== at) return changed({ at, size });
      const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
      try {
        await writeAll(handle.value, bytes, at);
        await handle.value.datasync();
        // Also where an append that failed had created the file: its name may not be on the disk yet.
        if (at === 0) await this.#flushName();
      } catch (cause) {
        const failure = journalFailure(cause, segmentName(segment));
        return (await this.#takeBack(handle.value, at)) ? failure : leftBehind(failure);
      }
      return ok(at + bytes.byteLength);
    });
  }

  close(): Promise<Result<null>> {
    return this.#inTurn('journal', async () => {
      await this.#letGo();
      return ok(null);
    });
  }

  async #numbers(): Promise<Result<readonly number[]>> {
    const numbers: number[] = [];
    for (const { name, isFile } of await this.#files.list(this.#folder)) {
      const segment = segmentOf(name);
      if (segment === null) continue;
      if (!isFile) {
        return err(
          'journal-unreadable',
          `변경 일지 ‘${name}’ 자리에 파일이 아닌 것이 있습니다. 자료 폴더를 백업해 둔 것으로 되돌려 주세요. 아무것도 바꾸지 않았습니다.`,
        );
      }
      numbers.push(segment);
    }
    return ok(numbers.sort((a, b) => a - b));
  }

  async #sizeOf(segment: number): Promise<number> {
    const size = await this.#reading(segment, async (handle) => ok((await handle.stat()).size));
    return size.ok ? size.value : 0;
  }

  async #reading<T>(segment: number, work: (handle: JournalHandle) => Promise<Result<T>>): Promise<Result<T>> {
    // Always by its name: what another program put in its place is what the next start will find.
    const handle = await this.#files.open(this.#path(segment), 'r');
    try {
      return await work(handle);
    } finally {
      await handle.close();
    }
  }

  /** The newest file, open for appending; the next one is created. `journal-changed` once where another took its place. */
  async #writing(segment: number, at: number): Promise<Result<JournalHandle>> {
    if (this.#held?.segment === segment) {
      if (await this.#stillStands(this.#held)) return ok(this.#held.handle);
      await this.#letGo();
      return changed({ segment });
    }
    const numbers = await this.#numbers();
    if (!numbers.ok) return numbers;
    const newest = numbers.value.at(-1) ?? 0;
    const isNext = segment === newest + 1 && at === 0;
    if (segment !== newest && !isNext) {
      return err(
        'journal-segment',
        '변경 일지의 가장 새로운 파일이 아니어서 적지 않았습니다. 살림을 다시 시작해 주세요.',
      );
    }
    await this.#letGo();
    const handle = isNext ? await this.#create(segment) : await this.#files.open(this.#path(segment), 'r+');
    this.#held = { segment, handle };
    return ok(handle);
  }

  /**
   * Whether the file that is held is the one under its name. Renamed over, deleted or restored by another program, it
   * would take lines that nobody finds again.
   */
  async #stillStands({ segment, handle }: Held): Promise<boolean> {
    const named = await this.#files.standing(this.#path(segment));
    return named?.file === (await handle.stat()).file;
  }

  async #create(segment: number): Promise<JournalHandle> {
    await this.#files.makeFolder(this.#folder);
    return this.#files.open(this.#path(segment), 'wx+');
  }

  /** Makes a file's name durable, and that of the folder it may have been the first to stand in. */
  async #flushName(): Promise<void> {
    await this.#files.flushFolder(this.#folder);
    await this.#files.flushFolder(dirname(this.#folder));
  }

  #path(segment: number): string {
    return join(this.#folder, segmentName(segment));
  }

  /**
   * After a failed write or flush nothing is known of what came behind `at`: cut it, on the disk too, and open the file
   * anew. False where something may have stayed; the next append then finds another end than it was told.
   */
  async #takeBack(handle: JournalHandle, at: number): Promise<boolean> {
    try {
      await handle.truncate(at);
      await handle.datasync();
      return true;
    } catch {
      return false;
    } finally {
      await this.#letGo().catch(() => undefined);
    }
  }

  async #letGo(): Promise<void> {
    const held = this.#held;
    this.#held = null;
    await held?.handle.close();
  }

  #inTurn<T>(name: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
    const turn = this.#queue.then(async () => {
      try {
        return await work();
      } catch (cause) {
        return journalFailure(cause, name);
      }
    });
    this.#queue = turn;
    return turn;
  }
}

function changed(cause: unknown): Err {
  return err(
    'journal-changed',
    '변경 일지 파일이 달라졌습니다. 동기화나 백업 프로그램이 자료 폴더를 바꾸지 않았는지 확인해 주세요.',
    cause,
  );
}

function leftBehind({ error }: Err): Err {
  const left = '쓰다 만 부분을 지우지 못해 그대로 두었습니다. 다음 변경은 새 일지 파일에 적습니다.';
  return err(error.code, `${error.message} ${left}`, error.cause);
}

async function writeAll(handle: JournalHandle, bytes: Uint8Array, from: number): Promise<void> {
  let written = 0;
  while (written < bytes.byteLength) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.byteLength - written, from + written);
    if (bytesWritten === 0) throw new Error('the disk took no bytes');
    written += bytesWritten;
  }
}

async function readAll(handle: JournalHandle, into: Uint8Array, from: number): Promise<number> {
  let read = 0;
  while (read < into.byteLength) {
    const { bytesRead } = await handle.read(into, read, into.byteLength - read, from + read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return read;
}
