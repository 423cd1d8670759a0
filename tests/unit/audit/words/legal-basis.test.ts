import { describe, expect, test } from 'vitest';
import { inOrderOfRank, legalBasisOf, withCorners } from '#shared/audit/words/legal-basis.ts';

const read = (line: string) => {
  const basis = legalBasisOf(line);
  return basis ? [basis.kind, basis.name, basis.article, basis.isQuoted] : null;
};

describe('audit/W9: lines of 사업근거', () => {
  test.each([
    ['- 「공예 진흥법」 제9조(창업 지원)', ['법률', '공예 진흥법', '제9조', true]],
    ['- ｢공예 진흥법｣ 제9조', ['법률', '공예 진흥법', '제9조', true]],
    ['○ 공예 진흥에 관한 특별법 제9조의2', ['법률', '공예 진흥에 관한 특별법', '제9조의2', false]],
    ['○ 공예 진흥에 관한 법률 제 9 조', ['법률', '공예 진흥에 관한 법률', '제9조', false]],
    ['- 『공예 진흥법』 제９조', ['법률', '공예 진흥법', '제9조', false]],
    ['- 「공예 진흥법」 시행령 제3조', ['시행령', '공예 진흥법 시행령', '제3조', true]],
    ['- 같은 법 시행규칙 제2조', ['시행규칙', '같은 법 시행규칙', '제2조', false]],
    ['- 가람시 공예 진흥 조례 제7조(공예관의 설치)', ['조례', '가람시 공예 진흥 조례', '제7조', false]],
    ['- 가람시 공예관 운영 규칙', ['규칙', '가람시 공예관 운영 규칙', '', false]],
    ['- 지방보조금 관리기준 지침', ['훈령·지침', '지방보조금 관리기준 지침', '', false]],
    ['- 공예 지원 통합고시(제2020-1호)', ['훈령·지침', '공예 지원 통합고시', '', false]],
    ['- 가람시 공예 진흥 종합계획(2023.7.28.)', ['계획', '가람시 공예 진흥 종합계획', '', false]],
    ['- 시장방침 제12호', ['방침', '시장방침', '', false]],
    ['- 시장 방침(2023.7.28.)', ['방침', '시장 방침', '', false]],
    ['- 공예 진흥 및 육성에 관한 법률 제2조', ['법률', '공예 진흥 및 육성에 관한 법률', '제2조', false]],
    ['- 관련 법령 : 공예 진흥법 제3조', ['법률', '공예 진흥법', '제3조', false]],
    ['- 공예 진흥법§3', ['법률', '공예 진흥법', '§3', false]],
    ['- 공예진흥원 예규 제200호', ['훈령·지침', '공예진흥원 예규', '', false]],
    ['- 공예 진흥법 및 도서관법', ['법률', '공예 진흥법', '', false]],
    ['1. 「공예 진흥법」 제9조', ['법률', '공예 진흥법', '제9조', true]],
    ['- 공예\u00a0진흥법\u200b 제9조', ['법률', '공예 진흥법', '제9조', false]],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  test.each(['- 추진방법 : 직접 수행', '- 새 기법', '- 공예인의 요구', '', '-', '- 합법', '- 가온시 조례 제123호'])(
    '%s is none',
    (line) => {
      expect(legalBasisOf(line)).toBeNull();
    },
  );

  test('a plan has its date', () => {
    expect(legalBasisOf('- 종합계획(’23.7.28.)')?.date).toMatchObject({ year: 2023, month: 7, day: 28 });
    expect(legalBasisOf('- 종합계획')?.date).toBeNull();
    expect(legalBasisOf('- 2024년 종합계획')?.date).toBeNull();
  });

  test.each([
    ['- 공예 진흥법 제9조(창업)', '- 「공예 진흥법」 제9조(창업)'],
    ['  - 공예\u00a0진흥법 제9조', '  - 「공예\u00a0진흥법」 제9조'],
    ['- 『공예 진흥법』 제9조', '- 「공예 진흥법」 제9조'],
    ['- 「공예 진흥법」 제9조', null],
    ['- 도움말', null],
    ['- 공예진흥원 예규 제200호', null],
    ['- 근거 : 공예 진흥법 제9조', '- 근거 : 「공예 진흥법」 제9조'],
  ])('%s gets its corners', (line, expected) => {
    expect(withCorners(line)?.replaceAll('\u00a0', ' ') ?? null).toBe(expected?.replaceAll('\u00a0', ' ') ?? null);
  });
});

describe('audit/W10: the order of rank', () => {
  test('every line goes with the lines under it, and equals stay', () => {
    const lines = [
      '○ 종합계획(2023.7.)',
      '  - 세부 과제 3',
      '○ 가람시 공예 조례 제2조',
      '○ 공예 진흥법 제9조',
      '- 제1항 제2호',
      '○ 도움말',
      '○ 공예 진흥법 시행령 제1조',
      '○ 도서관법 제1조',
    ];
    expect(inOrderOfRank(lines)).toEqual([
      '○ 공예 진흥법 제9조',
      '- 제1항 제2호',
      '○ 도서관법 제1조',
      '○ 공예 진흥법 시행령 제1조',
      '○ 가람시 공예 조례 제2조',
      '○ 종합계획(2023.7.)',
      '  - 세부 과제 3',
      '○ 도움말',
    ]);
  });

  test('nothing and one line are as they were', () => {
    expect(inOrderOfRank([])).toEqual([]);
    expect(inOrderOfRank(['- 가'])).toEqual(['- 가']);
  });
});
