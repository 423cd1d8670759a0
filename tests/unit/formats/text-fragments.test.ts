import { describe, expect, test } from 'vitest';
import { readText } from '#shared/formats/text/read-text.ts';
import type { Project } from '#shared/records/project/project.ts';
import { unwrap } from '#shared/result/result.ts';
import { sampleProject, sampleText } from '../../builders/sample-project.ts';

/** The record of the sample with one part of its source replaced. */
function read(from: string | RegExp, to: string): Project {
  const source = sampleText.replace(from, to);
  expect(source).not.toBe(sampleText);
  const [project] = unwrap(readText(source));
  if (!project) throw new Error('one project is expected');
  return project;
}

describe('사업기간', () => {
  test.each([
    ['☑ 신규 □ 연례반복', ['신규'], ''],
    ['□ 신규 ■ 계속 2021~2025', ['계속'], '2021~2025'],
    ['2021. 1. ~ 2025. 12. ☑ 계속', ['계속'], '2021. 1. ~ 2025. 12.'],
    ['☑격년 □ 신규', ['격년'], ''],
    ['연례반복', [], '연례반복'],
    ['□ 격년', [], '□ 격년'],
  ])('%s', (cell, checked, text) => {
    expect(read(/<input[^>]*> 연례반복/, cell).overview.period).toEqual({ checked, text });
  });
});

describe('units', () => {
  test('a table in 원 and one in 백만원', () => {
    expect(read('(단위 : 천원, %)', '(단위:원,%)').summary.total.current.amount).toBe(4_535_424);
    expect(read(/\(단위 : 천원\)(?=\n\n연도)/, '[단위 : 백만원]').settlements[1]?.balance.amount).toBe(-1_000_000);
  });

  test('a unit that the record cannot count in is not guessed: the amounts are unread', () => {
    const project = read('(단위 : 천원, %)', '(단위 : 만원, %)');
    expect(project.summary.lines).toEqual([]);
    expect(project.summary.total.current.amount).toBeNull();
    expect(project.unread.map(({ text }) => text)).toContain('(단위 : 만원, %)');
    expect(project.unread.map(({ text }) => text).join(' ')).toContain('4,535,424');
  });
});

describe('editions', () => {
  const title = '가람공예허브 운영';
  test.each([
    [`2024년도 제1회 추가경정예산 사업별 설명서\n\n${title}`, '추경1'],
    [`예산구분 : 추경2\n${title}`, '추경2'],
    [`${title}\n2024년 2차 추경예산(안)`, '추경2'],
    [`세부사업명 : ${title}`, '본예산'],
    [`# ${title}`, '본예산'],
    [`2024년도 본예산 세출예산 사업별 설명서\n${title}`, '본예산'],
  ])('%s', (head, edition) => {
    const project = read(title, head);
    expect(project).toEqual({ ...sampleProject(), edition });
  });

  test('the head of 예산 총괄 may state it', () => {
    expect(read('2024예산액 (B)', '2024년 1회추경예산액 (B)')).toEqual({ ...sampleProject(), edition: '추경1' });
  });
});

describe('contacts', () => {
  test.each([
    ['가나다', { name: '가나다', phone: '' }],
    ['가나다<br>0000-0001', { name: '가나다', phone: '0000-0001' }],
    ['가나다(02-000-0001)', { name: '가나다', phone: '02-000-0001' }],
    ['0000-0001', { name: '', phone: '0000-0001' }],
    ['공석', { name: '공석', phone: '' }],
    ['', { name: '', phone: '' }],
  ])('%s', (cell, person) => {
    expect(read('가나다 0000-0001', cell).contacts[0]?.manager).toEqual(person);
  });
});

describe('산출근거 lines', () => {
  test.each([
    ['○ 강사수당 50,000원*3명*2회', '강사수당', '50,000원*3명*2회'],
    ['○ 급량비 9,000원 × 10명 × 12월', '급량비', '9,000원 × 10명 × 12월'],
    ['○ 자문 (100명 × 80,000원)', '자문', '(100명 × 80,000원)'],
    ['○ 회의 [400,000원 + (5명 × 5,000원)] × 12월', '회의', '[400,000원 + (5명 × 5,000원)] × 12월'],
    ['○ 3-5호선 광고 1,000,000원*2회', '3-5호선 광고', '1,000,000원*2회'],
    ['○ 수수료(2%) 72,012,000원', '수수료(2%)', '72,012,000원'],
    ['○ 보험료(본청) 1,000,000원*103.5%', '보험료(본청)', '1,000,000원*103.5%'],
    ['○ 2024년 행사', '2024년 행사', ''],
    ['○ 소급분 △9,000원×7명×85회×6/12', '소급분', '△9,000원×7명×85회×6/12'],
    ['○ 임차료 1,200,000원/월*12월', '임차료', '1,200,000원/월*12월'],
    ['○ 물품 1식', '물품 1식', ''],
  ])('%s', (line, label, expression) => {
    const [item] = read('○ 시설물 보험료 1,382,000원', line).costing[0]?.items ?? [];
    expect(item).toEqual({ bullet: '○', label, expression, amount: 1_382_000, children: [] });
  });
});

describe('sections that are empty or missing', () => {
  test('no settlement', () => {
    const project = read(/\n20(?:20|21|22)\t\(x-\).*(?:\n20.*)*/, '\n');
    expect(project.settlements).toEqual([]);
    expect(project.unread).toEqual([]);
  });

  test('nothing behind 추진실적', () => {
    expect(read(/□ 향후 기대효과[\s\S]*/, '').settlements).toEqual([]);
  });

  test('only headings', () => {
    const project = unwrap(readText('이름\n\n1 기본 현황\n\n□ 사업개요\n\n2 예산 설명\n\n□ 예산 총괄\n'))[0];
    expect(project).toMatchObject({ title: '이름', costing: [], unread: [] });
    expect(project?.summary.total.current).toEqual({ amount: null, national: null });
  });
});

describe('what cannot be placed is unread, with its line', () => {
  test('a row that has lost an amount moves no other amount', () => {
    const line = sampleText.split('\n').findIndex((one) => one.startsWith('2021\t')) + 1;
    const project = read('(x-) 5,379,431\t', '(x-) 오,삼칠구\t');
    expect(project.settlements.map(({ year }) => year)).toEqual([2020, 2022]);
    expect(project.unread.map((one) => one.line)).toEqual([line]);
  });

  test('text between chapter and section, a foreign comment, a 국비 part of a rate', () => {
    expect(read('□ 사업개요', '뜻밖의 글\n□ 사업개요').unread).toEqual([{ line: 7, text: '뜻밖의 글' }]);
    expect(read('□ 사업개요', '<!-- 그림 1 -->\n□ 사업개요').unread).toEqual([{ line: 7, text: '그림 1' }]);
    expect(read('(x-) △19', '(x5) △19').unread).toHaveLength(1);
  });

  test('a ※ line outside a list is a note', () => {
    const project = read('□ 산출근거', '※ 국비는 따로 적음\n\n□ 산출근거');
    expect(project.notes).toEqual([...sampleProject().notes, '※ 국비는 따로 적음']);
    expect(project.unread).toEqual([]);
  });
});

test.each([
  '',
  '그냥 글',
  '□ 사업목적\n- 가\n□ 사업내용\n- 나\n□ 기대효과\n- 다',
  'a,b\n1,2',
  '<html><body>x</body></html>',
])('no such document: %j', (text) => {
  const result = readText(text);
  expect(result.ok || result.error.code).toBe('not-a-document');
  if (!result.ok) expect(result.error.message).toContain('‘1 기본 현황’');
});
