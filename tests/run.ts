/**
 * `npm test`: does its own set-up (a Chromium, a build), runs the three suites one after another and closes with one
 * line of totals. `node tests/run.ts unit|browser|e2e` runs one suite. Exits 1 on any failure and on zero tests.
 * `--long` (`npm run test:long`) runs the whole of what otherwise runs a tenth of (`helpers/scale.ts`).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../electron/launch/build.ts';
import { findBrowser } from '../electron/launch/find-browser.ts';
import { addTotals, noTotals, readTotals, type Totals } from './helpers/test-totals.ts';

const suites = ['unit', 'browser', 'e2e'] as const;
type Suite = (typeof suites)[number];

function run(program: string, args: readonly string[]): number {
  return spawnSync(program, args, { cwd: projectRoot, stdio: 'inherit' }).status ?? 1;
}

/** Makes sure that a Chromium is there; on a Debian where it may, by installing one. */
function hasBrowser(): boolean {
  if (findBrowser() !== null) return true;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.log('No Chrome, Edge or Chromium was found; installing the system package chromium.');
    if (run('apt-get', ['update', '-q']) === 0) {
      run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
    }
  }
  if (findBrowser() !== null) return true;
  console.error(
    'Chrome, Edge, Chromium 가운데 하나를 설치한 뒤 다시 실행해 주세요. (Debian: apt-get install chromium)',
  );
  return false;
}

function runSuite(suite: Suite, folder: string): Totals {
  const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const report = join(folder, `${suite}.json`);
  console.log(`\n== ${suite}`);
  const status = run(process.execPath, [
    vitest,
    'run',
    '--project',
    suite,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  let text: string;
  try {
    text = readFileSync(report, 'utf8');
  } catch {
    console.error(`${suite}: Vitest left no report (exit status ${status}).`);
    return { ...noTotals, failed: 1 };
  }
  const totals = readTotals(text);
  // An error outside every test (a hook, a rejection nobody awaited) shows in the exit status alone.
  return status !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}

function main(): number {
  const given = process.argv.slice(2);
  const wanted = given.filter((name) => name !== '--long');
  if (given.length > wanted.length) process.env.SALLIM_TEST_SCALE = '10';
  const unknown = wanted.filter((name) => !suites.includes(name as Suite));
  if (unknown.length > 0) {
    console.error(`unknown suite: ${unknown.join(' ')} (known: ${suites.join(' ')})`);
    return 2;
  }
  const chosen = suites.filter((suite) => wanted.length === 0 || wanted.includes(suite));
  let totals = noTotals;
  const ready =
    chosen.every((suite) => suite === 'unit') ||
    (hasBrowser() && run(process.execPath, [join(projectRoot, 'electron', 'launch', 'build.ts')]) === 0);
  const folder = mkdtempSync(join(tmpdir(), 'sallim-tests-'));
  try {
    for (const suite of chosen) {
      if (suite === 'unit' || ready) totals = addTotals(totals, runSuite(suite, folder));
      else totals = addTotals(totals, { ...noTotals, failed: 1 });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (totals.passed + totals.failed === 0) console.error('No test was executed.');
  console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
  return totals.failed > 0 || totals.passed === 0 ? 1 : 0;
}

process.exitCode = main();
