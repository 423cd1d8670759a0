import { describe, expect, test } from 'vitest';
import { check } from '#shared/audit/check.ts';
import { numberRules } from '#shared/audit/number-rules.ts';
import { othersOf } from '#shared/audit/relate.ts';
import { roundingBound } from '#shared/audit/rounding-bound.ts';
import { importBytes } from '#shared/import/import-file.ts';
import { won } from '#shared/money/won.ts';
import { unwrap } from '#shared/result/result.ts';
import { existingFile } from '../../helpers/shared-files.ts';
import { cellOf, costed, findingsOf, plainProject, row, settled, subjectOf, year } from './subject.ts';

const seed = existingFile('seed/seoul-2024-manufacturing-hub.txt');

describe.skipIf(seed === null)('the real document', () => {
  const { findings, unchecked } = check(
    subjectOf(unwrap(importBytes('seed.txt', seed ?? new Uint8Array())).projects[0] ?? plainProject()),
    numberRules,
  );

  test('gives of the rules of figures exactly those that a reader of it found, and no error', () => {
    expect(findings.map(({ rule, severity, at }) => `${rule} ${severity} ${at}`)).toEqual([
      'S05 warning settlements[0].executed.amount',
      'S05 warning settlements[1].executed.amount',
      'S03 warning settlements[1].balance.amount',
      'S04 warning settlements[2].carriedIn.amount',
      'S06 warning settlements[2].carriedOut.amount',
      'S07 warning settlements[2].carriedOut.amount',
    ]);
    expect(findings[1]?.message).toContain('69.0%');
    expect(findings[4]?.message).toMatch(/30\.4%.*31\.0%.*18\.0%/);
  });

  test('says which rules could not be looked at, and what they needed', () => {
    expect(unchecked.map(({ rule }) => rule)).toEqual(['P04', 'S09', 'S10', 'S11', 'S12', 'S13', 'X01']);
    for (const { needs } of unchecked) expect(needs).not.toBe('');
  });
});

test('every rule has an id of its own, in the order of the notes', () => {
  const ids = numberRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.slice(0, 12).join(' ')).toBe('B01 B02 B03 B04 B05 B06 B07 B08 B09 B10 B11 B15');
});

describe('one cause, one finding', () => {
  test('audit/D1: a 사업비 that three others contradict is the wrong one, with the one good mend', () => {
    expect(findingsOf(costed({ total: 4_535_425 })(plainProject()))).toEqual([
      expect.objectContaining({
        rule: 'B02',
        at: 'overview.cost.total',
        expected: 4_535_424_000,
        actual: 4_535_425_000,
        evidence: expect.arrayContaining(['summary.total.current.amount', 'schedule.total', 'overview.cost.city']),
        mend: { at: 'overview.cost.total', value: 4_535_424_000, label: '4,535,424천원으로 고치기' },
        message: expect.stringMatching(/4,535,425천원.*4,535,424천원.*1천원 많음/),
      }),
    ]);
  });

  test('audit/D2: two sides that are each borne out are told as two sides, without a mend', () => {
    const project = costed({ total: 9, city: 9 })(plainProject());
    const found = findingsOf({ ...project, schedule: { ...project.schedule, total: won(9000), rows: [] } });
    expect(found.map(({ rule, at, mend }) => [rule, at, mend])).toEqual([['B02', 'overview.cost.total', undefined]]);
    expect(found[0]?.message).toContain('국비와 시비의 합');
  });

  test('audit/D5: a sum that is wrong by what its 증감 is wrong by is told once', () => {
    const project = row(0, { prior: cellOf(5), change: cellOf(1_377), changeRate: 27540 })(plainProject());
    expect(findingsOf(project).map(({ rule, at }) => `${rule} ${at}`)).toEqual(['B03 summary.total.prior.amount']);
  });

  test('audit/D4: a blank sum is to be filled in, and contradicts nothing', () => {
    const [found, ...more] = findingsOf(row('total', { prior: cellOf(null) })(plainProject()));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ rule: 'B03', severity: 'warning', actual: null, expected: 5_621_879_000 });
    expect(found?.message).toContain('비어 있습니다');
  });

  test('each finding has the id of its line, and both figures', () => {
    const project = plainProject();
    const rows = project.schedule.rows.map((each, at) => ({ ...each, id: `r${at}` }));
    const lines = project.summary.lines.map((line, at) => ({ ...line, id: `s${at}` }));
    const named = { ...project, schedule: { ...project.schedule, rows }, summary: { ...project.summary, lines } };
    const [found] = findingsOf(row(1, { current: cellOf(7) })(named));
    expect(found).toMatchObject({ id: 's1', expected: 4_534_042_000, actual: 7000 });
  });
});

test('audit/D6: findings stand in the order of the document', () => {
  const project = settled(year(2020, { balance: 300 }), year(2021), year(2022, { balance: 900 }))(plainProject());
  const wrong = row('total', { changeRate: 3 })(costed({ city: 4 })(project));
  const places = findingsOf(wrong).map(({ at }) => at.split('.')[0]);
  expect(places).toEqual([
    'overview',
    'summary',
    'summary',
    'settlements[0]',
    'settlements[0]',
    'settlements[2]',
    'settlements[2]',
  ]);
});

test('audit/R1: the bound of rounding grows with the figures that were rounded', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 9].map(roundingBound)).toEqual(
    [1, 1, 1, 1, 2, 2, 3, 4].map((thousand) => thousand * 1000),
  );
});

describe('records of one 세부사업', () => {
  const base = plainProject();
  const last = { ...base, fiscalYear: 2023 };

  test('are those of its series, or of its title where one has none', () => {
    const other = { ...base, fiscalYear: 2022, title: '다른 사업' };
    expect(othersOf(base, [base, last, other])).toEqual([last]);
    const series = [base, { ...last, title: '옛 이름' }, { ...other, title: base.title }].map((each, at) => ({
      ...each,
      series: at < 2 ? 'a' : 'b',
    }));
    expect(series.slice(0, 1).flatMap((each) => othersOf(each, series))).toEqual(series.slice(1, 2));
  });

  test('are not mixed where one title is two offices’', () => {
    const twin = { ...base, notes: ['다른 과'] };
    expect(othersOf(base, [base, twin, last])).toEqual([twin]);
    expect(othersOf(last, [base, twin, last])).toEqual([]);
  });
});
