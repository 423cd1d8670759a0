import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstWindow, type LineWindow, moved, replaced, windowOn } from '../../../renderer/ui/line-window.ts';

const lines = (count: number, word = '줄') => Array.from({ length: count }, (_, at) => `- ${word} ${at}`);

describe('a list of lines in a text area', () => {
  test.each([0, 1, 40, 999, 1000])('of %i is shown whole', (total) => {
    expect(firstWindow(total)).toEqual({ from: 0, to: total, total });
    expect(windowOn(total, firstWindow(total))).toEqual(firstWindow(total));
  });

  test('of more is shown by 500, forward and back', () => {
    let window = firstWindow(1201);
    expect(window).toEqual({ from: 0, to: 500, total: 1201 });
    expect(moved(window, -1)).toEqual(window);
    window = moved(moved(window, 1), 1);
    expect(window).toEqual({ from: 1000, to: 1201, total: 1201 });
    expect(moved(window, 1)).toEqual(window);
    expect(moved(window, -1)).toEqual({ from: 500, to: 1000, total: 1201 });
  });
});

test('an edit changes the lines of the window alone, and the window grows with it', () => {
  const window = moved(firstWindow(2000), 1);
  const edited = replaced(lines(2000), window, [...lines(501, '새')]);
  expect(edited.lines).toEqual([...lines(2000).slice(0, 500), ...lines(501, '새'), ...lines(2000).slice(1000)]);
  expect(edited.window).toEqual({ from: 500, to: 1001, total: 2001 });
  const emptied = replaced(lines(2000), window, []);
  expect(emptied.window).toEqual({ from: 500, to: 500, total: 1500 });
  expect(moved(emptied.window, 1)).toEqual({ from: 500, to: 1000, total: 1500 });
});

test('very many pasted lines are kept, and shown from the place they were pasted to', () => {
  const edited = replaced(lines(3), firstWindow(3), lines(50_000, '새'));
  expect(edited.lines).toHaveLength(50_000);
  expect(edited.window).toEqual({ from: 0, to: 500, total: 50_000 });
});

test('a change from outside keeps the place as far as the list goes', () => {
  const window = { from: 1500, to: 2000, total: 2500 };
  expect(windowOn(2600, window)).toEqual({ from: 1500, to: 2000, total: 2600 });
  expect(windowOn(1200, window)).toEqual({ from: 1000, to: 1200, total: 1200 });
  expect(windowOn(10, window)).toEqual({ from: 0, to: 10, total: 10 });
});

test('whatever is done, the window is inside the list and nothing outside it changes', () => {
  const step = fc.oneof(
    fc.constantFrom<['move', 1 | -1]>(['move', 1], ['move', -1]),
    fc.integer({ min: 0, max: 1500 }).map((count): ['edit', number] => ['edit', count]),
    fc.integer({ min: 0, max: 4000 }).map((count): ['outside', number] => ['outside', count]),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), fc.array(step, { maxLength: 12 }), (start, steps) => {
      let list: readonly string[] = lines(start);
      let last: LineWindow = firstWindow(start);
      for (const [what, value] of steps) {
        const window = windowOn(list.length, last);
        if (what === 'move') last = moved(window, value as 1 | -1);
        else if (what === 'outside') list = lines(value, '밖');
        else {
          const edited = replaced(list, window, lines(value, '안'));
          expect(edited.lines.slice(0, window.from)).toEqual(list.slice(0, window.from));
          expect(edited.lines.slice(window.from, window.from + value)).toEqual(lines(value, '안'));
          expect(edited.lines.slice(window.from + value)).toEqual(list.slice(window.to));
          [list, last] = [edited.lines, edited.window];
        }
        const { from, to, total } = windowOn(list.length, last);
        expect([from >= 0 && from <= to && to <= total, total, to - from <= 1000]).toEqual([true, list.length, true]);
      }
    }),
    { seed: 5000, numRuns: 100 },
  );
});
