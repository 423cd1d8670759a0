import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pasteCases } from './grid-clipboard-cases.ts';
import { roundTrips } from './grid-clipboard-trips.ts';
import { cellById, fromOutside, keys, openGrid, state } from './grid-driver.ts';
import { type GridPage, openGridPage } from './grid-page.ts';

let grid: GridPage;
let page: Page;

beforeAll(async () => {
  grid = await openGridPage();
  page = grid.page;
});

afterAll(() => grid.close());

/** Clicks a cell by its place among all rows, folded ones counted, and widens the selection. */
async function goTo([row, column]: readonly [number, string], widen: readonly string[] = []): Promise<void> {
  const { ids } = await state(page);
  await page.click(cellById(ids[row] ?? '', column));
  await keys(page, ...widen);
}

async function holds(wanted: Readonly<Record<number, object>>): Promise<void> {
  const { cells } = await state(page);
  const found = Object.fromEntries(Object.keys(wanted).map((row) => [row, cells[Number(row)]]));
  expect(found).toMatchObject(wanted);
}

describe('pasted from other programs', () => {
  test.each(pasteCases)('$name', async (one) => {
    await openGrid(page, one.table ?? 'ledger');
    await goTo(one.at, one.widen);
    await fromOutside(page, one.text ?? '', one.html ?? '');
    await keys(page, 'Control+v');
    await holds(one.cells);
    const { calls, verbs } = await state(page);
    expect(verbs).toEqual(one.verbs ?? []);
    // One action is one call: one undo step.
    expect(calls.length).toBe(one.edits === 0 || one.table === 'onePaste' ? 0 : 1);
    if (one.edits) expect(calls[0]?.edits).toHaveLength(one.edits);
    if (one.note) expect(await page.textContent('.sg-note')).toContain(one.note);
    else expect(await page.isVisible('.sg-note')).toBe(false);
  });
});

describe('copied and pasted inside', () => {
  test.each(roundTrips)('$name', async (one) => {
    await openGrid(page, one.table ?? 'ledger');
    await goTo(one.from, one.widen);
    await keys(page, one.take);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(one.text);
    await goTo(one.to, one.toWiden);
    await keys(page, 'Control+v');
    await holds(one.cells);
  });
});
