import { describe, expect, it } from 'vitest';
import { pastedText, pressEnter, pressTab, toLines } from '../../../renderer/ui/text-lines.ts';
import { levelOfBullet, shiftLevel, splitLine } from '../../../shared/bullets/ladder.ts';

/** `|` is the caret. */
function at(marked: string) {
  const start = marked.indexOf('|');
  const end = marked.lastIndexOf('|');
  const text = marked.replaceAll('|', '');
  return { text, start, end: end === start ? start : end - 1 };
}

const show = ({ text, start }: { text: string; start: number }) => `${text.slice(0, start)}|${text.slice(start)}`;

describe('Enter', () => {
  it.each([
    ['○ 가나|', '○ 가나\n○ |'],
    ['- 가|나', '- 가\n- |나'],
    ['- 가| 나', '- 가\n- |나'],
    ['글머리 없음|', '글머리 없음\n|'],
    ['○ 가\n▷ 나|', '○ 가\n▷ 나\n▷ |'],
    ['○ 가\n- |', '○ 가\n|'],
    ['|○ 가', '\n|○ 가'],
    ['※ 참고|', '※ 참고\n※ |'],
    ['- 가\n  - 나|', '- 가\n  - 나\n  - |'],
    ['- 가\n  - |', '- 가\n|'],
    ['① 가|', '① 가\n|'],
    ['-5% 감액|', '-5% 감액\n|'],
  ])('%j → %j', (before, after) => {
    expect(show(pressEnter(at(before)))).toBe(after);
  });

  it('replaces a selection', () => {
    expect(show(pressEnter(at('○ 가|나다|라')))).toBe('○ 가\n○ |라');
  });
});

describe('Tab and Shift+Tab', () => {
  it.each([
    ['○ 가|나', 1, '- 가|나'],
    ['- 가|', 1, '▷ 가|'],
    ['▷ 가|', 1, '· 가|'],
    ['· 가|', 1, '· 가|'],
    ['· 가|', -1, '▷ 가|'],
    ['○ 가|', -1, '○ 가|'],
    ['가|나', 1, '○ 가|나'],
    ['가|나', -1, '가|나'],
    ['※ 가|', 1, '※ 가|'],
    ['  - 가|', -1, '- 가|'],
    ['    - 가|', -1, '  - 가|'],
    ['  ※ 가|', -1, '※ 가|'],
    ['  - 가|', 1, '▷ 가|'],
    ['① 가|', 1, '① 가|'],
    ['-가|', 1, '▷ 가|'],
  ] as const)('%j %i → %j', (before, by, after) => {
    expect(show(pressTab(at(before), by))).toBe(after);
  });

  it('moves every line the selection touches', () => {
    expect(pressTab(at('○ 가\n○ |나\n- 다|\n○ 라'), 1).text).toBe('○ 가\n- 나\n▷ 다\n○ 라');
  });

  it('leaves the line behind a selection that ends at its beginning', () => {
    expect(pressTab(at('|○ 가\n|○ 나'), 1).text).toBe('- 가\n○ 나');
  });
});

describe('bullets', () => {
  it.each([
    ['○ 가', '○', 0],
    ['ㅇ 가', 'ㅇ', 0],
    ['― 가', '―', 1],
    ['  ▷ 가', '▷', 2],
    ['․ 가', '․', 3],
    ['※ 가', '※', -1],
    ['가', '', -1],
    ['-가', '-', 1],
    ['-5% 감액', '', -1],
    ['• 가', '•', 3],
    ['□ 가', '□', -1],
    ['① 가', '', -1],
  ] as const)('bullets/B1: %j has %j at level %i', (line, bullet, level) => {
    expect(splitLine(line).bullet).toBe(bullet);
    expect(levelOfBullet(bullet)).toBe(level);
  });

  it('goes in and out again to the same line', () => {
    for (const line of ['○ 가', '- 나', '▷ 다']) expect(shiftLevel(shiftLevel(line, 1), -1)).toBe(line);
  });
});

describe('toLines', () => {
  it('folds white space, trims the ends and drops blank lines', () => {
    expect(toLines('  ○  가\t나 \n\n \n- 다')).toEqual(['○ 가 나', '- 다']);
  });

  it('bullets/B6: keeps a level that only indentation shows, as two spaces', () => {
    expect(toLines('- 조성\n - 기간 : 2017.1.\n - 위치\n- 운영\n\t- 대행\n      - 깊이')).toEqual([
      ...['- 조성', '  - 기간 : 2017.1.', '  - 위치', '- 운영', '  - 대행', '    - 깊이'],
    ]);
    expect(toLines('- 가\n   이어지는 글\n  ○ 나\n  - 다')).toEqual(['- 가', '이어지는 글', '○ 나', '  - 다']);
  });

  it('bullets/B6: what is pasted is set in as its own lines stand to one another', () => {
    expect(pastedText('    - 가\r\n    - 나\r\n      - 다\r\n')).toBe('- 가\n- 나\n  - 다\n');
    expect(pastedText('- 가\n○ 나')).toBe('- 가\n○ 나');
  });

  it('bullets/B6: the first line of a window is set in as the lines in front of it say', () => {
    expect(toLines('  - 나\n- 다', ['- 가'])).toEqual(['  - 나', '- 다']);
    expect(toLines('  - 나\n- 다')).toEqual(['- 나', '- 다']);
  });

  it('bullets/B4: shows what a private glyph shows', () => {
    expect(toLines('\u{f02ef} 가\n\uf06c 나\n\uf123 다')).toEqual(['· 가', '● 나', '\uf123 다']);
  });

  it('drops a bullet without words and keeps an order', () => {
    expect(toLines('○\n o \n-\n①\n--')).toEqual(['①', '--']);
  });
});
