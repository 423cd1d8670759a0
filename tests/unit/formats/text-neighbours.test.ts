import { describe, expect, test } from 'vitest';
import {
  costing,
  form,
  formHead,
  left,
  read,
  rows,
  summary,
  table,
  total,
  tr,
  tree,
} from '../../helpers/document-body.ts';

describe('text/R2, text/R15: what stands between rows', () => {
  test.each([
    ['a foot with words', '', '경제실 산업과\n\n- 3 -\n\n'],
    ['a number alone', '', '12\n'],
    ['a number at the end of a page', '', '12\n\f'],
    ['a foot with a bar', '', '\n시 예산서 | 12\n\n'],
  ])('%s is no part of a row', (_, __, foot) => {
    const project = summary(form, '계\t1\t3\t2\t200', `${foot}여비\t1\t3\t2\t200`);
    expect(rows(project).map(([name]) => name)).toEqual(['계', '여비']);
    const lines = costing('여비\t○ 가 5,000원\t= 5천원', `${foot}\t- 나 6,000원\t= 6천원`);
    expect(tree(lines)).toEqual(['여비: ○가{5,000원}=5 (-나{6,000원}=6)']);
  });

  test.each(['□ 재원별 현황', '### 성과지표', '6 기타 사항'])('%s ends a table', (heading) => {
    const more = `\n\n${heading}\n\n구 분\t2023\t2024\t증감\t비율\n가비\t1\t2\t3\t4`;
    expect(rows(summary(form, `계\t1\t3\t2\t200${more}`)).map(([name]) => name)).toEqual(['계']);
    const lines = costing(`여비\t○ 가 5,000원\t= 5천원${more}`);
    expect(tree(lines)).toEqual(['여비: ○가{5,000원}=5']);
    expect(left(lines)).toContain('가비 1 2 3 4');
  });

  test('words below a table, and the list under them, are none of its rows', () => {
    const lines = costing('여비\t○ 가 5,000원\t= 5천원\n\n산출 설명\n- 단가는 3,000원');
    expect(tree(lines)).toEqual(['여비: ○가{5,000원}=5']);
    expect(left(lines)).toEqual(['산출 설명', '- 단가는 3,000원']);
  });

  test('another project without its beginning is not joined to the one above', () => {
    const project = summary(
      form,
      `계\t1\t3\t2\t200\n\n다른 사업\n\n2 예산 설명\n\n□ 예산 총괄\n\n${form}\n여비\t5\t6\t1\t20`,
    );
    expect(rows(project)).toEqual([['계', 1, 3, 2, 200]]);
    expect(left(project)).toContain('다른 사업');
  });

  test.each([
    ['a grid of characters', '+-----+-----+\n', '| 계 | 1 | 3 | 2 | 200 |\n+-----+-----+'],
    ['drawn lines', '┌────┬────┐\n', '│ 계 │ 1 │ 3 │ 2 │ 200 │\n└────┴────┘'],
    ['dashes', '', '------  ------\n계\t1\t3\t2\t200'],
  ])('%s: rules are no names', (_, above, row) => {
    const project = read(`□ 예산 총괄\n\n${above}${form}\n${row}\n`);
    expect([rows(project), left(project)]).toEqual([[['계', 1, 3, 2, 200]], []]);
  });
});

describe('text/R7: quotes, text/R12: what libraries write', () => {
  test('every cell in quotes', () => {
    const project = read('□ 산출근거\n\n"과목구분"\t"2024년 예산내역"\t""\n"여비"\t"○ 가 5,000원"\t"= 5천원"\n');
    expect(tree(project)).toEqual(['여비: ○가{5,000원}=5']);
  });

  test('blank cells of a spreadsheet library, quoting of Markdown', () => {
    const head = '| 과목구분 | 2024년 예산내역 | Unnamed: 2 |\n|---|---|---|\n';
    const project = read(
      `□ 산출근거\n\n${head}| 여비 | ○ 가 5,000원\\*2명 | \\= 10천원 |\n| NaN | \\- 나 6,000원 | = 6천원 |\n`,
    );
    expect(tree(project)).toEqual(['여비: ○가{5,000원*2명}=10 (-나{6,000원}=6)']);
  });
});

describe('text/R16: costing lines', () => {
  test.each([
    [
      'an operator at the end',
      ['여비\t○ 강사 50,000원*2명*\t', '\t10회\t= 1,000천원'],
      '여비: ○강사{50,000원*2명*10회}=1000',
    ],
    [
      'an operator in front',
      ['여비\t○ 강사 50,000원*2명\t', '\t*10회\t= 1,000천원'],
      '여비: ○강사{50,000원*2명*10회}=1000',
    ],
    [
      'something taken off',
      ['여비\t○ 강사 5,000원*2명\t', '\t-2,000원\t= 8천원'],
      '여비: ○강사{5,000원*2명-2,000원}=8',
    ],
    ['a group of digits', ['여비\t○ 강사 50,0\t', '\t00원*10회\t= 500천원'], '여비: ○강사{50,000원*10회}=500'],
  ])('cut at %s', (_, lines, wanted) => {
    expect(tree(costing(...lines))).toEqual([wanted]);
  });

  test.each([
    ['the result in front', '○ 가 10천원 = 5,000원*2명\t', '○가{5,000원*2명}=10'],
    ['its unit in a cell of its own', '○ 가 6,000원\t=\t6\t천원', '○가{6,000원}=6'],
    ['a note', '※ 단가는 3,000원\t', '※단가는 3,000원='],
    ['a telephone number', '○ 문의 2133-1234\t', '○문의 2133-1234='],
    ['parts in a bracket', '○ 가 (국비 5,000원, 시비 5,000원)\t', '○가 (국비 5,000원, 시비 5,000원)='],
  ])('%s', (_, line, wanted) => {
    expect(tree(costing(`여비\t${line}`))).toEqual([`여비: ${wanted}`]);
  });

  test.each([
    [
      'a result broken over rows',
      ['여비\t○ 가 50,000원*10회\t= 50', '\t\t0천원'],
      '여비: ○가{50,000원*10회}=',
      ['= 50', '0천원'],
    ],
    ['words in the column of results', ['여비\t○ 가 5,000원\t별도'], '여비: ○가{5,000원}=', ['별도']],
    ['a figure between', ['여비\t○ 가 5,000원\t4\t= 5천원'], '여비: ○가{5,000원}=5', ['4']],
    ['sums of groups', ['여비\t○ 가 5,000원\t= 5천원', '소계\t\t= 5천원'], '여비: ○가{5,000원}=5', ['소계 = 5천원']],
    ['a code', ['201-01\t○ 가 5,000원\t= 5천원', '여비\t- 나\t= 1천원'], '여비: ○가{5,000원}=5 (-나=1)', ['201-01']],
    ['an amount behind a name', ['여비 11천원\t○ 가 5,000원\t= 5천원'], '여비: ○가{5,000원}=5', ['11천원']],
  ])('%s', (_, lines, wanted, unread) => {
    const project = costing(...lines);
    expect([tree(project), left(project)]).toEqual([[wanted], unread]);
  });

  test('lines of no 과목 are told with all their rows', () => {
    const project = read('□ 산출근거\n\n○ 위탁\n운영\n= 1,000천원\n- 인건비 50,000원\n= 50천원\n');
    expect(left(project).join(' ')).toBe('○ 위탁 운영 = 1,000천원 - 인건비 50,000원 = 50천원');
  });
});

describe('HTML', () => {
  test('text/R10: lists in lists have the marks and levels of the page', () => {
    const list = '<ul><li>가<ul><li>나 5,000원</li><li>다 6,000원</li></ul></li></ul>';
    const rows_ = [tr('과목구분', '2024년 예산내역', ''), tr('여비', list, '= 11천원<br>= 5천원<br>= 6천원')];
    expect(tree(read(`□ 산출근거\n${table(...rows_)}\n`))).toEqual(['여비: •가=11 (◦나{5,000원}=5 ◦다{6,000원}=6)']);
    expect(read('□ 사업내용\n<ul><li>○ 가</li><li><p>나</p></li></ul>\n').description.content).toEqual([
      '○ 가',
      '• 나',
    ]);
  });

  test('text/R4: a table inside a cell of figures is that cell, and what follows goes on', () => {
    const inner = table(tr('○ 가 5,000원', '= 5천원'), tr('○ 나 6,000원', '= 6천원'));
    const outer = table(
      tr('과목구분', '2024년 예산내역', ''),
      tr('여비', inner, ''),
      tr('시설비', '○ 다 7,000원', '= 7천원'),
    );
    expect(tree(read(`□ 산출근거\n${outer}\n`))).toEqual([
      '여비: ○가{5,000원}=5 ○나{6,000원}=6',
      '시설비: ○다{7,000원}=7',
    ]);
  });

  test('a page laid out in a table is the page', () => {
    const page = `<table><tr><td>□ 예산 총괄<br>${table(formHead, tr('계', '1', '3', '2', '200'))}□ 사업목적<br>- 가</td></tr></table>`;
    const project = read(page);
    expect([total(project), project.description.purpose]).toEqual([[1, 3, 2, 200], ['- 가']]);
  });

  test('text/R9: text without size, for screen readers only', () => {
    const cells = [
      '<span style="font-size:0">9</span>1',
      '<span class="blind">9</span>3',
      '<span style="opacity: 0">9</span>2',
      '200',
    ];
    const project = read(`□ 예산 총괄\n${table(formHead, tr('계', ...cells))}\n`);
    expect([total(project), left(project)]).toEqual([
      [1, 3, 2, 200],
      ['9', '9', '9'],
    ]);
  });
});

describe('text/R8: years', () => {
  test('a year in prose or in a date opens nothing', () => {
    const { achievements } = read(
      '□ 최근 3년 추진실적\n2021년도\n- 가\n2020년 시작한 사업\n2021년 12월 개관\n23년도\n- 나\n',
    );
    expect(achievements).toEqual([
      { year: 2021, items: ['- 가', '2020년 시작한 사업', '2021년 12월 개관'] },
      { year: 2023, items: ['- 나'] },
    ]);
  });

  test('parts of 사업비 in one bracket', () => {
    const { overview, unread } = read('사업비 (당해년도)\t총 1,000천원 (국비 400천원, 시비 500천원, 구비 100천원)\n');
    expect(overview.cost).toMatchObject({ total: 1_000_000, national: 400_000, city: 500_000 });
    expect(unread.map(({ text }) => text)).toEqual(['구비 100천원']);
  });
});
