/** The typesetting worker: pages for the preview and, where there is no native engine, PDFs. */

import type { Book } from '#shared/document/model/document.ts';
import type { Question } from '#shared/ipc/answer.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { typesetBook } from '#shared/typesetting/runs/typeset-book.ts';
import { writeTypst } from '#shared/typesetting/typst/write-typst.ts';
import { serveAsks } from '../workers/serve.ts';
import type { BookStep, SentPages, TypesetAnswer, TypesetQuestion } from './typeset-messages.ts';
import { startWasmEngine, type WasmEngine } from './wasm-engine.ts';

let engine: Promise<WasmEngine> | null = null;
/** The pages that the other side has. */
let sent = new Set<string>();

function pages({ svg, coverage }: WasmEngine, book: Book): Result<SentPages> {
  const { input, warnings } = writeTypst(book, coverage, { contents: book.cover ? 'own' : null, anchors: true });
  const made = svg(input);
  if (!made.ok) return made;
  const known = sent;
  sent = new Set(made.value.pages.map(({ key }) => key));
  return ok({
    pages: made.value.pages.map((page) => (known.has(page.key) ? { ...page, svg: null } : page)),
    anchors: made.value.layout.anchors.map(({ section, page, y }) => ({ section, page, y })),
    warnings,
  });
}

async function pdf(started: WasmEngine, book: Book, asked: Question<BookStep>): Promise<Result<Uint8Array>> {
  const release = async () => {
    await started.release();
    asked.throwIfCancelled();
  };
  const progress = (done: number, total: number) => asked.progress({ done, total });
  const made = await typesetBook({ pdf: started.pdf, release }, started.coverage, book, progress);
  return made.ok ? ok(made.value.pdf) : made;
}

serveAsks<TypesetQuestion, TypesetAnswer, BookStep>({
  cancelled: err('cancelled', '쪽 만들기를 그만두었습니다.'),
  transfer: (value) => (value instanceof Uint8Array ? [value.buffer as ArrayBuffer] : []),
  answer: async (question, asked) => {
    engine ??= startWasmEngine(question.fonts);
    const started = await engine;
    if (question.kind === 'pdf') return pdf(started, JSON.parse(question.bookJson) as Book, asked);
    asked.afterwards(started.release);
    return pages(started, question.book);
  },
});
