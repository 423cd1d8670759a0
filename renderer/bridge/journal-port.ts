import type { SallimApi } from '#shared/ipc/contract.ts';
import type { JournalPort } from '#shared/journal/port.ts';
import { err, type Result } from '#shared/result/result.ts';

const failed = '변경 일지를 읽거나 쓰지 못했습니다. 살림을 다시 시작해 주세요.';

/** A call the shell refused rejects; to the store that is a journal that failed, not a bug. */
async function answered<T>(call: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await call;
  } catch (caught) {
    return err('journal-failed', failed, caught);
  }
}

/** The journal behind the bridge: the shell's files in Electron, the private file system in a browser. */
export function journalPort(api: Pick<SallimApi, 'journalSegments' | 'readJournal' | 'appendJournal'>): JournalPort {
  return {
    segments: () => answered(api.journalSegments()),
    read: (segment, from, to) => answered(api.readJournal(segment, from, to)),
    append: (segment, at, lines) => answered(api.appendJournal(segment, at, lines)),
  };
}
