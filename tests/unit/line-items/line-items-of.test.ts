import { describe, expect, test } from 'vitest';
import { searchLetters } from '#shared/hangul/letters.ts';
import { findByCode, findByName } from '#shared/line-items/find-line-item.ts';
import { guidanceFor } from '#shared/line-items/guidance.ts';
import { lineItemsOf } from '#shared/line-items/line-items-of.ts';
import { normalizeName, recordName } from '#shared/line-items/name.ts';
import { remarksOf, unverifiedRemark } from '#shared/line-items/remarks.ts';
import { unwrapEntry } from './unwrap-entry.ts';

describe('names', () => {
  test.each([
    ['공기관등에대한경 상적위탁사업비', '공기관등에대한경상적위탁사업비'],
    ['통장·이장․반장∙활동・보상금', '통장ㆍ이장ㆍ반장ㆍ활동ㆍ보상금'],
    ['보험료 부담금\t등', '보험료부담금등'],
    ['공공운영비'.normalize('NFD'), '공공운영비'],
  ])('line-items/NM1: %s is %s', (one, other) => {
    expect(normalizeName(one)).toBe(normalizeName(other));
  });

  test('line-items/NM1: brackets count', () => {
    expect(normalizeName('민간자본사업보조(자체재원)')).not.toBe(normalizeName('민간자본사업보조'));
  });

  test('line-items/NM2: a record keeps the printed dot, hangul/H1: a search drops it', () => {
    expect(recordName('시ㆍ도비 보조금반환금')).toBe('시ㆍ도비보조금반환금');
    expect(searchLetters('시ㆍ도비 보조금 (반환금)')).toBe('시도비보조금반환금');
  });
});

describe('line-items/T4: whose table it is', () => {
  test.each([
    [2026, 2026, 126, 0],
    [2024, 2026, 126, 0],
    [2020, 2026, 126, 1],
    [2013, 2026, 126, 2],
    [2027, 2027, 41, 84],
    [2031, 2027, 41, 84],
  ])('%i is served by %i', (asked, year, entries, others) => {
    const table = lineItemsOf(asked);
    expect([table.asked, table.year, table.entries.length, table.others.length]).toEqual([
      asked,
      year,
      entries,
      others,
    ]);
    expect(table.entries.every((entry) => entry.year === year)).toBe(true);
    expect(table.others.every((entry) => entry.year !== year)).toBe(true);
    if (asked === 2026) expect(table.message).toBe('');
    else expect(table.message).toContain(`${year}년`);
  });

  test('names and numbers are each said once in a table, but for the two names of 307-01', () => {
    for (const year of [2026, 2027]) {
      const { entries, others } = lineItemsOf(year);
      const names = [...entries, ...others].map(({ name }) => normalizeName(name));
      expect(new Set(names).size).toBe(names.length);
      const codes = entries.map(({ code }) => code);
      const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
      expect(twice).toEqual(year === 2026 ? ['307-01'] : []);
    }
  });
});

describe('line-items/T5: what the 2027 table does not list', () => {
  const { others } = lineItemsOf(2027);
  const offered = others.map(({ name }) => name);

  test('is offered with its own year', () => {
    expect(others.find(({ name }) => name === '사무관리비')).toMatchObject({ code: '201-01', year: 2026 });
  });

  test.each(['월액여비', '행사관련시설비', '민간자본사업보조(이전재원)', '사회보장적수혜금(지방재원)', '시설비'])(
    '%s, which moved, merged or ended, is not',
    (name) => {
      expect(offered).not.toContain(name);
    },
  );

  test('says whose its old number is now', () => {
    const entry = unwrapEntry(findByName('외빈초청여비', 2027));
    expect(remarksOf(entry, 2027)).toEqual([
      '2027년 표에는 없는 통계목이며, 2026년 번호는 301-09였습니다. 2027년의 301-09는 행사실비지원금입니다.',
    ]);
    expect(remarksOf(entry, 2026)).toEqual([]);
  });
});

describe('line-items/T2, line-items/T3, line-items/F1, line-items/F2: finding', () => {
  test('line-items/T2: a row that is not verified says so', () => {
    const entry = unwrapEntry(findByName('출자금', 2026));
    expect([entry.verified, entry.source]).toEqual([false, '출처 없음']);
    expect(remarksOf(entry, 2026)).toContain(unverifiedRemark);
    expect(remarksOf(unwrapEntry(findByName('공공운영비', 2026)), 2026)).toEqual([]);
  });

  test('line-items/T2: every row that is not verified, in every year', () => {
    for (const year of [2013, 2024, 2026, 2027]) {
      const { entries, others } = lineItemsOf(year);
      for (const entry of [...entries, ...others]) {
        expect(remarksOf(entry, year).includes(unverifiedRemark)).toBe(!entry.verified);
      }
    }
  });

  test('line-items/F1: by a name as a table cell broke it', () => {
    const names = ['공공 운영비', '공기관등에대한경상적 위탁사업비', '공기관등에 대한자본적위탁사업비'];
    expect(names.map((name) => findByName(name, 2024)?.code)).toEqual(['201-02', '308-13', '403-02']);
    expect(findByName('시ㆍ도비보조금반환금', 2027)).toMatchObject({ code: '802-02', year: 2027 });
    expect(findByName('없는통계목', 2026)).toBeNull();
  });

  test('line-items/F1: the year decides the number', () => {
    expect(findByName('시설비', 2026)?.code).toBe('401-01');
    expect(findByName('시설비', 2027)?.code).toBe('401-02');
  });

  test('line-items/F2: by number, in the ways it is written', () => {
    for (const typed of ['201-02', '20102', ' 201 - 02 ']) {
      expect(findByCode(typed, 2026).map(({ name }) => name)).toEqual(['공공운영비']);
    }
    for (const typed of ['201', '', '2010', '999-99', '가나다-라']) expect(findByCode(typed, 2026)).toEqual([]);
  });

  test('line-items/T3: two names for a number', () => {
    expect(
      findByCode('307-01', 2026)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['의료및구료비', '의료및회복비']);
  });

  test('line-items/F2: a number used again is not looked up in another year', () => {
    expect(findByCode('301-09', 2027).map(({ name, year }) => [name, year])).toEqual([['행사실비지원금', 2027]]);
    expect(findByCode('201-01', 2027).map(({ name, year }) => [name, year])).toEqual([['사무관리비', 2026]]);
  });
});

describe('line-items/G1: guidance', () => {
  test('stands beside the names, with its year', () => {
    expect(guidanceFor('공공 운영비', 2024)).toMatchObject({ year: 2027, source: '화성시 2027년 예산편성 안내' });
    expect(guidanceFor('공공운영비', 2024)?.text).toContain('시설비로 편성합니다');
    expect(guidanceFor('사무관리비', 2026)).toBeNull();
  });

  test('a rule of 2027 is not told for 2026', () => {
    expect(guidanceFor('행사운영비', 2026)).toBeNull();
    expect(guidanceFor('행사운영비', 2027)?.text).toContain('가설물');
  });
});
