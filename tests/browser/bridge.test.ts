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

const kind = { label: '설명서', endings: ['txt', 'json'] };

function save() {
  return page.evaluate(async (given) => {
    const { bridge } = await window.harness<BridgeHarness>('bridge');
    return bridge.saveFile({ suggestedName: '설명서.txt', bytes: new TextEncoder().encode('내용'), kind: given });
  }, kind);
}

describe('the bridge in a plain browser', () => {
  test('says that it is one, and that it has no native engine', async () => {
    const told = await page.evaluate(async () => {
      const { bridge } = await window.harness<BridgeHarness>('bridge');
      const pdf = await bridge.typesetPdf({ bookJson: '{}', standard: 'tagged' });
      return { info: await bridge.info(), pdf: pdf.ok ? 'ok' : pdf.error.code };
    });
    expect(told).toMatchObject({ info: { shell: 'browser', user: '' }, pdf: 'no-native-engine' });
    expect(told.info.version).toMatch(/^\d+\.\d+\.\d+$/);
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

  test('keeps the journal in the private file system, line after line, over a reload', async () => {
    const append = (lines: string[]) =>
      page.evaluate(async (given) => {
        const { bridge } = await window.harness<BridgeHarness>('bridge');
        const done = await bridge.appendJournal(given);
        return done.ok;
      }, lines);
    const read = () =>
      page.evaluate(async () => {
        const { bridge } = await window.harness<BridgeHarness>('bridge');
        const text = await bridge.readJournal();
        return text.ok ? text.value : text.error.code;
      });
    expect(await read()).toBe('');
    expect(await append(['{"가":1}'])).toBe(true);
    expect(await append(['{"나":2}', '{"다":3}'])).toBe(true);
    await page.reload();
    expect(await read()).toBe('{"가":1}\n{"나":2}\n{"다":3}\n');
  });

  test('calls at once are kept apart', async () => {
    const text = await page.evaluate(async () => {
      const { bridge } = await window.harness<BridgeHarness>('bridge');
      await Promise.all(Array.from({ length: 50 }, (_, place) => bridge.appendJournal([`{"줄":${place}}`])));
      const read = await bridge.readJournal();
      return read.ok ? read.value : '';
    });
    expect(text.trimEnd().split('\n')).toEqual(Array.from({ length: 50 }, (_, place) => `{"줄":${place}}`));
  });
});
