import { describe, expect, test } from 'vitest';
import { bulletOf, lineMark } from '#shared/bullets/marks.ts';
import { knownGlyphs, plainGlyphs } from '#shared/bullets/private-glyphs.ts';

describe('bullets/B1: what a line begins with', () => {
  test.each([
    ['○ 강사수당', '○'],
    ['○강사수당', '○'],
    ['ㅇ가상 공사', 'ㅇ'],
    ['o 회의', 'o'],
    ['- 인건비', '-'],
    ['-인건비', '-'],
    ['－ 인건비', '－'],
    ['‑ 인건비', '‑'],
    ['― 청소용품', '―'],
    ['-6급 담당 여비', '-'],
    ['-2차 공사 착공', '-'],
    ['• 위탁', '•'],
    ['· 위탁', '·'],
    ['* 참고', '*'],
    ['※ 참고', '※'],
    ['△ 감액 사유', '△'],
    ['\uf123 모르는 글머리', '\uf123'],
    ['\u{f02b1}모르는', '\u{f02b1}'],
    ['o 사업', 'o'],
    ['ㅇ 사업', 'ㅇ'],
    ['ㅇIoT 센터', 'ㅇ'],
    ['*필수', '*'],
    ['→ 추진 결과', '→'],
    ['―50,000원×3명', '―'],
    ['-(2차) 사업', '-'],
    ['-(사)한국협회', '-'],
    ['□사업개요', '□'],
    ['☑ 연례반복', '☑'],
  ])('%s', (line, bullet) => {
    expect(bulletOf(line)).toBe(bullet);
  });

  test.each([
    '-5%',
    '-50,000원 감액',
    '-3천원 조정',
    '-3만 감액',
    '--',
    '△1,086',
    '△ 5',
    '-(5,000원+3,000원)×2명',
    '-½원',
    '*필수*',
    '*필수* 항목',
    '→ 1,200천원',
    '⇒300천원',
    'ㅁ자형 건물',
    'o사업',
    '1,234',
    '2024. 3.',
    '1월 - 2월',
    '(사)한국협회',
    '\udb80',
    '*3명',
    '**굵게**',
    '○○구 사업',
    'ㅇㅇ시 사업',
    'of the',
    '가나다',
    '',
  ])('none: %s', (line) => {
    expect(bulletOf(line)).toBe('');
  });
});

describe('bullets/B2: an order is the beginning of the words', () => {
  test.each([
    ['① 현수막', '①'],
    ['1) 현수막', '1)'],
    ['1. 현수막', '1.'],
    ['(1) 현수막', '(1)'],
    ['가. 현수막', '가.'],
    ['가) 현수막', '가)'],
    ['Ⅰ. 현수막', 'Ⅰ.'],
    ['Ⅱ 현수막', 'Ⅱ'],
    ['3)5,000원', '3)'],
    ['１）현수막', '１）'],
    ['1.현수막', '1.'],
    ['1. 50,000원×3명', '1.'],
    ['3. 5명', '3.'],
    ['(1)현수막', '(1)'],
    ['(가)현수막', '(가)'],
    ['가. 나', '가.'],
    ['가.현수막', '가.'],
    ['바) 현수막', '바)'],
    ['⑳ 현수막', '⑳'],
    ['㊱ 현수막', '㊱'],
    ['⓫ 현수막', '⓫'],
    ['⒜ 현수막', '⒜'],
  ])('%s', (line, mark) => {
    expect(lineMark(line)).toMatchObject({ mark, isBullet: false });
    expect(bulletOf(line)).toBe('');
  });

  test.each([
    ...['7. 28. 개최', '7. 28.~8. 1.', '7. 28(토)', '7. 28', '3.5톤', '3.5.', '2024. 3', '2024. 3.', '1,234', '10%'],
    ...[
      '가나다. 라',
      '가.나.다 지구',
      '다.',
      'ⓧ 400',
      '㈜한국',
      '(사)한국협회',
      '(사) 한국협회',
      '사)한국협회',
      '(재)한국',
    ],
    ...['(2)×5,000원', '(2%) 수수료', '(1,234)', '1월 - 2월', 'Ⅱ지구 조성', '20명', '123) 가'],
  ])('none: %s', (line) => {
    expect(lineMark(line).mark).toBe('');
  });
});

test('bullets/B3: marks of one kind stand for one another, marks of another shape do not', () => {
  const kind = (mark: string) => lineMark(`${mark} 가`).kind;
  for (const marks of ['-–—―‐‑−－', '·ㆍ․∙・⋅', '○◯〇ㅇ❍o', '▷▹'])
    expect(new Set(Array.from(marks, kind)).size, marks).toBe(1);
  expect(new Set(Array.from('○●◎◦•□■▷▶·※', kind)).size).toBe(11);
});

test('bullets/B4: private glyphs are the characters they show', () => {
  expect(plainGlyphs('\uf06e 가 \uf06f 나 \u{f02b1} 다 \u{f02ef} 라 \uf06c 마')).toBe('■ 가 □ 나 ① 다 · 라 ● 마');
  expect(plainGlyphs('\uf123 모름')).toBe('\uf123 모름');
  for (const shape of knownGlyphs().values()) expect(lineMark(`${shape} 가`).mark, shape).toBe(shape);
});
