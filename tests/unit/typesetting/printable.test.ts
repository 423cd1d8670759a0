import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { covers, readCoverage } from '#shared/typesetting/typst/coverage.ts';
import { printable } from '#shared/typesetting/typst/printable.ts';
import { coverage, engineFiles } from '../../helpers/typeset.ts';

function print(text: string): { text: string; missing: string[] } {
  const missing: string[] = [];
  return { text: printable(text, coverage, (character) => missing.push(character)), missing };
}

describe('coverage', () => {
  test('the fonts together have every character of the form, and its rarer ones', () => {
    const characters = '가힣漢舊㎡①☑☐□■○●▷△※·ㆍ・≒❍▸⋅∙㈜「」ⓧᄀᆞᆫ';
    expect([...characters].filter((character) => !covers(coverage, character.codePointAt(0) ?? 0))).toEqual([]);
  });

  test('they have all that is printed without a second look', () => {
    const codes = [...Array(0x5f).keys()]
      .map((at) => 0x20 + at)
      .concat([...Array(11_172).keys()].map((at) => 0xac00 + at));
    expect(codes.filter((code) => !covers(coverage, code))).toEqual([]);
  });

  test('each font alone lacks something: the symbols fonts are needed', () => {
    const [serif, sans] = engineFiles.fonts.map((font) => readCoverage([font]));
    for (const font of [serif, sans]) expect(font && covers(font, 0x2611)).toBe(false);
    expect(covers(coverage, 0x1f642)).toBe(false);
  });
});

describe('printable text', () => {
  test.each([
    ['#eval("1") = x * _y_ $ \\ ` @ <a>', '#eval("1") = x * _y_ $ \\ ` @ <a>'],
    ['가\t나\n다', '가 나 다'],
    ['가\u0000\u0007나', '가나'],
    ['\ufeff가\u200b나\u202e', '가나'],
    ['교육 ․ 상담', '교육 · 상담'],
    ['\u1112\u1161\u11ab', '한'],
  ])('%j prints as %j', (given, printed) => {
    expect(print(given)).toEqual({ text: printed, missing: [] });
  });

  test('a missing character prints as 〓 and is told', () => {
    expect(print('웃음 🙂 \ud800')).toEqual({ text: '웃음 〓 〓', missing: ['🙂', '\ud800'] });
  });

  test('whatever comes, what goes out is covered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        for (const character of print(given).text) {
          expect(covers(coverage, character.codePointAt(0) ?? 0)).toBe(true);
        }
      }),
      { seed: 20240102, numRuns: 500 },
    );
  });
});
