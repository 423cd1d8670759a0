import { describe, expect, test } from 'vitest';
import { check } from '#shared/audit/check.ts';
import type { Project } from '#shared/records/project/project.ts';
import { plainProject, row, settled, subjectOf, year } from './subject.ts';

const needs = (rule: string, project: Project) =>
  check(subjectOf(project)).unchecked.find((each) => each.rule === rule)?.needs ?? null;

const carried = settled(year(2020), year(2021), year(2022, { carriedOut: 10 }))(plainProject());
const supplement: Project = { ...plainProject(), edition: '추경1' };
const settledNational = settled(year(2020), year(2021), {
  ...year(2022),
  available: { ...year(2022).available, national: year(2022).available.amount },
})(plainProject());

describe.each([
  ['audit/P04', 'P04', plainProject(), '월별 배정'],
  ['audit/S09', 'S09', plainProject(), '원인행위'],
  ['audit/S10', 'S10', carried, '이월 명세'],
  ['audit/S11', 'S11', plainProject(), '이용'],
  ['audit/S12', 'S12', plainProject(), '예비비'],
  ['audit/S13', 'S13', plainProject(), '성립전'],
  ['audit/S14', 'S14', settledNational, '교부'],
  ['audit/C02', 'C02', supplement, '변경 내역표'],
])('%s', (_, rule, project, words) => {
  test('says that it could not look, and what it needs', () => {
    expect(needs(rule, project)).toContain(words);
  });
});

test('audit/S10, audit/S14, audit/C02: where there is nothing to look at, nothing is wanting', () => {
  for (const rule of ['S10', 'S14', 'C02']) expect(needs(rule, plainProject())).toBeNull();
});

test('audit/D3: what only repeats a wrong cell is silent', () => {
  const project = plainProject();
  const wrong = row(0, { current: { amount: project.summary.lines[0]?.prior.amount ?? null, national: null } })(
    project,
  );
  const { findings } = check(subjectOf(wrong));
  expect(findings.map(({ rule }) => rule)).not.toContain('B05');
  expect(findings.filter(({ severity }) => severity === 'error').length).toBe(1);
});
