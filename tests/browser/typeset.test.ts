import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { fixtureProject } from '../builders/fixture-project.ts';
import { type BrowserRun, makeProfile, openHarness, startBrowser } from '../helpers/browser-run.ts';
import { pdfText } from '../helpers/read-pdf.ts';

type TypesetHarness = typeof import('./harness/typeset.harness.ts');

let browser: BrowserRun;
let page: Page;
let profile: Awaited<ReturnType<typeof makeProfile>>;
const refusals: string[] = [];

beforeAll(async () => {
  profile = await makeProfile();
  browser = await startBrowser(inject('browserProgram'), profile.folder);
  page = await openHarness(browser.context, inject('harnessUrl'));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refusals.push(message.text());
  });
});

afterAll(async () => {
  await browser.close();
  await profile.remove();
});

const render = (project: ReturnType<typeof fixtureProject>) =>
  page.evaluate(async (given) => (await window.harness<TypesetHarness>('typeset')).renderPages(given), project);

const changed = (purpose: string) => {
  const project = fixtureProject();
  return { ...project, expectedEffects: [purpose] };
};

describe('pages in the window', () => {
  test('the form comes as pictures that stand alone, under the policy of the pages', async () => {
    const made = await render(fixtureProject());
    expect(made).toMatchObject({ code: 'ok', pages: 3, warnings: [] });
    expect(made.anchors.map(({ section }) => section)).toContain('settlements');
    const sizes = await page.evaluate(async () => (await window.harness<TypesetHarness>('typeset')).show());
    expect(sizes).toHaveLength(3);
    const ink = await page.evaluate(async () => (await window.harness<TypesetHarness>('typeset')).inkOf(0));
    expect(ink).toBeGreaterThan(0.01);
    expect(refusals).toEqual([]);
  });

  test('a change comes back with the pages it did not touch as they were', async () => {
    await render(fixtureProject());
    const made = await render(changed('- 바뀐 기대효과'));
    console.log(`a change was on the pages after ${made.milliseconds.toFixed(0)} ms`);
    expect(made.kept).toEqual([true, true, false]);
  });

  test('the latest order wins', async () => {
    const projects = ['가', '나', '다'].map((word) => changed(`- ${word}`));
    const codes = await page.evaluate(
      async (given) => (await window.harness<TypesetHarness>('typeset')).renderAtOnce(given),
      projects,
    );
    // The first was begun before the others came; the second never is.
    expect(codes).toEqual(['ok', 'cancelled', 'ok']);
  });

  test('an aborted order answers so, and the next one works', async () => {
    const codes = await page.evaluate(
      async (given) => (await window.harness<TypesetHarness>('typeset')).renderAborted(given),
      fixtureProject(),
    );
    expect(codes).toEqual(['cancelled', 'cancelled']);
    expect((await render(fixtureProject())).code).toBe('ok');
  });

  test('a character without a glyph is told with its place', async () => {
    const made = await render(changed('- 웃음 🙂'));
    expect(made.code).toBe('ok');
    expect(made.warnings).toHaveLength(1);
    expect(made.warnings[0]).toContain('U+1F642');
    expect(made.warnings[0]).toContain('향후 기대효과');
  });
});

describe('PDF in the window', () => {
  const pdf = (count: number, standard: 'tagged' | 'a-2a') =>
    page.evaluate(
      async (given) =>
        (await window.harness<TypesetHarness>('typeset')).renderPdf(given.projects, given.cover, given.standard),
      {
        projects: Array.from({ length: count }, (_, at) => fixtureProject(`이음터 운영 ${at + 1}`)),
        cover: count > 1 ? { title: '사업별 설명서', fiscalYear: 2024, department: '공방지원과', date: '' } : null,
        standard,
      },
    );

  test('a book has its cover, contents and 세부사업', async () => {
    const made = await pdf(3, 'tagged');
    const text = await pdfText(Uint8Array.from(made.bytes));
    expect(text.pages).toBe(11);
    expect(text.text).toContain('이음터 운영 3');
  });

  test('PDF/A is refused with a sentence, not written as something else', async () => {
    expect((await pdf(1, 'a-2a')).code).toBe('standard-not-available');
  });
});
