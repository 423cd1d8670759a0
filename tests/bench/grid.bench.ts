import type { Page } from 'playwright-core';
import { withHarness } from './harness-run.ts';
import { fillClipboard, pastedRows, tableRows, timeKeys, timeOpening, timePaste, type Which } from './measured-grid.ts';
import { type Row, row } from './row.ts';

/** A table of 5,000 rows and ten columns: opening it, a key, and a paste of 10,000 cells, each to the drawn frame. */
export function bench(): Promise<Row[]> {
  return withHarness(async (fresh) => {
    const beside = async (name: string, size: number, run: (page: Page, which: Which) => Promise<number>) =>
      row(name, size, 'ms', [await run(await fresh(), 'kit')], [await run(await fresh(), 'bare')]);
    await fillClipboard(await fresh());
    return [
      await beside('grid opening', tableRows, timeOpening),
      await beside('grid arrow key to paint', tableRows, (page, which) => timeKeys(page, which, () => 'ArrowDown')),
      await beside('grid typed cell to paint', tableRows, (page, which) =>
        timeKeys(page, which, (round) => (round % 2 === 0 ? '7' : 'Enter')),
      ),
      await beside('grid paste to paint', pastedRows * 10, timePaste),
    ];
  });
}
