import { describe, expect, test } from 'vitest';
import { readText } from '#shared/formats/text/read-text.ts';
import { writeText } from '#shared/formats/text/write-text.ts';
import type { CostingItem, Project } from '#shared/records/project/project.ts';
import { unwrap } from '#shared/result/result.ts';

const front = '가상 도서관 운영\n\n1 기본 현황\n\n□ 사업개요\n\n회 계\t일반회계\n\n';

function read(body: string): Project {
  const [project] = unwrap(readText(front + body));
  if (!project) throw new Error('one project is expected');
  return project;
}

const left = (project: Project) => project.unread.map(({ text }) => text);
const summaryHead = '구 분\t2023예산액 (A)\t2024예산액 (B)\t증감 (B-A)\t(B-A)*100/A\n';
const summary = (...rows: string[]) => `□ 예산 총괄\n\n${summaryHead}${rows.join('\n')}\n`;
const total = ({ summary: { total: row } }: Project) => [
  row.prior.amount,
  row.current.amount,
  row.change.amount,
  row.changeRate,
];

/** `○운영=5 (-가=2 -나=3)`. */
function shown(items: readonly CostingItem[]): string {
  return items
    .map(({ bullet, label, amount, children }) => {
      const below = children.length > 0 ? ` (${shown(children)})` : '';
      return `${bullet}${label}=${amount === null ? '' : amount / 1000}${below}`;
    })
    .join(' ');
}

const costing = (project: Project) => project.costing.map(({ lineItem, items }) => `${lineItem}: ${shown(items)}`);

describe('text/R1: a line is a line', () => {
  test('marks of lists and headings of Markdown are not the line’s own', () => {
    const { description } = read(
      '□ 사업내용\n- - 조성\n- ○ 운영\n* ▷ 지원\n### 세부\n담당 ○ 과장\n1월 - 2월\n\\~까지 1\\. 2\n',
    );
    expect(description.content).toEqual([
      '- 조성',
      '○ 운영',
      '▷ 지원',
      '세부',
      '담당 ○ 과장',
      '1월 - 2월',
      '~까지 1. 2',
    ]);
  });

  test('a plain line with ○ in the middle stays one line; a cell that lost its breaks does not', () => {
    expect(read('□ 사업내용\n○ 가 ○ 나\n').description.content).toEqual(['○ 가 ○ 나']);
    expect(read('□ 최근 3년 추진실적\n2021년도\t○ 가 ○ 나\n').achievements).toEqual([
      { year: 2021, items: ['○ 가', '○ 나'] },
    ]);
  });
});

describe('text/R2: a heading only where one can stand', () => {
  test.each([
    [
      'a word in prose between blank lines',
      '□ 사업목적\n- 사업의\n\n사업근거\n\n에 따름\n',
      ['- 사업의', '사업근거', '에 따름'],
    ],
    ['its own name again as a line', '□ 사업목적\n- 하나\n사업목적\n- 둘\n', ['- 하나', '사업목적', '- 둘']],
    ['a numbered item under squares', '□ 사업목적\n1. 사업내용\n2. 사업근거\n', ['1. 사업내용', '2. 사업근거']],
    [
      'its own heading again at the head of a page',
      '□ 사업목적\n- 하나\n\n- 2 -\n□ 사업목적\n- 둘\n',
      ['- 하나', '- 둘'],
    ],
  ])('%s', (_, body, purpose) => {
    const { description } = read(body);
    expect(description).toEqual({ purpose, legalBasis: [], content: [], history: [] });
  });

  test('사업내용 alone inside 사업개요 is a label', () => {
    const { overview, description } = read(
      '사업내용\n○ 열람\n- 야간\n사업비 (당해년도)  1,000천원\n\n□ 사업내용\n- 본문\n',
    );
    expect(overview.content).toEqual(['○ 열람', '- 야간']);
    expect(overview.cost.total).toBe(1_000_000);
    expect(description.content).toEqual(['- 본문']);
  });

  test('a document without marks has its bare headings', () => {
    const text =
      '가상 도서관 운영\n\n사업개요\n\n회 계\t일반회계\n\n산출근거\n\n사업목적\n- 하나\n\n사업근거\n- 둘\n\n향후 기대효과\n- 셋\n';
    const [project] = unwrap(readText(text));
    expect(project?.description.purpose).toEqual(['- 하나']);
    expect(project?.description.legalBasis).toEqual(['- 둘']);
    expect(project?.expectedEffects).toEqual(['- 셋']);
  });

  test('a section that comes again behind others is unread', () => {
    const project = read('□ 사업목적\n- 하나\n□ 사업근거\n- 둘\n□ 사업목적\n- 셋\n');
    expect(project.description.purpose).toEqual(['- 하나']);
    expect(left(project)).toEqual(['□ 사업목적', '- 셋']);
  });
});

describe('text/R3: units', () => {
  const rows = summary('계\t1\t3\t2\t200');
  const inUnit = (caption: string) => total(read(rows.replace(summaryHead, `${caption}\n${summaryHead}`)))[1];
  test.each([
    '(단위 : 백만원)',
    '（단위 : 백만원, %）',
    '〔단위 : 백만원〕',
    '［단위：백만원］',
    '【단위:백만원】',
    '(단위 : 백만원，%)',
    '(단위 : 백만 원)',
    '(단위 : 백만)',
    '※ 단위 : 백만원',
    '(백만원)',
    '(單位 : 백만원)',
    '(단위 : 百萬원)',
    '\t\t\t\t(단위 : 백만원)',
    '(단\u200b위 : 백만원)',
    '**(단위 : 백만원)**',
    '<div style="text-align:right">(단위 : 백만원)</div>',
  ])('%s', (caption) => {
    expect(inUnit(caption)).toBe(3_000_000);
  });

  test.each(['(단위 : 만원)', '(단위 : 백만워)', '(단위 : 천원, 백만원)', '(단위 : 달러)'])(
    '%s is not guessed',
    (caption) => {
      const project = read(rows.replace(summaryHead, `${caption}\n${summaryHead}`));
      expect(total(project)).toEqual([null, null, null, null]);
      expect(left(project)).toContain('계 1 3 2 200');
    },
  );

  test('a caption below its table, in the heads of the columns, above the chapter', () => {
    expect(total(read(`${rows}(단위 : 백만원)\n`))[1]).toBe(3_000_000);
    expect(total(read(rows.replace('2023예산액 (A)', '2023예산액(백만원)')))[1]).toBe(3_000_000);
    expect(total(read(`2 예산 설명 \n(단위 : 백만원)\n\n${rows}`))[1]).toBe(3_000_000);
  });

  test('captions that disagree with the heads tell nothing', () => {
    const text = rows
      .replace(summaryHead, `(단위 : 천원)\n${summaryHead}`)
      .replace('2023예산액 (A)', '2023예산액(백만원)');
    expect(total(read(text))[1]).toBeNull();
  });
});

describe('text/R4–R6: cells of amounts', () => {
  test.each([
    ['a bracket without x', '계\t(985)\t(400) 1,000\t15\t2', [null, 1_000_000, 15_000, 2], ['계 (985) (400) 1,000']],
    [
      'marks of notes',
      '계\t1,000*\t2,000¹\t1,000\t100 1)',
      [1_000_000, 2_000_000, 1_000_000, 100],
      ['계 1,000* 2,000¹ 100 1)'],
    ],
    ['a word for a rate', '계\t0\t5\t5\t순증', [0, 5000, 5000, null], ['계 순증']],
    ['struck-out figures', '계\t<s>500</s>600\t700\t100\t17', [600_000, 700_000, 100_000, 17], ['500']],
    ['the rate missing', '계\t100\t400\t300', [100_000, 400_000, 300_000, null], []],
  ])('%s', (_, row, amounts, unread) => {
    const project = read(summary(row));
    expect(total(project)).toEqual(amounts);
    expect(left(project)).toEqual(unread);
  });

  test.each([
    ['two figures in a cell', '계\t500 600\t1\t1\t1'],
    ['a dash behind', '계\t1,234-\t1\t1\t1'],
    ['a broken group', '계\t12,34\t1\t1\t1'],
    ['a number glued to its note', '계\t1,2341)\t1\t1\t1'],
    ['a column missing', '계\t100\t400\t5'],
    ['a column too many', '계\t1\t2\t3\t4\t5'],
    ['no name', '\t1\t2\t3\t4'],
    ['an amount for a name', '5\t1\t2\t3\t4'],
    ['loose, a column missing', '계   100   400   300'],
    ['loose, one 국비 for four columns', '계 (x5) 100 400 300 300'],
    ['loose, one text too many', '계   100   400   300   300   7'],
  ])('%s makes the row unread', (_, row) => {
    const project = read(summary(row));
    expect(total(project)).toEqual([null, null, null, null]);
    expect(left(project)).toHaveLength(1);
  });

  test('loose columns, each text a column: a bracket stays in its own', () => {
    const project = read(summary('계   (985)   (400) 1,000   15   2'));
    expect(total(project)).toEqual([null, 1_000_000, 15_000, 2]);
    expect(left(project)).toEqual(['계 (985) (400) 1,000']);
  });
});

describe('heads', () => {
  const row = '계\t100\t400\t300\t300';
  test.each([
    ['two lines of cells', '구 분\t2023예산액\t2024예산액\t증감\t(B-A)*100/A\n\t(A)\t(B)\t(B-A)\t\n'],
    [
      'three lines, columns apart by spaces',
      '       2023       2024      증감   (B-A)*100/A\n구 분  예산액(A)  예산액(B)\n  (B-A)\n',
    ],
    ['구분 on a line of its own', '구분\n2023예산액 (A)\t2024예산액 (B)\t증감 (B-A)\t증감률\n'],
  ])('%s', (_, head) => {
    const project = read(`□ 예산 총괄\n\n${head}${row}\n`);
    expect(total(project)).toEqual([100_000, 400_000, 300_000, 300]);
    expect([project.summary.priorYear, project.summary.currentYear, left(project)]).toEqual([2023, 2024, []]);
  });

  test('two lines of cells with (B) first', () => {
    const head = '구 분\t2024예산액\t2023예산액\t증감\t(B-A)*100/A\n\t(B)\t(A)\t(B-A)\t\n';
    expect(total(read(`□ 예산 총괄\n\n${head}계\t400\t100\t300\t300\n`))).toEqual([100_000, 400_000, 300_000, 300]);
  });

  test('a head with the later year first, whose columns cannot be told apart, has unread rows', () => {
    const project = read('□ 예산 총괄\n\n구 분 2024예산액 2023예산액 증감 증감률\n계   400   100   300   300\n');
    expect(total(project)).toEqual([null, null, null, null]);
    expect(left(project)).toEqual(['계 400 100 300 300']);
  });

  test('a head that fell apart at the end of a page is no row', () => {
    const project = read(
      '□ 2024년도 추진일정\n\n사업추진절차\t추진기간\t예산집행금액\t추진세부내용\n계\t\t5\t\n\n사업추진절차\n\n- 3 -\n추진기간\t예산집행금액\t추진세부내용\n교부\t2024.1.\t5\t반기\n',
    );
    expect(project.schedule.rows).toEqual([{ step: '교부', period: '2024.1.', amount: 5000, detail: '반기' }]);
    expect(left(project)).toEqual([]);
  });
});

describe('text/R7: cells in quotes', () => {
  test('a quote that does not end its cell is one of the words', () => {
    const project = read('□ 사업내용\n"문화도시" 조성\n"책의\n도시"\n');
    expect(project.description.content).toEqual(['"문화도시" 조성', '"책의', '도시"']);
  });

  test('doubled quotes, results beside their lines, lines of the source counted on', () => {
    const project = read(
      '□ 산출근거\n\n과목구분\t2024년 예산내역\t\n사무관리비\t"○ ""책의"" 날 5,000원\n- 안내지 2,000원"\t"= 5천원\n= 2천원"\n\n뜻밖\t3\t4\t5\t6\n',
    );
    expect(costing(project)[0]).toBe('사무관리비: ○"책의" 날=5 (-안내지=2)');
    expect(project.unread.every(({ line }) => line > 12)).toBe(true);
  });

  test('one result for two lines that may have it is unread', () => {
    const project = read(
      '□ 산출근거\n<table><tr><td>과목구분</td><td>2024년 예산내역</td><td></td></tr><tr><td>여비</td><td>○ 운영<br>- 가 5,000원<br>- 나 6,000원</td><td>= 11천원</td></tr></table>\n',
    );
    expect(costing(project)).toEqual(['여비: ○운영= (-가= -나=)']);
    expect(left(project)).toEqual(['= 11천원']);
  });
});

describe('text/R8: names in the middle of their rows', () => {
  const rows =
    '□ 산출근거\n   과목구분            2024년 예산내역\n              ○ 소모품 100,000원     = 100천원\n  사무관리비   ○ 안내지 200,000원     = 200천원\n              ○ 기타 100,000원      = 100천원\n              ○ 위탁 운영           = 300천원\n  민간위탁금   - 인건비 200,000원     = 200천원\n              - 관리비 100,000원     = 100천원\n';
  test('the sums of 예산 총괄 tell which lines belong to which 과목', () => {
    const project = read(summary('사무관리비\t0\t400\t400\t0', '민간위탁금\t0\t300\t300\t0') + rows);
    expect(costing(project)).toEqual([
      '사무관리비: ○소모품=100 ○안내지=200 ○기타=100',
      '민간위탁금: ○위탁 운영=300 (-인건비=200 -관리비=100)',
    ]);
    expect(project.source).toBeUndefined();
  });

  test('where they do not, what was read is marked, and the mark is written and read again', () => {
    const project = read(rows);
    expect(Object.keys(project.source ?? {})).toEqual(['costing[0]', 'costing[1]']);
    expect(Object.values(project.source ?? {}).map(({ sure }) => sure)).toEqual([false, false]);
    expect(unwrap(readText(writeText([project])))).toEqual([project]);
  });

  test('years between blank lines are sure, others are marked', () => {
    const blocks =
      '□ 최근 3년 추진실적\n          ○ 하나\n2021년도  ○ 둘\n          ○ 셋\n\n          ○ 넷\n2022년도  ○ 다섯\n';
    const project = read(blocks);
    expect(project.achievements).toEqual([
      { year: 2021, items: ['○ 하나', '○ 둘', '○ 셋'] },
      { year: 2022, items: ['○ 넷', '○ 다섯'] },
    ]);
    expect(project.source).toBeUndefined();
    expect(Object.keys(read(blocks.replace('셋\n\n', '셋\n')).source ?? {})).toEqual([
      'achievements[0]',
      'achievements[1]',
    ]);
  });
});

describe('text/R9–R10, text/R12: what a line is written with', () => {
  test('a raised number of a note is no digit of a price', () => {
    const project = read(
      '□ 산출근거\n\n과목구분\t2024년 예산내역\t\n여비\t○ 운영 384,300,000원<sup>1)</sup>\t= 384,300천원<sup>2</sup>\n',
    );
    expect(project.costing[0]?.items[0]).toMatchObject({
      label: '운영',
      expression: '384,300,000원',
      amount: 384_300_000,
    });
    expect(left(project)).toEqual(['¹⁾', '= 384,300천원²']);
  });

  test.each([
    ['○ - ▷', '○', '-', '▷'],
    ['○ · ▷', '○', '·', '▷'],
    ['○ • ▷', '○', '•', '▷'],
    ['○ － ▷', '○', '－', '▷'],
    ['□ ○ -', '□', '○', '-'],
    ['○ ① -', '○', '①', '-'],
    ['private glyphs', '\uf06d', '\uf09f', '\uf0d8'],
  ])('levels learned: %s', (_, one, two, three) => {
    const lines = [`${one} 가`, `${two} 나`, `${three} 다`, `${three} 라`, `${two} 마`, `${one} 바`];
    const project = read(
      `□ 산출근거\n\n과목구분\t2024년 예산내역\t\n${lines.map((line, at) => `${at === 0 ? '여비' : ''}\t${line}\t= 1천원`).join('\n')}\n`,
    );
    const depths: string[] = [];
    const walk = (items: readonly CostingItem[], depth: number) => {
      for (const { label, children } of items) {
        depths.push(`${depth}${label.slice(-1)}`);
        walk(children, depth + 1);
      }
    };
    walk(project.costing[0]?.items ?? [], 0);
    expect(depths).toEqual(['0가', '1나', '2다', '2라', '1마', '0바']);
  });

  test('a level that only indentation shows', () => {
    const lines = ['- 조성', '  - 기간', '  - 위치', '- 운영', '  - 기간'];
    const project = read(`□ 사업내용\n${lines.join('\n').replaceAll('  -', ' -')}\n`);
    expect(project.description.content).toEqual(lines);
    expect(writeText([project])).toContain(`${lines.join('\n')}\n`);
  });

  test('a fixed width’s gap inside a word, a rank behind a dash', () => {
    const project = read(
      '□ 산출근거\n\n과목구분\t2024년 예산내역\t\n여비\t○ 카       드뉴스 450,000원*2회\t= 900천원\n\t-6급 담당 여비 30,000원*24회\t= 720천원\n',
    );
    expect(costing(project)).toEqual(['여비: ○카드뉴스=900 (-6급 담당 여비=720)']);
  });
});

describe('text/R11: dates are no money', () => {
  test('a list', () => {
    const { rows } = read(
      '□ 2024년도 추진일정\n\nㅇ 2024.  3  : 계획\nㅇ착공 : 2024.  6\n○ 용역 : 매년 1월 - 2월 28일까지\n',
    ).schedule;
    expect(rows.map(({ period, amount }) => [period, amount])).toEqual([
      ['2024. 3', null],
      ['2024. 6', null],
      ['매년 1월 - 2월 28일까지', null],
    ]);
  });

  test('a bare number between words is not the amount', () => {
    const { rows } = read('□ 2024년도 추진일정\n\n계획 수립  2024.1.  3  세부\n').schedule;
    expect(rows[0]).toEqual({ step: '계획 수립', period: '2024.1.', amount: null, detail: '3 세부' });
  });
});
