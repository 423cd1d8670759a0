import { describe, expect, test } from 'vitest';
import { diffRows, drawnDifferently } from '../../../renderer/grid/ag/row-diff.ts';
import { heightOf, lineRowHeight, rowHeight } from '../../../renderer/grid/sheet/row-height.ts';
import { at, fromBox } from '../../../renderer/grid/sheet/selection.ts';
import { orderColumns, treeColumn, visibleRows } from '../../../renderer/grid/sheet/sheet.ts';
import { summarize } from '../../../renderer/grid/sheet/summary.ts';
import type { GridRow } from '../../../renderer/grid/types.ts';
import { column, sheetOf } from './sheet-samples.ts';

const row = (id: string, more: Partial<GridRow> = {}): GridRow => ({ id, cells: {}, ...more });

describe('what became of the rows', () => {
  const [a, b, c] = [row('a'), row('b'), row('c')];
  test('an edit is an update of its rows only', () => {
    expect(diffRows([a, b, c], [a, { ...b }, c])).toEqual({ kind: 'update', changed: [1] });
    expect(diffRows([a, b], [a, b])).toEqual({ kind: 'update', changed: [] });
  });

  test('another order or number is a replacement', () => {
    expect(diffRows([a, b], [b, a]).kind).toBe('replace');
    expect(diffRows([a, b], [a]).kind).toBe('replace');
  });

  test('marks and levels are drawn, values alone are not looked at', () => {
    expect(drawnDifferently(a, { ...a, level: 1 })).toBe(true);
    expect(drawnDifferently(a, { ...a, cells: { x: 1 } })).toBe(false);
  });
});

describe('trees', () => {
  const rows = [
    row('a', { level: 0, folded: true }),
    row('b', { level: 1 }),
    row('c', { level: 2 }),
    row('d', { level: 0 }),
    row('e', { level: 1, folded: true }),
    row('f', { level: 2 }),
    row('g', { level: 1 }),
  ];
  test('rows under a folded row are hidden, to its own level', () => {
    expect(visibleRows(rows).map(({ id }) => id)).toEqual(['a', 'd', 'e', 'g']);
    const open = [row('x'), row('y')];
    expect(visibleRows(open)).toBe(open);
  });

  test('the first text column carries the tree; flat rows have none', () => {
    const columns = [column('no', 'code'), column('name', 'text')];
    expect(treeColumn({ columns, rows, unit: '원' })).toBe(1);
    expect(treeColumn({ columns, rows: [row('x')], unit: '원' })).toBe(-1);
  });
});

test('pinned columns stand first', () => {
  const columns = [column('a', 'text'), column('b', 'text', { pinned: 'left' })];
  expect(orderColumns(columns).map(({ id }) => id)).toEqual(['b', 'a']);
});

describe('summary', () => {
  const sheet = sheetOf(
    [column('name', 'text'), column('now', 'amount'), column('code', 'code')],
    [
      ['가', 10, '1'],
      ['', 20, null],
      ['다', null, '3'],
    ],
  );
  test('count of filled cells, sum and average of numbers', () => {
    expect(summarize(sheet, fromBox({ top: 0, bottom: 2, left: 0, right: 2 }))).toEqual({
      count: 6,
      numbers: 2,
      sum: 30,
      average: 15,
      rows: ['r0', 'r1', 'r2'],
      columns: ['name', 'now', 'code'],
      active: { rowId: 'r0', columnId: 'name' },
    });
  });

  test('no number has no average; no selection has nothing', () => {
    expect(summarize(sheet, at({ row: 0, column: 0 })).average).toBeNull();
    expect(summarize(sheet, null)).toMatchObject({ count: 0, active: null });
  });
});

test('a row is as high as its longest text, to a limit', () => {
  const columns = [column('note', 'multiline'), column('name', 'text')];
  const of = (note: string) => heightOf({ id: 'r', cells: { note, name: 'x\ny' } }, columns, () => 118);
  expect(of('')).toBe(rowHeight);
  expect(of('a\nb')).toBeGreaterThan(rowHeight);
  expect(of('가'.repeat(9))).toBeGreaterThan(of('가'.repeat(8)));
  const large = heightOf({ id: 'r', cells: { note: 'a\nb' } }, columns, () => 118, 1.5);
  expect(large).toBe(lineRowHeight(1.5) + Math.round((of('a\nb') - rowHeight) * 1.5));
  expect(of('가\n'.repeat(100))).toBe(of('가\n'.repeat(50)));
});
