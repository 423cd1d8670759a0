import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Extent, moveBy, tabTo } from '../../../renderer/grid/sheet/navigation.ts';
import {
  at,
  boxOf,
  clampSelection,
  cycle,
  extendTo,
  fromBox,
  isSingle,
} from '../../../renderer/grid/sheet/selection.ts';

const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'];
const map = ['xx.xx', 'x...x', '.....', 'xxxxx'];
const extent: Extent = { rows: 4, columns: 5, page: 3, filled: (row, column) => map[row]?.[column] === 'x' };
const move = (key: string, row: number, column: number, control = false) =>
  moveBy(key, control, { row, column }, extent);

describe('keys', () => {
  test('arrows stop at the edges', () => {
    expect(move('ArrowUp', 0, 0)).toEqual({ row: 0, column: 0 });
    expect(move('ArrowRight', 1, 1)).toEqual({ row: 1, column: 2 });
    expect(move('ArrowDown', 3, 4)).toEqual({ row: 3, column: 4 });
  });

  test('Home, End and pages', () => {
    expect(move('Home', 2, 3)).toEqual({ row: 2, column: 0 });
    expect(move('End', 2, 3)).toEqual({ row: 2, column: 4 });
    expect(move('PageDown', 0, 1)).toEqual({ row: 3, column: 1 });
    expect(move('PageUp', 3, 1)).toEqual({ row: 0, column: 1 });
    expect(move('Home', 2, 3, true)).toEqual({ row: 0, column: 0 });
    expect(move('End', 2, 3, true)).toEqual({ row: 3, column: 4 });
  });

  test('Ctrl+arrow: to the end of a run, over blanks to the next, to the edge', () => {
    expect(move('ArrowRight', 0, 0, true)).toEqual({ row: 0, column: 1 });
    expect(move('ArrowRight', 0, 1, true)).toEqual({ row: 0, column: 3 });
    expect(move('ArrowDown', 0, 1, true)).toEqual({ row: 3, column: 1 });
    expect(move('ArrowRight', 2, 1, true)).toEqual({ row: 2, column: 4 });
    expect(move('ArrowLeft', 3, 4, true)).toEqual({ row: 3, column: 0 });
    expect(move('ArrowUp', 0, 4, true)).toEqual({ row: 0, column: 4 });
  });

  test('other keys do not move', () => {
    expect(move('a', 0, 0)).toBeNull();
    expect(move('PageDown', 0, 0, true)).toBeNull();
    expect(moveBy('ArrowDown', false, { row: 0, column: 0 }, { ...extent, rows: 0 })).toBeNull();
  });

  test('no key leaves the sheet, none repeated for ever stands still short of an edge', () => {
    const place = fc.record({ row: fc.integer({ min: 0, max: 3 }), column: fc.integer({ min: 0, max: 4 }) });
    fc.assert(
      fc.property(place, fc.constantFrom(...keys), fc.boolean(), (from, key, control) => {
        const to = moveBy(key, control, from, extent);
        if (!to) return;
        expect(to.row >= 0 && to.row < 4 && to.column >= 0 && to.column < 5).toBe(true);
        const atEdge = to.row === 0 || to.row === 3 || to.column === 0 || to.column === 4;
        const stood = to.row === from.row && to.column === from.column;
        if (stood) expect(atEdge).toBe(true);
      }),
      { seed: 20260104, numRuns: 400 },
    );
  });

  test('Tab reads on to the next row and leaves at both ends', () => {
    expect(tabTo({ row: 0, column: 4 }, 1, extent)).toEqual({ row: 1, column: 0 });
    expect(tabTo({ row: 1, column: 0 }, -1, extent)).toEqual({ row: 0, column: 4 });
    expect(tabTo({ row: 3, column: 4 }, 1, extent)).toBeNull();
    expect(tabTo({ row: 0, column: 0 }, -1, extent)).toBeNull();
  });
});

describe('selection', () => {
  test('extending goes round the anchor', () => {
    const one = extendTo(at({ row: 2, column: 2 }), { row: 0, column: 4 });
    expect(boxOf(one)).toEqual({ top: 0, bottom: 2, left: 2, right: 4 });
    expect(one.active).toEqual({ row: 2, column: 2 });
    expect(isSingle(boxOf(at({ row: 1, column: 1 })))).toBe(true);
  });

  test('clamping into fewer rows, and into none', () => {
    const all = fromBox({ top: 0, bottom: 9, left: 0, right: 4 });
    expect(clampSelection(all, 3, 5)?.head).toEqual({ row: 2, column: 4 });
    expect(clampSelection(all, 0, 5)).toBeNull();
  });

  test('Tab and Enter visit every cell of a range once and come round', () => {
    for (const along of ['row', 'column'] as const) {
      let now = fromBox({ top: 1, bottom: 3, left: 2, right: 3 });
      const seen = new Set<string>();
      for (let count = 0; count < 6; count += 1) {
        seen.add(`${now.active.row},${now.active.column}`);
        now = cycle(now, 1, along);
      }
      expect(seen.size).toBe(6);
      expect(now.active).toEqual({ row: 1, column: 2 });
      expect(cycle(now, -1, along).active).toEqual({ row: 3, column: 3 });
    }
  });
});
