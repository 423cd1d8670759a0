import { Worker } from 'node:worker_threads';
import type { PdfStandard } from '#shared/ipc/contract.ts';
import { err, type Result } from '#shared/result/result.ts';
import type { BookPdf, Progress } from '#shared/typesetting/runs/typeset-book.ts';
import type { TypesetOrder, TypesetReport } from './messages.ts';
import type { Typesetter } from './typesetter.ts';

interface Waiting {
  readonly settle: (result: Result<BookPdf>) => void;
  readonly progress: Progress;
}

export interface NativeTypesetter extends Typesetter {
  /** A book with its page count and warnings; aborting ends the thread and answers with code `cancelled`. */
  book(
    bookJson: string,
    standard: PdfStandard,
    options?: { signal?: AbortSignal; progress?: Progress },
  ): Promise<Result<BookPdf>>;
}

/** Beside this file: `.ts` in the source tree, the build's `typeset-worker.js` behind a bundled `main.js`. */
function workerFile(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './typeset-worker.ts' : './typeset-worker.js', import.meta.url);
}

const cancelled = () => err('cancelled', '쪽 만들기를 그만두었습니다.');

/**
 * The native engine in a thread of its own, started by the first book (it loads 28 MB of fonts). A thread that dies
 * fails the books it held, and the next book starts another.
 */
export function createNativeTypesetter(): NativeTypesetter {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  function settleAll(result: Result<BookPdf>): void {
    const all = [...waiting.values()];
    waiting.clear();
    for (const { settle } of all) settle(result);
  }

  function start(): Worker {
    const started = new Worker(workerFile());
    started.on('message', (report: TypesetReport) => {
      const held = waiting.get(report.id);
      if (report.kind === 'progress') return held?.progress(report.done, report.total);
      waiting.delete(report.id);
      held?.settle(report.result);
    });
    const died = (cause: unknown) => {
      if (worker !== started) return;
      worker = null;
      settleAll(err('typesetting-failed', '쪽을 만드는 프로그램이 멈추었습니다. 다시 해 주세요.', cause));
    };
    started.on('error', died);
    started.on('exit', died);
    // A waiting book keeps the process up, an idle engine does not.
    started.unref();
    return started;
  }

  async function stop(result: Result<BookPdf>): Promise<void> {
    const stopped = worker;
    worker = null;
    settleAll(result);
    await stopped?.terminate();
  }

  const book: NativeTypesetter['book'] = (bookJson, standard, { signal, progress } = {}) => {
    if (signal?.aborted) return Promise.resolve(cancelled());
    worker ??= start();
    const current = worker;
    last += 1;
    const order: TypesetOrder = { id: last, bookJson, standard };
    return new Promise((resolve) => {
      const abort = () => void stop(cancelled());
      signal?.addEventListener('abort', abort, { once: true });
      waiting.set(order.id, {
        progress: progress ?? (() => undefined),
        settle: (result) => {
          signal?.removeEventListener('abort', abort);
          if (waiting.size === 0) current.unref();
          resolve(result);
        },
      });
      current.ref();
      current.postMessage(order);
    });
  };

  return {
    book,
    pdf: async (bookJson, standard) => {
      const made = await book(bookJson, standard);
      return made.ok ? { ok: true, value: made.value.pdf } : made;
    },
    close: () => stop(cancelled()),
  };
}
