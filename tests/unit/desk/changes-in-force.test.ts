import { expect, it } from 'vitest';
import { changesInForce } from '../../../renderer/features/desk/origin/changes-in-force.ts';
import type { ChangeRow } from '../../../renderer/store/rows.ts';

function row(seq: number, change: ChangeRow['change']): ChangeRow {
  return { seq, at: '', who: '', machine: '', how: 'typed', label: `${seq}`, change, keys: [] };
}

const edit = (continues?: number): ChangeRow['change'] => {
  const name = { kind: 'edited', of: 'project', id: '1', patches: [] } as const;
  return continues === undefined ? name : { ...name, continues };
};
const inForce = (...changes: ChangeRow['change'][]) =>
  changesInForce(changes.map((change, at) => row(at + 1, change)).reverse()).map(({ seq }) => seq);

it('what was taken back is left out, with every entry of its step, until it is repeated', () => {
  expect(inForce(edit(), edit(), edit(2), { kind: 'undo', of: 2, more: [3] })).toEqual([1]);
  expect(inForce(edit(), edit(), { kind: 'undo', of: 2 }, { kind: 'redo', of: 2 })).toEqual([2, 1]);
});

it('[journal/U7] a text that was saved while it was typed is told once, by its last entry', () => {
  expect(inForce(edit(), edit(), edit(2), edit(2), edit())).toEqual([5, 4, 1]);
});
