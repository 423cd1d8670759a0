/** The typesetting thread: one engine, one book after the other. Ended by its owner when a book is cancelled. */
import { parentPort } from 'node:worker_threads';
import type { Book } from '#shared/document/model/document.ts';
import { err } from '#shared/result/result.ts';
import { typesetBook } from '#shared/typesetting/runs/typeset-book.ts';
import { readCoverage } from '#shared/typesetting/typst/coverage.ts';
import type { TypstInput } from '#shared/typesetting/typst/typst-input.ts';
import { readEngineFiles } from './engine-files.ts';
import type { TypesetOrder, TypesetReport } from './messages.ts';
import { createNativeEngine } from './native-engine.ts';

const port = parentPort;
if (!port) throw new Error('typeset-worker runs as a worker thread');

const files = readEngineFiles();
const coverage = readCoverage(files.fonts);
const engine = createNativeEngine(files);

async function typeset({ id, bookJson, standard }: TypesetOrder): Promise<void> {
  const report = (message: TypesetReport, transfer: ArrayBuffer[] = []) => port?.postMessage(message, transfer);
  try {
    const book = JSON.parse(bookJson) as Book;
    const run = { pdf: (input: TypstInput) => engine.pdf(input, standard), release: engine.release };
    const result = await typesetBook(run, coverage, book, (done, total) =>
      report({ id, kind: 'progress', done, total }),
    );
    if (!result.ok) {
      const { code, message, cause } = result.error;
      // The cause may hold native objects, which no message carries.
      report({ id, kind: 'done', result: err(code, message, String(JSON.stringify(cause) ?? cause)) });
      return;
    }
    const pdf = Uint8Array.from(result.value.pdf);
    report({ id, kind: 'done', result: { ok: true, value: { ...result.value, pdf } } }, [pdf.buffer]);
  } catch (cause) {
    const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    const message = '문서를 쪽으로 만들다가 멈추었습니다. 다시 해 보고, 되풀이되면 문서를 저장하고 알려 주세요.';
    report({ id, kind: 'done', result: err('typesetting-failed', message, text) });
  }
}

let last: Promise<void> = Promise.resolve();
port.on('message', (order: TypesetOrder) => {
  last = last.then(() => typeset(order));
});
