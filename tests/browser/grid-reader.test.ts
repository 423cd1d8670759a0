import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellAt, clickCell, keys, openGrid, state } from './grid-driver.ts';
import { type GridPage, openGridPage } from './grid-page.ts';

let grid: GridPage;
let page: Page;

beforeAll(async () => {
  grid = await openGridPage();
  page = grid.page;
});

afterAll(() => grid.close());

const focused = () => page.evaluate(() => document.activeElement?.id ?? '');

describe('lists and screen readers', () => {
  test('Enter and a double click open a row of a read-only list', async () => {
    await openGrid(page, 'list');
    await clickCell(page, 1, 'name');
    await keys(page, 'Enter');
    await page.dblclick(cellAt(3, 'name'));
    expect((await state(page)).verbs).toEqual(['activate r1', 'activate r3']);
  });

  test('the text area names the active cell, and a move is announced', async () => {
    await openGrid(page, 'ledger');
    await clickCell(page, 0, 'now');
    const named = await page.getAttribute('.sg-input', 'aria-activedescendant');
    expect(await page.locator(`[id="${named}"]`).textContent()).toBe('135,500,000');
    await keys(page, 'ArrowRight');
    expect(await page.textContent('.sg-live')).toContain('1행 증감, 15,500,000, 계산된 칸');
  });

  test('in the screen-reader mode the cells have the focus, and typing still works', async () => {
    await openGrid(page, 'reader');
    await clickCell(page, 0, 'now');
    await keys(page, 'ArrowDown');
    const where = () =>
      page.evaluate(() => {
        const cell = document.activeElement;
        return `${cell?.getAttribute('role')} ${cell?.getAttribute('col-id')} ${cell?.textContent}`;
      });
    expect(await where()).toBe('gridcell now 30,000,000');
    await page.keyboard.type('77');
    await keys(page, 'Enter');
    expect((await state(page)).cells[1]?.now).toBe(77);
    expect(await where()).toBe('gridcell now 12,400,000');
    await keys(page, 'Control+c', 'ArrowDown', 'Control+v');
    expect((await state(page)).cells[3]?.now).toBe(12_400_000);
    await keys(page, 'Control+End', 'Tab');
    expect(await focused()).toBe('after');
    await keys(page, 'Shift+Tab');
    expect(await where()).toBe('gridcell note ');
    await keys(page, 'Control+Home', 'Shift+Tab');
    expect(await focused()).toBe('before');
  });

  test('in the screen-reader mode the focus follows to a cell far away', async () => {
    await openGrid(page, 'longReader');
    await clickCell(page, 0, 'name');
    await keys(page, 'Control+End', 'Home', 'ArrowRight');
    await page.waitForFunction(() => document.activeElement?.textContent === '산출 항목 2000');
  });

  test.each(['ledger', 'tree', 'reader', 'empty', 'small'])('axe finds nothing serious: %s', async (name) => {
    const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await openGrid(page, name);
    if (name !== 'empty') await page.click('.ag-grid-scrolling-rows .ag-cell >> nth=1');
    if (name === 'ledger') await keys(page, 'Control+h');
    // The page's policy allows no added script: axe is evaluated by the debugger, which it does not bind.
    await page.evaluate(source);
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run: (of: Element) => Promise<{ violations: AxeFinding[] }> } };
      interface AxeFinding {
        id: string;
        impact: string;
        nodes: { html: string }[];
      }
      const { violations } = await axe.run(document.querySelector('.sg') ?? document.body);
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
    });
    expect(found).toEqual([]);
  });
});
