import { describe, expect, test } from 'vitest';
import { splitIndent, withIndents } from '#shared/bullets/indent.ts';
import { BulletLevels, deepestLevel, formOrder, learnedOrder } from '#shared/bullets/levels.ts';
import { lineMark } from '#shared/bullets/marks.ts';

const kindsOf = (marks: string) => Array.from(marks, (mark) => lineMark(`${mark} 가`).kind);

function depths(...blocks: string[]): string[] {
  const above = learnedOrder(blocks.map(kindsOf));
  return blocks.map((marks) => {
    const levels = new BulletLevels(above);
    return kindsOf(marks)
      .map((kind) => levels.next(kind))
      .join('');
  });
}

describe('bullets/B5: levels are learned from the document', () => {
  test.each([
    ['○---▷▷--▷', '011122112'],
    ['○···▷▷··▷', '011122112'],
    ['○•••▷▷••▷', '011122112'],
    ['○－－▷－', '01121'],
    ['●○-○-', '01212'],
    ['□○-·○□○', '0123101'],
    ['○①①②-①', '011121'],
    ['○\uf123-\uf123', '0121'],
  ])('%s', (marks, expected) => {
    expect(depths(marks)).toEqual([expected]);
  });

  test('a level left out in one block is learned from the others', () => {
    expect(depths('○▷▷', '○-▷-▷')).toEqual(['011', '01212']);
    expect(depths('○▷-▷', '○-▷-▷', '○-▷')).toEqual(['0112', '01212', '012']);
  });

  test('the order of the form decides where the document does not', () => {
    expect(formOrder('circle', 'dash')).toBe(true);
    expect(formOrder('triangle', 'dash')).toBe(false);
    expect(formOrder('①', 'dash')).toBe(true);
  });

  test('a depth told otherwise is taken, and none is deeper than the deepest', () => {
    const levels = new BulletLevels();
    levels.next('circle');
    levels.set('dash', 1);
    expect(levels.next('triangle')).toBe(2);
    const wild = new BulletLevels(() => true);
    const found = Array.from({ length: 100 }, (_, at) => wild.next(String(at)));
    expect(Math.max(...found)).toBe(deepestLevel - 1);
  });
});

describe('bullets/B6: a level that only indentation shows', () => {
  const set = (text: string) =>
    withIndents(
      text.split('\n').map((line) => ({ indent: line.length - line.trimStart().length, text: line.trimStart() })),
    );

  test('lines under a line with the same bullet', () => {
    expect(set('- 가\n - 나\n - 다\n- 라\n  - 마')).toEqual(['- 가', '  - 나', '  - 다', '- 라', '  - 마']);
  });

  test('three levels of one bullet', () => {
    expect(set('- 가\n - 나\n   - 다\n - 라')).toEqual(['- 가', '  - 나', '    - 다', '  - 라']);
  });

  test('another bullet shows the level itself', () => {
    expect(set('○ 가\n  - 나\n    ▷ 다\n  - 라')).toEqual(['○ 가', '- 나', '▷ 다', '- 라']);
    expect(set('○ 가\n - 나\n○ 다\n   - 라')).toEqual(['○ 가', '- 나', '○ 다', '- 라']);
    expect(set('- 가\n  ○ 나\n    - 다')).toEqual(['- 가', '○ 나', '  - 다']);
  });

  test('a line set in more than the first, of words, or in a document set in as a whole has no level', () => {
    expect(set('  - 가\n- 나')).toEqual(['- 가', '- 나']);
    expect(set('- 가\n  이어지는 글')).toEqual(['- 가', '이어지는 글']);
    expect(set('    - 가\n    - 나\n      - 다')).toEqual(['- 가', '- 나', '  - 다']);
  });

  test('what is stored is taken apart again', () => {
    expect(splitIndent('    - 다')).toEqual({ level: 2, text: '- 다' });
    expect(splitIndent('- 가')).toEqual({ level: 0, text: '- 가' });
  });
});
