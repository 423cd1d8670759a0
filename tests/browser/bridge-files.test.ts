import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { filesTooLarge, fileTooLarge, largestChoice, largestFile } from '../../shared/files/file-size.ts';
import { type BrowserRun, makeProfile, openHarness, startBrowser } from '../helpers/browser-run.ts';

type BridgeHarness = typeof import('./harness/bridge.harness.ts');

let profile: Awaited<ReturnType<typeof makeProfile>>;
let browser: BrowserRun;
let page: Page;

beforeAll(async () => {
  profile = await makeProfile();
  browser = await startBrowser(inject('browserProgram'), profile.folder);
  page = await openHarness(browser.context, inject('harnessUrl'));
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
});

afterAll(async () => {
  await browser.close();
  await profile.remove();
});

test.each([
  ['긴'.repeat(400), `${'긴'.repeat(83)}.txt`],
  [`${'긴'.repeat(83)}.txt`, `${'긴'.repeat(83)}.txt`],
  [`${'긴'.repeat(84)}.txt`, `${'긴'.repeat(83)}.txt`],
  ['a/b\\c:d.txt', 'a_b_c_d.txt'],
  ['con', '문서_con.txt'],
  ['half \ud83d', 'half _.txt'],
])('a download has a name that fits, and is whole (%#)', async (suggestedName, name) => {
  const download = page.waitForEvent('download');
  const saved = page.evaluate(async (wanted) => {
    const { bridge } = await window.harness<BridgeHarness>('bridge');
    const kind = { label: '글', endings: ['txt'] };
    return bridge.saveFile({ suggestedName: wanted, bytes: new TextEncoder().encode('내용'), kind });
  }, suggestedName);
  const file = await download;
  expect(file.suggestedFilename()).toBe(name);
  expect(await readFile(await file.path(), 'utf8')).toBe('내용');
  expect(await saved).toEqual({ ok: true, value: name });
});

test.each([
  ['one file above the limit', [largestFile + 1], 'file-too-large', fileTooLarge('0.txt')],
  ['files above the limit together', Array<number>(9).fill(largestChoice / 8), 'too-many-files', filesTooLarge()],
])('%s is refused with the one sentence', async (_, sizes, code, message) => {
  const given = await page.evaluate(async (bytes) => {
    const { readFiles } = await window.harness<BridgeHarness>('bridge');
    const files = bytes.map((size, at) => {
      const file = new File([], `${at}.txt`);
      // What it says of its size is what is asked; the bytes are not needed for a refusal.
      return Object.defineProperty(file, 'size', { value: size });
    });
    return readFiles(files);
  }, sizes);
  expect(given).toMatchObject({ ok: false, error: { code, message } });
});
