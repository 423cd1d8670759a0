import { describe, expect, test } from 'vitest';
import { beforePrint } from '#shared/audit/before-print.ts';
import { costIsSummary } from '#shared/audit/rules/b02-cost-is-summary.ts';
import { type Won, won } from '#shared/money/won.ts';
import type { Project } from '#shared/records/project/project.ts';
import { fixtureProject } from '../document/fixture-project.ts';

function withCost(total: Won | null, title?: string): Project {
  const project = fixtureProject(title);
  const { overview } = project;
  return { ...project, overview: { ...overview, cost: { ...overview.cost, total } } };
}

describe('audit/B02', () => {
  test('nothing is said where they agree or one is not stated', () => {
    expect(costIsSummary(fixtureProject())).toBeNull();
    expect(costIsSummary(withCost(null))).toBeNull();
  });

  test('both values are named, to the 원', () => {
    const found = costIsSummary(withCost(won(4_535_424_400)));
    expect(found).toMatchObject({
      rule: 'B02',
      severity: 'error',
      at: 'overview.cost.total',
      expected: 4_535_424_000,
      actual: 4_535_424_400,
    });
    expect(found?.message).toContain('4,535,424,400원');
    expect(found?.message).toContain('4,535,424천원');
    expect(costIsSummary(withCost(won(0)))?.message).toContain('0천원');
  });

  test('each project of a book that disagrees is named', () => {
    const found = beforePrint([withCost(won(1000), '하나'), fixtureProject('둘'), withCost(won(2000), '셋')]);
    expect(found.map(({ message }) => /‘(.+)’/.exec(message)?.[1])).toEqual(['하나', '셋']);
  });
});
