import { beforePrint } from '#shared/audit/before-print.ts';
import { buildBook } from '#shared/document/forms/book.ts';
import type { Cover } from '#shared/document/model/document.ts';
import type { PdfStandard } from '#shared/ipc/contract.ts';
import type { BookJob, JobStep } from '#shared/ipc/jobs.ts';
import type { Project } from '#shared/records/project/project.ts';
import type { Session } from '../session/session.ts';
import type { TaskStep } from '../session/session-state.ts';
import { fileNameOf } from './gather-projects.ts';

export interface BookOptions {
  readonly cover?: Cover;
  readonly standard?: PdfStandard;
  /** A way out beside the task's own. */
  readonly signal?: AbortSignal;
  /** Called once, when it is known where the book goes and its making begins. */
  readonly begun?: () => void;
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

function stepOf({ kind, done, total }: JobStep): TaskStep {
  const many = total > 1 ? ` ${done.toLocaleString('ko-KR')}/${total.toLocaleString('ko-KR')}건` : '';
  const texts = { making: `쪽 만드는 중${many}`, saving: '파일에 쓰는 중', printing: '인쇄 창을 여는 중' };
  return { text: texts[kind], done, total };
}

/**
 * Makes a book in sight of the officer, who is asked first where figures disagree, and saves it where the officer
 * chooses or prints it. What became of it is said, except that it was cancelled.
 */
export async function makeBook(
  session: Session,
  kind: BookJob['kind'],
  projects: readonly Project[],
  { cover, standard = 'tagged', signal, begun }: BookOptions = {},
): Promise<void> {
  if (!(await mayPrint(session, projects, signal)) || signal?.aborted) return;
  const label = projects.length === 1 ? '문서 만들기' : `사업 ${projects.length}건 책자 만들기`;
  const order = { kind, name: fileNameOf(projects, 'pdf'), book: buildBook(projects, cover ?? null), standard };
  let isBegun = false;
  const ended = await session.runTask(label, (stopped, report) =>
    session.services.typesetter.runBook(order, {
      signal: signal ? AbortSignal.any([stopped, signal]) : stopped,
      progress: (step) => {
        report(stepOf(step));
        if (!isBegun) begun?.();
        isBegun = true;
      },
    }),
  );
  if (ended === null) return;
  if (ended.ok) {
    if (ended.value !== null) session.notify({ severity: 'info', text: `‘${ended.value}’에 저장했습니다.` });
    return;
  }
  const { code, message } = ended.error;
  if (code === 'cancelled') return;
  // Saved instead of printed is no failure: the sentence says where it went.
  session.notify({ severity: code === 'print-downloaded' ? 'info' : 'error', text: message });
}
