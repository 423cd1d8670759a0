import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readText } from '#shared/formats/text/read-text.ts';
import { writeText } from '#shared/formats/text/write-text.ts';
import type { Project } from '#shared/records/project/project.ts';
import { validateProject } from '#shared/records/project/validate-project.ts';
import { unwrap } from '#shared/result/result.ts';
import { documentShapes } from '../../builders/document-shapes.ts';
import { markdownSampleProject, sampleProject, sampleText } from '../../builders/sample-project.ts';

/** What the last paragraph of the record's contract says of the real document; the sample has the same shape. */
function expectContract(project: Project): void {
  expect(project.summary.lines).toHaveLength(3);
  expect(project.costing.map(({ items }) => items.length)).toEqual([1, 1]);
  const [group] = project.costing[1]?.items ?? [];
  expect(project.costing[1]?.lineItem).toBe('공기관등에대한경상적위탁사업비');
  expect(group?.bullet).toBe('○');
  expect(group?.children.map(({ bullet }) => bullet)).toEqual(['-', '-', '-', '-', '-']);
  const named = (label: string) => group?.children.find((child) => child.label === label);
  expect(named('사업비')?.children.map(({ bullet }) => bullet)).toEqual(['▷', '▷', '▷', '▷', '▷', '▷']);
  expect(named('시설관리비')).toMatchObject({ expression: '984,000,000', amount: 984_000_000 });
  expect(named('시설관리비')?.children).toHaveLength(2);
  expect(named('위탁수수료(2%)')).toMatchObject({ expression: '72,012,000원', amount: 72_012_000, children: [] });
  expect(project.schedule.rows).toHaveLength(4);
  expect(project.schedule.total).toBe(4_535_424_000);
  expect(project.settlements[1]?.balance).toEqual({ amount: -1000, national: null });
  expect(project.overview.period).toEqual({ checked: ['연례반복'], text: '' });
  expect(project.overview.content).toHaveLength(2);
  expect(project.overview.cost).toEqual({
    total: 4_535_424_000,
    national: null,
    city: 4_535_424_000,
    offBudget: { national: null, other: null },
  });
  expect(project.contacts).toHaveLength(2);
  expect(project.achievements.map(({ year, items }) => [year, items.length])).toEqual([
    [2021, 5],
    [2022, 4],
    [2023, 3],
  ]);
  expect(project.notes).toHaveLength(1);
  expect(project.unread).toEqual([]);
  expect(unwrap(validateProject(project))).toEqual(project);
  expect(unwrap(readText(writeText([project])))).toEqual([project]);
}

test('the sample gives what the contract says', () => {
  expectContract(sampleProject());
});

test('the Markdown sample is read whole, 국비 parts and all', () => {
  const project = markdownSampleProject();
  expect(project.unread).toEqual([]);
  expect(project.fiscalYear).toBe(2025);
  expect(project.summary.lines.map(({ lineItem }) => lineItem)).toEqual(['사무관리비', '민간경상사업보조']);
  expect(project.summary.total.change).toEqual({ amount: 16_000_000, national: 4_000_000 });
  expect(project.costing[1]?.items[0]?.children[0]).toMatchObject({ label: '책 구입', expression: '15,000,000원×4곳' });
  expect(project.achievements[1]?.items).toEqual(['○ 책 3,800권 구입', '○ 모임 92회']);
  expect(project.settlements[0]?.balance).toEqual({ amount: null, national: null });
  expect(project.overview.cost.offBudget).toEqual({ national: null, other: 5_000_000 });
});

test('an ordinary document is printed without any quoting, its heads to the letter', () => {
  const printed = writeText([sampleProject()]);
  expect(printed).not.toMatch(/&#|<!--/);
  const heads = sampleText
    .split('\n')
    .filter((line) => /^(?:[1-5] |□ |구 분|과목구분|실·국|사업추진절차|연도\t|\(단위|계\t)/.test(line));
  expect(heads.length).toBeGreaterThan(20);
  for (const head of heads) expect(printed.split('\n')).toContain(head);
});

const seed = new URL('../../../../shared/seed/seoul-2024-manufacturing-hub.txt', import.meta.url);
describe.skipIf(!existsSync(seed))('the real document (skipped where the seed folder is absent)', () => {
  test('gives what the contract says', () => {
    const [project] = unwrap(readText(readFileSync(seed, 'utf8')));
    if (!project) throw new Error('one project is expected');
    expectContract(project);
  });

  test('in every other shape, too', () => {
    const text = readFileSync(seed, 'utf8');
    const expected = unwrap(readText(text));
    for (const [name, shape] of Object.entries(documentShapes))
      expect(unwrap(readText(shape(text))), name).toEqual(expected);
  });
});
