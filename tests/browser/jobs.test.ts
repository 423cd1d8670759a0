import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { buildBook, coverOf } from '../../shared/document/forms/book.ts';
import type { BookJob } from '../../shared/ipc/jobs.ts';
import { fixtureProject } from '../builders/fixture-project.ts';
import { type BrowserRun, makeProfile, openHarness, startBrowser } from '../helpers/browser-run.ts';
import { openPdf } from '../helpers/read-pdf.ts';

type BridgeHarness = typeof import('./harness/bridge.harness.ts');

let browser: BrowserRun;
let profile: Awaited<ReturnType<typeof makeProfile>>;
let page: Page;

beforeAll(async () => {
  profile = await makeProfile();
  browser = await startBrowser(inject('browserProgram'), profile.folder);
});

afterAll(async () => {
  await browser.close();
  await profile.remove();
});

beforeEach(async () => {
  page = await openHarness(browser.context, inject('harnessUrl'));
});

function book(count: number): BookJob {
  const projects = Array.from({ length: count }, (_, at) => fixtureProject(`이음터 ${at + 1}호`));
  const cover = count > 1 ? coverOf(projects, '') : null;
  return { kind: 'save', name: '책자', bookJson: JSON.stringify(buildBook(projects, cover)), standard: 'tagged' };
}

/** Runs a job to its end; with `stopAt` it is cancelled once so many 세부사업 are done. */
function run(job: BookJob, stopAt = Number.POSITIVE_INFINITY) {
  return page.evaluate(
    async ([given, stop]) => {
      const { bridge, runJob } = await window.harness<BridgeHarness>('bridge');
      const controller = new AbortController();
      const steps: string[] = [];
      const ended = await runJob(bridge, given, {
        signal: controller.signal,
        progress: ({ kind, done, total }) => {
          steps.push(`${kind} ${done}/${total}`);
          if (kind === 'making' && done >= stop) controller.abort();
        },
      });
      return { ended: ended.ok ? ended.value : ended.error.code, steps };
    },
    [job, Number.isFinite(stopAt) ? stopAt : 1_000_000] as const,
  );
}

/** The Save dialog: what it answers, and when it was asked. */
function pick(answer: 'file' | 'closed' | 'none') {
  return page.evaluate((how) => {
    if (how === 'none') return void Reflect.deleteProperty(window, 'showSaveFilePicker');
    const picker = async () => {
      if (how === 'closed') throw new DOMException('', 'AbortError');
      return (await navigator.storage.getDirectory()).getFileHandle('고른 책자.pdf', { create: true });
    };
    Object.assign(window, { showSaveFilePicker: picker });
  }, answer);
}

const written = () =>
  page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle('고른 책자.pdf', { create: true })).getFile();
    return [...new Uint8Array(await file.arrayBuffer())];
  });

describe('a book as a job of a plain browser', () => {
  test('goes to the file that was picked first, with its steps', async () => {
    await pick('file');
    const { ended, steps } = await run(book(6));
    expect(ended).toBe('고른 책자.pdf');
    expect([steps[0], steps.at(-2), steps.at(-1)]).toEqual(['making 0/0', 'making 6/6', 'saving 0/0']);
    expect((await openPdf(Uint8Array.from(await written()))).numPages).toBeGreaterThan(17);
  });

  test('that is cancelled stops behind the part it is at and writes nothing; the next one works', async () => {
    await page.evaluate(async () =>
      (await navigator.storage.getDirectory()).removeEntry('고른 책자.pdf').catch(() => undefined),
    );
    await pick('file');
    const { ended, steps } = await run(book(30), 1);
    expect(ended).toBe('cancelled');
    expect(steps.at(-1)).toMatch(/^making /);
    expect(steps.at(-1)).not.toBe('making 30/30');
    expect(await written()).toEqual([]);
    expect((await run(book(1))).ended).toBe('고른 책자.pdf');
  });

  test('whose Save dialog was closed is not begun', async () => {
    await pick('closed');
    expect(await run(book(1))).toEqual({ ended: null, steps: [] });
  });

  test('is downloaded where there is no dialog', async () => {
    await pick('none');
    const download = page.waitForEvent('download');
    expect((await run(book(1))).ended).toBe('책자.pdf');
    const bytes = new Uint8Array(await readFile(await (await download).path()));
    expect((await openPdf(bytes)).numPages).toBe(3);
  });

  test('of a kind that this engine does not write says so', async () => {
    await pick('file');
    expect((await run({ ...book(1), standard: 'a-2a' })).ended).toBe('standard-not-available');
  });
});

describe('asking a worker of the page', () => {
  const read = (text: string) =>
    page.evaluate(async (given) => {
      const { readInWorker } = await window.harness<BridgeHarness>('bridge');
      const bytes = new TextEncoder().encode(given);
      const done = await readInWorker('가.txt', bytes, new AbortController().signal);
      return done.ok ? 'read' : `${done.error.code}: ${done.error.message}`;
    }, text);

  test('a refusal comes as the reader says it', async () => {
    expect(await read('회의록')).toContain('not-a-document');
  });

  test('a reading that is cancelled ends its worker', async () => {
    const code = await page.evaluate(async () => {
      const { readInWorker } = await window.harness<BridgeHarness>('bridge');
      const controller = new AbortController();
      const reading = readInWorker('가.txt', new TextEncoder().encode('□ 사업개요'), controller.signal);
      controller.abort();
      const done = await reading;
      return done.ok ? 'read' : done.error.code;
    });
    expect(code).toBe('cancelled');
    await expect.poll(() => page.workers().length).toBe(0);
  });

  test('a script that is not there is a worker that died, said in words', async () => {
    await page.route('**/import-worker*', (route) => route.abort());
    expect(await read('□ 사업개요')).toBe('reader-stopped: ‘가.txt’를 읽지 못했습니다. 저장된 것은 그대로입니다.');
  });

  test('a worker that cannot be made is a failure said in words', async () => {
    await page.evaluate(() =>
      Object.assign(window, {
        Worker: class {
          constructor() {
            throw new Error('no more threads');
          }
        },
      }),
    );
    expect(await read('□ 사업개요')).toContain('reader-stopped');
  });
});
