import { describe, expect, test } from 'vitest';
import { carrySelection } from '../../../renderer/grid/sheet/carry.ts';
import { at } from '../../../renderer/grid/sheet/selection.ts';
import type { Sheet } from '../../../renderer/grid/sheet/sheet.ts';
import { column } from './sheet-samples.ts';

const sheet = (...ids: string[]): Sheet => ({
  columns: [column('name', 'text'), column('amount', 'amount')],
  rows: ids.map((id) => ({ id, cells: {} })),
  unit: '원',
});

describe('the selection stays on its rows', () => {
  const old = sheet('a', 'b', 'c', 'd');
  const cell = at({ row: 1, column: 1 });

  test('through a move, and back', () => {
    const moved = sheet('a', 'c', 'b', 'd');
    const there = carrySelection(cell, old, moved);
    expect(there?.active).toEqual({ row: 2, column: 1 });
    expect(there && carrySelection(there, moved, old)).toEqual(cell);
  });

  test('when rows come above it', () => {
    expect(carrySelection(cell, old, sheet('x', 'y', 'a', 'b', 'c', 'd'))?.head).toEqual({ row: 3, column: 1 });
  });

  test('as a range of rows that move together', () => {
    const range = { active: { row: 1, column: 0 }, anchor: { row: 1, column: 0 }, head: { row: 2, column: 0 } };
    expect(carrySelection(range, old, sheet('a', 'd', 'b', 'c'))).toEqual({
      active: { row: 2, column: 0 },
      anchor: { row: 2, column: 0 },
      head: { row: 3, column: 0 },
    });
  });

  test('and where it was when its row is gone', () => {
    expect(carrySelection(cell, old, sheet('a', 'c', 'd'))?.active).toEqual({ row: 1, column: 1 });
    expect(carrySelection(at({ row: 3, column: 0 }), old, sheet('a'))?.active).toEqual({ row: 0, column: 0 });
    expect(carrySelection(cell, old, sheet())).toBeNull();
  });
});
