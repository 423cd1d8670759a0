import type { JournalPort } from '#shared/journal/port.ts';
import { err, type Result } from '#shared/result/result.ts';
import type { JournalReply, JournalValue, JournalVerb } from './journal/journal-messages.ts';
import workerUrl from './journal/journal-worker.ts?worker&url';
import { trustedScript } from './trusted-script.ts';

const gone = '변경 일지를 맡은 부분이 멈추어 저장하지 못했습니다. 살림을 다시 시작해 주세요.';

/**
 * The journal in the browser's private file system, kept by a worker that is started with the first call. A worker
 * that breaks fails the calls it held, and the next call starts another.
 */
export function browserJournal(): JournalPort {
  const waiting = new Map<number, (result: Result<JournalValue>) => void>();
  let worker: Worker | null = null;
  let calls = 0;

  const start = (): Worker => {
    const started = new Worker(trustedScript(workerUrl), { type: 'module', name: 'journal' });
    started.addEventListener('message', (event: MessageEvent<JournalReply>) => {
      waiting.get(event.data.id)?.(event.data.result);
      waiting.delete(event.data.id);
    });
    const broke = (cause: unknown) => {
      if (worker !== started) return;
      worker = null;
      // Lets go of the file, which the next worker must be able to open.
      started.terminate();
      for (const answer of waiting.values()) answer(err('journal-failed', gone, cause));
      waiting.clear();
    };
    started.addEventListener('error', (event) => broke(event.message));
    started.addEventListener('messageerror', () => broke('the reply could not be read'));
    return started;
  };

  const ask = <T extends JournalValue>(verb: JournalVerb): Promise<Result<T>> => {
    worker ??= start();
    calls += 1;
    const id = calls;
    const answered = new Promise<Result<JournalValue>>((resolve) => waiting.set(id, resolve));
    worker.postMessage({ id, ...verb });
    return answered as Promise<Result<T>>;
  };

  return {
    segments: () => ask({ verb: 'segments' }),
    read: (segment, from, to) => ask({ verb: 'read', segment, from, to }),
    append: (segment, at, lines) => ask({ verb: 'append', segment, at, lines }),
  };
}
