import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clickCell, fromOutside, keys, openGrid, state } from './grid-driver.ts';
import { type GridPage, openGridPage } from './grid-page.ts';

type GridHarness = typeof import('./harness/grid.harness.ts');

let grid: GridPage;
let page: Page;

beforeAll(async () => {
  grid = await openGridPage();
  page = grid.page;
});

beforeEach(() => openGrid(page, 'ledger'));

afterAll(() => grid.close());

const clipboardText = () => page.evaluate(() => navigator.clipboard.readText());
const fixture = (name: string) => readFileSync(new URL(`../fixtures/clipboard/${name}`, import.meta.url), 'utf8');

describe('the real clipboard', () => {
  test('a copied range is text with tabs and △, and goes back exactly though the view is coarser', async () => {
    await openGrid(page, 'thousand');
    await clickCell(page, 7, 'name');
    await keys(page, 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Control+c');
    expect(await clipboardText()).toBe('자산및물품취득비\t25,000\t1,234.567\t△23,765.433');
    await clickCell(page, 0, 'name');
    await keys(page, 'Control+v');
    const { cells, calls } = await state(page);
    expect(cells[0]).toMatchObject({ name: '자산및물품취득비', before: 25_000_000, now: 1_234_567 });
    expect(calls).toHaveLength(1);
    expect(calls[0]?.how).toBe('paste');
    expect(await page.textContent('.sg-note')).toContain('읽기 전용 1칸');
  });

  test('cut takes away, paste puts back', async () => {
    await clickCell(page, 0, 'before');
    await keys(page, 'Shift+ArrowDown', 'Control+x');
    expect((await state(page)).cells.slice(0, 2).map((row) => row.before)).toEqual([null, null]);
    expect(await clipboardText()).toBe('120,000,000\r\n48,000,000');
    await clickCell(page, 2, 'now');
    await keys(page, 'Control+v');
    const { cells, calls } = await state(page);
    expect(cells.slice(2, 4).map((row) => row.now)).toEqual([120_000_000, 48_000_000]);
    expect(calls.map((call) => call.how)).toEqual(['cut', 'paste']);
  });

  test('what LibreOffice Calc put on the clipboard', async () => {
    await clickCell(page, 0, 'code');
    await fromOutside(page, fixture('libreoffice-calc-7.4.txt'), fixture('libreoffice-calc-7.4.html'));
    await keys(page, 'ArrowDown', 'Control+v');
    const { cells } = await state(page);
    expect(cells[2]).toMatchObject({ code: '201-01', name: '사무관리비 "일반"', before: -1_086_455, now: 72_012_000 });
    expect(cells[3]).toMatchObject({ code: '', name: '공공운영비', before: null, now: 1_234_000 });
    expect(cells[4]).toMatchObject({ code: '합계', name: '', before: 0, now: 73_246_000 });
    // The head row's words are no amounts: those two cells keep what they held.
    expect(cells[1]).toMatchObject({ code: '번호', name: '통계목', before: 48_000_000, now: 30_000_000 });
    expect(await page.textContent('.sg-note')).toContain('2칸은 읽을 수 없어');
  });

  test.each([
    ['excel-shape.html', 2, { code: '인건비', name: '1,382,000', before: -1234 }],
    ['hangul-shape.html', 1, { code: '사무관리비', name: '△1,086' }],
  ])('%s', async (name, row, wanted) => {
    await clickCell(page, 0, 'code');
    await fromOutside(page, '', fixture(name));
    await keys(page, 'Control+v');
    expect((await state(page)).cells[row]).toMatchObject(wanted);
  });

  test('rows beyond the end: new rows, then their values', async () => {
    await clickCell(page, 7, 'name');
    await fromOutside(page, '가\t1\n나\t2\n다\t3');
    await keys(page, 'Control+v');
    const { cells, verbs } = await state(page);
    expect(verbs).toEqual(['insert 8 2']);
    expect(cells.slice(7).map((row) => [row.name, row.before])).toEqual([
      ['가', 1],
      ['나', 2],
      ['다', 3],
    ]);
  });

  test('rows beyond the end in one action where the screen takes it so', async () => {
    await openGrid(page, 'onePaste');
    await clickCell(page, 7, 'name');
    await fromOutside(page, '가\t1\n나\t2');
    await keys(page, 'Control+v');
    await page.waitForSelector('.ag-row[row-index="8"] .sg-corner');
    const { verbs, calls, cells, selection } = await state(page);
    expect(verbs).toEqual(['paste 2 [{"name":"나","before":2}]']);
    expect(calls).toEqual([]);
    expect(cells[8]).toEqual({ name: '나', before: 2 });
    // What was pasted is selected, the new rows among it.
    expect(selection).toMatchObject({ rows: ['r7', 'pasted0'], columns: ['name', 'before'], sum: 3 });
  });

  test('where the screen makes no rows the rest is pasted, and a row that comes later stays blank', async () => {
    await openGrid(page, 'noRows');
    await clickCell(page, 7, 'name');
    await fromOutside(page, '가\t1\n나\t2\n다\t3');
    await keys(page, 'Control+v');
    await page.waitForSelector('.sg-note >> text=아래로 넘친 2줄은 붙이지 않았습니다');
    expect((await state(page)).cells[7]).toMatchObject({ name: '가', before: 1 });
    await page.evaluate(async () => (await window.harness<GridHarness>('grid')).addFirst('late'));
    await keys(page, 'ArrowUp');
    const { cells, calls, verbs } = await state(page);
    expect(verbs).toEqual(['asked 8 2']);
    expect(calls).toHaveLength(1);
    expect(cells[0]).toEqual({});
  });

  test('nothing but rows that do not come: only that is said', async () => {
    await openGrid(page, 'noRows');
    await clickCell(page, 7, 'name');
    await fromOutside(page, '자산및물품취득비\n나');
    await keys(page, 'Control+v', 'ArrowUp');
    expect(await page.textContent('.sg-note')).toBe('아래로 넘친 1줄은 붙이지 않았습니다.');
    expect((await state(page)).calls).toEqual([]);
  });

  test('into an empty table', async () => {
    await openGrid(page, 'empty');
    await fromOutside(page, '201-01\t사무관리비\t1,000\n202-01\t여비\t2,000');
    await keys(page, 'Control+v');
    const { cells } = await state(page);
    expect(cells.map((row) => [row.code, row.name, row.before])).toEqual([
      ['201-01', '사무관리비', 1000],
      ['202-01', '여비', 2000],
    ]);
  });

  test('over more than 200 filled cells it is shown first: Esc leaves all, Enter pastes in one step', async () => {
    await openGrid(page, 'many');
    await clickCell(page, 10, 'before');
    await fromOutside(page, Array.from({ length: 101 }, (_, index) => `${index}\t△${index + 1}`).join('\n'));
    await keys(page, 'Control+v');
    await page.waitForSelector('dialog.sg-preview');
    expect(await page.textContent('dialog.sg-preview')).toContain('내용이 있는 202칸');
    await keys(page, 'Escape');
    await page.waitForSelector('dialog.sg-preview', { state: 'detached' });
    expect((await state(page)).calls).toEqual([]);
    await keys(page, 'Control+v');
    await page.waitForSelector('dialog.sg-preview');
    await keys(page, 'Enter');
    await page.waitForSelector('dialog.sg-preview', { state: 'detached' });
    const { calls, cells } = await state(page);
    expect(calls).toHaveLength(1);
    expect(calls[0]?.edits).toHaveLength(202);
    expect(cells[110]).toMatchObject({ before: 100, now: -101 });
    await keys(page, 'ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('sg-input');
  });

  test('while a cell is typed the clipboard is the text’s', async () => {
    await clickCell(page, 0, 'name');
    await fromOutside(page, '나\t다');
    await page.keyboard.type('a');
    await keys(page, 'Control+v', 'Enter');
    expect((await state(page)).cells[0]?.name).toBe('a나\t다');
  });

  test('copy and paste from the menu', async () => {
    await page.click('.ag-row[row-index="1"] [col-id="now"]', { button: 'right' });
    await page.click('.sg-menu >> text=복사');
    await page.click('.ag-row[row-index="2"] [col-id="now"]', { button: 'right' });
    await page.click('.sg-menu >> text=붙여넣기');
    // The menu reads the clipboard in its own time; React draws in its own.
    await page.waitForSelector('.ag-row[row-index="2"] [col-id="now"] >> text=30,000,000');
    expect((await state(page)).cells[2]?.now).toBe(30_000_000);
  });
});
