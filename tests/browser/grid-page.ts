import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { makeProfile, openHarness, startBrowser } from '../helpers/browser-run.ts';

/** The harness's page in a browser of its own, for all the tests of one file. */
export interface GridPage {
  readonly page: Page;
  /** Ends the browser; fails when the page threw, broke its policy or AG Grid complained. */
  readonly close: () => Promise<void>;
}

export async function openGridPage(): Promise<GridPage> {
  const problems: string[] = [];
  const profile = await makeProfile();
  const browser = await startBrowser(inject('browserProgram'), profile.folder);
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await openHarness(browser.context, inject('harnessUrl'));
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML|AG Grid: (error|warning)/.test(message.text()))
      problems.push(message.text());
  });
  const close = async () => {
    await browser.close();
    await profile.remove();
    expect(problems).toEqual([]);
  };
  return { page, close };
}
