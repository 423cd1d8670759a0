import { describe, expect, test } from 'vitest';
import { beforePrint } from '#shared/audit/before-print.ts';
import { costIsSummary } from '#shared/audit/rules/b02-cost-is-summary.ts';
import { type Won, won } from '#shared/money/won.ts';
import { defaultOffice } from '#shared/records/office/office.ts';
import type { Project } from '#shared/records/project/project.ts';
import { fixtureProject } from '../../builders/fixture-project.ts';

function withCost(total: Won | null, title?: string): Project {
  const project = fixtureProject(title);
  const { overview } = project;
  return { ...project, overview: { ...overview, cost: { ...overview.cost, total } } };
}

const outcome = (project: Project) => costIsSummary.check({ project, others: [], office: defaultOffice });

describe('audit/B02', () => {
  test('nothing is said where they agree or one is not stated', () => {
    expect(outcome(fixtureProject())).toEqual([]);
    expect(outcome(withCost(null))).toEqual([]);
  });

  test('both values are named, to the 원', () => {
    expect(outcome(withCost(won(4_535_424_400)))).toMatchObject([
      {
        rule: 'B02',
        severity: 'error',
        at: 'overview.cost.total',
        message: expect.stringMatching(/4,535,424,400원.*4,535,424천원/),
        expected: 4_535_424_000,
        actual: 4_535_424_400,
      },
    ]);
    expect(outcome(withCost(won(0)))).toMatchObject([{ message: expect.stringContaining('0천원') }]);
  });

  test('each project of a book that disagrees is named', () => {
    const found = beforePrint([withCost(won(1000), '하나'), fixtureProject('둘'), withCost(won(2000), '셋')]);
    expect(found.map(({ message }) => /‘(.+?)’/.exec(message)?.[1])).toEqual(['하나', '셋']);
  });
});
