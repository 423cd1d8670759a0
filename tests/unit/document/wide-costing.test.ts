import { expect, test } from 'vitest';
import { buildBook, coverOf } from '#shared/document/forms/book.ts';
import type { CostingItem, Project } from '#shared/records/project/project.ts';
import { fixtureProject } from '../../builders/fixture-project.ts';

test('an item with more children than a call takes arguments is printed, every child in order', () => {
  const leaf = (at: number): CostingItem => ({
    bullet: '-',
    label: `항목${at}`,
    expression: '1원*1',
    amount: null,
    children: [],
  });
  const items = [{ ...leaf(0), children: Array.from({ length: 150_000 }, (_, at) => leaf(at + 1)) }];
  const project: Project = { ...fixtureProject(), costing: [{ lineItem: '사무관리비', items }] };
  const labels = JSON.stringify(buildBook([project], null)).match(/항목\d+/g);
  expect(labels).toHaveLength(150_001);
  expect(labels?.every((label, at) => label === `항목${at}`)).toBe(true);
});

test('a book of very many projects has the latest year on its cover', () => {
  const [early, late] = [fixtureProject(), { ...fixtureProject(), fiscalYear: 2031 }];
  const many = Array.from({ length: 150_000 }, (_, at) => (at === 90_000 ? late : early));
  expect(coverOf(many, '').fiscalYear).toBe(2031);
});
