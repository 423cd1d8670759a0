import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../electron/launch/build.ts';
import { parseProjectsJson } from '../../shared/formats/json/json-format.ts';
import { importBytes } from '../../shared/import/import-file.ts';
import { unwrap } from '../../shared/result/result.ts';
import { AppRun, bytesOf } from '../helpers/app-run.ts';
import { pdfText } from '../helpers/read-pdf.ts';

const sampleFile = join(projectRoot, 'assets', 'samples', 'sample-2024-workshop-hub.txt');

let app: AppRun;
const saved = (): Promise<void> => app.page.getByText('저장됨').waitFor();
const pages = () => app.page.locator('.pages img.page');

/** The pictures of the pages, as their addresses: one changes when its page does. */
const pageAddresses = (): Promise<string[]> =>
  pages().evaluateAll((images) => images.map((image) => (image as HTMLImageElement).src));

/** Picks files in the import dialog that is open. */
async function pick(files: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const button = app.page.getByRole('button', { name: '파일 고르기' });
  const [chooser] = await Promise.all([app.page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles(files);
}

beforeAll(async () => {
  app = await AppRun.start();
});

afterAll(() => app.end());

describe('an officer’s round', () => {
  it('brings last year’s document in by the file picker, after a look at what was read', async () => {
    await app.page.getByRole('button', { name: '지난해 설명서 불러오기' }).click();
    await pick(sampleFile);
    const row = app.page.getByRole('dialog').locator('tbody tr').first();
    await row.waitFor();
    expect(await row.innerText()).toContain('4,535,424');
    expect(await row.innerText()).toContain('없음');
    await app.page.getByRole('button', { name: '1건 담기' }).click();
    await app.page.locator('.editor').waitFor();
    await saved();
    const [project] = unwrap(importBytes('sample.txt', new Uint8Array(await readFile(sampleFile)))).projects;
    expect(await app.page.getByLabel('사업명', { exact: true }).inputValue()).toBe(project?.title);
  });

  it('shows the pages beside it', async () => {
    await pages().first().waitFor();
    expect(await pages().count()).toBeGreaterThanOrEqual(3);
    const drawn = await pages()
      .first()
      .evaluate((image) => (image as HTMLImageElement).decode().then(() => true));
    expect(drawn).toBe(true);
  });

  it('a number typed in the grid changes the sums and the page', async () => {
    const before = await pageAddresses();
    await app.cell('예산 총괄', 1, 'current').click();
    await app.page.keyboard.type('5000000');
    await app.page.keyboard.press('Enter');
    await expect.poll(() => app.cell('예산 총괄', 1, 'current').innerText()).toBe('5,000,000');
    expect(await app.cell('예산 총괄', 1, 'change').innerText()).toBe('56,121');
    expect(await app.cell('예산 총괄', 't-0', 'current').innerText()).toBe('5,001,382');
    expect(await app.page.getByLabel('사업비 (당해년도)', { exact: true }).inputValue()).toBe('5,001,382');
    await expect.poll(async () => (await pageAddresses())[0], { timeout: 10_000 }).not.toBe(before[0]);
  });

  it('Hangul text lines keep their bullet, and Ctrl+Z takes a whole edit back', async () => {
    const area = app.page.getByLabel('사업목적', { exact: true });
    const before = await area.inputValue();
    await area.focus();
    await app.page.keyboard.press('Control+End');
    await app.page.keyboard.press('Enter');
    await app.page.keyboard.insertText('새 목적');
    expect(await area.inputValue()).toBe(`${before}\n- 새 목적`);
    await app.page.getByText('저장 중').waitFor({ state: 'detached' });
    await saved();
    await app.page.keyboard.press('Control+z');
    await expect.poll(() => area.inputValue()).toBe(before);
    await app.page.keyboard.press('Control+z');
    await expect.poll(() => app.cell('예산 총괄', 1, 'current').innerText()).toBe('4,534,042');
    await app.page.keyboard.press('Control+y');
    await expect.poll(() => app.cell('예산 총괄', 1, 'current').innerText()).toBe('5,000,000');
  });

  it('everything is there after the window was closed and opened, undo too', async () => {
    await saved();
    await app.close();
    await app.open();
    await expect.poll(() => app.cell('사업 목록', 0, 'current').innerText(), { timeout: 20_000 }).toBe('5,001,382');
    await app.cell('사업 목록', 0, 'title').click();
    await app.page.keyboard.press('Enter');
    await app.page.locator('.editor').waitFor();
    await expect.poll(() => app.cell('예산 총괄', 1, 'current').innerText()).toBe('5,000,000');
    await app.page.keyboard.press('Control+z');
    await expect.poll(() => app.cell('예산 총괄', 1, 'current').innerText()).toBe('4,534,042');
  });

  it('saves the official PDF with the figures of the record', async () => {
    await pages().first().waitFor();
    const download = app.page.waitForEvent('download', { timeout: 60_000 });
    await app.page.keyboard.press('Control+Shift+S');
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^2024 .+\.pdf$/);
    const { text } = await pdfText(await bytesOf(file));
    for (const figure of [
      '4,535,424',
      '△1,086,455',
      '△409,837',
      '72,012',
      '984,000',
      '2,267,712',
      '△1',
      '12,985,991',
    ]) {
      expect(text).toContain(figure);
    }
  });

  it('saves the record as JSON and opens it again as a copy that is pointed out', async () => {
    const text = await app.saveJson();
    const [project] = unwrap(parseProjectsJson(text));
    const [read] = unwrap(importBytes('sample.txt', new Uint8Array(await readFile(sampleFile)))).projects;
    expect(project).toEqual({ ...read, series: expect.any(String) });
    await app.page.keyboard.press('Control+o');
    await pick({ name: '사본.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await app.page.getByText('같은 사업이 이미 있음').waitFor();
    expect(await app.page.getByRole('button', { name: '담기' }).isDisabled()).toBe(true);
    await app.page.keyboard.press('Escape');
  });

  it('a file that is no such document is refused in words and changes nothing', async () => {
    await app.page.keyboard.press('Control+o');
    await pick({
      name: '일기.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('오늘은 날씨가 맑았다.\n'),
    });
    await app.page.getByRole('dialog').getByRole('alert').waitFor();
    expect(await app.page.getByRole('dialog').getByRole('alert').innerText()).toContain('일기.txt');
    await app.page.keyboard.press('Escape');
    expect(await app.page.getByRole('dialog').count()).toBe(0);
  });

  it('nothing went wrong unseen', () => {
    expect(app.problems).toEqual([]);
  });
});
