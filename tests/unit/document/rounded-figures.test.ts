import { expect, test } from 'vitest';
import { buildBook } from '#shared/document/forms/book.ts';
import { won } from '#shared/money/won.ts';
import type { Project } from '#shared/records/project/project.ts';
import { fixtureProject } from '../../builders/fixture-project.ts';

/** One 통계목 of one line whose amount is no whole 천원, and the same amount wherever the form prints it again. */
function unroundedProject(amount: number): Project {
  const project = fixtureProject();
  const { total } = project.summary;
  const cell = { amount: won(amount), national: null };
  const row = { ...total, prior: { amount: won(0), national: null }, current: cell, change: cell };
  return {
    ...project,
    overview: { ...project.overview, cost: { ...project.overview.cost, total: won(amount), city: won(amount) } },
    summary: { ...project.summary, total: row, lines: [{ lineItem: '공공운영비', ...row }] },
    costing: [
      {
        lineItem: '공공운영비',
        items: [{ bullet: '○', label: '보험료', expression: `${amount}원`, amount: won(amount), children: [] }],
      },
    ],
    schedule: {
      year: 2024,
      total: won(amount),
      rows: [{ step: '집행', period: '', amount: won(amount), detail: '' }],
    },
    settlements: project.settlements.map((each) => ({ ...each, executed: cell })),
  };
}

/** What of the printed document the pattern finds. */
const figures = (project: Project, pattern: RegExp) =>
  [...JSON.stringify(buildBook([project], null)).matchAll(pattern)].map(([text]) => text);

test('costing/PR1: a printed document has the amount 올림 in 천원, in 산출근거 as everywhere else', () => {
  const project = unroundedProject(2_000_400);
  const document = JSON.stringify(buildBook([project], null));
  expect(document).toContain('= 2,001천원');
  expect(document).not.toContain('= 2,000천원');
  // 사업비 twice, 계 and one row with (B) and 증감, 산출근거, 추진일정 twice.
  expect(figures(project, /2,001/g).length).toBeGreaterThanOrEqual(8);
});

test('costing/PR1: toward +∞ with a negative amount too', () => {
  expect(JSON.stringify(buildBook([unroundedProject(-2_000_400)], null))).toContain('= △2,000천원');
});

test('costing/PR2: what was settled is 반올림 in the same document', () => {
  const document = figures(unroundedProject(2_000_400), /"text":"2,000"/g);
  expect(document).toHaveLength(fixtureProject().settlements.length);
});
