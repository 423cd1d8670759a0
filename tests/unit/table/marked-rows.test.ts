import { expect, test } from 'vitest';
import type { GridRow } from '../../../renderer/grid/types.ts';
import { markedRow, markedRows, type TableMarks } from '../../../renderer/table/marked-rows.ts';

const rows: readonly GridRow[] = [
  { id: 'a', cells: {}, marks: { amount: { severity: 'attention', message: '계산하면 5입니다.', aside: '5' } } },
  { id: 'b', cells: {} },
];
const marks: TableMarks = new Map([
  ['a', { amount: { severity: 'error', message: '다릅니다.' }, label: { severity: 'info', message: '이름입니다.' } }],
]);

test('a finding comes before what the table says of the cell, whose second value stays', () => {
  expect(markedRow(rows[0] as GridRow, marks).marks).toEqual({
    amount: { severity: 'error', message: '다릅니다.\n계산하면 5입니다.', aside: '5' },
    label: { severity: 'info', message: '이름입니다.' },
  });
});

test('rows without findings are the same, and so is a marked one asked for again', () => {
  const marked = markedRows(rows, marks);
  expect(marked[1]).toBe(rows[1]);
  expect(markedRows(rows, marks)[0]).toBe(marked[0]);
  expect(markedRows(rows, new Map())).toBe(rows);
  expect(markedRows(rows, undefined)).toBe(rows);
});
