import type { Page } from 'playwright-core';
import { findBrowser } from '../../electron/launch/find-browser.ts';
import { makeProfile, openHarness, startBrowser } from '../helpers/browser-run.ts';
import { serveHarness } from '../helpers/browser-setup.ts';

type GridBench = typeof import('../browser/harness/grid-bench.harness.ts');
type Which = 'kit' | 'bare';

/** One line of `npm run bench`: the grid kit beside bare AG Grid doing the same. */
interface Row {
  readonly name: string;
  readonly size: number;
  readonly median: number;
  readonly unit: string;
  readonly raw: number;
  readonly ratio: number;
}

const rows = 5000;
const pastedRows = 1000;
const openings = 9;
const presses = 60;
const pastes = 9;

function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('nothing was measured');
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

async function opening(page: Page, which: Which): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < openings; round += 1) {
    times.push(
      await page.evaluate(
        async ([grid, count]) =>
          (await window.harness<GridBench>('grid-bench')).timeOpening(grid as Which, Number(count)),
        [which, rows] as const,
      ),
    );
  }
  return median(times);
}

const prepare = (page: Page, which: Which, blank: boolean) =>
  page.evaluate(
    async ([grid, count, empty]) =>
      (await window.harness<GridBench>('grid-bench')).prepare(grid as Which, Number(count), empty === true),
    [which, rows, blank] as const,
  );

const listen = (page: Page, kind: 'keydown' | 'paste') =>
  page.evaluate(async (given) => (await window.harness<GridBench>('grid-bench')).listen(given), kind);

const measured = (page: Page) => page.evaluate(async () => (await window.harness<GridBench>('grid-bench')).measured());

/** From the press of a key to the frame that shows what it did. */
async function keys(page: Page, which: Which, press: (round: number) => string): Promise<number> {
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

async function paste(page: Page, which: Which): Promise<number> {
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

/** A table of 5,000 rows and ten columns: opening it, a key, and a paste of 10,000 cells, each to the drawn frame. */
export async function bench(): Promise<Row[]> {
  const program = findBrowser();
  if (program === null) throw new Error('no Chromium was found to measure the grid in');
  const served = await serveHarness();
  const profile = await makeProfile();
  const browser = await startBrowser(program, profile.folder);
  try {
    const fresh = async () => {
      const page = await openHarness(browser.context, served.url);
      await page.setViewportSize({ width: 1366, height: 768 });
      return page;
    };
    const row = async (
      name: string,
      size: number,
      run: (page: Page, which: Which) => Promise<number>,
    ): Promise<Row> => {
      const ours = await run(await fresh(), 'kit');
      const raw = await run(await fresh(), 'bare');
      return { name, size, median: ours, unit: 'ms', raw, ratio: ours / raw };
    };
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const first = await fresh();
    await first.evaluate(
      async (count) => navigator.clipboard.writeText((await window.harness<GridBench>('grid-bench')).pasteText(count)),
      pastedRows,
    );
    return [
      await row('grid opening', rows, opening),
      await row('grid arrow key to paint', rows, (page, which) => keys(page, which, () => 'ArrowDown')),
      await row('grid typed cell to paint', rows, (page, which) =>
        keys(page, which, (round) => (round % 2 === 0 ? '7' : 'Enter')),
      ),
      await row('grid paste to paint', pastedRows * 10, paste),
    ];
  } finally {
    await browser.close();
    await served.close();
    await profile.remove();
  }
}
