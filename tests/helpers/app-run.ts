import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Download, type Locator, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { quietSwitches } from '../../electron/launch/find-browser.ts';

/** The built application in a real Chromium with a profile of its own, as a person has it open. */
export class AppRun {
  readonly problems: string[] = [];
  readonly #profile: string;
  #context: BrowserContext | null = null;
  #page: Page | null = null;

  private constructor(profile: string) {
    this.#profile = profile;
  }

  static async start(): Promise<AppRun> {
    const run = new AppRun(await mkdtemp(join(tmpdir(), 'sallim-app-')));
    await run.open();
    return run;
  }

  get page(): Page {
    if (!this.#page) throw new Error('the application is not open');
    return this.#page;
  }

  /** Opens the window; a second time it is the same person's profile again. */
  async open(): Promise<void> {
    this.#context = await chromium.launchPersistentContext(this.#profile, {
      executablePath: inject('browserProgram'),
      args: quietSwitches(),
      viewport: { width: 1366, height: 768 },
    });
    // The Save picker of a headless browser shows nothing; without it the application downloads, as where there is none.
    await this.#context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    const page = await this.#context.newPage();
    page.on('pageerror', (error) => this.problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && this.problems.push(message.text()));
    await page.goto(`${inject('appUrl')}/`);
    this.#page = page;
  }

  async close(): Promise<void> {
    await this.#context?.close();
    this.#context = null;
    this.#page = null;
  }

  /** Closes the window and removes the profile. */
  async end(): Promise<void> {
    await this.close();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  /** A cell of a table by its place; `b-0` is the total row, `t-0` one that stands at the top. */
  cell(table: string, row: number | string, column: string): Locator {
    const grid = this.page.locator(`[aria-label="${table}"]`).first();
    return grid.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${column}"]`);
  }

  /** Opens the sample from the empty list. */
  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: '예시 열어 보기' }).click();
    await this.page.locator('.editor').waitFor();
  }

  /** The record of the open project, through the command that saves it as JSON. */
  async saveJson(): Promise<string> {
    const download = this.page.waitForEvent('download');
    await this.page.keyboard.press('Control+k');
    await this.page.keyboard.insertText('JSON');
    await this.page.keyboard.press('Enter');
    return new TextDecoder().decode(await bytesOf(await download));
  }
}

export async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await download.path()));
}
