import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { josa, particle } from '#shared/hangul/josa.ts';
import { lastSound } from '#shared/hangul/last-sound.ts';

describe('hangul/J1: the last letter that is read', () => {
  test.each([
    ['시설비', '시설비는', '시설비로'],
    ['포상금', '포상금은', '포상금으로'],
    ['교실', '교실은', '교실로'],
    ['‘시설비’', '‘시설비’는', '‘시설비’로'],
    ["'기록.json'", "'기록.json'은", "'기록.json'으로"],
    ['「지방재정법」', '「지방재정법」은', '「지방재정법」으로'],
    ['‘아주 긴 이름…’', '‘아주 긴 이름…’은', '‘아주 긴 이름…’으로'],
    ['천원', '천원은', '천원으로'],
    ['시설비'.normalize('NFD'), '시설비'.normalize('NFD').concat('는'), '시설비'.normalize('NFD').concat('로')],
  ])('%s', (word, topic, direction) => {
    expect(josa(word, '은/는')).toBe(topic);
    expect(josa(word, '으로/로')).toBe(direction);
  });

  test('every particle has its two forms', () => {
    const forms = ['은/는', '이/가', '을/를', '과/와', '이라/라', '이었/였'] as const;
    expect(forms.map((form) => particle('금액', form))).toEqual(['은', '이', '을', '과', '이라', '이었']);
    expect(forms.map((form) => particle('교실', form))).toEqual(['은', '이', '을', '과', '이라', '이었']);
    expect(forms.map((form) => particle('여비', form))).toEqual(['는', '가', '를', '와', '라', '였']);
  });
});

test.each([
  ['시설비(401-01)', 'vowel'],
  ['포상금(303-01)', 'consonant'],
  ['포상금 [국비] (본청)', 'consonant'],
  ['‘포상금(2%)’', 'consonant'],
  ['(포상금)', 'consonant'],
  ['‘(사)’', 'vowel'],
])('hangul/J2: a bracket behind a word is not read: %s', (word, sound) => {
  expect(lastSound(word)).toBe(sound);
});

test.each([
  ['401-01', 'ㄹ'],
  ['401-02', 'vowel'],
  ['401-03', 'consonant'],
  ['1,382,000', 'consonant'],
  ['1,000,000,000,000', 'vowel'],
  ['30조', 'vowel'],
  ['25,000,000,000,000', 'vowel'],
  ['1.000000000000', 'consonant'],
  ['2026. 7.', 'ㄹ'],
  ['△13', 'consonant'],
  ['50%', 'vowel'],
  ['3‰', 'ㄹ'],
  ['2,709㎡', 'vowel'],
  ['3kg', 'consonant'],
  ['5 km', 'vowel'],
  ['①', 'ㄹ'],
  ['③', 'consonant'],
  ['Ⅲ', 'consonant'],
  ['２', 'vowel'],
] as const)('hangul/J3: figures as they are read: %s', (word, sound) => {
  expect(lastSound(word)).toBe(sound);
});

test.each([
  ['PDF', 'vowel'],
  ['URL', 'ㄹ'],
  ['HR', 'ㄹ'],
  ['ATM', 'consonant'],
  ['LAN', 'consonant'],
  ['Excel', 'ㄹ'],
  ['table', 'ㄹ'],
  ['Chrome', 'consonant'],
  ['Hub', 'vowel'],
  ['book', 'consonant'],
  ['사업.hwpx', 'vowel'],
  ['사업.txt', 'vowel'],
  ['사업.json', 'consonant'],
  ['사업.zip', 'consonant'],
  ['사업.html', 'ㄹ'],
] as const)('hangul/J4, hangul/J5: Latin ends: %s', (word, sound) => {
  expect(lastSound(word)).toBe(sound);
});

test('hangul/J6: where the sound is not known the form behind a vowel stands, and no text throws or takes long', () => {
  for (const word of ['', '舊', '□', '😀', '‘’', '...']) expect([word, lastSound(word)]).toEqual([word, null]);
  expect(josa('‘舊’', '이/가')).toBe('‘舊’가');
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(...'가각1,.()[]‘’ aL%①'), maxLength: 300 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const [closed, open] = [`${text}은`, `${text}는`];
      expect([closed, open]).toContain(josa(text, '은/는'));
    }),
    { seed: 20_270_401, numRuns: 2000 },
  );
  expect(lastSound('(가'.repeat(500_000))).toBe('vowel');
});
