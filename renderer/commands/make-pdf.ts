import { buildBook } from '#shared/document/builders/book.ts';
import type { Cover } from '#shared/document/document.ts';
import type { PdfStandard } from '#shared/ipc/contract.ts';
import type { Project } from '#shared/records/project.ts';
import { fileNameOf } from './gather-projects.ts';
import type { Session } from './session.ts';

export interface PdfFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PdfOptions {
  readonly cover?: Cover;
  readonly standard?: PdfStandard;
  /** A way out beside the task's own. */
  readonly signal?: AbortSignal;
}

/** Typesets projects in sight of the officer; `null` when it failed (said) or was cancelled. */
export async function makePdf(
  session: Session,
  projects: readonly Project[],
  { cover, standard = 'tagged', signal }: PdfOptions = {},
): Promise<PdfFile | null> {
  const label = projects.length === 1 ? '문서 만들기' : `사업 ${projects.length}건 책자 만들기`;
  const book = buildBook(projects, cover ?? null);
  const made = await session.runTask(label, (stopped) =>
    session.services.typesetter.renderPdf(book, standard, signal ? AbortSignal.any([stopped, signal]) : stopped),
  );
  if (!made || signal?.aborted) return null;
  if (!made.ok) {
    if (made.error.code !== 'cancelled') session.notify({ severity: 'error', text: made.error.message });
    return null;
  }
  return { name: fileNameOf(projects, 'pdf'), bytes: made.value };
}
