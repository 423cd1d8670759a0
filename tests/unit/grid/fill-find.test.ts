import { describe, expect, test } from 'vitest';
import { fillBox, fillFrom, seriesOf } from '../../../renderer/grid/sheet/fill.ts';
import { findAll, nextMatch, replaceAt } from '../../../renderer/grid/sheet/find.ts';
import type { CellValue } from '../../../renderer/grid/types.ts';
import { amount, column, sheetOf, text } from './sheet-samples.ts';

const integer = column('year', 'integer');
const go = (values: CellValue[], of = text, copyOnly = false) =>
  Array.from({ length: 3 }, (_, index) => seriesOf(values, of, copyOnly)(values.length + index));

describe('series', () => {
  test('years count up in every way they are written', () => {
    expect(go(['2024년'])).toEqual(['2025년', '2026년', '2027년']);
    expect(go(['2024년도'])).toEqual(['2025년도', '2026년도', '2027년도']);
    expect(go(['제2024.'])).toEqual(['제2025.', '제2026.', '제2027.']);
    expect(go([2024], integer)).toEqual([2025, 2026, 2027]);
    expect(go(['2020', '2022'])).toEqual(['2024', '2026', '2028']);
  });

  test('an amount is repeated, two evenly spaced ones go on, others repeat', () => {
    expect(go([2024], amount)).toEqual([2024, 2024, 2024]);
    expect(go([100, 200], amount)).toEqual([300, 400, 500]);
    expect(go([1, 2, 4], amount)).toEqual([1, 2, 4]);
    expect(go(['가', '나'])).toEqual(['가', '나', '가']);
  });

  test('with Ctrl nothing is continued', () => expect(go([2024], integer, true)).toEqual([2024, 2024, 2024]));

  test('backwards', () => expect(seriesOf(['2024년'], text, false)(-1)).toBe('2023년'));
});

describe('filling', () => {
  const sheet = sheetOf(
    [text, amount, integer],
    [
      ['가', 10, 2024],
      ['나', 20, null],
      ['다', null, null],
    ],
  );

  test('the handle dragged down, each column for itself', () => {
    const { edits } = fillBox(
      sheet,
      { top: 0, bottom: 0, left: 1, right: 2 },
      { top: 0, bottom: 2, left: 1, right: 2 },
      false,
    );
    expect(edits).toEqual([
      { rowId: 'r1', columnId: 'now', value: 10 },
      { rowId: 'r2', columnId: 'now', value: 10 },
      { rowId: 'r1', columnId: 'year', value: 2025 },
      { rowId: 'r2', columnId: 'year', value: 2026 },
    ]);
  });

  test('dragged up it counts down', () => {
    const given = sheetOf([integer], [[null], [null], [2024]]);
    const { edits } = fillBox(
      given,
      { top: 2, bottom: 2, left: 0, right: 0 },
      { top: 0, bottom: 2, left: 0, right: 0 },
      false,
    );
    expect(edits.map((edit) => edit.value)).toEqual([2022, 2023]);
  });

  test('Ctrl+D takes the first row of the range, or the row above a single one', () => {
    const range = fillFrom(sheet, { top: 0, bottom: 2, left: 1, right: 1 }, 'down');
    expect(range?.edits.map((edit) => edit.value)).toEqual([10, 10]);
    const single = fillFrom(sheet, { top: 2, bottom: 2, left: 1, right: 1 }, 'down');
    expect(single?.edits).toEqual([{ rowId: 'r2', columnId: 'now', value: 20 }]);
    expect(fillFrom(sheet, { top: 0, bottom: 0, left: 1, right: 1 }, 'down')).toBeNull();
  });

  test('Ctrl+R fills like columns and leaves others alone', () => {
    const two = sheetOf([amount, column('b', 'amount'), text], [[5, null, '가']]);
    const filled = fillFrom(two, { top: 0, bottom: 0, left: 0, right: 2 }, 'right');
    expect(filled).toEqual({ edits: [{ rowId: 'r0', columnId: 'b', value: 5 }], readOnly: 1 });
  });

  test('read-only cells are counted', () => {
    const fixed = sheetOf([column('a', 'amount', { editable: ({ id }) => id !== 'r1' })], [[1], [2], [3]]);
    expect(fillFrom(fixed, { top: 0, bottom: 2, left: 0, right: 0 }, 'down')).toEqual({
      edits: [{ rowId: 'r2', columnId: 'a', value: 1 }],
      readOnly: 1,
    });
  });
});

describe('finding and replacing', () => {
  const sheet = sheetOf(
    [text, amount],
    [
      ['Edu 사무관리비', 1_234_567],
      ['관리비', 12],
      ['', null],
      ['시설관리', 4_567],
    ],
  );

  test('by part, whatever the case, numbers also without commas', () => {
    expect(findAll(sheet, '관리').map((place) => place.row)).toEqual([0, 1, 3]);
    expect(findAll(sheet, 'eDU')).toEqual([{ row: 0, column: 0 }]);
    expect(findAll(sheet, '4567').map((place) => place.row)).toEqual([0, 3]);
    expect(findAll(sheet, '1,234')).toEqual([{ row: 0, column: 1 }]);
    expect(findAll(sheet, '')).toEqual([]);
  });

  test('the next one goes round', () => {
    const found = findAll(sheet, '관리');
    expect(nextMatch(found, null, 1)).toBe(0);
    expect(nextMatch(found, { row: 0, column: 0 }, 1)).toBe(1);
    expect(nextMatch(found, { row: 3, column: 1 }, 1)).toBe(0);
    expect(nextMatch(found, { row: 0, column: 0 }, -1)).toBe(2);
    expect(nextMatch([], null, 1)).toBe(-1);
  });

  test('replacing in texts and numbers; what would be no value is skipped', () => {
    const names = findAll(sheet, '관리');
    expect(replaceAt(sheet, names, '관리', '운영').edits.map((edit) => edit.value)).toEqual([
      'Edu 사무운영비',
      '운영비',
      '시설운영',
    ]);
    const figures = findAll(sheet, '567');
    expect(replaceAt(sheet, figures, '567', '000').edits.map((edit) => edit.value)).toEqual([1_234_000, 4_000]);
    expect(replaceAt(sheet, figures, '567', '가')).toEqual({ edits: [], skipped: 2 });
    expect(replaceAt(sheet, [{ row: 0, column: 0 }], 'edu', '$&').edits[0]?.value).toBe('$& 사무관리비');
  });

  test('read-only cells are skipped', () => {
    const fixed = sheetOf([column('name', 'text', { editable: false })], [['관리']]);
    expect(replaceAt(fixed, findAll(fixed, '관리'), '관리', '운영')).toEqual({ edits: [], skipped: 1 });
  });
});
