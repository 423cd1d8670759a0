import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseProjectsJson } from '../../shared/formats/json/json-format.ts';
import { unwrap } from '../../shared/result/result.ts';
import { AppRun } from '../helpers/app-run.ts';

let app: AppRun;

const press = (key: string): Promise<void> => app.page.keyboard.press(key);
const row = (at: number, column: string) => app.cell('사업 목록', at, column);
const list = () => app.page.locator('.project-list');
const panel = () => app.page.getByRole('complementary', { name: '검토에서 찾은 것' });

beforeAll(async () => {
  app = await AppRun.start();
  await app.openSample();
});

afterAll(() => app.end());

it('F4 opens the findings and goes to the cell of the first; an amount that is off is the gravest', async () => {
  const cost = app.page.getByRole('textbox', { name: '사업비 (당해년도)' });
  const was = await cost.inputValue();
  await cost.fill('1');
  await press('Enter');
  const count = app.page.getByRole('button', { name: /오류 [1-9]/ });
  await count.waitFor();
  await expect.poll(() => cost.getAttribute('data-mark')).toBe('error');
  await press('F4');
  await panel().getByRole('listitem').first().waitFor();
  expect(await panel().getByRole('listitem').first().innerText()).toContain('오류');
  expect(await panel().locator('[aria-current]').count()).toBe(1);
  await cost.fill(was);
  await press('Enter');
  await app.page.getByRole('button', { name: /오류 0/ }).waitFor();
  expect(await cost.getAttribute('data-mark')).not.toBe('error');
});

it('another 회계연도 of a project with content is asked about: a correction keeps the amounts where they are', async () => {
  const [before] = unwrap(parseProjectsJson(await app.saveJson()));
  const year = app.page.getByRole('textbox', { name: '회계연도' });
  await year.fill(`${(before?.fiscalYear ?? 0) + 5}`);
  const dialog = app.page.getByRole('dialog');
  await dialog.getByText('초안은 바로 다음 해').waitFor();
  await press('Escape');
  await expect.poll(() => year.inputValue()).toBe(`${before?.fiscalYear}`);
  await year.fill(`${(before?.fiscalYear ?? 0) + 1}`);
  await dialog.getByRole('button', { name: /이 기록의 연도를/ }).click();
  await dialog.waitFor({ state: 'detached' });
  const [after] = unwrap(parseProjectsJson(await app.saveJson()));
  expect(after?.fiscalYear).toBe((before?.fiscalYear ?? 0) + 1);
  expect(after?.summary.lines.map(({ prior }) => prior)).toEqual(before?.summary.lines.map(({ prior }) => prior));
  await press('Control+z');
  await expect.poll(() => year.inputValue()).toBe(`${before?.fiscalYear}`);
});

it('next year’s draft is a record of its own, opened, and one undo of the list', async () => {
  const [before] = unwrap(parseProjectsJson(await app.saveJson()));
  const next = (before?.fiscalYear ?? 0) + 1;
  const year = app.page.getByRole('textbox', { name: '회계연도' });
  await year.fill(`${next}`);
  await app.page.getByRole('button', { name: /초안을 새로 만들기/ }).click();
  await expect.poll(() => year.inputValue()).toBe(`${next}`);
  const [draft] = unwrap(parseProjectsJson(await app.saveJson()));
  expect(draft?.series).toBe(before?.series);
  expect(draft?.summary.total.prior.amount).toBe(before?.summary.total.current.amount);
  await press('Control+k');
  await app.page.keyboard.insertText('다음 연도 초안');
  await press('Escape');
  await app.page.getByRole('button', { name: /목록/ }).first().click();
  await list().waitFor();
  expect(await row(0, 'fiscalYear').innerText()).toBe(`${next}`);
  await app.page.getByLabel('회계연도').selectOption('');
  await expect.poll(() => app.page.locator('.project-list .ag-row:not([row-index^="b-"])').count()).toBe(2);
});

it('rows are ticked by box, Shift and Ctrl, and are what a command is about; two years have no sum', async () => {
  await expect.poll(() => app.cell('사업 목록', 'b-0', 'title').innerText()).toContain('연도가 섞여');
  await row(0, 'picked').click();
  await row(1, 'title').click({ modifiers: ['Control'] });
  await app.page.getByText('2건 고름').waitFor();
  expect(await row(0, 'picked').innerText()).toBe('☑');
  await press('Control+Shift+S');
  const dialog = app.page.getByRole('dialog');
  await dialog.getByText('회계연도가 섞여 있습니다').waitFor();
  await press('Escape');
  await app.page.getByRole('button', { name: '고름 풀기' }).click();
  expect(await row(0, 'picked').innerText()).toBe('☐');
});

it('heads sort, groups have their sums, each project its state', async () => {
  await app.page.locator('.project-list .ag-header-cell[col-id="fiscalYear"]').click();
  const years = async () => [await row(0, 'fiscalYear').innerText(), await row(1, 'fiscalYear').innerText()];
  const [a = '', b = ''] = await years();
  expect(a > b).toBe(true);
  await app.page.locator('.project-list .ag-header-cell[col-id="fiscalYear"]').click();
  await expect.poll(years).toEqual([b, a]);
  await expect.poll(() => row(0, 'state').innerText()).toMatch(/^\d+\/\d+/);
  await app.page.getByLabel('묶기').selectOption('year');
  await expect.poll(() => row(0, 'title').innerText()).toBe(`${a}년 1건`);
  expect(await row(0, 'current').innerText()).toBe(await row(1, 'current').innerText());
});
