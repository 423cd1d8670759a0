import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildBook, coverOf } from '#shared/document/forms/book.ts';
import { createNativeTypesetter } from '../../../electron/main/typesetting/native-typesetter.ts';
import type { Typesetter } from '../../../electron/main/typesetting/typesetter.ts';
import type { BookJob, JobProgress } from '../../../shared/ipc/jobs.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import { fixtureProject } from '../../builders/fixture-project.ts';
import { type FakeElectron, ownFrame } from '../../helpers/fake-electron.ts';
import { openPdf } from '../../helpers/read-pdf.ts';
import { startFakeShell } from '../../helpers/start-fake-shell.ts';

const job: BookJob = { kind: 'save', name: '책자', bookJson: '{}', standard: 'tagged' };

async function begin(electron: FakeElectron, order: BookJob = job): Promise<number> {
  const started = (await electron.invoke('job:start', ownFrame, order)) as Result<number>;
  if (!started.ok) throw new Error(started.error.code);
  return started.value;
}

const endOf = (electron: FakeElectron, id: number) => electron.invoke('job:end', ownFrame, id);

function told(electron: FakeElectron): string[] {
  return electron.window.webContents.sent
    .filter(([channel]) => channel === 'job:progress')
    .map(([, progress]) => {
      const { id, step } = progress as JobProgress;
      return `${id} ${step.kind} ${step.done}/${step.total}`;
    });
}

/** An engine that is at its first part until the test lets it go on. */
function slowEngine() {
  const state = { goOn: () => {}, isStopped: false };
  const typesetter: Typesetter = {
    book: (_json, _standard, { signal, progress } = {}) => {
      progress?.({ done: 1, total: 2 });
      return new Promise((resolve) => {
        state.goOn = () => resolve(ok({ pdf: new TextEncoder().encode('%PDF'), pages: 1 }));
        signal?.addEventListener('abort', () => {
          state.isStopped = true;
          resolve(err('cancelled', ''));
        });
      });
    },
    close: () => undefined,
  };
  return { state, typesetter };
}

const choose = (electron: FakeElectron, name: string) => {
  electron.saveChoice = { canceled: false, filePath: join(electron.folder, name) };
};

describe('a book as a job of the shell', () => {
  it('asks where to first, then is made and written there, and its bytes never come to the page', async () => {
    const { state, typesetter } = slowEngine();
    const electron = await startFakeShell(undefined, typesetter);
    choose(electron, '고른 책자');
    const id = await begin(electron);
    await expect.poll(() => told(electron)).toEqual([`${id} making 0/0`, `${id} making 1/2`]);
    expect(electron.dialogs).toMatchObject([{ defaultPath: join(electron.folder, '책자.pdf') }]);
    expect(existsSync(join(electron.folder, '고른 책자.pdf'))).toBe(false);
    state.goOn();
    expect(await endOf(electron, id)).toEqual(ok('고른 책자.pdf'));
    expect(readFileSync(join(electron.folder, '고른 책자.pdf'), 'utf8')).toBe('%PDF');
    expect(told(electron).at(-1)).toBe(`${id} saving 0/0`);
    expect(await endOf(electron, id)).toMatchObject({ error: { code: 'job-unknown' } });
    electron.events.emit('will-quit');
  });

  it('is made by the real engine in its thread, as the same file the page would get', async () => {
    const typesetter = createNativeTypesetter();
    const electron = await startFakeShell(undefined, typesetter);
    choose(electron, '책자.pdf');
    const projects = Array.from({ length: 60 }, (_, at) => fixtureProject(`이음터 ${at + 1}호`));
    const bookJson = JSON.stringify(buildBook(projects, coverOf(projects, '')));
    const id = await begin(electron, { ...job, bookJson });
    expect(await endOf(electron, id)).toEqual(ok('책자.pdf'));
    const steps = told(electron).filter((line) => / making [1-9]/.test(line));
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.at(-1)).toBe(`${id} making 60/60`);
    const pdf = await openPdf(new Uint8Array(readFileSync(join(electron.folder, '책자.pdf'))));
    expect(pdf.numPages).toBeGreaterThan(150);
    electron.events.emit('will-quit');
  });

  it('that is cancelled stops the engine, ends so, and leaves what was there as it was', async () => {
    const { state, typesetter } = slowEngine();
    const electron = await startFakeShell(undefined, typesetter);
    const old = join(electron.folder, '책자.pdf');
    writeFileSync(old, '지난 책자');
    choose(electron, '책자.pdf');
    const id = await begin(electron);
    await expect.poll(() => told(electron)).toHaveLength(2);
    await electron.invoke('job:cancel', ownFrame, id);
    expect(await endOf(electron, id)).toMatchObject({ error: { code: 'cancelled' } });
    expect([state.isStopped, readFileSync(old, 'utf8')]).toEqual([true, '지난 책자']);
    expect(readdirSync(electron.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    electron.events.emit('will-quit');
  });

  it('whose Save dialog is closed ends with nothing, and no engine begins', async () => {
    const electron = await startFakeShell();
    expect(await endOf(electron, await begin(electron))).toEqual(ok(null));
    expect(told(electron)).toEqual([]);
    electron.events.emit('will-quit');
  });

  it('fails as the engine does, as the disk does, and as a result where something throws', async () => {
    const electron = await startFakeShell(undefined, {
      book: async (json) => {
        if (json === '{"a":1}') throw new Error('a bug');
        return json === '{"b":1}' ? err('document-refused', '문장') : ok({ pdf: new Uint8Array(1), pages: 1 });
      },
      close: () => undefined,
    });
    choose(electron, '책자.pdf');
    const codes: unknown[] = [];
    for (const bookJson of ['{"a":1}', '{"b":1}']) {
      codes.push(await endOf(electron, await begin(electron, { ...job, bookJson })));
    }
    mkdirSync(join(electron.folder, '폴더.pdf'));
    choose(electron, '폴더.pdf');
    codes.push(await endOf(electron, await begin(electron)));
    expect(codes).toMatchObject([
      { error: { code: 'job-failed' } },
      { error: { code: 'document-refused' } },
      { ok: false },
    ]);
    electron.events.emit('will-quit');
  });

  it('is printed from where it was made', async () => {
    const electron = await startFakeShell();
    const id = await begin(electron, { ...job, kind: 'print', bookJson: '{"a":1}' });
    expect(await endOf(electron, id)).toEqual(ok(null));
    const viewer = electron.windows[1];
    expect(readFileSync(new URL(viewer?.loaded[0] ?? ''), 'utf8')).toBe('%PDF of {"a":1}');
    expect(electron.dialogs).toEqual([]);
    viewer?.events.emit('closed');
    electron.events.emit('will-quit');
  });

  it.each(['did-finish-load', 'closed'])('goes with the page that asked for it (%s)', async (event) => {
    const { state, typesetter } = slowEngine();
    const electron = await startFakeShell(undefined, typesetter);
    choose(electron, '책자.pdf');
    const id = await begin(electron);
    await expect.poll(() => told(electron)).toHaveLength(2);
    const { window } = electron;
    (event === 'closed' ? window : window.webContents).events.emit(event);
    expect(state.isStopped).toBe(true);
    expect(await endOf(electron, id)).toMatchObject({ error: { code: 'job-unknown' } });
    expect(existsSync(join(electron.folder, '책자.pdf'))).toBe(false);
    electron.events.emit('will-quit');
  });

  it('runs for the application’s own page only, and only so many at once', async () => {
    const { typesetter } = slowEngine();
    const electron = await startFakeShell(undefined, typesetter);
    const foreign = { url: 'https://example.com/', parent: null };
    for (const [channel, argument] of [
      ['job:start', job],
      ['job:end', 1],
      ['job:cancel', 1],
    ] as const) {
      await expect(electron.invoke(channel, foreign, argument)).rejects.toThrow('refused');
      await expect(electron.invoke(channel, { ...ownFrame, parent: ownFrame }, argument)).rejects.toThrow('refused');
    }
    choose(electron, '책자.pdf');
    const started: unknown[] = [];
    for (let count = 0; count < 9; count += 1) started.push(await electron.invoke('job:start', ownFrame, job));
    expect(started.at(-1)).toMatchObject({ error: { code: 'job-busy' } });
    expect(started.slice(0, 8)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((id) => ok(id)));
    electron.events.emit('will-quit');
  });
});
