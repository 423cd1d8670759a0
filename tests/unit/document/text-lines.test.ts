import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderOf, toTextLines } from '#shared/document/forms/explanation/text-lines.ts';
import { importBytes } from '#shared/import/import-file.ts';
import { unwrap } from '#shared/result/result.ts';
import { existingFile } from '../../helpers/shared-files.ts';

const levels = (...lines: string[]) => toTextLines(lines).map(({ level }) => level);

describe('bullets/B1, bullets/B2: what a line begins with', () => {
  test.each([
    ['○ 사업 내용', '○', '사업 내용'],
    ['○사업 내용', '○', '사업 내용'],
    ['- 조성기간 : 2017.1.', '-', '조성기간 : 2017.1.'],
    ['▷ 소품', '▷', '소품'],
    ['※ 참고', '※', '참고'],
    ['-5% 감액', '', '-5% 감액'],
    ['*3명 이상', '', '*3명 이상'],
    ['ㅇㅇ구', '', 'ㅇㅇ구'],
    ['그냥 글', '', '그냥 글'],
    ['① 현수막', '①', '현수막'],
    ['1) 현수막', '1)', '현수막'],
    ['①현수막', '', '①현수막'],
    ['7. 28. 개최', '', '7. 28. 개최'],
  ])('%j', (line, bullet, text) => {
    expect(toTextLines([line])).toEqual([{ bullet, text, level: 0 }]);
  });

  test.each(['', ' ', '○', '- ', '  -', '※'])('%j prints nothing', (line) => {
    expect(toTextLines(['○ 가', line, '○ 나']).map(({ text }) => text)).toEqual(['가', '나']);
  });
});

describe('levels', () => {
  test('bullets/B5: by the bullets, and a note stands with the line above it', () => {
    expect(levels('○ 가', '- 나', '▷ 다', '· 라', '※ 마', '- 바', '글')).toEqual([0, 1, 2, 3, 3, 1, 0]);
    expect(levels('- 가', '· 나')).toEqual([0, 1]);
  });

  test('bullets/B5: a list that begins with its outermost bullet teaches the others', () => {
    expect(levels('○ 가', '· 나', '▷ 다', '▷ 라', '· 마')).toEqual([0, 1, 2, 2, 1]);
    const above = orderOf([
      ['○ 가', '· 나', '▷ 다'],
      ['· 라', '▷ 마'],
    ]);
    expect(toTextLines(['· 라', '▷ 마'], above).map(({ level }) => level)).toEqual([0, 1]);
  });

  test('bullets/B5: a section that begins a level further in teaches nothing', () => {
    expect(levels('- 가', '- 나', '○ 다', '- 라')).toEqual([0, 0, 0, 1]);
  });

  test('bullets/B6: two spaces in front are a level', () => {
    expect(levels('- 가', '  - 나', '    - 다', '  - 라', '- 마')).toEqual([0, 1, 2, 1, 0]);
    expect(levels('○ 가', '- 나', '  - 다', '▷ 라', '- 마', '○ 바')).toEqual([0, 1, 2, 3, 1, 0]);
    expect(levels('  그냥 글')).toEqual([1]);
  });

  test('bullets/B6: no line stands further out than its indentation, whatever came before', () => {
    const line = fc
      .tuple(fc.nat(4), fc.constantFrom('○', '-', '▷', '·', '※', '①', ''))
      .map(([indent, mark]) => ({ indent, line: `${'  '.repeat(indent)}${mark} 글`.replace(/^( *) 글$/, '$1글') }));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const shown = toTextLines(lines.map((each) => each.line));
        expect(shown).toHaveLength(lines.length);
        expect(shown.every(({ level }, at) => level >= (lines[at]?.indent ?? 0))).toBe(true);
      }),
      { seed: 20240103, numRuns: 300 },
    );
  });
});

const seed = existingFile('seed/seoul-2024-manufacturing-hub.txt');

test.skipIf(seed === null)('bullets/B6: every line of the seed that its indentation sets in is set in', () => {
  const [project] = unwrap(importBytes('seed.txt', seed ?? new Uint8Array())).projects;
  const lines = project?.description.content ?? [];
  const shown = toTextLines(lines);
  expect(shown).toHaveLength(10);
  expect(shown.map(({ level }) => level)).toEqual(lines.map((line) => (line.length - line.trimStart().length) / 2));
});
