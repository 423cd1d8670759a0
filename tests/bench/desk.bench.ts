import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { printProjectsJson } from '#shared/formats/json/json-format.ts';
import { importBytes } from '#shared/import/import-file.ts';
import type { Project } from '#shared/records/project/project.ts';
import { unwrap } from '#shared/result/result.ts';
import { projectRoot } from '../../electron/launch/build.ts';
import type { DeskTimes } from './desk-probe.ts';
import { costingLines, largeProject, smallProject } from './desk-project.ts';
import { settled, timed, withApplication } from './desk-run.ts';
import { withHarness } from './harness-run.ts';
import { fillClipboard, timeKeys, timeOpening, timePaste, timeRawPut } from './measured-grid.ts';
import { type Row, row } from './row.ts';

const [large, small, sampleTitle] = ['큰 사업', '작은 사업', '예시 사업'];
const openings = 5;
const presses = 30;
const entries = 15;
const pastes = 5;
const cells = 10_000;

const cell = (table: string, at: number, column: string) =>
  `[aria-label="${table}"] .ag-row[row-index="${at}"] .ag-cell[col-id="${column}"]`;
const inCosting = (at: number, column: string) => cell('산출근거', at, column);

/** The made-up document that comes with the program. */
function sample(): Project {
  const text = readFileSync(join(projectRoot, 'assets', 'samples', 'sample-2024-workshop-hub.txt'));
  const [project] = unwrap(importBytes('sample.txt', text)).projects;
  if (!project) throw new Error('the sample was not read');
  return { ...project, title: sampleTitle };
}

async function open(page: Page, title: string): Promise<void> {
  await page.locator('.navigator-list button', { hasText: title }).click();
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>('.title-fields input')?.value === wanted,
    title,
  );
}

async function bringIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '지난해 설명서 불러오기' }).click();
  const button = page.getByRole('button', { name: '파일 고르기' });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  const text = printProjectsJson([largeProject(large), smallProject(small), sample()]);
  await chooser.setFiles({ name: 'desk.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: '3건 담기' }).click();
  await page.locator('.ag-cell', { hasText: large }).dblclick();
  await page.locator('.navigator-list button', { hasText: large }).waitFor();
}

async function rounds(count: number, one: (round: number) => Promise<DeskTimes>): Promise<DeskTimes[]> {
  const times: DeskTimes[] = [];
  for (let round = 0; round < count; round += 1) times.push(await one(round));
  return times;
}

/** From the click in the list to the table's first lines. */
const timeProjectOpening = (page: Page) =>
  rounds(openings, async () => {
    await open(page, small);
    const entry = page.locator('.navigator-list button', { hasText: large });
    return timed(page, { kind: 'click' }, { selector: inCosting(2, 'label'), text: '산출 항목 1-1' }, () =>
      entry.click(),
    );
  });

async function timeArrows(page: Page): Promise<DeskTimes[]> {
  await page.click(inCosting(2, 'expression'));
  return rounds(presses, (round) =>
    timed(
      page,
      { kind: 'keydown', key: 'ArrowDown' },
      { selector: `${inCosting(3 + round, 'expression')}.sg-active`, text: '' },
      () => page.keyboard.press('ArrowDown'),
    ),
  );
}

/** Enter after an expression: its amount, and every sum above it. */
const timeEntries = (page: Page) =>
  rounds(entries, async (round) => {
    const at = 2 + (round % 9);
    const people = 100 + round;
    await settled(page);
    await page.click(inCosting(at, 'expression'));
    // Not waited for: what stands in an open cell is saved by itself, and then Enter would change nothing more.
    await page.keyboard.insertText(`2,000원*${people}명`);
    return timed(
      page,
      { kind: 'keydown', key: 'Enter', saves: true },
      { selector: inCosting(at, 'amount'), text: String(people * 2) },
      () => page.keyboard.press('Enter'),
    );
  });

/** Enter after an expression, to the page beside it that shows it: of the sample, a document of an ordinary length. */
async function timePages(page: Page): Promise<DeskTimes[]> {
  await open(page, sampleTitle);
  const picture = { selector: '.preview img.page', text: '', isPicture: true };
  await page.locator(picture.selector).first().waitFor();
  return rounds(entries, async (round) => {
    await settled(page);
    // The sample's first line under its first 통계목.
    await page.click(inCosting(1, 'expression'));
    // Enter comes before the open cell saves itself: else the page would show it already.
    await page.keyboard.insertText(`2,000원*${100 + round}명`);
    return timed(page, { kind: 'keydown', key: 'Enter' }, picture, () => page.keyboard.press('Enter'));
  });
}

/** Pastes the block at a cell, again and again, each time undone by Ctrl+Z before the next. */
async function timePastes(page: Page, block: string, at: string, shown: string, word: string): Promise<DeskTimes[]> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), block);
  return rounds(pastes, async () => {
    await page.click(at);
    const times = await timed(page, { kind: 'paste', saves: true }, { selector: shown, text: word }, () =>
      page.keyboard.press('Control+v'),
    );
    await page.keyboard.press('Control+z');
    await page.waitForFunction(([selector, text]) => !document.querySelector(selector)?.textContent?.includes(text), [
      shown,
      word,
    ] as const);
    await settled(page);
    return times;
  });
}

const costingBlock = Array.from({ length: cells / 2 }, (_, at) => `  - 붙인 줄 ${at + 1}\t3,000원*${1 + (at % 40)}명`);
const summaryBlock = Array.from({ length: Math.ceil(cells / 3) }, (_, at) => `붙인과목${at + 1}\t${at + 5}\t${at + 9}`);

/** Bare AG Grid and raw IndexedDB doing the like, ms. */
function rawTimes() {
  return withHarness(async (fresh) => {
    await fillClipboard(await fresh());
    return {
      opening: await timeOpening(await fresh(), 'bare'),
      arrow: await timeKeys(await fresh(), 'bare', () => 'ArrowDown'),
      entry: await timeKeys(await fresh(), 'bare', (round) => (round % 2 === 0 ? '7' : 'Enter')),
      paste: await timePaste(await fresh(), 'bare'),
      put: await timeRawPut(await fresh(), costingBlock.join('\n')),
      putLine: await timeRawPut(await fresh(), '2,000원*100명'),
    };
  });
}

/** The drafting desk itself: the built application with a 세부사업 of 5,000 costing lines. */
export async function bench(): Promise<Row[]> {
  const raw = await rawTimes();
  return withApplication(async (page) => {
    await bringIn(page);
    const opening = await timeProjectOpening(page);
    const arrows = await timeArrows(page);
    const entered = await timeEntries(page);
    const pages = await timePages(page);
    await open(page, small);
    const [costing, summary] = [
      await timePastes(page, costingBlock.join('\n'), inCosting(1, 'label'), inCosting(2, 'label'), '붙인 줄 1'),
      await timePastes(
        page,
        summaryBlock.join('\n'),
        cell('예산 총괄', 0, 'lineItem'),
        cell('예산 총괄', 0, 'lineItem'),
        '붙인과목1',
      ),
    ];
    const painted = (name: string, size: number, times: readonly DeskTimes[], bare: number) =>
      row(
        name,
        size,
        'ms',
        times.map((one) => one.paint),
        [bare],
      );
    const stored = (name: string, size: number, times: readonly DeskTimes[], bare: number) =>
      row(
        name,
        size,
        'ms',
        times.map((one) => one.saved ?? Number.NaN),
        [bare],
      );
    return [
      painted('desk opening to first rows', costingLines, opening, raw.opening),
      painted('desk arrow key to paint', costingLines, arrows, raw.arrow),
      painted('desk typed cell to paint', costingLines, entered, raw.entry),
      stored('desk typed cell to saved', costingLines, entered, raw.entry + raw.putLine),
      painted('desk typed to the page beside it', 1, pages, raw.entry),
      painted('desk 산출근거 paste to paint', cells, costing, raw.paste),
      stored('desk 산출근거 paste to saved', cells, costing, raw.paste + raw.put),
      painted('desk 예산 총괄 paste to paint', cells, summary, raw.paste),
      stored('desk 예산 총괄 paste to saved', cells, summary, raw.paste + raw.put),
    ];
  });
}
