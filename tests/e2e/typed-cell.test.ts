import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseProjectsJson } from '../../shared/formats/json/json-format.ts';
import { thousand } from '../../shared/money/parse.ts';
import { unwrap } from '../../shared/result/result.ts';
import { AppRun } from '../helpers/app-run.ts';

let app: AppRun;

const soon = { timeout: 8_000 };
const press = (key: string): Promise<void> => app.page.keyboard.press(key);
const type = (text: string): Promise<void> => app.page.keyboard.type(text);
const mark = () => app.page.locator('.save-mark').innerText();
const table = '최근 3년 결산 현황';
const cell = (row = 0) => app.cell(table, row, 'finalBudget');
const undoTitle = () => app.page.getByRole('button', { name: /^↶/ }).getAttribute('title');
const cost = () => app.page.getByLabel('사업비 (당해년도)', { exact: true });

/** Loads the page anew as F5 does; whether it was asked about first. */
async function reload(): Promise<boolean> {
  let asked = false;
  app.page.once('dialog', (dialog) => {
    asked = true;
    void dialog.accept();
  });
  await app.page.reload();
  await app.page.locator('.editor').waitFor();
  app.page.removeAllListeners('dialog');
  return asked;
}

beforeAll(async () => {
  app = await AppRun.start();
  app.page.setDefaultTimeout(10_000);
  await app.openSample();
});

afterAll(() => app.end());

describe('what is typed in a cell and not entered', () => {
  it('is said while it is not saved, saved within a moment, and there after the window was closed', async () => {
    const before = await cell().innerText();
    await cell().click();
    await type('7777777');
    expect(await mark()).toBe('적는 중…');
    await expect.poll(mark, soon).toContain('저장됨');
    expect(await app.page.locator('textarea.sg-input[data-editing]').inputValue()).toBe('7777777');
    // Closed without a question, as by a power cut.
    await app.close();
    await app.open();
    app.page.setDefaultTimeout(10_000);
    await app.page.locator('.project-list .ag-cell[col-id="title"]').first().dblclick();
    await app.page.locator('.editor').waitFor();
    await expect.poll(() => cell().innerText(), soon).toBe('7,777,777');
    await press('Control+z');
    await expect.poll(() => cell().innerText(), soon).toBe(before);
  });

  it('is one step, however often it was saved, and Enter adds none', async () => {
    const before = await cell(1).innerText();
    await cell(1).click();
    for (const part of ['1', '23', '45']) {
      await type(part);
      await expect.poll(mark, soon).toContain('저장됨');
    }
    await press('Enter');
    await expect.poll(() => cell(1).innerText(), soon).toBe('12,345');
    await expect.poll(undoTitle, soon).toContain('→ 12,345천원');
    expect(await undoTitle()).toContain(`${before}천원 →`);
    await press('Control+z');
    await expect.poll(() => cell(1).innerText(), soon).toBe(before);
  });

  it('Esc brings back what was there before the cell was opened, and leaves no step', async () => {
    const before = await cell(1).innerText();
    const step = await undoTitle();
    await cell(1).click();
    await type('999');
    await expect.poll(mark, soon).toContain('저장됨');
    await press('Escape');
    await expect.poll(() => cell(1).innerText(), soon).toBe(before);
    await expect.poll(undoTitle, soon).toBe(step);
    expect(await mark()).toContain('저장됨');
  });

  it('leaves an input method alone: a syllable that is being composed is saved and goes on being composed', async () => {
    const plan = '2024년도 추진일정';
    const step = () => app.cell(plan, 0, 'step');
    const before = await step().innerText();
    const session = await app.page.context().newCDPSession(app.page);
    const compose = (text: string) =>
      session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await step().click();
    await compose('ㅎ');
    await compose('하');
    expect(await mark()).toBe('적는 중…');
    await expect.poll(mark, soon).toContain('저장됨');
    await compose('한');
    await session.send('Input.insertText', { text: '한' });
    await compose('글');
    await expect.poll(mark, soon).toContain('저장됨');
    expect(await app.page.locator('textarea.sg-input[data-editing]').inputValue()).toBe('한글');
    await session.send('Input.insertText', { text: '글' });
    await press('Enter');
    await expect.poll(() => step().innerText(), soon).toBe('한글');
    await press('Control+z');
    await expect.poll(() => step().innerText(), soon).toBe(before);
  });

  it('Ctrl+S enters the open cell', async () => {
    await cell(1).click();
    await type('888');
    await press('Control+s');
    await expect.poll(() => cell(1).innerText(), soon).toBe('888');
    expect(await app.page.locator('textarea.sg-input[data-editing]').count()).toBe(0);
    await expect.poll(mark, soon).toContain('저장됨');
  });

  it('is asked about at the end where it is no value, and never called saved', async () => {
    await cell(1).click();
    await type('12원원');
    await app.page.waitForTimeout(1_500);
    expect(await mark()).toBe('적는 중…');
    expect(await reload()).toBe(true);
    expect(await cell(1).innerText()).toBe('888');
    expect(await mark()).not.toContain('적는 중');
  });

  it('a new line is typed into the blank row, and Esc takes it away again', async () => {
    const rows = () =>
      app.page
        .locator('[aria-label="예산 총괄"] .ag-row[row-index]:not([row-index^="t"]) .ag-cell[col-id="lineItem"]')
        .count();
    const before = await rows();
    const last = before - 1;
    await app.cell('예산 총괄', last, 'current').click();
    await type('500');
    await expect.poll(rows, soon).toBe(before + 1);
    await expect.poll(mark, soon).toContain('저장됨');
    await type('0');
    await expect.poll(mark, soon).toContain('저장됨');
    await press('Escape');
    await expect.poll(rows, soon).toBe(before);
  });
});

describe('what is typed in a money box', () => {
  it('is saved like that of a cell', async () => {
    const before = await cost().inputValue();
    await cost().fill('1,500');
    await expect.poll(mark, soon).toContain('저장됨');
    expect(await cost().inputValue()).toBe('1,500');
    expect(await reload()).toBe(false);
    await expect.poll(() => cost().inputValue(), soon).toBe('1,500');
    const [project] = unwrap(parseProjectsJson(await app.saveJson()));
    expect(project?.overview.cost.total).toBe(thousand(1_500));
    await press('Control+z');
    await expect.poll(() => cost().inputValue(), soon).toBe(before);
    await expect.poll(() => cost().evaluate((box) => box.matches(':focus')), soon).toBe(true);
  });

  it('goes back with Esc', async () => {
    const before = await cost().inputValue();
    const step = await undoTitle();
    await cost().fill('77');
    await expect.poll(mark, soon).toContain('저장됨');
    await cost().press('Escape');
    await expect.poll(() => cost().inputValue(), soon).toBe(before);
    await expect.poll(undoTitle, soon).toBe(step);
  });

  it('is called unsaved and asked about while it is no amount', async () => {
    await cost().fill('가나');
    expect(await mark()).toBe('적는 중…');
    await press('Control+Shift+l');
    expect(await app.page.locator('.editor').count()).toBe(1);
    expect(await reload()).toBe(true);
  });

  it('nothing went wrong unseen', () => {
    expect(app.problems).toEqual([]);
  });
});
