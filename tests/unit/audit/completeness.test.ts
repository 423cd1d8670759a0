import { expect, test } from 'vitest';
import { partsOf } from '#shared/audit/completeness.ts';
import type { Won } from '#shared/money/won.ts';
import { emptyProject } from '#shared/records/project/empty-project.ts';
import type { Project } from '#shared/records/project/project.ts';
import { fixtureProject } from '../../builders/fixture-project.ts';

const blank = (project: Project) => partsOf(project).flatMap(({ written, label }) => (written ? [] : [label]));

test('audit/A1: a new project lacks everything but its name and 회계, and nothing of years before it', () => {
  const parts = partsOf(emptyProject('공예 체험교실', 2026));
  expect(parts.filter(({ written }) => written).map(({ label }) => label)).toEqual(['사업명', '회계']);
  expect(parts.map(({ label }) => label)).not.toContain('최근 3년 결산');
});

test('audit/A1: 추진실적 and 결산 are asked for once there was a budget the year before', () => {
  const project = emptyProject('공예 체험교실', 2026);
  const total = { ...project.summary.total, prior: { amount: 1_000_000 as Won, national: null } };
  const running = { ...project, summary: { ...project.summary, total } };
  expect(blank(running)).toContain('최근 3년 추진실적');
  expect(blank(running)).toContain('최근 3년 결산');
});

test('audit/A1: white space is nothing written, and what is taken away is missing', () => {
  const project = fixtureProject();
  expect(blank(project)).toEqual([]);
  const purpose = { ...project, description: { ...project.description, purpose: ['  ', ''] } };
  expect(blank(purpose)).toEqual(['사업목적']);
  expect(blank({ ...project, schedule: { ...project.schedule, rows: [] } })).toEqual(['추진일정']);
  expect(blank({ ...project, title: ' ' })).toEqual(['사업명']);
});
