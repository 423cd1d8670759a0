import type { Book } from '#shared/document/model/document.ts';
import { ok, type Result } from '#shared/result/result.ts';
import { joinPdfs } from '../pdf/join-pdf.ts';
import type { Coverage } from '../typst/coverage.ts';
import type { ContentsEntry, RunLayout, TypstInput } from '../typst/typst-input.ts';
import { writeTypst } from '../typst/write-typst.ts';
import { planRuns, type RunPart } from './plan-book.ts';

/** A typesetting engine as this loop needs it, native or WASM. */
export interface RunEngine {
  pdf(input: TypstInput): Result<{ readonly pdf: Uint8Array; readonly layout: RunLayout }>;
  /** Gives back what the last run holds, and lets messages in. */
  release(): Promise<void>;
}

export interface BookPdf {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Korean sentences: characters that the fonts lack. */
  readonly warnings: readonly string[];
}

/** Called after each run: how many 세부사업 are done, of how many. */
export type Progress = (done: number, total: number) => void;

/** The runs of a larger book without its cover: their PDFs, and where each 세부사업 begins. */
async function typesetRuns(
  engine: RunEngine,
  coverage: Coverage,
  book: Book,
  plan: readonly (readonly RunPart[])[],
  progress: Progress,
) {
  const pdfs: Uint8Array[] = [];
  const contents: ContentsEntry[] = [];
  const warnings: string[] = [];
  let pages = 0;
  for (const parts of plan) {
    const options = { contents: null, firstPage: pages + 1, header: book.cover !== null };
    const run = writeTypst({ ...book, cover: null, parts }, coverage, options);
    const made = engine.pdf(run.input);
    await engine.release();
    if (!made.ok) return made;
    const { layout, pdf } = made.value;
    for (const [at, { listed }] of run.input.parts.entries()) {
      if (!parts[at]?.continues) contents.push({ title: listed, page: layout.parts[at]?.number ?? pages + 1 });
    }
    pages += layout.pages;
    pdfs.push(pdf);
    for (const warning of run.warnings) warnings.push(warning);
    progress(contents.length, book.parts.length);
  }
  return ok({ pdfs, contents, warnings, pages });
}

async function typesetOnce(
  engine: RunEngine,
  coverage: Coverage,
  book: Book,
  contents: TypstInput['contents'],
): Promise<Result<BookPdf>> {
  const { input, warnings } = writeTypst(book, coverage, { contents });
  const made = engine.pdf(input);
  await engine.release();
  return made.ok ? ok({ pdf: made.value.pdf, pages: made.value.layout.pages, warnings }) : made;
}

/**
 * Typesets a book into one PDF. A book too large for one run (plan-book.ts) goes through the engine in several, page
 * numbers running on, the engine's memory given back between them; its cover and contents come last, when every
 * page number is known, and the runs are joined with their tags, bookmarks and links. One engine, one book at a time.
 */
export async function typesetBook(
  engine: RunEngine,
  coverage: Coverage,
  book: Book,
  progress: Progress = () => undefined,
): Promise<Result<BookPdf>> {
  const plan = planRuns(book);
  if (plan.length === 1) {
    const made = await typesetOnce(engine, coverage, book, book.cover ? 'own' : null);
    progress(book.parts.length, book.parts.length);
    return made;
  }
  const runs = await typesetRuns(engine, coverage, book, plan, progress);
  if (!runs.ok) return runs;
  const { pdfs, contents, warnings, pages } = runs.value;
  if (!book.cover) return ok({ pdf: joinPdfs(pdfs), pages, warnings });
  const front = await typesetOnce(engine, coverage, { ...book, parts: [] }, contents);
  if (!front.ok) return front;
  return ok({
    pdf: joinPdfs([front.value.pdf, ...pdfs]),
    pages: pages + front.value.pages,
    warnings: [...front.value.warnings, ...warnings],
  });
}
