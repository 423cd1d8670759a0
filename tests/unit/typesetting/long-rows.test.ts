import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { buildBook } from '#shared/document/forms/book.ts';
import { won } from '#shared/money/won.ts';
import type { Project } from '#shared/records/project/project.ts';
import { unwrap } from '#shared/result/result.ts';
import { fixtureProject } from '../../builders/fixture-project.ts';
import { firstMissing } from '../../helpers/figures.ts';
import { pdfText } from '../../helpers/read-pdf.ts';
import { typeset } from '../../helpers/typeset.ts';

const folder = mkdtempSync(join(tmpdir(), 'sallim-long-rows-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A reader of the system's, where it has one; the other reader of these tests comes with the project. */
const reader = 'pdftotext';

const hasPdftotext = (() => {
  try {
    execFileSync(reader, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    console.log('pdftotext is not here: pages are read with pdf.js alone');
    return false;
  }
})();

function pdftotext(pdf: Uint8Array): string {
  const file = join(folder, 'pages.pdf');
  writeFileSync(file, pdf);
  return execFileSync(reader, [file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
}

const bare = (text: string) => text.replace(/\s/g, '');

/** Words that are each told from all others, so that one lost, doubled or moved is seen. */
class Words {
  #last = 0;
  readonly all: string[] = [];

  take(count: number): string {
    const words = Array.from({ length: count }, () => {
      this.#last += 1;
      return `낱말${String(this.#last).padStart(5, '0')}번`;
    });
    for (const word of words) this.all.push(word);
    return words.join(' ');
  }

  lines(count: number, bullet: string): string[] {
    return Array.from({ length: count }, () => `${bullet} ${this.take(4)}`);
  }
}

type Lengthen = (project: Project, words: Words, size: number) => Project;

const item = (label: string) => ({
  bullet: '-',
  label,
  expression: '1,000원*12월',
  amount: won(12_000),
  children: [],
});

/** Each cell of the form that can hold much, with about `size` words in it. */
const places: Readonly<Record<string, Lengthen>> = {
  title: (project, words, size) => ({ ...project, title: words.take(size) }),
  '회 계': (project, words, size) => ({ ...project, overview: { ...project.overview, account: words.take(size) } }),
  사업기간: (project, words, size) => ({
    ...project,
    overview: { ...project.overview, period: { checked: [words.take(size)], text: words.take(size) } },
  }),
  '사업개요의 사업내용': (project, words, size) => ({
    ...project,
    overview: { ...project.overview, content: [...words.lines(size / 4, '○'), ...words.lines(size / 4, '  ○')] },
  }),
  담당자: (project, words, size) => ({
    ...project,
    contacts: project.contacts.map((contact) => ({ ...contact, bureau: words.take(size) })),
  }),
  '담당자의 주무관': (project, words, size) => ({
    ...project,
    contacts: project.contacts.map((contact) => ({ ...contact, officer: { name: words.take(size), phone: '' } })),
  }),
  참고: (project, words, size) => ({ ...project, notes: words.lines(size, '※') }),
  통계목: (project, words, size) => ({
    ...project,
    summary: {
      ...project.summary,
      lines: project.summary.lines.map((line) => ({ ...line, lineItem: bare(words.take(size)) })),
    },
  }),
  산출근거: (project, words, size) => ({
    ...project,
    costing: [
      { lineItem: '공공운영비', items: [item(words.take(size)), item(words.take(size)), item(words.take(3))] },
      { lineItem: '사무관리비', items: [item(words.take(size))] },
    ],
  }),
  사업내용: (project, words, size) => ({
    ...project,
    description: { ...project.description, content: [words.take(size), ...words.lines(size / 4, '-')] },
  }),
  추진절차: (project, words, size) => ({
    ...project,
    schedule: {
      ...project.schedule,
      rows: project.schedule.rows.map((row) => ({ ...row, step: words.take(size) })),
    },
  }),
  추진세부내용: (project, words, size) => ({
    ...project,
    schedule: {
      ...project.schedule,
      rows: project.schedule.rows.map((row) => ({ ...row, detail: words.take(size) })),
    },
  }),
  추진실적: (project, words, size) => ({
    ...project,
    achievements: project.achievements.map(({ year }) => ({ year, items: words.lines(size / 4, '○') })),
  }),
};

async function print(project: Project) {
  const { pdf } = unwrap(await typeset(buildBook([project], null)));
  return { pdf, ...(await pdfText(pdf)) };
}

function expectAll(text: string, words: readonly string[]): void {
  expect(firstMissing(bare(text), words)).toBeNull();
}

describe('a row taller than a page runs on, and nothing is lost', () => {
  test.each(Object.entries(places))('%s', async (_, lengthen) => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(120, 300, 700), async (size) => {
        const words = new Words();
        const { pdf, text } = await print(lengthen(fixtureProject(), words, size));
        expectAll(text, words.all);
        if (hasPdftotext) {
          // Cells that stand side by side are read by their place on the page: all are there, not all in order.
          const found = new Set(bare(pdftotext(pdf)).match(/낱말\d{5}번/g));
          expect(words.all.filter((word) => !found.has(word))).toEqual([]);
        }
      }),
      { seed: 20240105, numRuns: 2 },
    );
  });

  test.each([60, 700, 2000])('a 과목구분 of %i letters beside one line and beside six', async (size) => {
    const costing = [1, 6].map((count) => ({
      lineItem: '뷁'.repeat(size),
      items: Array.from({ length: count }, () => item('')),
    }));
    const { pdf, text } = await print({ ...fixtureProject(), costing });
    // What stands beyond the edge of a page is text to the one reader, and not to the other.
    for (const read of [text, ...(hasPdftotext ? [pdftotext(pdf)] : [])]) {
      expect(read.split('뷁')).toHaveLength(2 * size + 1);
      expect(read.split('= 12천원')).toHaveLength(8);
    }
  });

  test('ten pages of one row, its label again on each', async () => {
    const words = new Words();
    const { byPage } = await print({
      ...fixtureProject(),
      achievements: [{ year: 2031, items: words.lines(600, '○') }],
    });
    const reached = byPage.filter((page) => /낱말\d{5}번/.test(page));
    expect(reached.length).toBeGreaterThanOrEqual(10);
    for (const page of reached) expect(page).toContain('2031년도');
    expectAll(byPage.join(' '), words.all);
  });

  test('a row that fits on a page goes to the next as a whole', async () => {
    const words = new Words();
    const achievements = [2021, 2022, 2023].map((year) => ({ year, items: words.lines(40, '○') }));
    const { byPage } = await print({ ...fixtureProject(), achievements });
    expectAll(byPage.join(' '), words.all);
    for (const year of [2021, 2022, 2023]) {
      expect(byPage.filter((page) => page.includes(`${year}년도 ○`) || page.includes(`${year}년도○`))).toHaveLength(1);
    }
  });

  test.each([
    ['letters', 'Ab3'],
    ['syllables', '뷁'],
    ['figures', '1234567890'],
  ])('a word of many %s without a space', async (_, unit) => {
    const { rows } = fixtureProject().schedule;
    const [row] = rows;
    if (!row) throw new Error('no row');
    const schedule = { ...fixtureProject().schedule, rows: [{ ...row, detail: unit.repeat(1500) }] };
    const { byPage } = await print({ ...fixtureProject(), schedule });
    // What stands at the head and the foot of each page comes between.
    const shown = byPage.map((page) => bare(page.replace(/- \d+ -$/, '')).replace(/^.*?추진세부내용/, '')).join('');
    expect(shown).toContain(unit.repeat(100));
    const letters = [...shown].filter((letter) => unit.includes(letter)).length;
    expect(letters).toBeGreaterThanOrEqual(1500 * unit.length);
  });
});

describe('the text of a PDF is the record’s', () => {
  const project: Project = {
    ...fixtureProject('2024년 서울시 도시제조업 A-B-C동 ABCDEFGHIJKLMNOPQRSTUVWXYZ 지원'),
    expectedEffects: [`- ${'지원대상자(2023.7.28.) 1,234,567,890천원 https://example.org/abc '.repeat(8)}`],
    schedule: {
      ...fixtureProject().schedule,
      rows: [
        {
          step: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'.repeat(3),
          period: '2024.01.01~2024.12.31',
          amount: null,
          detail: '',
        },
      ],
    },
  };

  test('no mark of ours stands in it: years, amounts and long words are found as they are written', async () => {
    const { pdf, text } = await print(project);
    for (const read of [text, ...(hasPdftotext ? [pdftotext(pdf)] : [])]) {
      expect(read).not.toMatch(/[\p{Cf}\u2060\u200b\u00ad]/u);
      for (const year of ['2020', '2021', '2022', '2023예산액', '10,713,431', '(B-A)*100/A'])
        expect(read).toContain(year);
      expect(bare(read)).toContain('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'.repeat(3));
      expect(read).toContain('2024.01.01~2024.12.31');
      expect(read).toContain('1,234,567,890천원');
    }
  });

  test('lines turn between words', async () => {
    const { pdf } = await print(project);
    if (!hasPdftotext) return;
    const whole = new Set(`${project.title} ${project.expectedEffects.join(' ')}`.split(' '));
    const lines = pdftotext(pdf)
      .split('\n')
      .filter((line) => /지원대상자|천원 https|도시제조업 A-B/.test(line));
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) for (const word of line.trim().split(' ')) expect(whole).toContain(word);
  });
});
