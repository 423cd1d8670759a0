import { describe, expect, test } from 'vitest';
import { bulletOf, lineMark } from '#shared/bullets/marks.ts';
import { knownGlyphs, plainGlyphs } from '#shared/bullets/private-glyphs.ts';

describe('B1: what a line begins with', () => {
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

describe('B2: an order is the beginning of the words', () => {
  test.each([
    ['① 현수막', '①'],
    ['1) 현수막', '1)'],
    ['1. 현수막', '1.'],
    ['(1) 현수막', '(1)'],
    ['가. 현수막', '가.'],
    ['가) 현수막', '가)'],
    ['Ⅰ. 현수막', 'Ⅰ.'],
  ])('%s', (line, mark) => {
    expect(lineMark(line)).toMatchObject({ mark, isBullet: false });
    expect(bulletOf(line)).toBe('');
  });

  test.each(['7. 28. 개최', '3.5톤', '2024. 3', '가나다. 라', 'ⓧ 400'])('none: %s', (line) => {
    expect(lineMark(line).mark).toBe('');
  });
});

test('B3: marks of one kind stand for one another, marks of another shape do not', () => {
  const kind = (mark: string) => lineMark(`${mark} 가`).kind;
  for (const marks of ['-–—―‐‑−－', '·ㆍ․∙・⋅', '○◯〇ㅇ❍o', '▷▹'])
    expect(new Set(Array.from(marks, kind)).size, marks).toBe(1);
  expect(new Set(Array.from('○●◎◦•□■▷▶·※', kind)).size).toBe(11);
});

test('B4: private glyphs are the characters they show', () => {
  expect(plainGlyphs('\uf06e 가 \uf06f 나 \u{f02b1} 다 \u{f02ef} 라 \uf06c 마')).toBe('■ 가 □ 나 ① 다 · 라 ● 마');
  expect(plainGlyphs('\uf123 모름')).toBe('\uf123 모름');
  for (const shape of knownGlyphs().values()) expect(lineMark(`${shape} 가`).mark, shape).toBe(shape);
});
