import type { JournalPort } from '#shared/journal/port.ts';
import { err } from '#shared/result/result.ts';
import { askWorker } from '../workers/ask.ts';
import type { JournalValue, JournalVerb } from './journal/journal-messages.ts';
import workerUrl from './journal/journal-worker.ts?worker&url';

const gone = '변경 일지를 맡은 부분이 멈추어 저장하지 못했습니다. 살림을 다시 시작해 주세요.';

/**
 * The journal in the browser's private file system, kept by a worker that is started with the first call. A worker
 * that breaks fails the calls it held and lets go of the file, and the next call starts another.
 */
export function browserJournal(): JournalPort {
  const worker = askWorker<JournalVerb, JournalValue>(workerUrl, 'journal', {
    stopped: (cause) => err('journal-failed', gone, cause),
    cancelled: err('journal-failed', gone),
  });
  return {
    segments: () => worker.ask({ verb: 'segments' }),
    read: (segment, from, to) => worker.ask({ verb: 'read', segment, from, to }),
    append: (segment, at, lines) => worker.ask({ verb: 'append', segment, at, lines }),
  };
}
