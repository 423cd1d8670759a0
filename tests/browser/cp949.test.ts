import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { decodeCp949 } from '../../shared/encodings/cp949.ts';
import { type BrowserRun, makeProfile, openHarness, startBrowser } from '../helpers/browser-run.ts';
import { everyPair, tableOf } from '../helpers/cp949-table.ts';

let profile: Awaited<ReturnType<typeof makeProfile>>;
let browser: BrowserRun;

beforeAll(async () => {
  profile = await makeProfile();
  browser = await startBrowser(inject('browserProgram'), profile.folder);
});

afterAll(async () => {
  await browser.close();
  await profile.remove();
});

test('CP949 is read as Chromium reads `euc-kr`, every pair of bytes', async () => {
  const page = await openHarness(browser.context, inject('harnessUrl'));
  const pairs = everyPair();
  const read = await page.evaluate((given) => {
    const decoder = new TextDecoder('euc-kr', { fatal: true });
    return given.map(([lead, trail]) => {
      try {
        return decoder.decode(Uint8Array.of(lead, trail));
      } catch {
        return '';
      }
    });
  }, pairs);
  // A byte that stands for nothing before an ASCII one is an error there and here, so no pair reads as two characters.
  expect(read.filter((text) => text.length > 1)).toEqual([]);
  expect(read.filter((text) => text !== '')).toHaveLength(17_048);
  expect(tableOf(decodeCp949)).toEqual(read);
});
