import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { quietSwitches } from '../../electron/launch/find-browser.ts';

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let page: Page;

/** What axe calls serious or critical on the screen as it is, in words that say where. */
async function seriousFaults(): Promise<string[]> {
  const results = await page.evaluate(async (): Promise<AxeResults> => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    return axe.run({ resultTypes: ['violations'] });
  });
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`));
}

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: inject('browserProgram'), args: quietSwitches() });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  page = await context.newPage();
  await page.goto(`${inject('appUrl')}/`);
  // Through the debugging protocol: the page's own policy allows no foreign script.
  await page.evaluate(await axeSource);
});

afterAll(() => browser.close());

describe.each(['light', 'dark'] as const)('axe finds nothing serious, %s', (theme) => {
  beforeAll(() => page.emulateMedia({ colorScheme: theme }));
  // A dialog that a failed test left open must not fail the next one.
  afterEach(async () => {
    if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape');
  });

  it('on the empty list or the list', async () => {
    if ((await page.locator('.editor').count()) > 0) await page.keyboard.press('Control+Shift+L');
    await page.getByRole('main').first().waitFor();
    expect(await seriousFaults()).toEqual([]);
  });

  it('in the editor with its pages', async () => {
    const sample = page.getByRole('button', { name: '예시 열어 보기' });
    if ((await sample.count()) > 0) await sample.click();
    else {
      await page.locator('[aria-label="사업 목록"] .ag-row[row-index="0"] .ag-cell[col-id="title"]').click();
      await page.keyboard.press('Enter');
    }
    await page.locator('.pages img.page').first().waitFor();
    expect(await seriousFaults()).toEqual([]);
  });

  it.each([
    ['Control+o', '설명서 불러오기'],
    ['Control+k', '찾기와 명령'],
    ['F1', '이곳의 단축키'],
    ['Control+,', '보기 설정'],
  ])('in the dialog of %s', async (key, title) => {
    await page.keyboard.press(key);
    await page.getByRole('dialog', { name: title }).waitFor();
    expect(await seriousFaults()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

describe('the keyboard alone', () => {
  it('Tab goes through every pane and never stays in one place', async () => {
    await page.getByRole('button', { name: '← 목록' }).focus();
    const panes = ['top-bar', 'navigator', 'editor', 'preview', 'status-bar'];
    const missing = new Set(panes);
    // The grids let Tab through their cells; 300 is more than the sample has places.
    for (let step = 0; step < 300 && missing.size > 0; step += 1) {
      const pane = await page.evaluate(
        (names) => names.find((name) => document.activeElement?.closest(`.${name}`)) ?? '',
        panes,
      );
      missing.delete(pane);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
    }
    expect([...missing]).toEqual([]);
  });
});
