import type { Book } from '#shared/document/model/document.ts';
import type { PdfStandard } from '#shared/ipc/contract.ts';
import { ok, type Result } from '#shared/result/result.ts';
import { typesetBook } from '#shared/typesetting/runs/typeset-book.ts';
import { readCoverage } from '#shared/typesetting/typst/coverage.ts';
import type { TypstInput } from '#shared/typesetting/typst/typst-input.ts';
import { readEngineFiles } from '../main/typesetting/engine-files.ts';
import { createNativeEngine } from '../main/typesetting/native-engine.ts';
import type { Terminal } from './terminal.ts';

/**
 * A book as PDF; characters that the fonts lack are told. The engine in this very thread: nothing else has to stay
 * responsive, and it takes less memory.
 */
export async function typesetPdf(book: Book, standard: PdfStandard, terminal: Terminal): Promise<Result<Uint8Array>> {
  const files = readEngineFiles();
  const engine = createNativeEngine(files);
  const run = { pdf: (input: TypstInput) => engine.pdf(input, standard), release: engine.release };
  const made = await typesetBook(run, readCoverage(files.fonts), book, (done, total) =>
    terminal.progress(`쪽을 만들고 있습니다: 사업 ${done}/${total}`),
  );
  if (!made.ok) return made;
  for (const warning of made.value.warnings) terminal.line(`알림: ${warning}`);
  return ok(made.value.pdf);
}
