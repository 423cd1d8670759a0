import { beforePrint } from '#shared/audit/before-print.ts';
import { buildBook } from '#shared/document/forms/book.ts';
import type { Cover } from '#shared/document/model/document.ts';
import type { PdfStandard } from '#shared/ipc/contract.ts';
import type { Project } from '#shared/records/project/project.ts';
import type { Session } from '../session/session.ts';
import { fileNameOf } from './gather-projects.ts';

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

/** So many sentences are read before a question is answered; the rest are counted. */
const mostSentences = 10;

/** Whether to go on: asks only where a page would contradict itself (shared/audit). */
async function mayPrint(session: Session, projects: readonly Project[], signal?: AbortSignal): Promise<boolean> {
  const found = beforePrint(projects);
  if (found.length === 0) return true;
  const rest = found.length - mostSentences;
  const more = rest > 0 ? [`그 밖에 같은 사업이 ${rest.toLocaleString('ko-KR')}건 더 있습니다.`] : [];
  const sentences = [...found.slice(0, mostSentences).map(({ message }) => message), ...more];
  return session.ask({ title: '서로 다른 금액이 있습니다', sentences, yes: '그대로 만들기' }, signal);
}

/**
 * Typesets projects in sight of the officer, who is asked first where figures disagree; `null` when that was answered
 * with no, when it failed (said) or was cancelled.
 */
export async function makePdf(
  session: Session,
  projects: readonly Project[],
  { cover, standard = 'tagged', signal }: PdfOptions = {},
): Promise<PdfFile | null> {
  if (!(await mayPrint(session, projects, signal))) return null;
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
