/** The typesetting thread: one engine, one book after the other. A cancelled book ends behind the part it is at. */
import { parentPort } from 'node:worker_threads';
import type { Book } from '#shared/document/model/document.ts';
import { answerer, type Question } from '#shared/ipc/answer.ts';
import type { FromWorker, ToWorker } from '#shared/ipc/worker-messages.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { type BookPdf, typesetBook } from '#shared/typesetting/runs/typeset-book.ts';
import { readCoverage } from '#shared/typesetting/typst/coverage.ts';
import type { TypstInput } from '#shared/typesetting/typst/typst-input.ts';
import { readEngineFiles } from './engine-files.ts';
import type { BookStep, TypesetQuestion } from './messages.ts';
import { createNativeEngine } from './native-engine.ts';

const port = parentPort;
if (!port) throw new Error('typeset-worker runs as a worker thread');

const files = readEngineFiles();
const coverage = readCoverage(files.fonts);
const engine = createNativeEngine(files);

async function answer({ bookJson, standard }: TypesetQuestion, asked: Question<BookStep>): Promise<Result<BookPdf>> {
  const book = JSON.parse(bookJson) as Book;
  const release = async () => {
    await engine.release();
    asked.throwIfCancelled();
  };
  const run = { pdf: (input: TypstInput) => engine.pdf(input, standard), release };
  const made = await typesetBook(run, coverage, book, (done, total) => asked.progress({ done, total }));
  return made.ok ? ok({ ...made.value, pdf: Uint8Array.from(made.value.pdf) }) : made;
}

function send(message: FromWorker<BookPdf, BookStep>): void {
  const isPdf = message.kind === 'answer' && message.result.ok;
  port?.postMessage(message, isPdf ? [message.result.value.pdf.buffer as ArrayBuffer] : []);
}

const hear = answerer({ send, answer, cancelled: err('cancelled', '쪽 만들기를 그만두었습니다.') });
port.on('message', (message: ToWorker<TypesetQuestion>) => hear(message));
