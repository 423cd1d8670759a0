import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, expect, inject } from 'vitest';
import { type BrowserRun, makeProfile, openHarness, startBrowser } from '../helpers/browser-run.ts';

export type StoreHarness = typeof import('./harness/store.harness.ts');

const program = inject('browserProgram');
const [templateOrigin = '', ...origins] = inject('harnessOrigins');

type Profile = Awaited<ReturnType<typeof makeProfile>>;

/** Where the pages of the running test come from: an origin that no test of the file had before. */
let origin = '';
let used = 0;
let profile: Profile | null = null;
let browser: BrowserRun | null = null;
/** A profile in which three projects were saved, closed again. */
let template: Profile | null = null;
/** The running test changed the profile's files. */
let isChanged = false;
const removals: (() => Promise<void>)[] = [];

async function newProfile(): Promise<Profile> {
  const made = await makeProfile();
  removals.push(made.remove);
  return made;
}

async function running(): Promise<BrowserRun> {
  profile ??= await newProfile();
  browser ??= await startBrowser(program, profile.folder);
  return browser;
}

async function close(): Promise<void> {
  await browser?.close();
  browser = null;
}

/**
 * Gives every test of the file an origin with nothing in it. The browser goes on from test to test; a test that
 * changes the profile's files leaves the next one another profile.
 */
export function registerBrowser(): void {
  beforeEach(() => {
    used += 1;
    const next = origins[used];
    if (next === undefined) throw new Error('there are more tests than origins');
    origin = next;
  });

  afterEach(async () => {
    // Locks and files are let go of with the pages.
    for (const page of browser?.context.pages() ?? []) if (page.url() !== 'about:blank') await page.close();
    if (!isChanged) return;
    await close();
    profile = null;
    isChanged = false;
  });

  afterAll(async () => {
    await close();
    for (const remove of removals) await remove();
  });
}

export async function context(): Promise<BrowserContext> {
  return (await running()).context;
}

/** The address of the test's pages. */
export const url = () => origin;

/** A new page in which the store is not open yet. */
export async function newPage(): Promise<Page> {
  return openHarness(await context(), origin);
}

export async function start(page: Page, options: Parameters<StoreHarness['start']>[0] = {}) {
  return page.evaluate(async (given) => (await window.harness<StoreHarness>('store')).start(given), options);
}

export const titles = (page: Page) => page.evaluate(async () => (await window.harness<StoreHarness>('store')).titles());

export const add = (page: Page, title: string) =>
  page.evaluate(async (given) => (await window.harness<StoreHarness>('store')).add(given), title);

/** Ends the browser and starts it again on the same profile. */
export async function restart(): Promise<Page> {
  await close();
  return newPage();
}

/** The same, with the database's files deleted in between. */
export async function restartWithoutDatabase(): Promise<Page> {
  await close();
  if (!profile) throw new Error('no browser was running');
  // Without `force`: a folder that is not there would make the test prove nothing.
  await rm(join(profile.folder, 'Default', 'IndexedDB'), { recursive: true });
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

async function addThree(): Promise<void> {
  const page = await newPage();
  expect(await start(page)).toEqual({ code: 'ok', message: '', recovery: null });
  for (const title of ['하나', '둘', '셋']) await add(page, title);
  await page.close();
}

/** A store of three projects, closed again. */
export async function threeProjects(): Promise<void> {
  if (browser) return addThree();
  origin = templateOrigin;
  if (!template) {
    template = await newProfile();
    profile = template;
    await addThree();
    await close();
  }
  profile = await newProfile();
  await cp(template.folder, profile.folder, { recursive: true });
}

/** The profile's folder of the test's own LevelDB, within its folder of IndexedDB. */
export function levelDb(indexedDb: string): string {
  return join(indexedDb, `http_127.0.0.1_${new URL(origin).port}.indexeddb.leveldb`);
}

/** Ends the browser, changes its profile's folder of IndexedDB, and starts it again. */
export async function restartAfter(change: (indexedDb: string, profile: string) => Promise<void>): Promise<Page> {
  await close();
  if (!profile) throw new Error('there is no profile yet');
  const folder = join(profile.folder, 'Default');
  await change(join(folder, 'IndexedDB'), folder);
  const page = await newPage();
  isChanged = true;
  return page;
}
