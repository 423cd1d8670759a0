import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, expect, inject } from 'vitest';
import { type BrowserRun, makeProfile, openHarness, startBrowser } from '../helpers/browser-run.ts';

export type StoreHarness = typeof import('./harness/store.harness.ts');

const program = inject('browserProgram');
export const url = inject('harnessUrl');

let profile: Awaited<ReturnType<typeof makeProfile>>;
let browser: BrowserRun | null = null;
const removals: (() => Promise<void>)[] = [];

/** Gives every test of the file a browser with an empty profile. */
export function registerBrowser(): void {
  beforeEach(async () => {
    profile = await makeProfile();
    removals.push(profile.remove);
    browser = await startBrowser(program, profile.folder);
  });

  afterEach(async () => {
    await browser?.close();
    browser = null;
  });

  afterAll(async () => {
    for (const remove of removals) await remove();
  });
}

export function context(): BrowserContext {
  if (!browser) throw new Error('no browser');
  return browser.context;
}

/** A new page in which the store is not open yet. */
export function newPage(): Promise<Page> {
  return openHarness(context(), url);
}

export async function start(page: Page, options: Parameters<StoreHarness['start']>[0] = {}) {
  return page.evaluate(async (given) => (await window.harness<StoreHarness>('store')).start(given), options);
}

export const titles = (page: Page) => page.evaluate(async () => (await window.harness<StoreHarness>('store')).titles());

export const add = (page: Page, title: string) =>
  page.evaluate(async (given) => (await window.harness<StoreHarness>('store')).add(given), title);

/** Ends the browser and starts it again on the same profile. */
export async function restart(): Promise<Page> {
  await browser?.close();
  browser = await startBrowser(program, profile.folder);
  return newPage();
}

/** The same, with the database's files deleted in between. */
export async function restartWithoutDatabase(): Promise<Page> {
  await browser?.close();
  // Without `force`: a folder that is not there would make the test prove nothing.
  await rm(join(profile.folder, 'Default', 'IndexedDB'), { recursive: true });
  browser = await startBrowser(program, profile.folder);
  return newPage();
}

/** What the verification after the start made good. */
export const verified = (page: Page) =>
  page.evaluate(async () => (await (await window.harness<StoreHarness>('store')).store().verified)?.kind ?? null);

/** Changes the journal of a closed store, in a page that has not opened it. */
export async function damageJournal(change: (text: string) => string): Promise<Page> {
  const page = await newPage();
  const text = await page.evaluate(async () => (await window.harness<StoreHarness>('store')).journalFileText());
  await page.evaluate(async (given) => (await window.harness<StoreHarness>('store')).writeJournal(given), change(text));
  return page;
}

/** A store of three projects, closed again. */
export async function threeProjects(): Promise<void> {
  const page = await newPage();
  expect(await start(page)).toEqual({ code: 'ok', message: '', recovery: null });
  for (const title of ['하나', '둘', '셋']) await add(page, title);
  await page.close();
}

/** Ends the browser, changes its profile's folder of IndexedDB, and starts it again. */
export async function restartAfter(change: (indexedDb: string, profile: string) => Promise<void>): Promise<Page> {
  await browser?.close();
  const folder = join(profile.folder, 'Default');
  await change(join(folder, 'IndexedDB'), folder);
  browser = await startBrowser(program, profile.folder);
  return newPage();
}
