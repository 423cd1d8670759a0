import { describe, expect, test } from 'vitest';
import { splitBullet, toTextLines } from '#shared/document/builders/text-lines.ts';

describe('bullets', () => {
  test.each([
    ['○ 사업 내용', '○', '사업 내용'],
    ['○사업 내용', '○', '사업 내용'],
    ['- 조성기간 : 2017.1.', '-', '조성기간 : 2017.1.'],
    ['▷ 소품', '▷', '소품'],
    ['※ 참고', '※', '참고'],
    ['-5% 감액', '', '-5% 감액'],
    ['*필수', '', '*필수'],
    ['ㅇㅇ구', '', 'ㅇㅇ구'],
    ['', '', ''],
    ['그냥 글', '', '그냥 글'],
  ])('%j', (line, bullet, text) => {
    expect(splitBullet(line)).toEqual({ bullet, text });
  });

  test('classes that occur are numbered from the outermost', () => {
    const lines = toTextLines(['○ 가', '- 나', '▷ 다', '· 라', '※ 마', '- 바', '글']);
    expect(lines.map(({ level }) => level)).toEqual([0, 1, 2, 3, 3, 1, 0]);
    expect(toTextLines(['- 가', '· 나']).map(({ level }) => level)).toEqual([0, 1]);
  });
});
