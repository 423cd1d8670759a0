import { describe, expect, test } from 'vitest';
import { initials, keysOf, partsOf, searchLetters } from '#shared/hangul/letters.ts';
import { readyText, searchAmong, searchText } from '#shared/hangul/search.ts';

const finds = (typed: string, ...names: string[]) => searchAmong(typed, names, searchText);

test('letters: 초성, strokes and keys', () => {
  expect(initials('제조 Hub①')).toBe('ㅈㅈhub①');
  expect([...'묵과ㄳ값'].map(partsOf)).toEqual(['ㅁㅜㄱ', 'ㄱㅗㅏ', 'ㄱㅅ', 'ㄱㅏㅂㅅ']);
  expect([...'강과깡ㄳ값Aㄱ'].map(keysOf).join(' ')).toBe('rkd rhk rkd rt rkqt A r');
});

describe('hangul/H1: what does not matter', () => {
  test.each(['도시 제조', '도시제조', '도시(제조)', ' 도시ㆍ제조 ', '도시제조'.normalize('NFD'), '２０２４년 도시'])(
    '%s',
    (typed) => {
      expect(finds(typed, '2024년 「도시」 제조·허브', '나라')).toEqual(['2024년 「도시」 제조·허브']);
    },
  );

  test('nothing typed finds all, signs alone find nothing', () => {
    expect(finds('  ', '가', '나')).toEqual(['가', '나']);
    expect(finds('()', '가(나)')).toEqual([]);
    expect(searchLetters('ＡＢ１ \u1109\u1105')).toBe('ab1ㅅㄹ');
  });
});

describe('hangul/H2–H4: as typed', () => {
  test.each([
    ['ㄱㅅ', '공사'],
    ['ㄳ', '공사'],
    ['ㄷㅅㅈ', '서울도시제조허브'],
    ['도시ㅈ', '서울도시제조허브'],
    ['살ㄹ', '살림'],
    ['살', '살림'],
    ['살리', '살림'],
    ['사', '살림'],
    ['도싲', '도시제조'],
    ['사묵', '사무관리비'],
    ['제조hu', '제조 HUB'],
    ['2024', '2024년 사업'],
  ])('%s finds %s', (typed, name) => {
    expect(finds(typed, name, '없는 것')).toEqual([name]);
  });

  test.each([
    ['사리', '살림'],
    ['사목', '사무'],
    ['도제', '도시제조'],
    ['ㄱㅅ', '공단사업'],
    ['가가', '각가'],
  ])('%s does not find %s', (typed, name) => {
    expect(finds(typed, name)).toEqual([]);
  });
});

describe('hangul/H5, hangul/H6: the other mode of the keyboard', () => {
  test.each([
    ['tkffla', '살림'],
    ['tkffl', '살림'],
    ['TKFF', '살림'],
    ['tf', '살림'],
    ['RKD', '강'],
    ['rkd', '깡'],
    ['ㅗㅕㅠ', '제조Hub'],
    ['노', 'SH공사'],
    ['201ehtl', '201 도시'],
  ])('%s finds %s', (typed, name) => {
    expect(finds(typed, name, '다른 것')).toEqual([name]);
  });

  test('only where nothing is found as typed', () => {
    expect(finds('SW', 'SW교육', '녹지 조성')).toEqual(['SW교육']);
    expect(finds('SW', '녹지 조성')).toEqual(['녹지 조성']);
  });

  test('hangul/H7: a text is made ready once', () => {
    let made = 0;
    const textOf = readyText(({ name }: { name: string }) => {
      made += 1;
      return name;
    });
    const items = [{ name: '도시' }, { name: '제조' }];
    expect(['ㄷ', 'ㄷㅅ', 'wp'].map((typed) => searchAmong(typed, items, textOf))).toEqual([
      ...[[items[0]], [items[0]], [items[1]]],
    ]);
    expect(made).toBe(2);
  });
});
