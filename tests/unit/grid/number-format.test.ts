import { describe, expect, test } from 'vitest';
import { figureOf } from '../../../renderer/grid/clipboard/figure.ts';
import { readNumberFormat } from '../../../renderer/grid/clipboard/number-format.ts';
import { machineNumber } from '../../../renderer/grid/clipboard/source.ts';

describe('clipboard/P12–P15: what a format does', () => {
  test.each([
    'General',
    'Standard',
    'G/표준',
    'G/General',
    '0',
    '#,##0',
    '#,##0.00',
    '#,##0"명"',
    '#,##0\\d\\a\\y\\s',
    '@',
    'Fixed',
  ])('%s is a plain number', (code) =>
    expect(readNumberFormat(code)).toEqual({
      date: false,
      thousands: 0,
      percent: false,
      minus: 'shown',
      brackets: false,
    }),
  );

  test.each([
    'yyyy',
    'YYYY"년" M"월"',
    'Short Date',
    'Long Time',
    '[$-412]yyyy/mm/dd',
    'h:mm',
    '[h]:mm',
    'm\\/d',
    'aaa',
  ])('%s is a day or a time', (code) => expect(readNumberFormat(code).date).toBe(true));

  test.each<[string, number]>([
    ['#,##0,', 1],
    ['#,##0,,', 2],
    ['#,##0,"천원"', 1],
    ['#,##0.0,', 1],
    ['0.0,,;△0.0,,', 2],
    ['#,##0', 0],
    ['#,##0;(#,##0)', 0],
  ])('%s divides by 1,000 %i times', (code, times) => expect(readNumberFormat(code).thousands).toBe(times));

  test.each(['0%', 'Percent', '0.0%;△0.0%'])('%s is a percentage', (code) =>
    expect(readNumberFormat(code).percent).toBe(true),
  );

  test.each<[string, 'shown' | 'coloured' | 'hidden']>([
    ['#,##0;[Red]#,##0', 'coloured'],
    ['#,##0;[RED]-#,##0', 'shown'],
    ['#,##0_);[Red](#,##0)', 'shown'],
    ['#,##0_);[Red]#,##0_)', 'coloured'],
    ['#,##0;#,##0', 'hidden'],
    ['#,##0;', 'hidden'],
    ['[Blue]#,##0;[Red]#,##0', 'hidden'],
    ['#,##0;[빨강]#,##0', 'coloured'],
    ['"△"#,##0', 'shown'],
    ['#,##0;"△"#,##0', 'shown'],
    ['#,##0;\\-#,##0', 'shown'],
    ['_-* #,##0_-;\\-* #,##0_-;_-* "-"_-;_-@_-', 'shown'],
    ['_-* #,##0_-;* #,##0_-', 'hidden'],
    ['[>=0]#,##0;[<0]△#,##0;0', 'shown'],
    ['[<1000]0;#,##0', 'hidden'],
    ['#,##0"a;b";△#,##0', 'shown'],
  ])('%s: a minus is %s', (code, minus) => expect(readNumberFormat(code).minus).toBe(minus));
});

test.each<[string, boolean]>([
  ['#,##0_);(#,##0)', true],
  ['#,##0_);\\(#,##0\\)', true],
  ['(#,##0)', false],
  ['#,##0_);-#,##0_)', false],
])('clipboard/P16: %s puts brackets round a negative: %s', (code, brackets) =>
  expect(readNumberFormat(code).brackets).toBe(brackets),
);

test('clipboard/P10: one number with its unit, in the dress of a cell', () => {
  const sizes = (text: string) => {
    const figure = figureOf(text);
    return (
      figure && [figure.negative, `${figure.size.numerator}/${figure.size.denominator}`, figure.decimals, figure.tail]
    );
  };
  expect(sizes(' △1,234.50천원 ')).toEqual([true, '2469/2', 2, '천원']);
  expect(sizes('（１，２３４）')).toEqual([true, '1234/1', 0, '']);
  expect(sizes('₩ -1,234')).toEqual([true, '1234/1', 0, '']);
  expect(sizes('1,234-')).toEqual([true, '1234/1', 0, '']);
  expect(sizes('12.5 %')).toEqual([false, '25/2', 1, '%']);
  for (const text of ['1,23', '1 234', '1억 5천만원', '(1,234', '-(5)', '1.2.3', '', '-', '약 5', '5명'])
    expect(sizes(text), text).toBeNull();
});

test('clipboard/P12: a number of a program is exact to fifteen digits', () => {
  const text = (given: string) => {
    const number = machineNumber(given);
    return number && `${number.numerator}/${number.denominator}`;
  };
  expect(text('-1234')).toBe('-1234/1');
  expect(text('1.5E3')).toBe('1500/1');
  expect(text('1.25e-2')).toBe('1/80');
  expect(text('0.30000000000000004')).toBe('3/10');
  expect(text('1234.5669999999999')).toBe('1234567/1000');
  expect(text('9007199254740991')).toBe('9007199254740991/1');
  for (const given of ['', 'x', '1,234', '--1', '1e9999', '0x10']) expect(text(given), given).toBeNull();
});
