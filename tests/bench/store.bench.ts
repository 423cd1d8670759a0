import type { Page } from 'playwright-core';
import { withHarness } from './harness-run.ts';
import { median, type Row, row } from './row.ts';

type BenchHarness = typeof import('../browser/harness/bench.harness.ts');

const projects = 3500;
const openings = 15;
const keystrokes = 200;

/** Edits behind a start: hardly any (but the filling is no more among the last changes), a year's, and ten years'. */
const edits = [100, 20_000, 200_000] as const;
const rounds = 9;

const timeOpening = (page: Page, times: number) =>
  page.evaluate(async (given) => (await window.harness<BenchHarness>('bench')).timeOpening(given), times);

/** Opening a store of 3,500 projects, and one keystroke to saved, each beside raw IndexedDB in the same page. */
async function besideRaw(page: Page): Promise<Row[]> {
  const opening = await timeOpening(page, openings);
  const keystroke = await page.evaluate(
    async (given) => (await window.harness<BenchHarness>('bench')).timeKeystroke(given),
    keystrokes,
  );
  return [
    row('store opening', projects, 'ms', [opening.ours], [opening.raw]),
    row('keystroke to saved', projects, 'ms', [keystroke.ours], [keystroke.raw]),
  ];
}

/** Openings in turn, one store after another, so that whatever else the machine does meets all of them. */
async function afterEdits(pages: readonly Page[]): Promise<Row[]> {
  const times: number[][] = edits.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [place, page] of pages.entries()) {
      // A page behind another one gets less of the machine.
      await page.bringToFront();
      const { ours } = await timeOpening(page, 1);
      // The first one after the filling meets a database that is still tidying up.
      if (round > 0) times[place]?.push(ours);
    }
  }
  const [least = []] = times;
  return edits.slice(1).map((count, place) => {
    return row('store opening after edits', count, 'ms', [median(times[place + 1] ?? [])], [median(least)]);
  });
}

/** The store's rows; the last ones stand beside an opening with hardly an edit behind it: a start must not grow with the years. */
export function bench(): Promise<Row[]> {
  return withHarness(async (fresh) => {
    const pages: Page[] = [];
    for (const [origin, count] of edits.entries()) {
      const page = await fresh(origin);
      await page.evaluate(async (given) => (await window.harness<BenchHarness>('bench')).fill(given), projects);
      if (origin > 0) {
        await page.evaluate(async (given) => (await window.harness<BenchHarness>('bench')).addEdits(given), count);
      }
      pages.push(page);
    }
    const [first] = pages;
    if (!first) throw new Error('no page was opened');
    await first.bringToFront();
    const rows = await besideRaw(first);
    await first.evaluate(async (given) => (await window.harness<BenchHarness>('bench')).addEdits(given), edits[0]);
    return [...rows, ...(await afterEdits(pages))];
  }, edits.length);
}
