import type { StopSignal } from '#shared/ipc/ask.ts';
import type { BookJob, JobEnd, JobStep } from '#shared/ipc/jobs.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import type { ElectronPort, WindowPort } from '../electron-port.ts';
import { chooseTarget, writeTarget } from '../files/file-dialogs.ts';
import { printPdf } from '../print/print-pdf.ts';
import type { Typesetter } from '../typesetting/typesetter.ts';

const cancelled = err('cancelled', '문서 만들기를 멈췄습니다.');

/** Makes a book in the engine's thread and tells how far it is. */
async function makeBook(
  typesetter: Typesetter,
  { bookJson, standard }: BookJob,
  signal: StopSignal,
  report: (step: JobStep) => void,
): Promise<Result<Uint8Array>> {
  report({ kind: 'making', done: 0, total: 0 });
  const progress = ({ done, total }: { done: number; total: number }) => report({ kind: 'making', done, total });
  const made = await typesetter.book(bookJson, standard, { signal, progress });
  if (signal.aborted) return cancelled;
  return made.ok ? ok(made.value.pdf) : made;
}

/**
 * Asks where to (a book to be saved), makes the book, and writes it atomically or opens the print dialog. `null` where
 * the Save dialog was closed. Cancelling stops the engine's next part and leaves no file; a write that has begun ends.
 */
export async function runBookJob(
  electron: ElectronPort,
  window: WindowPort,
  typesetter: Typesetter,
  job: BookJob,
  signal: StopSignal,
  report: (step: JobStep) => void,
): Promise<Result<JobEnd>> {
  if (job.kind === 'print') {
    const made = await makeBook(typesetter, job, signal, report);
    if (!made.ok) return made;
    report({ kind: 'printing', done: 0, total: 0 });
    return printPdf(electron, made.value, job.name);
  }
  const target = await chooseTarget(electron, window, job.name, { label: 'PDF', endings: ['pdf'] });
  if (!target.ok || target.value === null) return target;
  const made = await makeBook(typesetter, job, signal, report);
  if (!made.ok) return made;
  report({ kind: 'saving', done: 0, total: 0 });
  return writeTarget(target.value, made.value);
}
