import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseProjectsJson } from '../../shared/formats/json/json-format.ts';
import { unwrap } from '../../shared/result/result.ts';
import { AppRun } from '../helpers/app-run.ts';

let app: AppRun;

const settingsKey = 'sallim.settings';

async function openSettings(): Promise<void> {
  await app.page.keyboard.press('Control+,');
  await app.page.getByRole('dialog', { name: '보기 설정' }).waitFor();
}

/** The mark stands in every window that is open for work, empty as it may be. */
const ready = () => app.page.locator('.save-mark').waitFor({ state: 'attached' });

async function reload(): Promise<void> {
  await app.page.reload();
  await ready();
}

const field = (label: string) => app.page.getByLabel(label, { exact: true });
/** A list of the dialog: what it shows, and choosing another as an officer does. */
const shown = async (label: string) => (await field(label).innerText()).replace(/[▾\s]|천원 미만/g, '');
async function choose(label: string, option: string): Promise<void> {
  await field(label).click();
  await app.page.getByRole('option', { name: option }).click();
}
const closeDialog = () => app.page.keyboard.press('Escape');
const saved = () => app.page.locator('.save-mark.saved').waitFor();

const journalText = () =>
  app.page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle('journal-001.jsonl')).getFile()).text();
  });

/** The settings as a build of data version 1 left them, then the application loaded anew. */
async function withOldSettings(old: object): Promise<Record<string, unknown>> {
  await app.page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    settingsKey,
    JSON.stringify(old),
  ] as const);
  await reload();
  await openSettings();
  const text = await app.page.evaluate((key) => localStorage.getItem(key), settingsKey);
  return JSON.parse(text ?? '{}');
}

const officeRule = async () => [await shown('기관 증감률 끝수'), await shown('기관 산출근거 끝수')];

beforeAll(async () => {
  app = await AppRun.start();
  await ready();
});

afterAll(() => app.end());

describe('the office’s settings', () => {
  it('rules of rounding that this browser kept become the office’s, once, and leave the settings', async () => {
    const after = await withOldSettings({ unit: '원', costRounding: 'floor', rateRounding: 'floor' });
    expect(await officeRule()).toEqual(['절사', '절사']);
    expect(after).toMatchObject({ unit: '원' });
    expect(Object.keys(after)).not.toContain('costRounding');
    expect(Object.keys(after)).not.toContain('rateRounding');
    const again = await withOldSettings({ unit: '천원', costRounding: 'ceil', rateRounding: 'half' });
    expect(await officeRule()).toEqual(['절사', '절사']);
    expect(Object.keys(again)).not.toContain('costRounding');
    await closeDialog();
  });

  it('rows of rounding and of the cover are kept for the next start', async () => {
    await openSettings();
    await choose('기관 산출근거 끝수', '천원 미만 반올림');
    await field('책자 표지 제목').fill('2027년도 예산안 설명서');
    await field('책자 부서').fill('재정담당관');
    await field('책자 부서').blur();
    await expect.poll(journalText).toContain('재정담당관');
    await closeDialog();
    await reload();
    await openSettings();
    const values = async () => [
      await shown('기관 산출근거 끝수'),
      await field('책자 표지 제목').inputValue(),
      await field('책자 부서').inputValue(),
    ];
    expect(await values()).toEqual(['반올림', '2027년도 예산안 설명서', '재정담당관']);
    await closeDialog();
  });

  it('a new project takes the office’s rule, and its own row changes it alone', async () => {
    await app.page.keyboard.press('Control+Alt+n');
    await app.page.locator('.editor').waitFor();
    await openSettings();
    expect(await shown('이 사업 산출근거 끝수')).toBe('반올림');
    expect(await shown('이 사업 증감률 끝수')).toBe('절사');
    await choose('이 사업 산출근거 끝수', '천원 미만 올림');
    expect(await shown('기관 산출근거 끝수')).toBe('반올림');
    await closeDialog();
    await saved();
    const [project] = unwrap(parseProjectsJson(await app.saveJson()));
    expect(project?.rounding).toEqual({ costing: '올림', rate: '절사' });
  });
});

/** A page of the application's origin in which the application does not run. */
async function leaveApp(page: Page): Promise<void> {
  const style = await page.locator('link[rel="stylesheet"]').first().getAttribute('href');
  await page.goto(new URL(style ?? '', page.url()).href);
}

describe('the save mark', () => {
  it('says that saving waits while the journal cannot be reached, tries when asked, and says when it is saved', async () => {
    const { page } = app;
    const home = page.url();
    await leaveApp(page);
    await page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      // The former page's worker lets go of the file within moments.
      for (let tries = 0; ; tries += 1) {
        try {
          await folder.removeEntry('journal-001.jsonl');
          break;
        } catch (caught) {
          if (tries > 100) throw caught;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
      await folder.getDirectoryHandle('journal-001.jsonl', { create: true });
    });
    await page.goto(home);
    const waiting = page.locator('.save-mark', { hasText: '저장을 기다림' });
    await waiting.waitFor();
    await waiting.getByRole('button', { name: '다시 저장' }).click();
    await waiting.waitFor();
    await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('journal-001.jsonl'));
    await waiting.getByRole('button', { name: '다시 저장' }).click();
    await waiting.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Alt+n');
    await saved();
    await reload();
    await page.locator('.editor').waitFor();
    expect(await journalText()).toContain('"why":"recovery"');
  });

  it('has met no error on the way', () => {
    expect(app.problems.filter((problem) => !problem.includes('404'))).toEqual([]);
  });
});
