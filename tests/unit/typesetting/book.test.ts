import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildBook, coverOf } from '#shared/document/forms/book.ts';
import type { DocumentPart } from '#shared/document/model/document.ts';
import { unwrap } from '#shared/result/result.ts';
import { joinPdfs } from '#shared/typesetting/pdf/join-pdf.ts';
import { estimatePages, planRuns } from '#shared/typesetting/runs/plan-book.ts';
import { fixtureProject } from '../../builders/fixture-project.ts';
import { openPdf, pageText } from '../../helpers/read-pdf.ts';
import { typeset } from '../../helpers/typeset.ts';

function bookOf(count: number) {
  const projects = Array.from({ length: count }, (_, at) => fixtureProject(`이음터 ${at + 1}호 운영`));
  return buildBook(projects, coverOf(projects, '2024. 1. 2.'));
}

interface Read {
  readonly document: PDFDocumentProxy;
  readonly pages: readonly string[];
}

async function read(count: number): Promise<Read & { bytes: Uint8Array; counted: number }> {
  const { pdf, pages: counted } = unwrap(await typeset(bookOf(count)));
  const document = await openPdf(pdf);
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) pages.push(await pageText(document, number));
  return { document, pages, bytes: pdf, counted };
}

/** Title and page number of each line of the contents. */
function contentsOf({ pages }: Read): [title: string, page: number][] {
  const text = pages
    .slice(
      1,
      pages.findIndex((page) => page.includes('- 1 -')),
    )
    .join(' ');
  return [...text.matchAll(/(이음터 \d+호 운영)[ .]*(\d+)(?= |$)/g)].map((found) => [found[1] ?? '', Number(found[2])]);
}

async function pageOfBookmark(document: PDFDocumentProxy, dest: unknown): Promise<number> {
  const [reference] = dest as [Parameters<PDFDocumentProxy['getPageIndex']>[0]];
  return document.getPageIndex(reference);
}

async function roles(document: PDFDocumentProxy, number: number): Promise<string[]> {
  const found: string[] = [];
  const walk = (node: { role?: string; children?: unknown[] }) => {
    if (node.role) found.push(node.role);
    for (const child of node.children ?? []) walk(child as typeof node);
  };
  walk(await (await document.getPage(number)).getStructTree());
  return found;
}

describe.each([
  ['one run', 3],
  ['several runs, joined', 40],
])('a book in %s', (_, count) => {
  let book: Awaited<ReturnType<typeof read>>;

  beforeAll(async () => {
    book = await read(count);
  }, 120_000);

  test('is planned so', () => {
    expect(planRuns(bookOf(count)).length > 1).toBe(count === 40);
    expect(book.counted).toBe(book.document.numPages);
  });

  test('cover', () => {
    for (const words of ['2024년도', '사업별 설명서', '살림경제실 공방지원과', '2024. 1. 2.']) {
      expect(book.pages[0]).toContain(words);
    }
    expect(book.pages[0]).not.toContain('- 1 -');
  });

  test('the contents name every 세부사업 with the number that its first page has', () => {
    const contents = contentsOf(book);
    expect(contents.map(([title]) => title)).toEqual(bookOf(count).parts.map(({ title }) => title));
    const firstBody = book.pages.findIndex((page) => page.endsWith('- 1 -'));
    for (const [title, page] of contents) {
      const text = book.pages[firstBody + page - 1] ?? '';
      expect(text).toContain(`- ${page} -`);
      expect(text).toContain(`${title} 1 기본 현황`);
    }
  });

  test('page numbers run on, and the 세부사업명 stands at the head of each page', () => {
    const body = book.pages.slice(book.pages.findIndex((page) => page.endsWith('- 1 -')));
    body.forEach((text, at) => {
      expect(text).toContain(`- ${at + 1} -`);
      expect(text).toMatch(/이음터 \d+호 운영/);
    });
  });

  test('bookmarks lead to the pages', async () => {
    const outline = (await book.document.getOutline()) ?? [];
    expect(outline.map(({ title }) => title)).toEqual(bookOf(count).parts.map(({ title }) => title));
    for (const { title, dest, items } of outline) {
      expect(book.pages[await pageOfBookmark(book.document, dest)]).toContain(`${title} 1 기본 현황`);
      expect(items.map((item) => item.title)).toContain('5 최근 3년 결산 현황');
    }
  });

  test('the contents are links', async () => {
    const page = await book.document.getPage(2);
    const links = (await page.getAnnotations()).filter(({ subtype }) => subtype === 'Link');
    const [, second] = contentsOf(book);
    const firstBody = book.pages.findIndex((text) => text.endsWith('- 1 -'));
    expect(links.length).toBeGreaterThanOrEqual(Math.min(count, 20));
    expect(await pageOfBookmark(book.document, links[1]?.dest)).toBe(firstBody + (second?.[1] ?? 0) - 1);
  });

  test('every page is tagged, to the last', async () => {
    const last = await roles(book.document, book.document.numPages);
    expect(last).toContain('H2');
    expect(last).toContain('TH');
    for (const number of [1, 2, 3]) expect((await roles(book.document, number)).length).toBeGreaterThan(0);
  });
});

describe('joining', () => {
  test('gives the same bytes for the same parts, and refuses what is no PDF of the engine', async () => {
    const part = unwrap(await typeset(buildBook([fixtureProject()], null))).pdf;
    const [first, second] = [joinPdfs([part, part]), joinPdfs([part, part])];
    expect(Buffer.compare(first, second)).toBe(0);
    expect((await openPdf(first)).numPages).toBe(6);
    expect(() => joinPdfs([part, new TextEncoder().encode('%PDF-1.7 nothing')])).toThrow('PDF without');
  });
});

describe('planning', () => {
  test('nothing is lost and the order stays, whatever the sizes', () => {
    const { parts } = bookOf(7);
    const [small] = parts;
    if (!small) throw new Error('no part');
    const huge = { ...small, blocks: Array.from({ length: 40 }, () => small.blocks).flat() };
    const mixed = [small, huge, small, small, huge, ...parts];
    const runs = planRuns({ title: '', cover: null, parts: mixed });
    // A 세부사업 too large for one run goes through in pieces, divided between blocks or between their lines.
    const units = (each: readonly DocumentPart[]) =>
      each
        .flatMap(({ blocks }) => blocks)
        .flatMap((block): unknown[] => ('lines' in block ? [...block.lines] : [block]));
    expect(units(runs.flat())).toEqual(units(mixed));
    expect(
      runs
        .flat()
        .filter(({ continues }) => !continues)
        .map(({ title }) => title),
    ).toEqual(mixed.map(({ title }) => title));
    expect(runs.length).toBeGreaterThan(2);
    expect(planRuns({ title: '', cover: null, parts: [] })).toEqual([[]]);
  });

  test('the estimate is near the truth', () => {
    const [part] = bookOf(1).parts;
    expect(part && estimatePages(part)).toBeGreaterThanOrEqual(3);
    expect(part && estimatePages(part)).toBeLessThanOrEqual(5);
  });
});
