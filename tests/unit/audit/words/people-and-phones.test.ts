import { describe, expect, test } from 'vitest';
import { peopleIn } from '#shared/audit/words/people.ts';
import { isContactPhone, phonesIn } from '#shared/audit/words/phones.ts';

describe('W7: telephone numbers', () => {
  test.each([
    ['문의 2133-0000', '2133-0000'],
    ['문의 ２１３３－００００', '2133-0000'],
    ['☎ 02-2133-0000', '02-2133-0000'],
    ['(02)2133-0000', '(02)2133-0000'],
    ['031) 123-0000', '031) 123-0000'],
    ['010-0000-0000', '010-0000-0000'],
    ['010.0000.0000', '010.0000.0000'],
    ['2133\u201100\u200b00', '2133‑0000'],
    ['연락처(2133-0000)', '2133-0000'],
    ['2133-0000로 문의', '2133-0000'],
  ])('%s', (text, expected) => {
    expect(phonesIn(text).map((phone) => phone.text)).toEqual([expected]);
  });

  test.each([
    ...[
      '2023-2024',
      '277-34',
      '제2023-1234호',
      '1588-0000',
      '1000-2000원',
      '3000-4000명',
      '1234-5678-90',
      '2023.07.2024',
    ],
    ...['2023-12-01', '100.2000', '3.1415', '계좌 110-1234-567890', '2024-1234년'],
  ])('no number in %s', (text) => {
    expect(phonesIn(text)).toEqual([]);
  });

  test.each([
    '2133-0000',
    '000-0001',
    '02-2133-0000',
    '(031)123-0000',
    '(031) 123-0000',
    '２１３３－００００',
    ' 2133-0000 ',
  ])('%s is one of a contact', (text) => expect(isContactPhone(text)).toBe(true));
  test.each(['2133', '21330000', '2133-000', '21-2133-00000', '내선 0000', '2133-0000, 2133-0001', '미정'])(
    '%s is none of a contact',
    (text) => expect(isContactPhone(text)).toBe(false),
  );
});

describe('W8: names of persons', () => {
  test.each([
    ['담당 : 가나다'.replace('가나다', '강가람'), '강가람'],
    ['강가람 주무관 인솔', '강가람'],
    ['강가람주무관', '강가람'],
    ['강\u200b가람 팀장', '강가람'],
    ['문의처 : 팀장 강가람', '강가람'],
    ['강가람 2133-0000', '강가람'],
    ['강가람(☎ 02-2133-0000)', '강가람'],
    ['(강가람 교수)', '강가람'],
  ])('%s', (text, expected) => {
    expect(peopleIn(text).map(({ name }) => name)).toEqual([expected]);
  });

  test.each([
    ...[
      '홍보팀 팀장',
      '기획과 과장 전결',
      '전문가 위원 위촉',
      '지원자 대표',
      '담당자 지정',
      '담당 공무원 배치',
      '강사 3명',
      '위원장 선출',
    ],
    ...[
      '주민회 회장',
      '마을 대표',
      '운영위원회 위원장',
      '문의 : 공예팀 2133-0000',
      '연락처 : 총무과 2133-0000',
      '서울시 시민 2133명',
    ],
  ])('no name in %s', (text) => {
    expect(peopleIn(text)).toEqual([]);
  });
});
