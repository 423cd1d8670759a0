import { expect, test } from 'vitest';
import { won } from '#shared/money/won.ts';
import type { Project } from '#shared/records/project/project.ts';
import { projectRowOf } from '#shared/records/project/project-row.ts';
import { filterList, sumColumn } from '../../../renderer/features/project-list/filter.ts';
import { sampleProject } from '../../builders/sample-project.ts';

const cell = (amount: number | null) => ({ amount: amount === null ? null : won(amount), national: null });

function rowOf(id: string, prior: number | null, current: number | null, change: number | null) {
  const sample = sampleProject();
  const total = { ...sample.summary.total, prior: cell(prior), current: cell(current), change: cell(change) };
  const record: Project = { ...sample, title: id, summary: { ...sample.summary, total } };
  return projectRowOf({ id, record, importedFrom: null }, '2026-01-02T03:04:05.000Z');
}

test('a row of the list has (A), (B) and 증감 of 계 as they are printed, whatever they come to', () => {
  expect(rowOf('가', 300, 200, -100)).toMatchObject({ prior: 300, current: 200, change: -100 });
  expect(rowOf('나', 300, 200, -99)).toMatchObject({ prior: 300, current: 200, change: -99 });
  expect(rowOf('다', null, 200, null)).toMatchObject({ prior: null, current: 200, change: null });
});

test('증감 is added up over the rows, not stated counting nothing, and sorts by its value', () => {
  const rows = [rowOf('가', 300, 200, -100), rowOf('나', 0, 40, 40), rowOf('다', null, 900, null)];
  expect(sumColumn(rows, 'change')).toBe(-60);
  expect(sumColumn(rows, 'current')).toBe(1140);
  const view = { year: null, edition: null, department: null, search: '', group: null } as const;
  const sorted = filterList(rows, { ...view, sort: { key: 'change', down: true } });
  expect(sorted.map(({ id }) => id)).toEqual(['나', '가', '다']);
});
