import type { Book } from '#shared/document/document.ts';
import { joinPdfs } from '#shared/formats/pdf/join-pdf.ts';
import type { Coverage } from '#shared/formats/typst/coverage.ts';
import { planRuns } from '#shared/formats/typst/plan-book.ts';
import type { ContentsEntry } from '#shared/formats/typst/typst-input.ts';
import { writeTypst } from '#shared/formats/typst/write-typst.ts';
import type { PdfStandard } from '#shared/ipc/contract.ts';
import { ok, type Result } from '#shared/result/result.ts';
import type { NativeEngine } from './native-engine.ts';

export interface BookPdf {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Korean sentences: characters that the fonts lack. */
  readonly warnings: readonly string[];
}

/** Called after each run: how many 세부사업 are done, of how many. */
export type Progress = (done: number, total: number) => void;

/**
 * Typesets a book into one PDF. A book too large for one run (plan-book.ts) goes through the engine in several, page
 * numbers running on, the engine's memory given back between them; its cover and contents come last, when every
 * page number is known, and the runs are joined with their tags, bookmarks and links. One engine, one book at a time.
 */
export async function typesetBook(
  engine: NativeEngine,
  coverage: Coverage,
  book: Book,
  standard: PdfStandard,
  progress: Progress = () => undefined,
): Promise<Result<BookPdf>> {
  const runs = planRuns(book);
  if (runs.length === 1) {
    const { input, warnings } = writeTypst(book, coverage, { contents: book.cover ? 'own' : null });
    const made = engine.pdf(input, standard);
    await engine.release();
    if (!made.ok) return made;
    progress(book.parts.length, book.parts.length);
    return ok({ pdf: made.value.pdf, pages: made.value.layout.pages, warnings });
  }
  const pieces: Uint8Array[] = [];
  const warnings: string[] = [];
  const contents: ContentsEntry[] = [];
  const header = book.cover !== null;
  let pages = 0;
  for (const parts of runs) {
    const run = writeTypst({ ...book, cover: null, parts }, coverage, { contents: null, firstPage: pages + 1, header });
    const made = engine.pdf(run.input, standard);
    await engine.release();
    if (!made.ok) return made;
    const { layout, pdf } = made.value;
    run.input.parts.forEach(({ title }, at) => {
      contents.push({ title, page: layout.parts[at]?.number ?? pages + 1 });
    });
    pages += layout.pages;
    pieces.push(pdf);
    warnings.push(...run.warnings);
    progress(contents.length, book.parts.length);
  }
  if (book.cover) {
    const front = writeTypst({ ...book, parts: [] }, coverage, { contents });
    const made = engine.pdf(front.input, standard);
    await engine.release();
    if (!made.ok) return made;
    pages += made.value.layout.pages;
    pieces.unshift(made.value.pdf);
    warnings.unshift(...front.warnings);
  }
  return ok({ pdf: joinPdfs(pieces), pages, warnings });
}
