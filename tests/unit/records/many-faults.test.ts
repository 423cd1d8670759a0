import { describe, expect, test } from 'vitest';
import { importBytes } from '#shared/import/import-file.ts';
import type { CostingItem, Project } from '#shared/records/project/project.ts';
import { validateProject } from '#shared/records/project/validate-project.ts';
import { sampleProject } from '../../builders/sample-project.ts';

const wrong = (count: number) => Array.from({ length: count }, () => 1);
const say = (value: unknown) => {
  const result = validateProject(value);
  return result.ok ? 'ok' : `${result.error.code}: ${result.error.message}`;
};

/** zod passes the faults of a list as arguments: 125,000 ended the stack. */
describe('a record with very many faults is refused with a sentence', () => {
  const base = sampleProject();
  const places: readonly [string, string, (list: number[]) => unknown][] = [
    ['참고', '※ 참고', (list) => ({ ...base, notes: list })],
    ['사업목적', '사업목적', (list) => ({ ...base, description: { ...base.description, purpose: list } })],
    ['산출근거', '산출근거', (list) => ({ ...base, costing: list })],
    ['a list in a list', '추진실적', (list) => ({ ...base, achievements: [{ year: 2023, items: list }] })],
    [
      'many short lists',
      '추진실적',
      (list) => ({
        ...base,
        achievements: list.map(() => ({ year: 2023, items: [1] })),
      }),
    ],
  ];

  test.each(places)('%s', (_, label, make) => {
    for (const count of [10, 65_536, 125_000, 200_000]) {
      const said = say(make(wrong(count)));
      expect(said, `${count}`).toMatch(/^not-a-project: /);
      expect(said, `${count}`).toContain(label);
    }
    expect(say(make(wrong(1_000_001)))).toMatch(/^too-long: /);
  });

  test('as a file too, in each of several records', () => {
    const bytes = new TextEncoder().encode(JSON.stringify([base, { ...base, notes: wrong(125_000) }]));
    const read = importBytes('a.json', bytes);
    expect(read).toMatchObject({ ok: false, error: { code: 'not-a-project' } });
    if (!read.ok) expect(read.error.message).toContain('2번째 세부사업: ');
  });
});

test('a record with very many right members is a record', () => {
  const notes = Array.from({ length: 200_000 }, (_, at) => `- 참고 ${at}`);
  expect(validateProject({ ...sampleProject(), notes })).toMatchObject({ ok: true });
  const leaf: CostingItem = { bullet: '-', label: '가', expression: '1*1', amount: null, children: [] };
  const wide: CostingItem = { ...leaf, children: Array.from({ length: 150_000 }, () => leaf) };
  const project: Project = { ...sampleProject(), costing: [{ lineItem: '사무관리비', items: [wide] }] };
  expect(validateProject(project)).toMatchObject({ ok: true });
});
