import { describe, expect, test } from 'vitest';
import { settlementColumns } from '#shared/records/project/project.ts';
import { form, formHead, left, read, rows, summary, table, total, tr, tree } from '../../helpers/document-body.ts';

describe('text/R14: columns are what the head names', () => {
  test.each([
    ['(A) is the later year', '구 분\t2024예산액(A)\t2023예산액(B)\t증감(A-B)\t(A-B)/B', '계\t400\t100\t300\t300'],
    [
      'no year, the one before named',
      '구 분\t예산액(A)\t전년도예산액(B)\t비교증감(A-B)\t증감률',
      '계\t400\t100\t300\t300',
    ],
    ['words for both years', '구 분\t금년도\t전년도\t증감\t증감률', '계\t400\t100\t300\t300'],
    ['the rate in front', '구 분\t2023예산액 (A)\t2024예산액 (B)\t증감률(%)\t증감액', '계\t100\t400\t300\t300'],
    [
      'a settled year among them',
      '구 분\t2023예산액\t2024예산액\t증감액\t증감률\t2022결산액',
      '계\t100\t400\t300\t300\t',
    ],
    ['two lines, merged', '구 분\t예산액\t\t증감\t\n\t2023\t2024\t금액\t비율', '계\t100\t400\t300\t300'],
    [
      'merged cells repeated',
      '구 분\t예산액\t예산액\t증감\t증감\n구 분\t2023\t2024\t금액\t비율',
      '계\t100\t400\t300\t300',
    ],
    [
      'a head over two columns',
      '구 분\t\t2023예산액 (A)\t\t2024예산액 (B)\t증감 (B-A)\t(B-A)*100/A',
      '계\t\t100\t\t400\t300\t300',
    ],
    ['two-digit years', "구 분\t'24년 예산\t'23년 예산\t증감\t증감률", '계\t400\t100\t300\t300'],
  ])('%s', (_, head, row) => {
    expect(total(summary(head, row))).toEqual([100, 400, 300, 300]);
  });

  test('years of two digits are those of this century', () => {
    const { fiscalYear, summary: years } = summary(
      "구 분\t'23년 예산(A)\t'24년 예산(B)\t증감(B-A)\t%",
      '계\t1\t3\t2\t200',
    );
    expect([fiscalYear, years.priorYear, years.currentYear]).toEqual([2024, 2023, 2024]);
  });

  test.each([
    [
      'three columns that may be (A) and (B)',
      '구 분\t2023예산액\t2024요구액\t2024조정액\t증감',
      '계\t100\t500\t400\t300',
    ],
    ['columns that stand for rows', '구 분\t계\t사무관리비\t여비\t시설비', '2023예산액 (A)\t1\t2\t3\t4'],
    ['turned, apart by spaces', '구 분   금년도예산액   전년도예산액   증감   증감률', '계   400   100   300   300'],
    [
      'rate and difference turned, apart by spaces',
      '구 분   2023예산액   2024예산액   증감률   증감',
      '계   1   4   300   3',
    ],
  ])('%s: nothing is read, all is told', (_, head, row) => {
    const project = summary(head, row);
    expect(rows(project)).toEqual([]);
    expect(left(project)).toContain(row.replace(/\s+/g, ' '));
  });

  test('a column that the form does not have is told, the others are read', () => {
    const project = summary(`${form}\t비고`, '계\t100\t400\t300\t300\t신규 편성', '여비\t100\t400\t300\t300\t');
    expect(rows(project).map(([name]) => name)).toEqual(['계', '여비']);
    expect(left(project)).toEqual(['계 신규 편성']);
  });

  const settled = (head: string, ...lines: string[]) => {
    const project = read(`5 최근 3년 결산 현황\n\n(단위 : 천원)\n\n${head}\n${lines.join('\n')}\n`);
    const amounts = project.settlements.map((one) => settlementColumns.map((column) => one[column].amount));
    return { project, amounts: amounts.map((row) => row.map((amount) => (amount === null ? null : amount / 1000))) };
  };

  test('결산: another order, other names, missing columns, 집행률', () => {
    const other = settled(
      '연도\t예산현액\t최종예산\t전년이월\t예산변경\t지출액\t차년이월\t불용액',
      '2021\t6\t1\t2\t3\t5\t0\t1',
    );
    expect(other.amounts).toEqual([[1, 2, 3, 6, 5, 0, 1]]);
    expect(settled('연도\t예산현액\t집행액\t집행잔액', '2021\t6\t5\t1').amounts).toEqual([
      [null, null, null, 6, 5, null, 1],
    ]);
    const rate = settled(
      '연도\t최종예산\t전년이월\t예산변경\t예산현액\t집행액\t집행률\t차년이월\t집행잔액',
      '2021\t1\t2\t3\t6\t5\t83\t0\t1',
    );
    expect([rate.amounts, left(rate.project).at(-1)]).toEqual([[[1, 2, 3, 6, 5, 0, 1]], '2021 83']);
  });

  test('결산: a part of a year is not the year', () => {
    const head = '연도\t구분\t최종예산\t전년이월\t예산변경\t예산현액\t집행액\t차년이월\t집행잔액';
    const { project, amounts } = settled(head, '2021\t국비\t1\t2\t3\t6\t5\t0\t1');
    expect(amounts).toEqual([]);
    expect(left(project)).toContain('2021 국비 1 2 3 6 5 0 1');
  });

  test('추진일정 without its amounts, with a number in front', () => {
    const plan = (head: string, row: string) => read(`□ 2024년도 추진일정\n\n${head}\n${row}\n`).schedule.rows;
    const step = { step: '교부', period: '2024.1.', amount: null, detail: '3' };
    expect(plan('사업추진절차\t추진기간\t추진세부내용', '교부\t2024.1.\t3')).toEqual([step]);
    const numbered = plan('연번\t사업추진절차\t추진기간\t예산집행금액\t추진세부내용', '1\t교부\t2024.1.\t5\t3');
    expect(numbered).toEqual([{ ...step, amount: 5000 }]);
    expect(plan('추진내용\t1월\t2월\t3월', '계획\t○\t\t')).toEqual([]);
  });

  test('산출근거 with the amount in front, with 단가 and 수량', () => {
    const read_ = (head: string, row: string) => tree(read(`□ 산출근거\n\n${head}\n${row}\n`));
    expect(read_('과목구분\t금액\t산출근거', '여비\t10\t○ 가 5,000원*2명')).toEqual(['여비: ○가{5,000원*2명}=10']);
    expect(read_('과목구분\t내역\t단가\t수량\t금액', '여비\t○ 가\t5,000\t2명\t10')).toEqual(['여비: ○가=10']);
  });

  test('담당자 without 실·국, with their numbers in columns and rows of their own', () => {
    const people = (head: string, ...lines: string[]) =>
      read(`□ 사업 담당자\n\n${head}\n${lines.join('\n')}\n`).contacts.map(
        ({ bureau, department, manager, officer }) => [
          bureau,
          department,
          `${manager.name}/${manager.phone}`,
          officer.name,
        ],
      );
    expect(people('부서명\t과장\t팀장\t주무관', '산업과\t가나다\t라마바\t사아자')).toEqual([
      ['', '산업과', '가나다/', '사아자'],
    ]);
    const head = '실·국\t부서명\t과 장\t팀장\t주무관';
    expect(people(head, '경제실\t산업과\t가나다\t라마바\t사아자', '\t\t0000-0001\t\t')).toEqual([
      ['경제실', '산업과', '가나다/0000-0001', '사아자'],
    ]);
    expect(people('구분\t성명\t전화', '과장\t가나다\t0000-0001')).toEqual([]);
  });
});

describe('text/R3: captions', () => {
  const unit = (caption: string) => total(summary(`${caption}\n${form}`, '계\t1\t3\t2\t200'))?.[1] ?? null;
  test.each([
    '(단위 : 1,000,000원)',
    '(단위 : 1백만원)',
    '(단위 : 백만원',
    '단위 : 백만원)',
    '- 단위 : 백만원',
    '2024년 예산 (단위 : 백만원)',
    '2024년 예산\t\t\t(단위 : 백만원)',
    '(단위 : 백만원)\t(단위 : 백만원)\t(단위 : 백만원)',
  ])('%s', (caption) => {
    expect(unit(caption)).toBe(3000);
  });

  test.each(['(Unit : million won)', '(단위 : 10,000원)'])('%s is not guessed', (caption) => {
    expect(unit(caption)).toBeNull();
  });

  test('in a heading of any bracket, behind a letter in the heads', () => {
    for (const heading of ['□ 예산 총괄（단위 : 백만원）', '□ 예산 총괄 [백만원]', '□ 예산 총괄 - 단위 : 백만원'])
      expect(total(read(`${heading}\n\n${form}\n계\t1\t3\t2\t200\n`))?.[1]).toBe(3000);
    const head = form.replace('(A)', '(A, 백만원)').replace('(B)', '(B, 백만원)');
    expect(total(summary(head, '계\t1\t3\t2\t200'))?.[1]).toBe(3000);
  });
});

describe('text/R4: rows of amounts', () => {
  test('a part or a sum of other rows is no 통계목', () => {
    const project = summary(
      form,
      '계\t5\t5\t0\t0',
      '소계\t5\t5\t0\t0',
      '(국비)\t1\t1\t0\t0',
      '시비\t4\t4\t0\t0',
      '여비\t5\t5\t0\t0',
    );
    expect(rows(project).map(([name]) => name)).toEqual(['계', '여비']);
    expect(left(project)).toEqual(['소계 5 5 0 0', '(국비) 1 1 0 0', '시비 4 4 0 0']);
  });

  test('a figure in a cell that spans others is none of theirs alone', () => {
    const merged = read(
      `□ 예산 총괄\n${table(formHead, '<tr><td>계</td><td colspan="2">3</td><td>2</td><td>200</td></tr>', '<tr><td>가비</td><td rowspan="2">1</td><td>3</td><td>2</td><td>200</td></tr>', tr('나비', '5', '4', '400'))}\n`,
    );
    expect(rows(merged)).toEqual([]);
    expect(left(merged)).toEqual(['계 3 2 200', '가비 1 3 2 200', '나비 1 5 4 400']);
  });

  test('a row cut by a page whose head stands again', () => {
    expect(total(summary(form, '계\t100\t400', '- 3 -', form, '\t300\t300'))).toEqual([100, 400, 300, 300]);
  });

  test('words with a colon are no beginning of a name', () => {
    const project = summary(form, '계\t1\t3\t2\t200', '증감사유 : 신규 편성\t\t\t\t', '여비\t1\t3\t2\t200');
    expect(rows(project).map(([name]) => name)).toEqual(['계', '여비']);
  });

  test('a name on two lines beside its 국비 line and its amounts', () => {
    const project = read(
      '□ 예산 총괄\n\n구 분   2023예산액 (A)   2024예산액 (B)   증감 (B-A)   (B-A)*100/A\n공기관등에대한경   (x-)   (x5)   (x5)   (x-)\n상적위탁사업비   900   1,000   100   11\n',
    );
    expect(rows(project)).toEqual([['공기관등에대한경상적위탁사업비', 900, 1000, 100, 11]]);
    expect(project.summary.lines[0]?.current.national).toBe(5000);
  });

  test('추진일정: a second amount of a row is not dropped, a subtotal is no step', () => {
    const project = read(
      '□ 2024년도 추진일정\n\n사업추진절차\t추진기간\t예산집행금액\t추진세부내용\n교부\t1월\t5\t가\n\t\t6\t나\n소계\t\t11\t\n계\t5\t\t\n',
    );
    expect(project.schedule).toMatchObject({ total: null, rows: [{ step: '교부', amount: 5000, detail: '가' }] });
    expect(left(project)).toEqual(['6 나', '소계 11', '계 5']);
  });
});
