import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppRun } from '../helpers/app-run.ts';

let app: AppRun;

const press = (key: string): Promise<void> => app.page.keyboard.press(key);

beforeAll(async () => {
  app = await AppRun.start();
  await app.openSample();
});

afterAll(() => app.end());

describe('a project that has just been made', () => {
  it('opens with the cursor in its title, which the first word takes the place of', async () => {
    await press('Control+Alt+n');
    await expect.poll(() => app.page.locator('.title-input input:focus').count()).toBe(1);
    await app.page.keyboard.insertText('새로 적은 이름');
    await expect.poll(() => app.page.locator('.title-input input').inputValue()).toBe('새로 적은 이름');
  });

  it('so does a copy of one', async () => {
    await press('Control+Shift+d');
    await expect.poll(() => app.page.locator('.title-input input:focus').inputValue()).toBe('새로 적은 이름 (사본)');
  });
});

describe('a row of Ctrl+Enter', () => {
  it('is in view, also where the table ends below the window', async () => {
    await app.page.locator('.navigator-list button', { hasText: '가람공예허브 운영' }).click();
    await app.cell('산출근거', 3, 'label').click();
    const seen = () =>
      app.page.evaluate(() => {
        const cell = document.querySelector('[aria-label="산출근거"] .sg-active')?.getBoundingClientRect();
        const editor = document.querySelector('.editor')?.getBoundingClientRect();
        return cell !== undefined && editor !== undefined && cell.top >= editor.top && cell.bottom <= editor.bottom;
      });
    for (let round = 0; round < 25; round += 1) {
      await press('Control+Enter');
      await expect.poll(seen).toBe(true);
    }
    expect(app.problems).toEqual([]);
  });
});
