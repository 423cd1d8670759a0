import { describe, expect, it } from 'vitest';
import { buildBook } from '#shared/document/forms/book.ts';
import type { SallimApi, SaveRequest } from '#shared/ipc/contract.ts';
import { type BookJob, type JobEnd, JobList, type JobProgress, type JobStep } from '#shared/ipc/jobs.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { createTypesetter } from '../../../renderer/app/typesetter.ts';
import type { TypesetClient } from '../../../renderer/typesetting/typeset-client.ts';

const book = buildBook([], null);

type Work = (job: BookJob, signal: AbortSignal, report: (step: JobStep) => void) => Promise<Result<JobEnd>>;

/** The window's typesetter on a bridge whose jobs do what `work` does. */
function setup(work: Work, shell: 'electron' | 'browser' = 'electron') {
  const asked: string[] = [];
  const saved: SaveRequest[] = [];
  const listeners = new Set<(progress: JobProgress) => void>();
  const tell = (progress: JobProgress) => {
    for (const listener of listeners) listener(progress);
  };
  const jobs = new JobList(() => new AbortController(), tell);
  const bridge: Partial<SallimApi> = {
    startJob: async (job) => {
      asked.push(`native ${job.standard}`);
      return jobs.start((signal, report) => work(job, signal, report));
    },
    endOfJob: (id) => jobs.end(id),
    cancelJob: async (id) => {
      asked.push('cancel');
      jobs.cancel(id);
      return null;
    },
    onJobProgress: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    saveFile: async (request) => {
      saved.push(request);
      return ok(request.suggestedName);
    },
    printPdf: async () => {
      asked.push('print');
      return ok(null);
    },
  };
  const client: TypesetClient = {
    renderPages: async () => err('cancelled', ''),
    renderPdf: async (_book, standard) => {
      asked.push(`wasm ${standard}`);
      return ok(new Uint8Array([2]));
    },
  };
  const { runBook } = createTypesetter(bridge as SallimApi, shell, client);
  const steps: JobStep[] = [];
  const run = (standard: BookJob['standard'], signal = new AbortController().signal, kind: BookJob['kind'] = 'save') =>
    runBook({ kind, name: '책자.pdf', book, standard }, { signal, progress: (step) => steps.push(step) });
  return { asked, saved, steps, run, bridge, listeners };
}

const fails = (code: string) => async () => err(code, '문장');

describe('a book in the shell', () => {
  it('is the native engine’s job, whose steps are heard and nobody else’s', async () => {
    const { run, steps, asked, listeners } = setup(async (job, _signal, report) => {
      report({ kind: 'making', done: 1, total: 2 });
      for (const listener of listeners) listener({ id: 99, step: { kind: 'saving', done: 0, total: 0 } });
      // The first step may come before the id has: it is then not known whose it is.
      await new Promise((resolve) => setTimeout(resolve, 5));
      report({ kind: 'making', done: 2, total: 2 });
      return ok(job.name);
    });
    expect(await run('a-2a')).toEqual(ok('책자.pdf'));
    expect(asked).toEqual(['native a-2a']);
    expect(steps.at(-1)).toEqual({ kind: 'making', done: 2, total: 2 });
    expect(steps.every(({ kind }) => kind === 'making')).toBe(true);
    expect(listeners.size).toBe(0);
  });

  it('comes from the engine in the window where the shell’s does not work, and the shell writes it', async () => {
    const { run, asked, saved } = setup(fails('typesetting-failed'));
    expect(await run('tagged')).toEqual(ok('책자.pdf'));
    expect(asked).toEqual(['native tagged', 'wasm tagged']);
    expect(saved).toEqual([
      { suggestedName: '책자.pdf', bytes: new Uint8Array([2]), kind: { label: 'PDF', endings: ['pdf'] } },
    ]);
  });

  it('comes from the engine in the window where the shell refuses the call, to be printed too', async () => {
    const { run, asked, bridge } = setup(fails('never'));
    Object.assign(bridge, { startJob: () => Promise.reject(new Error('refused')) });
    expect(await run('tagged', undefined, 'print')).toEqual(ok(null));
    expect(asked).toEqual(['wasm tagged', 'print']);
  });

  it.each(['cancelled', 'document-refused', 'disk-full', 'file-exists', 'job-busy'])(
    'is not made a second time after %s',
    async (code) => {
      const { run, asked } = setup(fails(code));
      expect(await run('tagged')).toMatchObject({ error: { code } });
      expect(asked).toEqual(['native tagged']);
    },
  );

  it.each(['a-2a', 'ua-1'] as const)('in %s fails with the reason of the native engine', async (standard) => {
    const { run, asked } = setup(fails('typesetting-failed'));
    expect(await run(standard)).toMatchObject({ error: { message: '문장' } });
    expect(asked).toEqual([`native ${standard}`]);
  });

  it('is cancelled where it is made, and made nowhere else', async () => {
    const controller = new AbortController();
    const { run, asked } = setup(
      (_job, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(err('cancelled', '')))),
    );
    const making = run('tagged', controller.signal);
    await expect.poll(() => asked).toEqual(['native tagged']);
    controller.abort();
    expect(await making).toMatchObject({ error: { code: 'cancelled' } });
    expect(await run('tagged', controller.signal)).toMatchObject({ error: { code: 'cancelled' } });
    expect(asked).toEqual(['native tagged', 'cancel']);
  });
});

it('in a plain browser a failure stays the stand-in’s, whose engine is the window’s already', async () => {
  const { run, asked } = setup(fails('typesetting-failed'), 'browser');
  expect(await run('tagged')).toMatchObject({ error: { code: 'typesetting-failed' } });
  expect(asked).toEqual(['native tagged']);
});
