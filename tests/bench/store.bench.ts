import { findBrowser } from '../../electron/launch/find-browser.ts';
import { makeProfile, openHarness, startBrowser } from '../helpers/browser-run.ts';
import { serveHarness } from '../helpers/browser-setup.ts';

type BenchHarness = typeof import('../browser/harness/bench.harness.ts');

/** One line of `npm run bench`: ours beside the raw engine doing the same work, and ours ÷ raw. */
interface Row {
  readonly name: string;
  readonly size: number;
  readonly median: number;
  readonly unit: string;
  readonly raw: number;
  readonly ratio: number;
}

const projects = 3500;
const openings = 15;
const keystrokes = 200;

function row(name: string, size: number, times: { readonly ours: number; readonly raw: number }): Row {
  return { name, size, median: times.ours, unit: 'ms', raw: times.raw, ratio: times.ours / times.raw };
}

/** Opening a store of 3,500 projects, and one keystroke to saved, each beside raw IndexedDB in the same page. */
export async function bench(): Promise<Row[]> {
  const program = findBrowser();
  if (program === null) throw new Error('no Chromium was found to measure the store in');
  const served = await serveHarness();
  const profile = await makeProfile();
  const browser = await startBrowser(program, profile.folder);
  try {
    const page = await openHarness(browser.context, served.url);
    await page.evaluate(async (count) => (await window.harness<BenchHarness>('bench')).fill(count), projects);
    const opening = await page.evaluate(
      async (rounds) => (await window.harness<BenchHarness>('bench')).timeOpening(rounds),
      openings,
    );
    const keystroke = await page.evaluate(
      async (rounds) => (await window.harness<BenchHarness>('bench')).timeKeystroke(rounds),
      keystrokes,
    );
    return [row('store opening', projects, opening), row('keystroke to saved', projects, keystroke)];
  } finally {
    await browser.close();
    await served.close();
    await profile.remove();
  }
}
