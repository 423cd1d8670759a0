import { describe, expect, test } from 'vitest';
import { josa } from '#shared/hangul/josa.ts';
import { squared } from '../../../renderer/grid/clipboard/block.ts';
import { planPaste } from '../../../renderer/grid/clipboard/paste-plan.ts';
import { leftOut } from '../../../renderer/grid/kit/pasting.ts';
import { readCell } from '../../../renderer/grid/sheet/cell-text.ts';
import { seriesOf } from '../../../renderer/grid/sheet/fill.ts';
import { at } from '../../../renderer/grid/sheet/selection.ts';
import { column, sheetOf } from './sheet-samples.ts';

const year = column('year', 'year', { label: '연도' });
const read = (text: string) => {
  const found = readCell(text, year, '천원');
  return found.ok ? found.value : found.error.message;
};

describe('clipboard/P30: a year in any dress', () => {
  test.each([
    '2019',
    ' 2019 ',
    '２０１９',
    '2019.',
    '2019년',
    '2019년도',
    '2019 년',
    '2019회계연도',
    '2019학년도',
    "'19",
    '’19',
    '‘19',
    "'19년",
    "'19.",
    'FY2019',
    'FY 2019',
    '2019(결산)',
    '2019년(결산)',
    '２０１９（결산）',
    '\u00a02019\u00a0',
    '\u200e2019\u200f',
    '\u202a2019\u202c',
    '2\u200b019',
    '2,019',
    '\ufeff2019',
  ])('%j', (text) => expect(read(text)).toBe('2019'));

  test.each([
    '19',
    '19년',
    '2019.12',
    '2019-01-15',
    '2018~2019',
    '2018, 2019',
    '20190',
    '1',
    '계',
    '2019²',
    '43466',
    '2019(1)',
    '0',
  ])('%j is refused', (text) =>
    expect(read(text)).toBe(
      `${josa(`‘${text}’`, '은/는')} 연도로 읽을 수 없습니다. 네 자리 숫자로 적어 주세요. 예: 2019`,
    ),
  );

  test('nothing at all is refused', () => expect(read(' ')).toContain('빈칸은 연도가 될 수 없습니다.'));

  test('the fill handle counts years up', () => {
    expect([0, 1, 2].map(seriesOf(['2019', '2020'], year, false))).toEqual(['2019', '2020', '2021']);
  });
});

describe('clipboard/P31: a row whose year is refused is left whole', () => {
  const sheet = sheetOf(
    [year, column('budget', 'amount'), column('spent', 'amount')],
    [
      ['2021', 1, 2],
      ['2022', 3, 4],
    ],
  );
  const block = (rows: string[][]) => squared(rows.map((row) => row.map((text) => ({ text }))));

  test('over rows of the table', () => {
    const given = block([
      ['작년', '7', '8'],
      ["'23", '9', '미정'],
    ]);
    const plan = planPaste(sheet, at({ row: 0, column: 0 }), given, false);
    expect(plan.edits).toEqual([
      { rowId: 'r1', columnId: 'year', value: '2023' },
      { rowId: 'r1', columnId: 'budget', value: 9 },
    ]);
    expect(plan.unnamed).toBe(1);
    expect(leftOut(plan, (index) => sheet.columns[index]?.label ?? '')).toEqual([
      expect.stringContaining('2칸은 읽을 수 없어 그대로 두었습니다. 처음은 1행 연도입니다: ‘작년’은 연도로'),
      '연도를 알 수 없는 1줄은 통째로 그대로 두었습니다.',
    ]);
  });

  test('below the table no row is made for it', () => {
    const given = block([
      ['2022', '9', '9'],
      ['', '5', '6'],
      ['2024', '7', '8'],
    ]);
    const plan = planPaste(sheet, at({ row: 1, column: 0 }), given, true);
    expect(plan.added).toEqual([{ year: '2024', budget: 7, spent: 8 }]);
    expect(plan.unnamed).toBe(1);
  });

  test('figures pasted beside the year need none', () => {
    const plan = planPaste(sheet, at({ row: 0, column: 1 }), block([['7', '8']]), false);
    expect(plan.edits.map((edit) => edit.value)).toEqual([7, 8]);
  });
});

test('clipboard/P21: rows of blanks at the end make no new rows', () => {
  const sheet = sheetOf([column('name', 'text')], [['가']]);
  const given = squared([[{ text: '나' }], [{ text: '다' }], [{ text: '' }], [{ text: '' }]]);
  expect(planPaste(sheet, at({ row: 0, column: 0 }), given, true).added).toEqual([{ name: '다' }]);
  // Over rows of the table blanks empty what they meet.
  expect(planPaste(sheet, at({ row: 0, column: 0 }), squared([[{ text: '' }]]), true).edits).toHaveLength(1);
});
