import { afterAll, beforeAll, expect, test } from 'vitest';
import { printProjectJson } from '../../shared/formats/json/json-format.ts';
import type { Project } from '../../shared/records/project/project.ts';
import { sampleProject } from '../builders/sample-project.ts';
import { AppRun } from '../helpers/app-run.ts';

let app: AppRun;
const notes = Array.from({ length: 3000 }, (_, at) => `- 참고 ${at + 1}번`);

beforeAll(async () => {
  app = await AppRun.start();
  const { page } = app;
  await page.getByRole('button', { name: '예시 열어 보기' }).waitFor();
  await page.keyboard.press('Control+o');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '파일 고르기' }).click();
  const buffer = Buffer.from(printProjectJson({ ...sampleProject(), notes }));
  await (await chooser).setFiles([{ name: '긴 참고.json', mimeType: 'application/json', buffer }]);
  await page.getByRole('button', { name: '1건 담기' }).click();
  await page.locator('.editor').waitFor();
});

afterAll(() => app.end());

const notesOf = async () => (JSON.parse(await app.saveJson()) as Project).notes;

test('참고 of 3,000 lines is edited 500 at a time, in a field that does not outgrow the window', async () => {
  const { page } = app;
  const field = page.getByRole('textbox', { name: '참고 (※)' });
  await expect.poll(() => field.inputValue()).toBe(notes.slice(0, 500).join('\n'));
  const box = await field.boundingBox();
  expect(box?.height).toBeGreaterThan(400);
  expect(box?.height).toBeLessThan(1000);
  expect(await page.getByText('3,000줄 가운데 1–500번째 줄').count()).toBe(1);
  expect(await page.getByRole('button', { name: '앞의 줄' }).isDisabled()).toBe(true);

  await page.getByRole('button', { name: '뒤의 줄' }).click();
  await expect.poll(() => field.inputValue()).toBe(notes.slice(500, 1000).join('\n'));
  await field.evaluate((area: HTMLTextAreaElement) => {
    area.focus();
    area.setSelectionRange(0, 0);
  });
  await page.keyboard.insertText('- 넣은 줄\n');
  await expect.poll(() => page.getByText('3,001줄 가운데 501–1,001번째 줄').count()).toBe(1);
  expect(await notesOf()).toEqual([...notes.slice(0, 500), '- 넣은 줄', ...notes.slice(500)]);
});

test('very many pasted lines are kept, and shown 500 at a time', async () => {
  const { page } = app;
  const field = page.getByRole('textbox', { name: '참고 (※)' });
  await field.evaluate((area: HTMLTextAreaElement) => {
    area.focus();
    area.select();
    const data = new DataTransfer();
    data.setData('text/plain', Array.from({ length: 5000 }, (_, at) => `- 붙인 ${at + 1}`).join('\r\n'));
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect.poll(() => page.getByText('7,500줄 가운데 501–1,000번째 줄').count()).toBe(1);
  const kept = await notesOf();
  expect(kept).toHaveLength(7500);
  expect(kept.slice(498, 502)).toEqual([notes[498], notes[499], '- 붙인 1', '- 붙인 2']);
  expect(kept.slice(5499, 5501)).toEqual(['- 붙인 5000', notes[1000]]);
  expect(app.problems).toEqual([]);
});
