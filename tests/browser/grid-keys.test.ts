import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { active, cellAt, clickCell, keys, openGrid, state } from './grid-driver.ts';
import { type GridPage, openGridPage } from './grid-page.ts';

let grid: GridPage;
let page: Page;

beforeAll(async () => {
  grid = await openGridPage();
  page = grid.page;
});

beforeEach(() => openGrid(page, 'ledger'));

afterAll(() => grid.close());

const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
const harness = <T extends unknown[]>(
  name: 'setCell' | 'removeRow' | 'setUnit' | 'addFirst' | 'bringTree' | 'unmountGrid',
  ...given: T
) =>
  page.evaluate(
    async ([verb, args]) => {
      const part = await window.harness<Record<string, (...values: unknown[]) => void>>('grid');
      part[verb as string]?.(...(args as unknown[]));
    },
    [name, given] as const,
  );

describe('moving and selecting', () => {
  test('Home, End, Ctrl+Home, Ctrl+End, pages, Ctrl+arrows', async () => {
    await clickCell(page, 2, 'before');
    await keys(page, 'Home');
    expect(await active(page)).toBe('r2.code');
    await keys(page, 'End');
    expect(await active(page)).toBe('r2.note');
    await keys(page, 'Control+Home');
    expect(await active(page)).toBe('r0.code');
    await keys(page, 'Control+End');
    expect(await active(page)).toBe('r7.note');
    await keys(page, 'Home', 'Control+ArrowUp');
    expect(await active(page)).toBe('r0.code');
    await keys(page, 'PageDown');
    expect(await active(page)).toBe('r7.code');
  });

  test('Shift+arrows and the summary of the range', async () => {
    await clickCell(page, 0, 'before');
    await keys(page, 'Shift+ArrowDown', 'Shift+ArrowRight');
    await page.waitForTimeout(20);
    expect((await state(page)).selection).toMatchObject({
      count: 4,
      numbers: 4,
      sum: 333_500_000,
      average: 83_375_000,
      rows: ['r0', 'r1'],
      columns: ['before', 'now'],
      active: { rowId: 'r0', columnId: 'before' },
    });
    expect(await page.locator('.sg-in').count()).toBe(4);
    await keys(page, 'Escape');
    expect(await page.locator('.sg-in').count()).toBe(0);
  });

  test('a mouse drag and a Shift click', async () => {
    const from = await page.locator(cellAt(1, 'before')).boundingBox();
    const to = await page.locator(cellAt(4, 'now')).boundingBox();
    if (!from || !to) throw new Error('no cells');
    await page.mouse.move(from.x + 20, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + 10, { steps: 5 });
    await page.mouse.up();
    await page.waitForTimeout(20);
    expect((await state(page)).selection).toMatchObject({ rows: ['r1', 'r2', 'r3', 'r4'], columns: ['before', 'now'] });
    await page.click(cellAt(2, 'name'), { modifiers: ['Shift'] });
    await page.waitForTimeout(20);
    expect((await state(page)).selection).toMatchObject({ rows: ['r1', 'r2'], columns: ['name', 'before'] });
  });

  test('Ctrl+A, a row, a column, a click on a column’s head', async () => {
    await clickCell(page, 2, 'now');
    await keys(page, 'Shift+Space');
    await page.waitForTimeout(20);
    expect((await state(page)).selection?.columns).toHaveLength(8);
    await clickCell(page, 2, 'now');
    await keys(page, 'Control+Space');
    await page.waitForTimeout(20);
    expect((await state(page)).selection).toMatchObject({ columns: ['now'], numbers: 8 });
    await keys(page, 'Control+a');
    await page.waitForTimeout(20);
    expect((await state(page)).selection?.rows).toHaveLength(8);
    await page.click('.ag-header-cell[col-id="before"]');
    await page.waitForTimeout(20);
    expect((await state(page)).selection).toMatchObject({ columns: ['before'], rows: { length: 8 } });
  });

  test('far cells of a long table come into view, selected', async () => {
    await openGrid(page, 'many');
    await clickCell(page, 0, 'name');
    await keys(page, 'Control+ArrowDown');
    expect(await active(page)).toBe('m4999.name');
    expect(await page.locator('.sg-active').textContent()).toBe('산출 항목 5000');
    await keys(page, 'Control+Shift+Home');
    await page.waitForTimeout(20);
    expect((await state(page)).selection?.rows).toHaveLength(5000);
  });

  test('Tab walks on and leaves at the last cell, Shift+Tab at the first', async () => {
    await page.focus('#before');
    await keys(page, 'Tab');
    expect(await active(page)).toBe('r0.code');
    await keys(page, 'Tab');
    expect(await active(page)).toBe('r0.name');
    await keys(page, 'Control+End', 'Tab');
    expect(await focused()).toBe('after');
    await keys(page, 'Shift+Tab', 'Control+Home', 'Shift+Tab');
    expect(await focused()).toBe('before');
  });

  test('the selection stays on its row when rows come and go, and survives its row', async () => {
    await clickCell(page, 4, 'now');
    await harness('removeRow', 'r1');
    expect(await active(page)).toBe('r4.now');
    expect(await page.locator('.sg-active').textContent()).toBe('3,448,969,000');
    await harness('removeRow', 'r4');
    expect(await active(page)).toBe('r5.now');
  });
});

describe('changing many cells', () => {
  test('Delete empties what may be typed in, as one step', async () => {
    await clickCell(page, 0, 'now');
    await keys(page, 'Shift+ArrowRight', 'Delete');
    const { calls, cells } = await state(page);
    expect(calls).toEqual([{ edits: [{ rowId: 'r0', columnId: 'now', value: null }], how: 'delete' }]);
    expect(cells[0]?.now).toBeNull();
    expect(await page.textContent('.sg-note')).toContain('읽기 전용 1칸');
  });

  test('Ctrl+D and Ctrl+R', async () => {
    await clickCell(page, 0, 'before');
    await keys(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
    await clickCell(page, 0, 'before');
    await keys(page, 'Shift+ArrowRight', 'Control+r');
    const { calls, cells } = await state(page);
    expect(cells.slice(0, 3).map((row) => row.before)).toEqual([120_000_000, 120_000_000, 120_000_000]);
    expect(cells[0]?.now).toBe(120_000_000);
    expect(calls.map((call) => call.how)).toEqual(['fill', 'fill']);
  });

  test('the fill handle counts years up', async () => {
    await clickCell(page, 0, 'year');
    const corner = await page.locator('.sg-corner').boundingBox();
    const goal = await page.locator(cellAt(3, 'year')).boundingBox();
    if (!corner || !goal) throw new Error('no cells');
    await page.mouse.move(corner.x + corner.width - 3, corner.y + corner.height - 3);
    await page.mouse.down();
    await page.mouse.move(goal.x + 20, goal.y + 10, { steps: 5 });
    expect(await page.locator('.sg-goal').count()).toBe(4);
    await page.mouse.up();
    const { cells, calls } = await state(page);
    expect(cells.slice(0, 4).map((row) => row.year)).toEqual(['2024', '2025', '2026', '2027']);
    expect(calls).toHaveLength(1);
    expect(await page.locator('.sg-goal').count()).toBe(0);
  });

  test('rows are put in and taken out by keys; undo and redo go to the application', async () => {
    await clickCell(page, 2, 'name');
    await keys(page, 'Control+=');
    expect((await state(page)).ids[2]).toMatch(/^new/);
    expect(await active(page)).toMatch(/^new\d+\.name$/);
    await keys(page, 'Control+Enter');
    expect((await state(page)).ids.slice(2, 4).every((id) => id.startsWith('new'))).toBe(true);
    await keys(page, 'Control+-', 'Control+z', 'Control+y', 'Control+Shift+z');
    const { verbs, ids } = await state(page);
    expect(ids).toHaveLength(9);
    expect(verbs.slice(-3)).toEqual(['undo', 'redo', 'redo']);
  });

  test('rows changed from outside are drawn, the unit only shows differently', async () => {
    await harness('setCell', 'r0', 'now', 999_000);
    expect(await page.textContent(cellAt(0, 'now'))).toBe('999,000');
    await harness('setUnit', '천원');
    expect(await page.textContent(cellAt(0, 'now'))).toBe('999');
    expect((await state(page)).cells[0]?.now).toBe(999_000);
    expect((await state(page)).calls).toEqual([]);
  });
});

describe('an edit in progress', () => {
  test('is kept when the focus goes elsewhere in the page, without taking it back', async () => {
    await clickCell(page, 0, 'now');
    await page.keyboard.type('5');
    await page.click('#after');
    expect((await state(page)).cells[0]?.now).toBe(5);
    expect(await focused()).toBe('after');
  });

  test('is kept when its screen is left', async () => {
    await clickCell(page, 0, 'now');
    await page.keyboard.type('6');
    await harness('unmountGrid');
    expect((await state(page)).calls).toMatchObject([{ edits: [{ rowId: 'r0', columnId: 'now', value: 6 }] }]);
  });

  test('goes on in its own row when rows come before it', async () => {
    await clickCell(page, 0, 'now');
    await page.keyboard.type('7');
    await harness('addFirst', 'zero');
    await page.keyboard.type('8');
    await keys(page, 'Enter');
    const { cells, ids } = await state(page);
    expect(cells[ids.indexOf('r0')]?.now).toBe(78);
    expect(cells[0]?.now).toBeUndefined();
  });

  test('is read in the unit it was begun in', async () => {
    await clickCell(page, 0, 'now');
    await page.keyboard.type('9');
    await harness('setUnit', '천원');
    expect((await state(page)).cells[0]?.now).toBe(9);
  });

  test('ends with its row', async () => {
    await clickCell(page, 0, 'now');
    await page.keyboard.type('9');
    await harness('removeRow', 'r0');
    expect((await state(page)).calls).toEqual([]);
    expect(await page.inputValue('.sg-input')).toBe('');
  });
});

test('a dragged column keeps its width and tells it', async () => {
  const edge = await page.locator('.ag-header-cell[col-id="now"] .ag-header-cell-resize').boundingBox();
  if (!edge) throw new Error('no edge');
  await page.mouse.move(edge.x + edge.width / 2, edge.y + 10);
  await page.mouse.down();
  await page.mouse.move(edge.x + edge.width / 2 + 40, edge.y + 10, { steps: 4 });
  await page.mouse.up();
  await page.waitForTimeout(100);
  expect((await state(page)).verbs).toEqual(['widths {"now":170}']);
  await harness('setUnit', '천원');
  expect((await page.locator(cellAt(0, 'now')).boundingBox())?.width).toBe(170);
});

describe('find and replace', () => {
  test('Ctrl+F goes from match to match, Esc comes back to the cell', async () => {
    await clickCell(page, 0, 'code');
    await keys(page, 'Control+f');
    await page.keyboard.insertText('운영');
    await keys(page, 'Enter');
    expect(await active(page)).toBe('r1.name');
    expect(await page.textContent('.sg-count')).toBe('1 / 1');
    await keys(page, 'Escape', 'ArrowDown');
    expect(await active(page)).toBe('r2.name');
    expect(await page.locator('.sg-bar').count()).toBe(0);
  });

  test('Ctrl+H replaces all at once, in one step', async () => {
    await clickCell(page, 0, 'code');
    await keys(page, 'Control+h');
    await page.fill('.sg-bar input >> nth=0', '비');
    await page.fill('.sg-bar input >> nth=1', '경비');
    await page.click('text=모두 바꾸기');
    const { calls, cells } = await state(page);
    expect(calls).toHaveLength(1);
    expect(calls[0]?.how).toBe('replace');
    expect(cells[1]?.name).toBe('행사운영경비');
    expect(await page.textContent('.sg-note')).toContain('바꾸었습니다');
  });
});

describe('menu', () => {
  test('a right click offers everything with its keys; a choice is run', async () => {
    await page.click(cellAt(1, 'now'), { button: 'right' });
    const entries = await page.locator('.sg-menu [role=menuitem]').allTextContents();
    for (const entry of [
      '잘라내기Ctrl+X',
      '붙여넣기Ctrl+V',
      '내용 지우기Delete',
      '아래로 채우기Ctrl+D',
      '찾기Ctrl+F',
      '되돌리기Ctrl+Z',
    ]) {
      expect(entries).toContain(entry);
    }
    await page.click('.sg-menu >> text=내용 지우기');
    expect((await state(page)).cells[1]?.now).toBeNull();
    expect(await page.locator('.sg-menu').count()).toBe(0);
    await keys(page, 'ArrowDown');
    expect(await active(page)).toBe('r2.now');
  });

  test('by the keyboard alone', async () => {
    await clickCell(page, 1, 'now');
    await keys(page, 'Shift+F10', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
    expect((await state(page)).cells[1]?.now).toBeNull();
    await keys(page, 'Shift+F10', 'Escape', 'ArrowUp');
    expect(await active(page)).toBe('r0.now');
  });

  test('the mark of a cell is one key away', async () => {
    await clickCell(page, 6, 'now');
    expect(await page.textContent('.sg-live')).toContain('12,000원 다릅니다');
    await keys(page, 'Shift+F2');
    expect(await page.textContent('.sg-note')).toContain('12,000원 다릅니다');
  });
});

describe('trees', () => {
  beforeEach(() => openGrid(page, 'tree'));

  test('rows under a folded one are hidden; levels and folds are told in ARIA', async () => {
    expect(await page.locator('.ag-grid-viewport').getAttribute('role')).toBe('treegrid');
    const row = page.locator('.ag-grid-scrolling-rows .ag-row[row-index="4"]');
    expect(await row.getAttribute('aria-level')).toBe('2');
    expect(await row.getAttribute('aria-expanded')).toBe('false');
    expect(await page.textContent(cellAt(5, 'label'))).toBe('국내여비');
    await page.click(`${cellAt(4, 'label')} .sg-fold`);
    expect(await row.getAttribute('aria-expanded')).toBe('true');
    expect(await page.textContent(cellAt(5, 'label'))).toBe('- 인쇄물');
  });

  test('a table becomes a tree when the first rows with levels come', async () => {
    await openGrid(page, 'lateTree');
    expect(await page.locator('.ag-grid-viewport').getAttribute('role')).toBe('grid');
    await harness('bringTree');
    await page.waitForSelector('.sg-fold');
    expect(await page.locator('.ag-grid-viewport').getAttribute('role')).toBe('treegrid');
    expect(await page.locator('.sg-fold').count()).toBe(3);
  });

  test('indent, move and fold by keys', async () => {
    await clickCell(page, 3, 'label');
    await keys(page, 'Alt+Shift+ArrowRight', 'Alt+Shift+ArrowUp', 'Alt+ArrowLeft');
    const { verbs } = await state(page);
    expect(verbs).toEqual(['indent d 1', 'move d -1', 'fold b true']);
    expect(await active(page)).toBe('b.label');
    await keys(page, 'Alt+ArrowRight');
    expect((await state(page)).verbs.at(-1)).toBe('fold b false');
  });
});
