import type { SallimApi } from '#shared/ipc/contract.ts';
import type { BookJob, JobEnd } from '#shared/ipc/jobs.ts';
import { ok, type Result } from '#shared/result/result.ts';
import { type JobOptions, runJob } from '../bridge/run-job.ts';
import type { Typesetter } from '../session/services.ts';
import type { TypesetClient } from '../typesetting/typeset-client.ts';

/** An engine of the shell that does not work; every other failure is the document's, the disk's or the officer's. */
const brokenEngine = 'typesetting-failed';

/** The book by the window's engine, its bytes handed to the shell. */
async function byThisWindow(
  bridge: SallimApi,
  client: TypesetClient,
  job: BookJob,
  { signal, progress }: JobOptions,
): Promise<Result<JobEnd>> {
  const making = (step: { done: number; total: number }) => progress({ kind: 'making', ...step });
  const made = await client.renderPdf(job.bookJson, job.standard, { signal, progress: making });
  if (!made.ok) return made;
  if (job.kind === 'save') {
    return bridge.saveFile({ suggestedName: job.name, bytes: made.value, kind: { label: 'PDF', endings: ['pdf'] } });
  }
  const printed = await bridge.printPdf(made.value, job.name);
  return printed.ok ? ok(null) : printed;
}

/**
 * Pages come from the engine in the window's worker. Books are jobs behind the bridge: made, and saved or printed,
 * by the shell's native engine (the same pages, faster and with room for a book), in a plain browser by its stand-in.
 * Where the shell's engine does not work, an ordinary PDF comes from the window's; PDF/A and PDF/UA only the native
 * engine writes.
 */
export function createTypesetter(bridge: SallimApi, shell: 'electron' | 'browser', client: TypesetClient): Typesetter {
  return {
    renderPages: client.renderPages,
    runBook: async ({ kind, name, book, standard }, options) => {
      const job: BookJob = { kind, name, standard, bookJson: JSON.stringify(book) };
      const ended = await runJob(bridge, job, options);
      if (ended.ok || shell === 'browser' || standard !== 'tagged' || ended.error.code !== brokenEngine) return ended;
      return options.signal.aborted ? ended : byThisWindow(bridge, client, job, options);
    },
  };
}
