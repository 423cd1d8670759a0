import { describe, expect, test } from 'vitest';
import { buildBook } from '#shared/document/forms/book.ts';
import { won } from '#shared/money/won.ts';
import { emptyProject } from '#shared/records/project/empty-project.ts';
import {
  type AmountCell,
  type Project,
  type SummaryAmounts,
  settlementColumns,
} from '#shared/records/project/project.ts';
import { unwrap } from '#shared/result/result.ts';
import { fixtureProject } from '../../builders/fixture-project.ts';
import { figuresOf, firstMissing } from '../../helpers/figures.ts';
import { openPdf, pdfText } from '../../helpers/read-pdf.ts';
import { typeset } from '../../helpers/typeset.ts';

const one = (project: Project) => buildBook([project], null);

async function print(project: Project) {
  const made = unwrap(await typeset(one(project)));
  return { ...made, ...(await pdfText(made.pdf)) };
}

/** The record with a 국비 part in every place for one, no two alike. */
function withNational(project: Project): Project {
  let last = 700_000;
  const national = (cell: AmountCell): AmountCell => {
    last += 1_001;
    return { ...cell, national: won(last * 1000) };
  };
  const row = <Row extends SummaryAmounts>(amounts: Row): Row => {
    const { prior, current, change } = amounts;
    return { ...amounts, prior: national(prior), current: national(current), change: national(change) };
  };
  const { summary, overview } = project;
  const offBudget = { national: won(20_002_000), other: won(30_003_000) };
  return {
    ...project,
    overview: { ...overview, cost: { ...overview.cost, national: won(1_000_001_000), offBudget } },
    summary: { ...summary, total: row(summary.total), lines: summary.lines.map(row) },
    settlements: project.settlements.map((settlement) => ({
      ...settlement,
      ...Object.fromEntries(settlementColumns.map((column) => [column, national(settlement[column])])),
    })),
  };
}

async function tagsOf(pdf: Uint8Array, number: number): Promise<Set<string>> {
  const document = await openPdf(pdf);
  const tags = new Set<string>();
  const walk = (node: { role?: string; children?: unknown[] }) => {
    if (node.role) tags.add(node.role);
    for (const child of node.children ?? []) walk(child as typeof node);
  };
  walk(await (await document.getPage(number)).getStructTree());
  await document.loadingTask.destroy();
  return tags;
}

describe('the form as PDF', () => {
  test('every figure of the record stands on it, in order', async () => {
    const project = fixtureProject();
    const { text, warnings, pages } = await print(project);
    expect(firstMissing(text, figuresOf(project))).toBeNull();
    expect(figuresOf(project)).toHaveLength(57);
    expect(warnings).toEqual([]);
    expect(pages).toBe(3);
    for (const words of ['☑ 연례반복', '□ 신규', '舊 공방나눔터', '2,709㎡', '≒', '- 1 -', '- 3 -']) {
      expect(text).toContain(words);
    }
  });

  test('국비 stands in 사업비 and above each amount that has a part of it', async () => {
    const project = withNational(fixtureProject());
    const figures = figuresOf(project);
    // 사업비: 국비 and the two of 기타 (예산 외); 4 rows of 예산 총괄 with 3 cells, 3 years of 결산 with 7.
    expect(figures).toHaveLength(57 + 3 + 4 * 3 + 3 * 7);
    expect(new Set(figures.filter((figure) => figure.startsWith('(x'))).size).toBe(4 * 3 + 3 * 7);
    const { text } = await print(project);
    expect(firstMissing(text, figures)).toBeNull();
    for (const words of ['(국비)1,000,001천원', '(국비)20,002천원', '(기타)30,003천원']) expect(text).toContain(words);
  });

  test('an empty record still prints every heading and head', async () => {
    const { text } = await print(emptyProject('새 사업', 2026));
    const words = [
      '새 사업',
      '사업개요',
      '사업비',
      '실·국',
      '(단위 : 천원, %)',
      '2025예산액',
      '과목구분',
      '2026년 예산내역',
    ];
    const rest = ['사업목적', '사업근거', '추진경위', '2026년도 추진일정', '사업추진절차', '향후 기대효과', '집행잔액'];
    expect(firstMissing(text, [...words, ...rest])).toBeNull();
  });

  test('the same bytes for the same input', async () => {
    const first = unwrap(await typeset(one(fixtureProject())));
    const second = unwrap(await typeset(one(fixtureProject())));
    expect(Buffer.compare(first.pdf, second.pdf)).toBe(0);
  });

  test('headings, lists, tables and their heads are tagged; language and title are set', async () => {
    const { pdf } = await print(fixtureProject());
    const tags = new Set([...(await tagsOf(pdf, 1)), ...(await tagsOf(pdf, 2))]);
    for (const tag of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'L', 'LI']) expect([...tags]).toContain(tag);
    const document = await openPdf(pdf);
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: '동네공방 이음터 운영', Language: 'ko-KR' });
    await document.loadingTask.destroy();
  });

  test.each([
    ['a-2a', /pdfaid:part>2<.*pdfaid:conformance>A</s],
    ['ua-1', /pdfuaid:part>1</],
  ] as const)('%s on request', async (standard, mark) => {
    const { pdf } = unwrap(await typeset(one(fixtureProject()), standard));
    expect(Buffer.from(pdf).toString('latin1')).toMatch(mark);
  });
});

describe('산출근거 over pages', () => {
  const long = (): Project => {
    const project = fixtureProject();
    const items = Array.from({ length: 130 }, (_, at) => ({
      bullet: '-',
      label: `줄${at + 1}번`,
      expression: '',
      amount: won((at + 1) * 1000),
      children: [],
    }));
    return { ...project, costing: [{ lineItem: '긴과목이름', items }] };
  };

  test('head row and 과목구분 stand again on each page that the lines reach', async () => {
    const { byPage } = await print(long());
    const reached = byPage.filter((text) => /줄\d+번/.test(text));
    expect(reached.length).toBeGreaterThanOrEqual(3);
    for (const text of reached) {
      expect(text).toContain('긴과목이름');
      expect(text).toContain('2024년 예산내역');
    }
    expect(
      firstMissing(
        byPage.join(' '),
        Array.from({ length: 130 }, (_, at) => `줄${at + 1}번`),
      ),
    ).toBeNull();
  });
});

describe('hostile text prints as it stands', () => {
  const markup = [
    '= 384,300천원 #eval("1+1") #include "x" *굵게* _기울임_ $x^2$ `code` @ref <label> \\ // 주석 /* 주석 */',
    '#set page(width: 1cm)',
    '~ --- "따옴표" \'작은\' [괄호] {중괄호} 1. 가 - 나 + 다 / 용어: 라',
  ];

  test('markup of the engine', async () => {
    const { text, pages } = await print({ ...fixtureProject(markup[1]), expectedEffects: markup });
    // A line that turns gets a space from the reader.
    const words = (line: string) => line.replaceAll(' ', '');
    for (const line of markup) expect(words(text)).toContain(words(line));
    expect(pages).toBe(3);
  });

  test.each([
    ['a word of 10,000 letters', 'a'.repeat(10_000)],
    ['10,000 syllables', '가'.repeat(10_000)],
    ['control characters', 'ab\u0000\u0001\u001f\u007f\u0085cd'],
    ['emoji and lone surrogates', '🙂👨‍👩‍👧 \ud800 \udc00'],
    ['old Hangul', '나랏말ᄊᆞ미 듕귁에 달아 ᄒᆞᆫ글'],
    ['right-to-left and bidi controls', '\u202eabc\u202c שלום'],
    ['private use and non-characters', '\ue000 \uf8ff \uffff \u{10ffff}'],
    ['combining marks', `a${'\u0301'.repeat(500)}`],
  ])('%s everywhere, in every standard', async (_, words) => {
    const plain = fixtureProject(words);
    const [contact] = plain.contacts;
    const project: Project = {
      ...plain,
      overview: { ...plain.overview, account: words, content: [words], period: { checked: [words], text: words } },
      contacts: contact ? [{ ...contact, bureau: words, officer: { name: words, phone: words } }] : [],
      summary: { ...plain.summary, lines: plain.summary.lines.map((line) => ({ ...line, lineItem: words })) },
      costing: [
        { lineItem: words, items: [{ bullet: words, label: words, expression: words, amount: null, children: [] }] },
      ],
      description: { ...plain.description, purpose: [words, `- ${words}`] },
      schedule: { ...plain.schedule, rows: [{ step: words, period: words, amount: null, detail: words }] },
      achievements: [{ year: 2023, items: [words, `○ ${words}`] }],
      notes: [words],
    };
    for (const standard of ['tagged', 'a-2a', 'ua-1'] as const) {
      const made = await typeset(one(project), standard);
      expect(made.ok ? 'ok' : made.error.cause).toBe('ok');
    }
  });

  test('amounts of the whole range are set smaller, never broken', async () => {
    const most = won(Number.MAX_SAFE_INTEGER - (Number.MAX_SAFE_INTEGER % 1000));
    const plain = fixtureProject();
    const cell = { amount: won(-most), national: most };
    const settlements = plain.settlements.map(({ year }) => ({
      ...{ year, finalBudget: cell, carriedIn: cell, adjustment: cell, available: cell },
      ...{ executed: cell, carriedOut: cell, balance: cell },
    }));
    const { byPage } = await print({ ...plain, settlements });
    expect(byPage.join(' ').split('△9,007,199,254,740')).toHaveLength(22);
  });

  test('nesting deeper than a stack', async () => {
    let item: Project['costing'][number]['items'][number] = {
      bullet: '·',
      label: '끝',
      expression: '',
      amount: won(1000),
      children: [],
    };
    for (let depth = 0; depth < 300; depth += 1) item = { ...item, label: `${depth}층`, children: [item] };
    const { text } = await print({ ...fixtureProject(), costing: [{ lineItem: '깊은 과목', items: [item] }] });
    expect(text).toContain('끝');
  });
});

test('a character without a glyph is told with its name and place, and the pages come', async () => {
  const made = await print({ ...fixtureProject(), expectedEffects: ['- 웃음 🙂'] });
  expect(made.warnings).toHaveLength(1);
  expect(made.warnings[0]).toMatch(/이음터 운영.*향후 기대효과.*🙂.*U\+1F642/);
  expect(made.text).toContain('웃음 〓');
});
