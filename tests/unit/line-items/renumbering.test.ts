import { describe, expect, test } from 'vitest';
import { josa } from '#shared/hangul/josa.ts';
import { lineItemsOf } from '#shared/line-items/line-items-of.ts';
import { renumberedHint } from '#shared/line-items/renumbered-hint.ts';
import { renumbering } from '#shared/line-items/renumbering.ts';

describe('line-items/R1, line-items/R2: what changed', () => {
  test('2026 to 2027, as the guide tells it', () => {
    const kinds = renumbering(2026, 2027).changes.map(({ kind }) => kind);
    const count = (kind: string) => kinds.filter((one) => one === kind).length;
    expect(['moved', 'merged', 'renamed', 'created', 'abolished'].map(count)).toEqual([7, 4, 1, 2, 1]);
  });

  test('the years may come in any order, and may lie further apart', () => {
    expect(renumbering(2027, 2026)).toEqual(renumbering(2026, 2027));
    expect(renumbering(2024, 2028).changes).toEqual(renumbering(2026, 2027).changes);
    expect(renumbering(2013, 2027).changes.length).toBe(17);
  });

  test('nothing changes within a year, nor where the year is not known', () => {
    expect(renumbering(2026, 2026)).toEqual({ from: 2026, to: 2026, changes: [], reused: [] });
    expect(renumbering(2020, 2026).changes.map(({ before }) => before[0]?.code)).toEqual(['308-10']);
    expect(renumbering(2023, 2026).changes).toEqual([]);
  });
});

describe('line-items/R3: numbers used again', () => {
  test('are those that are known, without mergers and new names', () => {
    expect(renumbering(2026, 2027).reused.map(({ code }) => code)).toEqual([
      ...['202-02', '301-09', '401-01', '401-02', '401-03', '401-04', '402-02', '801-03'],
    ]);
  });

  test('joining by number would be wrong for each', () => {
    for (const { code, before, after } of renumbering(2026, 2027).reused) {
      const names = (year: number) => lineItemsOf(year).entries.filter((entry) => entry.code === code);
      expect(names(2026).map(({ name }) => name)).toEqual(before);
      expect(names(2027).map(({ name }) => name)).toEqual(after);
    }
  });
});

describe('line-items/R4: sentences', () => {
  test.each([
    [
      '시설비',
      '시설비는 2027년에는 번호가 401-01에서 401-02로 바뀌었습니다. 2027년의 401-01은 시설공사 보상비입니다. ' +
        '시설공사에 따른 보상비는 시설공사 보상비(401-01)로 나뉘었습니다.',
    ],
    ['감리비', '감리비는 2027년에는 번호가 401-02에서 401-03으로 바뀌었습니다. 2027년의 401-02는 시설비입니다.'],
    ['국외 업무여비', '국외업무여비는 2027년에는 번호가 202-03에서 202-02로 바뀌었습니다.'],
    ['월액여비', '월액여비(202-02)는 2027년에는 국내여비(202-01)로 합쳐졌습니다.'],
    ['국내여비', '2027년에는 월액여비(202-02)의 경비도 국내여비(202-01)로 편성합니다.'],
    [
      '행사관련시설비',
      '행사관련시설비(401-04)는 2027년에는 없어졌고, 그 경비는 행사운영비(201-03)로 편성합니다. ' +
        '2027년의 401-04는 시설부대비입니다.',
    ],
    [
      '공무직(무기계약)근로자보험료부담금등',
      '공무직(무기계약)근로자보험료부담금등(304-04)의 이름은 2027년에는 보험료 부담금 등으로 바뀌었습니다.',
    ],
    [
      '특정업무경비',
      '특정업무경비(204-02)는 2027년에는 특정업무경비(204-03)로 알려져 있습니다. ' +
        '번호가 바뀐 것인지 자료가 서로 다른 것인지 확인하지 못했습니다. 지침에서 확인해 주세요.',
    ],
    ['사무관리비', ''],
    ['없는이름', ''],
  ])('2026 to 2027: %s', (name, sentence) => {
    expect(renumberedHint(name, 2026, 2027)).toBe(sentence);
    expect(renumberedHint(name, 2024, 2027)).toBe(sentence);
  });

  test.each([
    ['감리비', '감리비는 2026년에는 번호가 401-02였습니다.'],
    ['보험료부담금등', '보험료 부담금 등(304-04)의 2026년 이름은 공무직(무기계약)근로자보험료부담금등입니다.'],
    ['시설공사보상비', '시설공사 보상비(401-01)는 2026년에는 없던 통계목입니다. 시설비에서 나뉘었습니다.'],
    ['국내여비', '2026년에는 월액여비(202-02)의 경비를 따로 편성했습니다.'],
    ['행사운영비', '2026년에는 행사관련시설비(401-04)의 경비를 따로 편성했습니다.'],
  ])('2027 back to 2024: %s', (name, sentence) => {
    expect(renumberedHint(name, 2027, 2024)).toBe(sentence);
  });

  test('nothing is said within a year', () => {
    expect(renumberedHint('시설비', 2026, 2026)).toBe('');
    expect(renumberedHint('시설비', 2027, 2031)).toBe('');
  });

  test('every change is spoken of from both sides', () => {
    for (const { before, after, from, to, kind } of renumbering(2013, 2031).changes) {
      for (const { name } of before) expect(renumberedHint(name, from, to)).not.toBe('');
      if (kind === 'abolished') continue;
      for (const { name } of after) expect(renumberedHint(name, to, from)).not.toBe('');
    }
  });
});

test('hangul/J2: particles follow the last letter in front of a bracket', () => {
  expect(['시설비', '포상금', '포상금(303-01)', '401-01', '401-02'].map((word) => josa(word, '은/는'))).toEqual([
    ...['시설비는', '포상금은', '포상금(303-01)은', '401-01은', '401-02는'],
  ]);
  expect(['401-01', '401-02', '401-03', '포상금', '연구개발(1)'].map((word) => josa(word, '으로/로'))).toEqual([
    ...['401-01로', '401-02로', '401-03으로', '포상금으로', '연구개발(1)로'],
  ]);
  expect(['401-01', '401-02'].map((word) => josa(word, '이었/였'))).toEqual(['401-01이었', '401-02였']);
});
