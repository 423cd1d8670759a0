import type { Book } from '#shared/document/model/document.ts';
import type { PdfStandard } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/result/result.ts';
import { type BookPdf, typesetBook } from '#shared/typesetting/runs/typeset-book.ts';
import { readCoverage } from '#shared/typesetting/typst/coverage.ts';
import { readEngineFiles } from '../../electron/main/typesetting/engine-files.ts';
import { createNativeEngine } from '../../electron/main/typesetting/native-engine.ts';

export const engineFiles = readEngineFiles();
export const coverage = readCoverage(engineFiles.fonts);
const engine = createNativeEngine(engineFiles);

/** A book through the real engine, in the test's own thread. */
export function typeset(book: Book, standard: PdfStandard = 'tagged'): Promise<Result<BookPdf>> {
  return typesetBook({ pdf: (input) => engine.pdf(input, standard), release: engine.release }, coverage, book);
}
