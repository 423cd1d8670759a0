import { Worker } from 'node:worker_threads';
import { Asker } from '#shared/ipc/ask.ts';
import { err } from '#shared/result/result.ts';
import type { BookPdf } from '#shared/typesetting/runs/typeset-book.ts';
import type { BookStep, TypesetQuestion } from './messages.ts';
import type { Typesetter } from './typesetter.ts';

/** Beside this file: `.ts` in the source tree, the build's `typeset-worker.js` behind a bundled `main.js`. */
function workerFile(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './typeset-worker.ts' : './typeset-worker.js', import.meta.url);
}

const broken = '문서를 쪽으로 만들다가 멈추었습니다. 다시 해 보고, 되풀이되면 문서를 저장하고 알려 주세요.';

/**
 * The native engine in a thread of its own, started by the first book (it loads 28 MB of fonts). A thread that dies
 * fails the books it held, and the next book starts another.
 */
export function createNativeTypesetter(file: URL = workerFile()): Typesetter {
  const thread = new Asker<TypesetQuestion, BookPdf, BookStep>({
    stopped: (cause) => err('typesetting-failed', '쪽을 만드는 프로그램이 멈추었습니다. 다시 해 주세요.', cause),
    failed: (cause) => err('typesetting-failed', broken, cause),
    cancelled: err('cancelled', '쪽 만들기를 그만두었습니다.'),
    start: (hear, died) => {
      const worker = new Worker(file);
      worker.on('message', hear);
      worker.on('error', died);
      worker.on('exit', died);
      // A waiting book keeps the process up, an idle engine does not.
      worker.unref();
      return {
        send: (message) => worker.postMessage(message),
        end: () => void worker.terminate(),
        hold: (isBusy) => (isBusy ? worker.ref() : worker.unref()),
      };
    },
  });
  return {
    book: (bookJson, standard, options) => thread.ask({ bookJson, standard }, options),
    close: () => thread.end(),
  };
}
