import { describe, expect, test } from 'vitest';
import { initials } from '#shared/hangul/letters.ts';
import { dataVersion } from '#shared/ipc/data-version.ts';
import { thousand } from '#shared/money/parse.ts';
import { emptyContact, emptyProject, emptySummaryAmounts } from '#shared/records/project/empty-project.ts';
import { projectRowOf } from '#shared/records/project/project-row.ts';
import { newestVersion, SallimDatabase } from '../../../renderer/store/database.ts';

test.each([
  ['제조산업 집적지구', 'ㅈㅈㅅㅇㅈㅈㅈㄱ'],
  ['쌍문동 까치', 'ㅆㅁㄷㄲㅊ'],
  ['AI 허브 2024', 'aiㅎㅂ2024'],
  ['가힣', 'ㄱㅎ'],
  ['', ''],
])('the initials of %s', (text, expected) => {
  expect(initials(text)).toBe(expected);
  expect(initials(text.normalize('NFD'))).toBe(expected);
});

describe('the list record', () => {
  test('takes what a list shows, and no more', () => {
    const project = {
      ...emptyProject('도시제조 지원', 2024),
      contacts: [
        { ...emptyContact, bureau: '', department: '제조산업과' },
        { ...emptyContact, bureau: '경제실', department: '제조산업과' },
        { ...emptyContact, bureau: '경제실', department: '창업과' },
      ],
      summary: {
        priorYear: 2023,
        currentYear: 2024,
        total: {
          ...emptySummaryAmounts,
          current: { amount: thousand(5), national: null },
          change: { amount: thousand(3), national: null },
        },
        lines: [{ ...emptySummaryAmounts, lineItem: '공공운영비' }],
      },
    };
    expect(projectRowOf({ id: '1', record: project, importedFrom: '원본.txt' }, '2024-01-02T00:00:00.000Z')).toEqual({
      id: '1',
      series: null,
      fiscalYear: 2024,
      edition: '본예산',
      title: '도시제조 지원',
      titleInitials: 'ㄷㅅㅈㅈㅈㅇ',
      bureau: '경제실',
      departments: ['제조산업과', '창업과'],
      prior: null,
      current: 5000,
      change: 3000,
      rounding: { costing: '올림', rate: '반올림' },
      lineItems: 1,
      updatedAt: '2024-01-02T00:00:00.000Z',
      importedFrom: '원본.txt',
    });
  });
});

describe('versions of the database', () => {
  test('the newest is the version of the data', () => {
    expect(newestVersion).toBe(dataVersion);
  });

  test('tables above the version asked for are not declared', () => {
    expect(new SallimDatabase(1, 'x').verno).toBe(1);
    expect(new SallimDatabase(0, 'x').tables).toEqual([]);
  });
});
