import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { cellAt, clickCell, keys, openGrid } from './grid-driver.ts';
import { type GridPage, openGridPage } from './grid-page.ts';

let grid: GridPage;
let page: Page;

beforeAll(async () => {
  grid = await openGridPage();
  page = grid.page;
});

afterEach(() => scaleTo(1));
afterAll(() => grid.close());

/** As the application does it when another size of text is chosen. */
const scaleTo = (scale: number) =>
  page.evaluate((given) => document.documentElement.style.setProperty('--text-scale', String(given)), scale);

/** Heights in pixels, once AG Grid has drawn what it was told. */
async function heights() {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));
  const height = async (selector: string) =>
    Math.round((await page.locator(selector).first().boundingBox())?.height ?? 0);
  return {
    row: await height('.ag-grid-scrolling-rows .ag-row[row-index="0"]'),
    total: await height('.ag-grid-pinned-bottom-rows .ag-row'),
    header: await height('.ag-header-row'),
    input: await height('.sg-input'),
  };
}

test('rows, header and total grow with the text while the table is open', async () => {
  await openGrid(page, 'ledger');
  await clickCell(page, 0, 'name');
  expect(await heights()).toMatchObject({ row: 28, total: 28, header: 30 });
  await scaleTo(1.5);
  const after = await heights();
  expect(after).toMatchObject({ row: 42, total: 42, header: 45 });
  // The text of several lines wraps sooner, and none of it is cut off.
  const cut = await page.locator(cellAt(4, 'note')).evaluate((cell) => cell.scrollHeight - cell.clientHeight);
  expect(cut).toBeLessThanOrEqual(0);
  expect(after.input).toBeGreaterThanOrEqual(41);
  await scaleTo(0.9);
  expect(await heights()).toMatchObject({ row: 25, total: 25, header: 27 });
});

test('a table that opens with large text, and one that grows with its rows', async () => {
  await scaleTo(1.5);
  await openGrid(page, 'small');
  await clickCell(page, 1, 'before');
  expect(await heights()).toMatchObject({ row: 42, total: 42, header: 45 });
  const table = await page.locator('.ag-root-wrapper').boundingBox();
  expect(table?.height).toBeGreaterThan(5 * 42);
  await page.keyboard.type('5');
  const [typed, cell] = await Promise.all([
    page.locator('.sg-input').boundingBox(),
    page.locator(cellAt(1, 'before')).boundingBox(),
  ]);
  expect(Math.abs((typed?.y ?? 0) - (cell?.y ?? 0))).toBeLessThan(2);
  await keys(page, 'Escape');
});

test.each([1, 1.5])('the names of a tree stand in the middle of their rows at %f', async (scale) => {
  await scaleTo(scale);
  await openGrid(page, 'tree');
  const off = await page.locator(`${cellAt(1, 'label')} .sg-tree-text`).evaluate((text) => {
    const [own, cell] = [text.getBoundingClientRect(), text.closest('.ag-cell')?.getBoundingClientRect()];
    return own.top + own.height / 2 - ((cell?.top ?? 0) + (cell?.height ?? 0) / 2);
  });
  expect(Math.abs(off)).toBeLessThan(2);
});
