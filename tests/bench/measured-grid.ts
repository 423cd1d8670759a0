import type { Page } from 'playwright-core';
import { median } from './row.ts';

type GridBench = typeof import('../browser/harness/grid-bench.harness.ts');

/** The kit, or bare AG Grid doing the same. */
export type Which = 'kit' | 'bare';

/** Rows of the measured table. */
export const tableRows = 5000;
/** Rows a paste brings, of ten cells each. */
export const pastedRows = 1000;
const openings = 9;
const presses = 60;
const pastes = 9;

/** From nothing to a drawn table, ms. */
export async function timeOpening(page: Page, which: Which): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < openings; round += 1) {
    times.push(
      await page.evaluate(
        async ([grid, count]) =>
          (await window.harness<GridBench>('grid-bench')).timeOpening(grid as Which, Number(count)),
        [which, tableRows] as const,
      ),
    );
  }
  return median(times);
}

const prepare = (page: Page, which: Which, blank: boolean) =>
  page.evaluate(
    async ([grid, count, empty]) =>
      (await window.harness<GridBench>('grid-bench')).prepare(grid as Which, Number(count), empty === true),
    [which, tableRows, blank] as const,
  );

const listen = (page: Page, kind: 'keydown' | 'paste') =>
  page.evaluate(async (given) => (await window.harness<GridBench>('grid-bench')).listen(given), kind);

const measured = (page: Page) => page.evaluate(async () => (await window.harness<GridBench>('grid-bench')).measured());

/** From the press of a key to the frame that shows what it did, ms. */
export async function timeKeys(page: Page, which: Which, press: (round: number) => string): Promise<number> {
  await prepare(page, which, false);
  await page.click('.ag-row[row-index="0"] [col-id="c2"]');
  await listen(page, 'keydown');
  for (let round = 0; round < presses; round += 1) {
    await page.keyboard.press(press(round));
    // One key at a time: presses that pile up would measure the queue.
    await page.waitForFunction(
      async (count) => (await window.harness<GridBench>('grid-bench')).measured().length > count,
      round,
    );
  }
  return median(await measured(page));
}

/** Puts the block on the clipboard that `timePaste` pastes; needs the permission to write there. */
export async function fillClipboard(page: Page): Promise<void> {
  await page.evaluate(
    async (count) => navigator.clipboard.writeText((await window.harness<GridBench>('grid-bench')).pasteText(count)),
    pastedRows,
  );
}

/** From Ctrl+V to the frame that shows the pasted cells, ms. */
export async function timePaste(page: Page, which: Which): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < pastes; round += 1) {
    await prepare(page, which, true);
    await page.click('.ag-row[row-index="0"] [col-id="c0"]');
    if (which === 'bare')
      await page.evaluate(async () => (await window.harness<GridBench>('grid-bench')).pasteIntoBare());
    await listen(page, 'paste');
    await page.keyboard.press('Control+v');
    await page.waitForFunction(async () => (await window.harness<GridBench>('grid-bench')).measured().length > 0);
    times.push((await measured(page))[0] ?? 0);
    if (which === 'kit') {
      const cells = await page.evaluate(async () => (await window.harness<GridBench>('grid-bench')).pastedCells());
      if (cells !== pastedRows * 10) throw new Error(`${cells} cells were pasted`);
    }
  }
  return median(times);
}

/** A text put into raw IndexedDB and kept there, ms. */
export async function timeRawPut(page: Page, body: string): Promise<number> {
  return median(
    await page.evaluate(async (text) => (await window.harness<GridBench>('grid-bench')).timeRawPut(text, 15), body),
  );
}
