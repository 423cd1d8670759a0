import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { type BrowserRun, makeProfile, openHarness, startBrowser } from '../helpers/browser-run.ts';

type BridgeHarness = typeof import('./harness/bridge.harness.ts');

const url = inject('harnessUrl');
const program = inject('browserProgram');

let profile: Awaited<ReturnType<typeof makeProfile>>;
let browser: BrowserRun;
let page: Page;
const removals: (() => Promise<void>)[] = [];

beforeEach(async () => {
  profile = await makeProfile();
  removals.push(profile.remove);
  browser = await startBrowser(program, profile.folder);
  page = await openHarness(browser.context, url);
});

afterEach(() => browser.close());

afterAll(async () => {
  for (const remove of removals) await remove();
});

/** For what the browser does in its own time. */
const patience = { timeout: 60_000, interval: 200 };

const kind = { label: '설명서', endings: ['txt', 'json'] };

function save() {
  return page.evaluate(async (given) => {
    const { bridge } = await window.harness<BridgeHarness>('bridge');
    return bridge.saveFile({ suggestedName: '설명서.txt', bytes: new TextEncoder().encode('내용'), kind: given });
  }, kind);
}

describe('the bridge in a plain browser', () => {
  test('says that it is one', async () => {
    const info = await page.evaluate(async () => (await window.harness<BridgeHarness>('bridge')).bridge.info());
    expect(info).toMatchObject({ shell: 'browser', user: '' });
    expect(info.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('opens the files that were chosen, as bytes', async () => {
    const chooser = page.waitForEvent('filechooser');
    const opened = page.evaluate(async (given) => {
      const { bridge } = await window.harness<BridgeHarness>('bridge');
      const files = await bridge.openFiles(given, true);
      if (!files.ok) return files.error.code;
      return files.value.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]);
    }, kind);
    const dialog = await chooser;
    expect(dialog.isMultiple()).toBe(true);
    await dialog.setFiles([
      { name: '가.txt', mimeType: 'text/plain', buffer: Buffer.from('첫째') },
      { name: '나.json', mimeType: 'application/json', buffer: Buffer.from('{}') },
    ]);
    expect(await opened).toEqual([
      ['가.txt', '첫째'],
      ['나.json', '{}'],
    ]);
  });

  test.each(['none', 'SecurityError'])('saves as a download where no dialog may be shown (%s)', async (why) => {
    await page.evaluate((reason) => {
      // Without a picker, and with one that refuses because the click was too long ago, as after a long typesetting.
      if (reason === 'none') Reflect.deleteProperty(window, 'showSaveFilePicker');
      else Object.assign(window, { showSaveFilePicker: () => Promise.reject(new DOMException('', reason)) });
    }, why);
    const download = page.waitForEvent('download');
    expect(await save()).toEqual({ ok: true, value: '설명서.txt' });
    const file = await download;
    expect(file.suggestedFilename()).toBe('설명서.txt');
    expect(await readFile(await file.path(), 'utf8')).toBe('내용');
  });

  test('saves into the file that was picked; a closed dialog is null', async () => {
    await page.evaluate(() => {
      const answers: (() => Promise<FileSystemFileHandle>)[] = [
        async () => (await navigator.storage.getDirectory()).getFileHandle('고른 이름.txt', { create: true }),
        () => Promise.reject(new DOMException('', 'AbortError')),
      ];
      Object.assign(window, { showSaveFilePicker: () => answers.shift()?.() });
    });
    expect(await save()).toEqual({ ok: true, value: '고른 이름.txt' });
    const written = await page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      return (await (await folder.getFileHandle('고른 이름.txt')).getFile()).text();
    });
    expect(written).toBe('내용');
    expect(await save()).toEqual({ ok: true, value: null });
  });

  test('prints by opening the PDF in a tab of its own, under the page policy', async () => {
    await page.evaluate(() => {
      const button = document.body.appendChild(document.createElement('button'));
      button.textContent = '인쇄';
      button.onclick = async () => {
        const { bridge } = await window.harness<BridgeHarness>('bridge');
        const printed = await bridge.printPdf(new TextEncoder().encode('%PDF-1.7\n'), '설명서.pdf');
        document.title = printed.ok ? 'printed' : printed.error.code;
      };
    });
    const tab = browser.context.waitForEvent('page');
    await page.click('button');
    expect((await tab).url()).toMatch(/^blob:http:\/\/127\.0\.0\.1/);
    await expect.poll(() => page.title()).toBe('printed');
  });

  /** What the bridge answers in the page, or the failure's code. */
  const append = (segment: number, at: number, lines: string[]) =>
    page.evaluate(
      async ([to, place, given]) => {
        const { bridge } = await window.harness<BridgeHarness>('bridge');
        const done = await bridge.appendJournal(to, place, given);
        return done.ok ? done.value : done.error.code;
      },
      [segment, at, lines] as const,
    );
  const read = (segment: number) =>
    page.evaluate(async (from) => {
      const { bridge } = await window.harness<BridgeHarness>('bridge');
      const bytes = await bridge.readJournal(from, 0, 1_000_000);
      return bytes.ok ? new TextDecoder().decode(bytes.value) : bytes.error.code;
    }, segment);
  const segments = () =>
    page.evaluate(async () => {
      const { bridge } = await window.harness<BridgeHarness>('bridge');
      const found = await bridge.journalSegments();
      return found.ok ? found.value.map(({ segment, bytes }) => [segment, bytes]) : found.error.code;
    });
  /** The names in the private file system, without the bridge. */
  const names = () =>
    page.evaluate(async () => {
      const all: string[] = [];
      for await (const [name] of (await navigator.storage.getDirectory()).entries()) all.push(name);
      return all.sort();
    });

  test('keeps the journal in the private file system, line after line, over a reload', async () => {
    expect(await append(1, 0, ['{"가":1}'])).toBe(10);
    expect(await append(1, 10, ['{"나":2}', '{"다":3}'])).toBe(30);
    expect(await append(2, 0, ['{"라":4}'])).toBe(10);
    await page.reload();
    expect(await segments()).toEqual([
      [1, 30],
      [2, 10],
    ]);
    expect(await read(1)).toBe('{"가":1}\n{"나":2}\n{"다":3}\n');
    expect(await append(2, 10, ['{"마":5}'])).toBe(20);
    expect(await read(2)).toBe('{"라":4}\n{"마":5}\n');
  });

  test('creates no file by looking for one, and refuses another end or another file', async () => {
    expect(await segments()).toEqual([]);
    expect(await read(1)).toBe('journal-failed');
    expect(await append(2, 0, ['{}'])).toBe('journal-segment');
    expect(await append(1, 5, ['{}'])).toBe('journal-segment');
    expect(await names()).toEqual([]);
    expect(await append(1, 0, ['{}'])).toBe(3);
    expect(await append(1, 2, ['{}'])).toBe('journal-changed');
    expect(await append(3, 0, ['{}'])).toBe('journal-segment');
    expect(await names()).toEqual(['journal-001.jsonl']);
    expect(await read(1)).toBe('{}\n');
    expect(await append(2, 0, ['{}'])).toBe(3);
    expect(await append(1, 3, ['{}'])).toBe('journal-segment');
    expect(await read(1)).toBe('{}\n');
  });

  test('a worker killed in the middle of an append takes nothing acknowledged with it', async () => {
    await page.addInitScript(() => {
      const Usual = window.Worker;
      window.Worker = class extends Usual {
        constructor(...given: ConstructorParameters<typeof Worker>) {
          super(...given);
          Object.assign(window, { journalWorker: this });
        }
      };
    });
    await page.reload();
    for (const [place, wait] of [0, 10, 40, 160].entries()) {
      const segment = 2 * place + 1;
      expect(await append(segment, 0, ['{"가":1}'])).toBe(10);
      await page.evaluate(
        async ([to, ms]) => {
          const { bridge } = await window.harness<BridgeHarness>('bridge');
          const long = Array.from({ length: 40 }, () => `"${'x'.repeat(1_000_000)}"`);
          void bridge.appendJournal(to, 10, long);
          await new Promise((resolve) => setTimeout(resolve, ms));
          (Reflect.get(window, 'journalWorker') as Worker).terminate();
        },
        [segment, wait] as const,
      );
      await page.reload();
      // The browser takes the file from a worker that died in the middle of a write only when that write ends.
      const said: (number | string)[] = [];
      await expect
        .poll(async () => said.unshift(await append(segment, 10, ['{}'])) && said[0], patience)
        .not.toBe('journal-in-use');
      // The store's way on: the same end where nothing came behind it, else a new file.
      expect([13, 'journal-changed']).toContain(said[0]);
      expect((await read(segment)).slice(0, 13)).toMatch(said[0] === 13 ? /^{"가":1}\n{}\n$/ : /^{"가":1}\n/);
      expect(await append(segment + 1, 0, ['{}'])).toBe(3);
    }
  });

  test('a second page reads beside the first and cannot append', async () => {
    await append(1, 0, ['{}']);
    const other = await openHarness(browser.context, url);
    const tried = await other.evaluate(async () => {
      const { bridge } = await window.harness<BridgeHarness>('bridge');
      const bytes = await bridge.readJournal(1, 0, 100);
      const done = await bridge.appendJournal(1, 3, ['{"둘":2}']);
      return [bytes.ok ? new TextDecoder().decode(bytes.value) : '', done.ok ? 'ok' : done.error.code];
    });
    expect(tried).toEqual(['{}\n', 'journal-in-use']);
    await other.close();
    expect(await append(1, 3, ['{"셋":3}'])).toBe(13);
  });

  test('calls at once are kept apart', async () => {
    const text = await page.evaluate(async () => {
      const { bridge } = await window.harness<BridgeHarness>('bridge');
      const lines = Array.from({ length: 50 }, (_, place) => `{"at":${place + 100}}`);
      await Promise.all(lines.map((line, place) => bridge.appendJournal(1, place * (line.length + 1), [line])));
      const bytes = await bridge.readJournal(1, 0, 1_000_000);
      return bytes.ok ? new TextDecoder().decode(bytes.value) : '';
    });
    expect(text.trimEnd().split('\n')).toEqual(Array.from({ length: 50 }, (_, place) => `{"at":${place + 100}}`));
  });
});
