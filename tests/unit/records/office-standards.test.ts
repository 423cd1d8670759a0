import { describe, expect, test } from 'vitest';
import { defaultOffice } from '#shared/records/office/office.ts';
import { validateOffice } from '#shared/records/office/validate-office.ts';
import { unwrap } from '#shared/result/result.ts';

const standard = { words: ['강사수당'], unit: '시간', ceiling: 100_000, year: 2026, source: '가온시 예산편성 지침' };

describe('audit/B21: the office’s table of 편성기준', () => {
  test('none comes with the program, and an older record without one is an office', () => {
    expect(defaultOffice.standards).toBeUndefined();
    expect(unwrap(validateOffice(defaultOffice))).toBe(defaultOffice);
  });

  test('a table is kept as it is, fields of a newer build and all', () => {
    const office = { ...defaultOffice, standards: [standard, { ...standard, unit: '', note: '새 항목' }] };
    expect(unwrap(validateOffice(office))).toBe(office);
  });

  test.each([
    ['no words', { words: [] }],
    ['a blank word', { words: [' '] }],
    ['no source', { source: '' }],
    ['a source of white space', { source: ' ' }],
    ['a ceiling of nothing', { ceiling: 0 }],
    ['a ceiling below nothing', { ceiling: -1 }],
    ['half a 원', { ceiling: 0.5 }],
    ['a ceiling as text', { ceiling: '100,000' }],
    ['a year that is none', { year: 20_260 }],
    ['no unit', { unit: undefined }],
  ])('refused: %s', (_, change) => {
    expect(validateOffice({ ...defaultOffice, standards: [{ ...standard, ...change }] })).toMatchObject({ ok: false });
  });
});
