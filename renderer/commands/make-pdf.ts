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
/** Of one 세부사업, which can hold as many errors as it has figures. */
const mostOfOne = 3;

/** What is asked about: the first error of each 세부사업 before the second of any, then how many are left. */
function sentencesOf(projects: readonly Project[]): readonly string[] {
  const found = projects.map((project) => beforePrint([project]).map(({ message }) => message));
  const firstOnes = Array.from({ length: mostOfOne }, (_, turn) => found.flatMap((each) => each.slice(turn, turn + 1)));
  const shown = new Set(firstOnes.flat().slice(0, mostSentences));
  const rest = found.flat().length - shown.size;
  const inOrder = found.flat().filter((message) => shown.has(message));
  return rest > 0 ? [...inOrder, `그 밖에 고칠 곳이 ${rest.toLocaleString('ko-KR')}건 더 있습니다.`] : inOrder;
}

/** Whether to go on: asks only where a page has an error (shared/audit). */
async function mayPrint(session: Session, projects: readonly Project[], signal?: AbortSignal): Promise<boolean> {
  const sentences = sentencesOf(projects);
  if (sentences.length === 0) return true;
  return session.ask({ title: '고칠 곳이 있습니다', sentences, yes: '그대로 만들기' }, signal);
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
