import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { projectRoot } from '../../electron/launch/build.ts';
import { findBrowser, quietSwitches } from '../../electron/launch/find-browser.ts';
import { servePages } from '../../electron/launch/page-server.ts';
import { type DeskTimes, installProbe, type Seen } from './desk-probe.ts';

/** The application as it is shipped to a browser, built for this run, in a Chromium with a profile of its own. */
export async function withApplication<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const program = findBrowser();
  if (program === null) throw new Error('no Chromium was found to measure in');
  const folder = await mkdtemp(join(tmpdir(), 'sallim-desk-'));
  try {
    const pages = join(folder, 'pages');
    await build({
      configFile: join(projectRoot, 'vite.config.ts'),
      mode: 'renderer',
      logLevel: 'error',
      build: { outDir: pages, emptyOutDir: true },
    });
    const server = await servePages(pages, 0);
    const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      executablePath: program,
      args: quietSwitches(),
      viewport: { width: 1366, height: 768 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    try {
      await context.addInitScript(installProbe);
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      await page.goto(`${server.url}/`);
      return await work(page);
    } finally {
      await context.close();
      await server.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** Does something with a real key or click and waits for what it shows, and for 저장됨 where it changes data. */
export async function timed(
  page: Page,
  event: { readonly kind: 'click' | 'keydown' | 'paste'; readonly key?: string; readonly saves?: boolean },
  seen: Seen,
  act: () => Promise<void>,
): Promise<DeskTimes> {
  await page.evaluate(
    ([{ kind, key, saves }, wanted]) => window.desk.begin(kind, key ?? null, wanted, saves === true),
    [event, seen] as const,
  );
  await act();
  await page.waitForFunction(() => window.desk.times !== null);
  const times = await page.evaluate(() => window.desk.times);
  if (times === null) throw new Error('nothing was measured');
  return times;
}

/** Waits until 저장됨 has stood for half a second: what is still being saved would be taken for the next change. */
export async function settled(page: Page): Promise<void> {
  let quiet = 0;
  for (let tries = 0; tries < 600 && quiet < 5; tries += 1) {
    await page.waitForTimeout(100);
    const mark = await page.textContent('.save-mark');
    quiet = mark?.includes('저장됨') ? quiet + 1 : 0;
  }
  if (quiet < 5) throw new Error('the change before was not saved');
}
