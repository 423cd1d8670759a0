import { describe, expect, test } from 'vitest';
import { type Won, won } from '#shared/money/won.ts';
import { choices, filterList, type ListView, noSum, sortBy } from '../../../renderer/features/project-list/filter.ts';
import { groupRowId, listRows, membersOf, totalRow } from '../../../renderer/features/project-list/list-rows.ts';
import { recordState } from '../../../renderer/features/project-list/record-state.ts';
import type { ListRecord } from '../../../renderer/store/rows.ts';

const record = (id: string, more: Partial<ListRecord> = {}): ListRecord => ({
  id,
  series: null,
  fiscalYear: 2026,
  edition: '본예산',
  title: `사업 ${id}`,
  titleInitials: '',
  bureau: '',
  departments: ['문화과'],
  prior: won(1_000_000),
  current: won(1_500_000),
  change: won(500_000),
  rounding: {},
  lineItems: 1,
  updatedAt: '2026-11-25T00:00:00Z',
  importedFrom: null,
  ...more,
});

const all: ListView = {
  year: null,
  edition: null,
  department: null,
  search: '',
  sort: { key: 'title', down: false },
  group: null,
};
const ids = (records: readonly ListRecord[]) => records.map(({ id }) => id).join('');

describe('the list in order', () => {
  const amounts: readonly (readonly [string, Won | null])[] = [
    ['a', won(5)],
    ['b', null],
    ['c', won(-7)],
    ['d', won(9)],
  ];
  const records = amounts.map(([id, change]) => record(id, { change }));

  test('what is not stated comes last, whichever way', () => {
    expect(ids(filterList(records, { ...all, sort: { key: 'change', down: true } }))).toBe('dacb');
    expect(ids(filterList(records, { ...all, sort: { key: 'change', down: false } }))).toBe('cadb');
  });

  test('a head pressed again turns the order; another begins as one reads it', () => {
    expect(sortBy('current', all.sort)).toEqual({ key: 'current', down: true });
    expect(sortBy('current', { key: 'current', down: true })).toEqual({ key: 'current', down: false });
    expect(sortBy('department', { key: 'current', down: true })).toEqual({ key: 'department', down: false });
  });

  test('equal ones: the newest year first', () => {
    const years = [record('a', { title: '공예', fiscalYear: 2024 }), record('b', { title: '공예', fiscalYear: 2026 })];
    expect(ids(filterList(years, all))).toBe('ba');
  });

  test('editions run 요구, 조정, 본예산, 추경1, 추경2, 추경10', () => {
    const editions = ['추경10', '추경2', '본예산', '요구', '추경1', '조정'];
    const found = choices(
      editions.map((edition, at) => record(`${at}`, { edition })),
      null,
    );
    expect(found.editions).toEqual(['요구', '조정', '본예산', '추경1', '추경2', '추경10']);
  });
});

describe('sums', () => {
  test('never across years or editions', () => {
    expect(noSum([record('a'), record('b')])).toBeNull();
    expect(noSum([record('a'), record('b', { fiscalYear: 2025 })])).toContain('연도');
    expect(noSum([record('a'), record('b', { edition: '추경1' })])).toContain('차수');
    expect(totalRow([record('a'), record('b')], 'half').cells).toMatchObject({ current: 3_000_000, rate: 50 });
    const mixed = totalRow([record('a'), record('b', { edition: '추경1' })], 'half').cells;
    expect(mixed.current).toBeUndefined();
    expect(mixed.title).toContain('합계를 내지 않습니다');
  });
});

describe('groups', () => {
  const shown = [record('a'), record('b', { departments: ['가람과', '문화과'] }), record('c', { departments: [] })];
  const input = {
    shown,
    folded: new Set<string>(),
    picked: new Set(['b']),
    rate: 'half',
    stateOf: () => undefined,
  } as const;

  test('by the first department, each with its sum; one without has a group too', () => {
    const rows = listRows({ ...input, group: 'department' });
    expect(rows.map(({ cells }) => cells.title)).toEqual([
      '가람과 1건',
      '사업 b',
      '문화과 1건',
      '사업 a',
      '부서 없음 1건',
      '사업 c',
    ]);
    expect(rows[0]?.cells).toMatchObject({ picked: '☑', current: 1_500_000 });
    expect(rows[2]?.cells.picked).toBe('☐');
    expect(membersOf(rows, groupRowId('문화과'))).toEqual(['a']);
    expect(membersOf(rows, groupRowId('부서 없음'))).toEqual(['c']);
  });

  test('a group of several years has no sum', () => {
    const rows = listRows({ ...input, shown: [record('a'), record('b', { fiscalYear: 2025 })], group: 'department' });
    expect(rows[0]?.cells.title).toBe('문화과 2건 (합계 없음)');
    expect(rows[0]?.cells.current).toBeUndefined();
  });
});

describe('the state of a record', () => {
  const found = { error: 0, warning: 0, info: 0 };

  test('how much is written and what was found, by shape and number', () => {
    expect(recordState({ parts: 16, blank: [], found, unchecked: 0 })).toEqual({ text: '16/16', mark: null });
    const wrong = recordState({
      parts: 16,
      blank: ['사업목적'],
      found: { error: 2, warning: 3, info: 4 },
      unchecked: 9,
    });
    expect(wrong.text).toBe('15/16  ✕ 2  ▲ 3');
    expect(wrong.mark).toEqual({ severity: 'error', message: '오류 2건 · 확인할 것 3건 · 비어 있는 곳: 사업목적' });
  });
});
