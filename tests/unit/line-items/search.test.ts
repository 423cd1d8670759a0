import { describe, expect, test } from 'vitest';
import { initials, keysOf, searchLetters } from '#shared/hangul/letters.ts';
import { lineItemsOf } from '#shared/line-items/line-items-of.ts';
import { searchLineItems } from '#shared/line-items/search-line-items.ts';

const names = (typed: string, year = 2026, limit = 12) =>
  searchLineItems(typed, year, limit).map(({ entry }) => entry.name);

describe('line-items/S1: by number', () => {
  test.each(['20102', '201-02', '2012', '201-2', '201 02', '２０１０２', '201–02'])(
    '%s is 공공운영비 alone',
    (typed) => {
      expect(names(typed)).toEqual(['공공운영비']);
    },
  );

  test('the beginning of a number gives all it may become', () => {
    expect(names('201')).toEqual(['사무관리비', '공공운영비', '행사운영비', '맞춤형복지제도시행경비']);
    expect(searchLineItems('40', 2026, 99).every(({ entry }) => entry.code.startsWith('40'))).toBe(true);
    // 1 is whole as 205-01 and begins 205-10, -11 and -12.
    expect(searchLineItems('2051', 2026).map(({ entry }) => entry.code)).toEqual([
      '205-01',
      '205-10',
      '205-11',
      '205-12',
    ]);
  });

  test('two digits are a 통계목 number too, behind the 편성목 they begin', () => {
    expect(new Set(searchLineItems('02', 2026, 99).map(({ entry }) => entry.code.slice(4)))).toEqual(new Set(['02']));
    expect(searchLineItems('-12', 2026, 99).map(({ entry }) => entry.code)).toEqual([
      '205-12',
      '301-12',
      '307-12',
      '308-12',
    ]);
    const codes = searchLineItems('10', 2026, 99).map(({ entry }) => entry.code);
    expect(codes.slice(0, 4).every((code) => code.startsWith('10'))).toBe(true);
    expect(codes.slice(4).every((code) => code.endsWith('10'))).toBe(true);
    expect(codes.length).toBeGreaterThan(4);
  });

  test('a number taken in the year does not find what had it before', () => {
    expect(names('30109', 2027)).toEqual(['행사실비지원금']);
    expect(names('외빈', 2027)).toEqual(['외빈초청여비']);
  });
});

describe('line-items/S2: by letters', () => {
  test.each([
    ['ㄱㄱㅇㅇㅂ', '공공운영비'],
    ['ㅅㅁㄱ', '사무관리비'],
    ['사무ㄱ', '사무관리비'],
    ['사묵', '사무관리비'],
    ['사무고', '사무관리비'],
    ['경상적위', '공기관등에대한경상적위탁사업비'],
    ['민간자본사업보조자체', '민간자본사업보조(자체재원)'],
    ['재해ㆍ재난', '재해ㆍ재난목적예비비'],
    ['재해재난', '재해ㆍ재난목적예비비'],
    ['공공운영비'.normalize('NFD'), '공공운영비'],
    [' 시설 비 ', '시설비'],
    ['tltjfql', '시설비'],
    ['rrddq', '공공운영비'],
    ['tkan', '사무관리비'],
  ])('%s finds %s first', (typed, name) => {
    expect(names(typed)[0]).toBe(name);
  });

  test('two 초성 that an input method made one', () => {
    expect(searchLineItems('ㄳ', 2026, 99)).toEqual(searchLineItems('ㄱㅅ', 2026, 99));
    expect(names('ㄳ').length).toBeGreaterThan(0);
  });

  test('a syllable is not its neighbour', () => {
    expect(names('사목')).toEqual([]);
    expect(names('시섷')).toEqual([]);
  });

  test('a 편성목 finds its items', () => {
    expect(names('일반운영')).toEqual(['사무관리비', '공공운영비', '행사운영비', '맞춤형복지제도시행경비']);
  });

  test.each(['없는이름', '!!', '()', 'zz', '123456'])('%s finds nothing', (typed) => {
    expect(names(typed)).toEqual([]);
  });
});

describe('line-items/S3, line-items/S4: order', () => {
  test('whole, beginning, inside', () => {
    expect(names('시설').slice(0, 3)).toEqual(['시설비', '시설부대비', '사회복지시설법정운영비보조']);
    expect(names('보수')[0]).toBe('보수');
  });

  test('nothing typed gives the common ones, in any year', () => {
    expect(names('', 2026, 3)).toEqual(['사무관리비', '공공운영비', '시설비']);
    expect(names(' ', 2027, 3)).toEqual(['사무관리비', '공공운영비', '시설비']);
  });

  test('what the project uses comes before the common', () => {
    expect(names('위탁')[0]).toBe('민간위탁금');
    expect(searchLineItems('위탁', 2026, 1, ['민간인위탁 교육비'])[0]?.entry.name).toBe('민간인위탁교육비');
    // A better match still wins over a used one.
    expect(searchLineItems('시설비', 2026, 1, ['행사관련시설비'])[0]?.entry.name).toBe('시설비');
    expect(searchLineItems('경비', 2026, 1, ['의정운영공통경비'])[0]?.entry.name).toBe('의정운영공통경비');
    expect(searchLineItems('', 2026, 1, ['포상금'])[0]?.entry.name).toBe('포상금');
  });

  test('another year is marked', () => {
    const hits = searchLineItems('여비', 2027, 99);
    expect(hits.every(({ entry, otherYear }) => otherYear === (entry.year !== 2027))).toBe(true);
    expect(new Set(hits.map(({ otherYear }) => otherYear)).size).toBe(2);
    expect(searchLineItems('', 2026, 999).every(({ otherYear }) => !otherYear)).toBe(true);
  });
});

describe('line-items/S5: few keys', () => {
  /** Keys and ↓ until a row is chosen, by the best of the ways an officer would try. */
  function strokes(code: string, name: string, year: number): number {
    const letters = [...searchLetters(name)];
    const digits = code.replace('-', '');
    const tries = [digits.slice(0, 3), digits.slice(0, 3) + Number(digits.slice(3)), digits];
    for (let start = 0; start < letters.length; start += 1) {
      for (const length of [1, 2, 3]) tries.push(initials(letters.slice(start, start + length).join('')));
    }
    for (const length of [1, 2]) tries.push(letters.slice(0, length).join(''));
    const counts = tries.map((typed) => {
      const downs = searchLineItems(typed, year).findIndex(({ entry }) => entry.code === code && entry.name === name);
      return downs < 0 ? Number.POSITIVE_INFINITY : [...typed].map(keysOf).join('').length + downs;
    });
    return Math.min(...counts);
  }

  test.each([2024, 2026, 2027])('every row of %i is at most four strokes away, nine in ten three', (year) => {
    const { entries, others } = lineItemsOf(year);
    const counts = [...entries, ...others].map(({ code, name }) => strokes(code, name, year));
    expect(Math.max(...counts)).toBeLessThanOrEqual(4);
    expect(counts.filter((count) => count <= 3).length / counts.length).toBeGreaterThan(0.9);
  });
});
