import { useRef } from 'react';
import type { CellMark, GridRow } from '../grid/types.ts';

/** Makes rows of lines, once for each: a line that an edit left alone has the same row, which is not drawn again. */
export function keptRows<T extends object>(toRow: (line: T) => GridRow): (lines: readonly T[]) => readonly GridRow[] {
  const known = new WeakMap<T, GridRow>();
  return (lines) =>
    lines.map((line) => {
      const row = known.get(line) ?? toRow(line);
      known.set(line, row);
      return row;
    });
}

function sameParts<T>(
  one: Readonly<Record<string, T>> = {},
  other: Readonly<Record<string, T>> = {},
  same: (a: T, b: T) => boolean = Object.is,
): boolean {
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) => name in other && same(one[name] as T, other[name] as T));
}

const sameMark = (one: CellMark, other: CellMark) =>
  one.severity === other.severity && one.message === other.message && one.aside === other.aside;

/** A row that is made anew each time, as the one before where that says the same: 계 is not drawn again. */
export function useKeptRow(row: GridRow): GridRow {
  const kept = useRef(row);
  const { cells, marks, ...rest } = row;
  const { cells: oldCells, marks: oldMarks, ...oldRest } = kept.current;
  const same =
    sameParts(cells, oldCells) &&
    sameParts(marks, oldMarks, sameMark) &&
    sameParts<unknown>({ ...rest }, { ...oldRest });
  if (!same) kept.current = row;
  return kept.current;
}
