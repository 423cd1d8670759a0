import { expect, test } from 'vitest';
import { read } from 'xlsx';
import { writeSheet } from '#shared/formats/xlsx/write-sheet.ts';
import { unwrap } from '#shared/result/result.ts';

const sheet = {
  name: '집계',
  head: ['부서', '금액'],
  rows: [
    ['=1+1', Number.MAX_SAFE_INTEGER],
    ['경제과', -5],
    ['', 0],
  ],
};

test('numbers are numbers, texts are texts, nothing is a formula; the same bytes again', () => {
  const bytes = unwrap(writeSheet(sheet));
  expect(unwrap(writeSheet(sheet))).toEqual(bytes);
  const cells = read(bytes, { cellFormula: true }).Sheets.집계 ?? {};
  const seen = Object.entries(cells).filter(([address]) => !address.startsWith('!'));
  expect(Object.fromEntries(seen.map(([address, { t, v }]) => [address, [t, v]]))).toEqual({
    ...{ A1: ['s', '부서'], B1: ['s', '금액'], A2: ['s', '=1+1'], B2: ['n', Number.MAX_SAFE_INTEGER] },
    ...{ A3: ['s', '경제과'], B3: ['n', -5], A4: ['s', ''], B4: ['n', 0] },
  });
  expect(seen.some(([, cell]) => 'f' in cell)).toBe(false);
});

test('what the format does not hold is refused', () => {
  expect(writeSheet({ ...sheet, rows: [['가'.repeat(32_768)]] })).toMatchObject({ error: { code: 'sheet-too-large' } });
  expect(writeSheet({ ...sheet, rows: [['가'.repeat(32_767)]] })).toMatchObject({ ok: true });
});
