import type { Page } from 'playwright-core';
import { findBrowser } from '../../electron/launch/find-browser.ts';
import { makeProfile, openHarness, startBrowser } from '../helpers/browser-run.ts';
import { serveHarness } from '../helpers/browser-setup.ts';

/**
 * Runs `work` with the harness in a Chromium of its own; `fresh` opens a new page of the application's size. Each of the
 * `origins` has its own files and databases.
 */
export async function withHarness<T>(
  work: (fresh: (origin?: number) => Promise<Page>) => Promise<T>,
  origins = 1,
): Promise<T> {
  const program = findBrowser();
  if (program === null) throw new Error('no Chromium was found to measure in');
  const served = await serveHarness(origins);
  const profile = await makeProfile();
  const browser = await startBrowser(program, profile.folder);
  try {
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    return await work(async (origin = 0) => {
      const page = await openHarness(browser.context, served.urls[origin] ?? '');
      await page.setViewportSize({ width: 1366, height: 768 });
      return page;
    });
  } finally {
    await browser.close();
    await served.close();
    await profile.remove();
  }
}
