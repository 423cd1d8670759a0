import { expect, it } from 'vitest';
import type { GridRow } from '../../../renderer/grid/types.ts';
import { keptRows } from '../../../renderer/table/kept-rows.ts';

it('gives a line that is the same object the same row, wherever it stands, and makes another for any other', () => {
  const made: string[] = [];
  const rowsOf = keptRows(({ id }: { readonly id: string }): GridRow => {
    made.push(id);
    return { id, cells: { name: id } };
  });
  const [a, b] = [{ id: 'a' }, { id: 'b' }];
  const before = rowsOf([a, b]);
  const after = rowsOf([b, { ...a }, a]);
  expect(after.map((row) => row.id)).toEqual(['b', 'a', 'a']);
  expect(after[0]).toBe(before[1]);
  expect(after[2]).toBe(before[0]);
  expect(after[1]).not.toBe(before[0]);
  expect(made).toEqual(['a', 'b', 'a']);
});
