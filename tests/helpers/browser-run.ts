import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { quietSwitches } from '../../electron/launch/find-browser.ts';

/** A Chromium with a profile of its own that outlives it, so that a second run finds what the first one left. */
export interface BrowserRun {
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}

/** An empty profile folder, and the function that removes it. */
export async function makeProfile(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'sallim-profile-'));
  // A killed browser's children may still hold files for a moment.
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  return { folder, remove };
}

export async function startBrowser(program: string, profile: string): Promise<BrowserRun> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program,
    args: quietSwitches(),
    headless: true,
    acceptDownloads: true,
  });
  return { context, close: () => context.close() };
}

/** A page of the harness; `load` comes after its module script, so `window.harness` is there. */
export async function openHarness(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}/index.html`);
  return page;
}

async function debuggingPort(profile: string, browser: ChildProcess): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (browser.exitCode !== null) throw new Error(`the browser ended with ${browser.exitCode}`);
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    const [port] = text.split('\n');
    if (port && text.includes('\n')) return port;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the browser opened no debugging port');
}

/** A Chromium whose process the test owns, to kill it as a power cut would end it: without a word. */
export async function startKillable(
  program: string,
  profile: string,
): Promise<BrowserRun & { kill: () => Promise<void> }> {
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  const args = [
    ...quietSwitches(),
    '--headless=new',
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    'about:blank',
  ];
  const process = spawn(program, args, { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => process.once('exit', () => resolve()));
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await debuggingPort(profile, process)}`);
  const [context] = browser.contexts();
  if (!context) throw new Error('the browser has no context');
  const kill = async (): Promise<void> => {
    process.kill('SIGKILL');
    await ended;
  };
  return { context, kill, close: kill };
}
