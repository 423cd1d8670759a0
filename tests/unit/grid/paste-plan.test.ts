import { describe, expect, test } from 'vitest';
import { squared } from '../../../renderer/grid/clipboard/block.ts';
import { planPaste } from '../../../renderer/grid/clipboard/paste-plan.ts';
import { at, fromBox } from '../../../renderer/grid/sheet/selection.ts';
import type { GridRow } from '../../../renderer/grid/types.ts';
import { column, sheetOf } from './sheet-samples.ts';

const columns = [column('name', 'text'), column('now', 'amount'), column('sum', 'amount', { editable: false })];
const sheet = sheetOf(columns, [
  ['가', 1, 10],
  ['나', 2, 20],
  ['다', 3, 30],
  ['라', 4, 40],
]);
const block = (rows: string[][]) => squared(rows.map((row) => row.map((text) => ({ text }))));
const from = (row: number, columnAt: number) => at({ row, column: columnAt });

describe('planning a paste', () => {
  test('text becomes each column’s values; unchanged cells are no edits', () => {
    const plan = planPaste(
      sheet,
      from(0, 0),
      block([
        ['가', '△1,234천원'],
        ['새', '-'],
      ]),
      false,
    );
    expect(plan.edits).toEqual([
      { rowId: 'r0', columnId: 'now', value: -1_234_000 },
      { rowId: 'r1', columnId: 'name', value: '새' },
      { rowId: 'r1', columnId: 'now', value: null },
    ]);
    expect(plan.overwritten).toBe(3);
  });

  test('a bare number is in the unit on view, a stated unit wins', () => {
    const plan = planPaste({ ...sheet, unit: '천원' }, from(0, 1), block([['7'], ['8원'], ['0.5억원']]), false);
    expect(plan.edits.map((edit) => edit.value)).toEqual([7_000, 8, 50_000_000]);
  });

  test('a copied number goes back exactly, though the view is coarser', () => {
    const own = [[{ text: '1.234567', own: { kind: 'amount', value: 1_234_567 } }]];
    const plan = planPaste({ ...sheet, unit: '백만원' }, from(0, 1), own, false);
    expect(plan.edits).toEqual([{ rowId: 'r0', columnId: 'now', value: 1_234_567 }]);
  });

  test('clipboard/P20: an unreadable text is refused with its place, the rest goes on', () => {
    const plan = planPaste(sheet, from(0, 1), block([['미정'], ['5']]), false);
    expect(plan.edits).toEqual([{ rowId: 'r1', columnId: 'now', value: 5 }]);
    expect(plan.refused).toMatchObject([{ row: 0, column: 1, text: '미정' }]);
    expect(plan.refused[0]?.message).toContain('‘미정’');
  });

  test('read-only cells and rows keep what they hold', () => {
    const rows: GridRow[] = sheet.rows.map((row, index) => (index === 1 ? { ...row, readOnly: true } : row));
    const plan = planPaste(
      { ...sheet, rows },
      from(0, 1),
      block([
        ['5', '6'],
        ['7', ''],
      ]),
      false,
    );
    expect(plan.edits).toEqual([{ rowId: 'r0', columnId: 'now', value: 5 }]);
    expect(plan.readOnly).toBe(2);
  });

  test('one cell fills the whole selection, and a block its whole multiples', () => {
    const all = fromBox({ top: 0, bottom: 3, left: 1, right: 1 });
    expect(planPaste(sheet, all, block([['9']]), false).edits).toHaveLength(4);
    expect(planPaste(sheet, all, block([['8'], ['9']]), false).edits.map((edit) => edit.value)).toEqual([8, 9, 8, 9]);
    expect(planPaste(sheet, all, block([['7'], ['8'], ['9']]), false).edits).toHaveLength(3);
  });

  test('what does not fit is counted, not lost in silence', () => {
    const plan = planPaste(
      sheet,
      from(3, 1),
      block([
        ['1', '2', '3'],
        ['4', '5', '6'],
      ]),
      false,
    );
    expect(plan).toMatchObject({ cutColumns: 1, cutRows: 1, added: [] });
  });

  test('rows beyond the end are made where the screen can make them', () => {
    const plan = planPaste(
      sheet,
      from(3, 0),
      block([
        ['라', '5'],
        ['마', '6'],
        ['바', 'x'],
      ]),
      true,
    );
    expect(plan.added).toEqual([
      { name: '마', now: 6 },
      { name: '바', now: null },
    ]);
    expect(plan.refused).toHaveLength(1);
    expect(plan.cutRows).toBe(0);
  });

  test('an empty grid takes a whole block as new rows', () => {
    const plan = planPaste({ ...sheet, rows: [] }, from(0, 0), block([['가', '1']]), true);
    expect(plan.added).toEqual([{ name: '가', now: 1 }]);
  });

  test('blank text clears, and a blank over a blank is nothing', () => {
    const blank = sheetOf(columns, [['', null, null]]);
    expect(planPaste(blank, from(0, 0), block([['', '']]), false).edits).toEqual([]);
    expect(planPaste(sheet, from(0, 0), block([['', '']]), false).edits.map((edit) => edit.value)).toEqual(['', null]);
  });
});
