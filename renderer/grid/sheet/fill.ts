import type { CellValue, GridColumn, GridEdit } from '../types.ts';
import type { Box } from './selection.ts';
import { isEditable, type Sheet, sameValue, valueAt } from './sheet.ts';

/** `2024`, `2024년`, `2024년도`, `'24년`: what an officer means to count up. */
const yearPattern = /^(\D{0,8})((?:19|20)\d{2})(년도?|연도|\.)?$/;

type Series = (index: number) => CellValue;

function yearSeries(values: readonly CellValue[]): Series | null {
  const years = values.map((value) => yearPattern.exec(String(value ?? '')));
  const first = years[0];
  const last = years.at(-1);
  if (!first || !last || years.some((year) => year?.[1] !== first[1] || year?.[3] !== first[3])) return null;
  const numbers = years.map((year) => Number(year?.[2]));
  const step = numbers.length === 1 ? 1 : (numbers[1] ?? 0) - (numbers[0] ?? 0);
  if (numbers.some((number, index) => number !== (numbers[0] ?? 0) + index * step)) return null;
  const start = numbers[0] ?? 0;
  const asNumber = typeof values[0] === 'number';
  return (index) => {
    const year = start + index * step;
    return asNumber ? year : `${first[1]}${year}${first[3] ?? ''}`;
  };
}

function numberSeries(values: readonly CellValue[], column: GridColumn): Series | null {
  if (values.length < 2 || column.kind === 'text') return null;
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length !== values.length) return null;
  const start = numbers[0] ?? 0;
  const step = (numbers[1] ?? 0) - start;
  if (numbers.some((number, index) => number !== start + index * step)) return null;
  return (index) => {
    const value = start + index * step;
    return Number.isSafeInteger(value) || column.kind === 'rate' ? value : (numbers.at(-1) ?? null);
  };
}

/**
 * The values that continue `values`: years count up, two and more evenly spaced numbers go on by their step, anything
 * else is repeated. Index 0 is the first given value; a negative index goes before it.
 */
export function seriesOf(values: readonly CellValue[], column: GridColumn, copyOnly: boolean): Series {
  const repeat: Series = (index) => values[((index % values.length) + values.length) % values.length] ?? null;
  if (copyOnly || values.length === 0) return repeat;
  const yearly = ['integer', 'text', 'code', 'year'].includes(column.kind);
  return (yearly ? yearSeries(values) : null) ?? numberSeries(values, column) ?? repeat;
}

function put(sheet: Sheet, edits: GridEdit[], row: number, column: number, value: CellValue): boolean {
  const to = sheet.rows[row];
  const of = sheet.columns[column];
  if (!to || !of) return true;
  if (!isEditable(of, to)) return false;
  if (!sameValue(value, valueAt(sheet, row, column))) edits.push({ rowId: to.id, columnId: of.id, value });
  return true;
}

export interface Filled {
  readonly edits: readonly GridEdit[];
  readonly readOnly: number;
}

/** Dragging the fill handle: `source` goes on into `target`, which holds it and grows it along one direction. */
export function fillBox(sheet: Sheet, source: Box, target: Box, copyOnly: boolean): Filled {
  const edits: GridEdit[] = [];
  let readOnly = 0;
  const down = target.top !== source.top || target.bottom !== source.bottom;
  const lines = down ? [source.left, source.right] : [source.top, source.bottom];
  const [from, to] = down ? [source.top, source.bottom] : [source.left, source.right];
  const [start, end] = down ? [target.top, target.bottom] : [target.left, target.right];
  for (let line = lines[0] ?? 0; line <= (lines[1] ?? -1); line += 1) {
    const values: CellValue[] = [];
    for (let at = from; at <= to; at += 1) values.push(down ? valueAt(sheet, at, line) : valueAt(sheet, line, at));
    const column = sheet.columns[down ? line : source.left];
    if (!column) continue;
    const series = seriesOf(values, column, copyOnly);
    for (let at = start; at <= end; at += 1) {
      if (at >= from && at <= to) continue;
      const right = sheet.columns[at];
      // Sideways into a column of another kind nothing sensible can be said.
      if (!down && right?.kind !== column.kind) {
        readOnly += 1;
        continue;
      }
      const done = down
        ? put(sheet, edits, at, line, series(at - from))
        : put(sheet, edits, line, at, series(at - from));
      if (!done) readOnly += 1;
    }
  }
  return { edits, readOnly };
}

/** Ctrl+D and Ctrl+R: the first row (column) of the range into the rest; in a single row (column), the one before it. */
export function fillFrom(sheet: Sheet, box: Box, direction: 'down' | 'right'): Filled | null {
  const down = direction === 'down';
  const single = down ? box.top === box.bottom : box.left === box.right;
  const source = down ? box.top - (single ? 1 : 0) : box.left - (single ? 1 : 0);
  if (source < 0) return null;
  return fillBox(
    sheet,
    down ? { ...box, top: source, bottom: source } : { ...box, left: source, right: source },
    down ? { ...box, top: source } : { ...box, left: source },
    true,
  );
}
