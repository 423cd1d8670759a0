import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ems } from '#shared/typesetting/typst/advances.ts';
import { boxMark, lineCount, placeMark, wrap } from '#shared/typesetting/typst/wrap.ts';

/** What stands between marks: every second part is a word that stays whole. */
const partsOf = (shown: string) => shown.split(boxMark);
const boxed = (text: string, room: number) => partsOf(wrap(text, room, 'sans')).filter((_, at) => at % 2 === 1);
const bare = (text: string) => text.replaceAll(boxMark, '').replaceAll(placeMark, '');

describe('where a text turns', () => {
  test('one line has no marks', () => {
    expect(wrap('도시제조업 지속적인 성장 지원', 20, 'serif')).toBe('도시제조업 지속적인 성장 지원');
  });

  test('a word near the end of a line stays whole; a figure or a single letter needs no box', () => {
    expect(boxed('도시제조업의 지속적인 성장 및 2023.7.28. 지원을 위하여', 14)).toContain('지속적인');
    expect(boxed('도시제조업의 지속적인 성장 및 2023.7.28. 지원을 위하여', 14)).not.toContain('2023.7.28.');
    expect(boxed('도시제조업의 지속적인 성장 및 2023.7.28. 지원을 위하여', 14)).not.toContain('및');
  });

  test('words far from the end of the first line are left alone', () => {
    const text = Array.from({ length: 22 }, () => '가나').join(' ');
    expect(wrap(text, 36, 'sans').startsWith('가나 가나 가나 가나 가나')).toBe(true);
    expect(boxed(text, 36).length).toBeGreaterThan(5);
  });

  test('a word wider than its line is divided, a figure in it only where it alone is too wide', () => {
    const parts = wrap('384,300,000원*12월*384,300,000원', 8, 'sans').split(placeMark);
    expect(parts.join('')).toBe('384,300,000원*12월*384,300,000원');
    const long = wrap('abc=384,300,000/1,234,567/89', 8, 'sans').split(placeMark);
    expect(long.length).toBeGreaterThan(1);
    expect(long.filter((part) => /\d,$/.test(part))).toEqual([]);
    expect(wrap('1234567890'.repeat(5), 8, 'sans').split(placeMark).length).toBeGreaterThan(3);
  });

  test('whatever comes, the words stay the words, and no part of a run is wider than the line', () => {
    const word = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'가나다AW1,.-()·á☑') }),
      fc.constantFrom('', 'W'.repeat(99)),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), fc.double({ min: 3, max: 45, noNaN: true }), (words, room) => {
        const text = words.join(' ');
        const shown = wrap(text, room, 'sans');
        expect(bare(shown)).toBe(text);
        for (const whole of boxed(text, room)) expect(ems(whole, 'sans')).toBeLessThanOrEqual(room);
        const parts = partsOf(shown).flatMap((part) => part.split(placeMark).flatMap((each) => each.split(' ')));
        for (const part of parts.filter((each) => /^[A-Z]+$/.test(each))) {
          expect(ems(part, 'sans')).toBeLessThanOrEqual(room);
        }
      }),
      { seed: 20240104, numRuns: 500 },
    );
  });

  test('lines are counted as they turn', () => {
    expect(lineCount('가나다라 가나다라 가나다라', 5, 'sans')).toBe(3);
    expect(lineCount('가나 가나 가나', 4.5, 'sans')).toBe(2);
    expect(lineCount('가'.repeat(100), 9.2, 'sans')).toBe(10);
    expect(lineCount('', 5, 'sans')).toBe(1);
  });
});
