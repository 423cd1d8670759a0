import { afterAll, beforeAll, expect, it } from 'vitest';
import { AppRun } from '../helpers/app-run.ts';

let app: AppRun;

beforeAll(async () => {
  app = await AppRun.start();
  await app.openSample();
});

afterAll(async () => {
  expect(app.problems).toEqual([]);
  await app.end();
});

const scale = () => app.page.evaluate(() => document.documentElement.style.getPropertyValue('--text-scale') || '1');
const rows = () =>
  app.page.locator('[aria-label="예산 총괄"]').first().locator('.ag-grid-scrolling-rows .ag-row').count();

/** Whether what the selector finds stands between the bars of the editor, nothing lying over it. */
const isSeen = (selector: string) =>
  app.page.evaluate((given) => {
    const found = document.querySelector(given)?.getBoundingClientRect();
    if (!found || found.height === 0) return false;
    const at = document.elementFromPoint(found.left + Math.min(12, found.width / 2), found.top + found.height / 2);
    return at !== null && (at.closest(given) !== null || at.classList.contains('sg-input'));
  }, selector);
const activeCell = '.sg:focus-within .sg-active';

it('Ctrl+= and Ctrl+- are rows in a table and the size of text elsewhere', async () => {
  await app.cell('예산 총괄', 1, 'current').click();
  const before = await rows();
  await app.page.keyboard.press('Control+=');
  await expect.poll(rows).toBe(before + 1);
  await app.page.keyboard.press('Control+-');
  await expect.poll(rows).toBe(before);
  await app.page.keyboard.press('Control+NumpadAdd');
  await expect.poll(rows).toBe(before + 1);
  await app.page.keyboard.press('Control+NumpadSubtract');
  await expect.poll(rows).toBe(before);
  expect(await scale()).toBe('1');
  await app.page.locator('.title-input input').click();
  await app.page.keyboard.press('Control+=');
  await expect.poll(scale).toBe('1.15');
  await app.page.keyboard.press('Control+-');
  await expect.poll(scale).toBe('1');
  expect(await rows()).toBe(before);
});

it('what was done does not move the line at the top', async () => {
  const place = async () => (await app.page.getByRole('button', { name: '찾기와 명령' }).boundingBox())?.x;
  await app.cell('예산 총괄', 0, 'current').click();
  await app.page.locator('.save-mark.saved').waitFor();
  const before = await place();
  await app.page.keyboard.type('7');
  await app.page.keyboard.press('Enter');
  await expect.poll(() => app.page.getByRole('button', { name: /^↶/ }).getAttribute('title')).toContain('예산 총괄');
  await app.page.locator('.save-mark.saved').waitFor();
  expect(await place()).toBe(before);
});

it.each([1, 1.5])('the last cell, a new row and the reason of a mark are in view at %f', async (size) => {
  while (Number(await scale()) < size) {
    await app.page.locator('.title-input input').click();
    await app.page.keyboard.press('Control+=');
  }
  await app.cell('산출근거', 0, 'label').click();
  await app.page.keyboard.press('Control+End');
  await expect.poll(() => isSeen(activeCell)).toBe(true);
  await app.page.keyboard.press('Control+Home');
  await expect.poll(() => isSeen(activeCell)).toBe(true);
  await app.page.keyboard.press('Control+End');
  await app.page.keyboard.press('ArrowUp');
  await app.page.keyboard.press('Control+Enter');
  await expect.poll(() => isSeen(activeCell)).toBe(true);
  await app.page.keyboard.press('Control+-');
  // The sum of a changed 통계목 no longer is what 산출근거 adds up to.
  await app.cell('예산 총괄', 0, 'change').click();
  await app.page.keyboard.type('3');
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.press('ArrowUp');
  await app.page.locator('.editor').evaluate((editor) => editor.scrollTo(0, 0));
  await app.page.keyboard.press('Shift+F2');
  await expect.poll(() => isSeen('.sg-note:not([hidden])')).toBe(true);
  expect(await isSeen(activeCell)).toBe(true);
});

it('telephone numbers and amounts are not cut at 150 %', async () => {
  expect(await scale()).toBe('1.5');
  const cut = await app.page.evaluate(() =>
    [...document.querySelectorAll('.sg-amount, .sg-rate, [col-id$=".phone"].ag-cell, .ag-header-cell-text')]
      .filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
      .map((cell) => cell.textContent),
  );
  expect(cut).toEqual([]);
});
