import { withHarness } from './harness-run.ts';
import { type Row, row } from './row.ts';

type BenchHarness = typeof import('../browser/harness/bench.harness.ts');

const projects = 3500;
const openings = 15;
const keystrokes = 200;

/** Edits behind a start, each number on top of the one before. */
const edits = [20_000, 200_000];

/** Opening a store of 3,500 projects, and one keystroke to saved, each beside raw IndexedDB in the same page. */
export function bench(): Promise<Row[]> {
  return withHarness(async (fresh) => {
    const page = await fresh();
    await page.evaluate(async (count) => (await window.harness<BenchHarness>('bench')).fill(count), projects);
    const opening = await page.evaluate(
      async (rounds) => (await window.harness<BenchHarness>('bench')).timeOpening(rounds),
      openings,
    );
    const keystroke = await page.evaluate(
      async (rounds) => (await window.harness<BenchHarness>('bench')).timeKeystroke(rounds),
      keystrokes,
    );
    const rows = [
      row('store opening', projects, 'ms', [opening.ours], [opening.raw]),
      row('keystroke to saved', projects, 'ms', [keystroke.ours], [keystroke.raw]),
    ];
    let behind = 0;
    for (const count of edits) {
      await page.evaluate(async (more) => (await window.harness<BenchHarness>('bench')).addEdits(more), count - behind);
      behind = count;
      const later = await page.evaluate(
        async (rounds) => (await window.harness<BenchHarness>('bench')).timeOpening(rounds),
        openings,
      );
      // Beside an opening with no edits behind it: a start must not grow with the years.
      rows.push(row('store opening after edits', count, 'ms', [later.ours], [opening.ours]));
    }
    return rows;
  });
}
