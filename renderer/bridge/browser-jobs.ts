import type { PdfStandard, SallimApi } from '#shared/ipc/contract.ts';
import { type BookJob, type JobEnd, JobList, type JobProgress, type JobStep } from '#shared/ipc/jobs.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { printPdf } from './browser-print.ts';
import { chooseTarget } from './browser-save.ts';

/** Makes a book's PDF in this window. Aborting stops the engine's next part. */
export type PdfMaker = (
  bookJson: string,
  standard: PdfStandard,
  options: {
    readonly signal: AbortSignal;
    readonly progress: (step: { readonly done: number; readonly total: number }) => void;
  },
) => Promise<Result<Uint8Array>>;

const cancelled = err('cancelled', '문서 만들기를 멈췄습니다.');

type Report = (step: JobStep) => void;

async function makeBook(makePdf: PdfMaker, job: BookJob, signal: AbortSignal, report: Report) {
  report({ kind: 'making', done: 0, total: 0 });
  const progress = ({ done, total }: { done: number; total: number }) => report({ kind: 'making', done, total });
  const made = await makePdf(job.bookJson, job.standard, { signal, progress });
  return signal.aborted ? cancelled : made;
}

/** As the shell does it: asks where to first, makes the book, then writes or prints. */
async function runBookJob(
  makePdf: PdfMaker,
  job: BookJob,
  signal: AbortSignal,
  report: Report,
): Promise<Result<JobEnd>> {
  if (job.kind === 'print') {
    const made = await makeBook(makePdf, job, signal, report);
    if (!made.ok) return made;
    report({ kind: 'printing', done: 0, total: 0 });
    return printPdf(made.value, job.name);
  }
  const target = await chooseTarget(job.name, { label: 'PDF', endings: ['pdf'] });
  if (target === null) return ok(null);
  const made = await makeBook(makePdf, job, signal, report);
  if (!made.ok) return made;
  report({ kind: 'saving', done: 0, total: 0 });
  return target.write(made.value);
}

/** The shell's jobs in a plain Chromium: the same steps, by the window's own engine and the browser's Save dialog. */
export function browserJobs(
  makePdf: PdfMaker,
): Pick<SallimApi, 'startJob' | 'endOfJob' | 'cancelJob' | 'onJobProgress'> {
  const listeners = new Set<(progress: JobProgress) => void>();
  const tell = (progress: JobProgress) => {
    for (const listener of [...listeners]) listener(progress);
  };
  const jobs = new JobList(() => new AbortController(), tell);
  return {
    startJob: async (job) => jobs.start((signal, report) => runBookJob(makePdf, job, signal, report)),
    endOfJob: (id) => jobs.end(id),
    cancelJob: async (id) => {
      jobs.cancel(id);
      return null;
    },
    onJobProgress: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
