import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { active, cellAt, clickCell, keys, openGrid, state } from './grid-driver.ts';
import { type GridPage, openGridPage } from './grid-page.ts';

let grid: GridPage;
let page: Page;

beforeAll(async () => {
  grid = await openGridPage();
  page = grid.page;
});

beforeEach(() => openGrid(page, 'ledger'));
afterEach(() => scaleTo(1));
afterAll(() => grid.close());

const scaleTo = (scale: number) =>
  page.evaluate((given) => document.documentElement.style.setProperty('--text-scale', String(given)), scale);

const box = async (selector: string) => {
  const found = await page.locator(selector).first().boundingBox();
  if (!found) throw new Error(`${selector} is not drawn`);
  return found;
};
const widthOf = async (column: string) => Math.round((await box(cellAt(0, column))).width);

/** How many cells of numbers and heads on screen show less than they hold. */
const cut = () =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('.sg-amount, .sg-rate, .sg-integer, .ag-header-cell-text')].filter(
        (cell) => cell.scrollWidth > cell.clientWidth + 1 || cell.scrollHeight > cell.clientHeight + 1,
      ).length,
  );

describe('numbers and heads are seen whole', () => {
  test.each([1, 1.5])('at %f, also a number that is typed later', async (scale) => {
    await scaleTo(scale);
    await openGrid(page, 'ledger');
    await expect.poll(cut).toBe(0);
    const before = await widthOf('now');
    await clickCell(page, 0, 'now');
    await page.keyboard.type('123456789012345');
    await keys(page, 'Enter');
    expect(await page.textContent(cellAt(0, 'now'))).toBe('123,456,789,012,345');
    await expect.poll(cut).toBe(0);
    expect(await widthOf('now')).toBeGreaterThan(before);
  });

  test('a column of numbers is not dragged narrower than they are', async () => {
    const edge = await box('.ag-header-cell[col-id="before"] .ag-header-cell-resize');
    await page.mouse.move(edge.x + edge.width / 2, edge.y + 10);
    await page.mouse.down();
    await page.mouse.move(edge.x - 110, edge.y + 10, { steps: 40 });
    await page.mouse.up();
    await expect.poll(() => widthOf('before')).toBeLessThan(130);
    await expect.poll(cut).toBe(0);
  });
});

describe('widths', () => {
  test('are changed by keys, told in pixels at the ordinary size of text, and grow with the text', async () => {
    await clickCell(page, 0, 'now');
    await keys(page, 'Control+Shift+>', 'Control+Shift+>');
    await expect.poll(() => widthOf('now')).toBe(170);
    expect((await state(page)).verbs.at(-1)).toBe('widths {"now":170}');
    await scaleTo(1.5);
    await expect.poll(() => widthOf('now')).toBe(255);
    await keys(page, 'Control+Shift+<');
    await expect.poll(() => widthOf('now')).toBe(225);
    expect((await state(page)).verbs.at(-1)).toBe('widths {"now":150}');
  });

  test('are fitted by a double click on the line behind the head', async () => {
    const edge = await box('.ag-header-cell[col-id="code"] .ag-header-cell-resize');
    await page.mouse.dblclick(edge.x + edge.width / 2, edge.y + 10);
    await expect.poll(async () => (await state(page)).verbs.length).toBe(1);
    expect((await state(page)).verbs[0]).toMatch(/^widths \{"code":\d+\}$/);
    expect(await widthOf('code')).toBeLessThan(90);
  });

  test('stand in the menu behind one entry, which the arrows open', async () => {
    await clickCell(page, 0, 'now');
    await keys(page, 'Shift+F10');
    const chosen = () => page.locator('.sg-menu [data-highlighted]').allTextContents();
    for (let press = 0; press < 30 && !(await chosen()).some((text) => text.startsWith('열 너비')); press += 1)
      await keys(page, 'ArrowDown');
    await keys(page, 'ArrowRight');
    await expect.poll(chosen).toContain('열 넓히기Ctrl+Shift+>');
    await keys(page, 'Enter');
    await expect.poll(() => widthOf('now')).toBe(150);
    expect(await active(page)).toBe('r0.now');
  });
});

test('long texts wrap by choice, with rows as high as they need, and go back to one line', async () => {
  const height = async (row: number) => Math.round((await box(cellAt(row, 'name'))).height);
  await clickCell(page, 5, 'name');
  for (let press = 0; press < 30 && (await widthOf('name')) > 130; press += 1) await keys(page, 'Control+Shift+<');
  expect(await height(5)).toBe(28);
  await keys(page, 'Control+Shift+Enter');
  await expect.poll(() => height(5)).toBeGreaterThan(40);
  const missing = await page.locator(cellAt(5, 'name')).evaluate((cell) => cell.scrollHeight - cell.clientHeight);
  expect(missing).toBeLessThanOrEqual(1);
  await keys(page, 'Control+Shift+Enter');
  await expect.poll(() => height(5)).toBe(28);
});

test('rows stand in the page in the order in which they are seen', async () => {
  const order = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.ag-grid-scrolling-rows .ag-row')].map((row) =>
        Number(row.getAttribute('row-index')),
      ),
    );
  const sorted = async () => {
    const seen = await order();
    return seen.length > 5 && seen.every((row, at) => at === 0 || row > (seen[at - 1] ?? 0));
  };
  await openGrid(page, 'many');
  await clickCell(page, 0, 'name');
  await keys(page, 'Control+End');
  await expect.poll(sorted).toBe(true);
  await keys(page, 'Control+Home', 'PageDown', 'PageDown', 'Control+=');
  await expect.poll(sorted).toBe(true);
});

describe('keys of the bar of find and replace', () => {
  test('Tab goes from box to box and back, Enter replaces, Esc returns to the cell', async () => {
    await clickCell(page, 0, 'name');
    await keys(page, 'Control+h');
    await page.keyboard.insertText('비');
    await keys(page, 'Tab');
    await page.keyboard.insertText('경비');
    await keys(page, 'Shift+Tab', 'Tab');
    expect(
      await page
        .locator('.sg-bar input')
        .evaluateAll((boxes) => boxes.findIndex((each) => each === document.activeElement)),
    ).toBe(1);
    await keys(page, 'Enter');
    expect((await state(page)).cells[0]?.name).toBe('사무관리경비');
    await keys(page, 'Escape');
    expect(await page.locator('.sg-bar').count()).toBe(0);
    expect(await active(page)).toMatch(/\.name$/);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('sg-input');
  });
});

test('rows are put in and taken out by the keys of the number block too, and not under an open cell', async () => {
  await clickCell(page, 2, 'name');
  await keys(page, 'Control+NumpadAdd');
  expect((await state(page)).ids).toHaveLength(9);
  await keys(page, 'Control+NumpadSubtract');
  expect((await state(page)).ids).toHaveLength(8);
  await page.keyboard.type('a');
  await keys(page, 'Control+-', 'Control+=');
  expect((await state(page)).ids).toHaveLength(8);
  expect(await page.inputValue('.sg-input')).toBe('a');
  await keys(page, 'Escape');
});
