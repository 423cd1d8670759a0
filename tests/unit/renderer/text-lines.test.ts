import { describe, expect, it } from 'vitest';
import { bulletOf, levelOfBullet, shiftLevel } from '../../../renderer/ui/bullets.ts';
import { pressEnter, pressTab, toLines } from '../../../renderer/ui/text-lines.ts';

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
    ['-가', '', -1],
  ] as const)('%j has %j at level %i', (line, bullet, level) => {
    expect(bulletOf(line).bullet).toBe(bullet);
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
});
