import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareProjects } from '#shared/comparison/compare.ts';
import { joinByContent } from '#shared/comparison/join-lists.ts';
import { changeRows } from '#shared/comparison/words.ts';
import { won } from '#shared/money/won.ts';
import type { CostingItem, Project } from '#shared/records/project/project.ts';
import { upgradeProject } from '#shared/records/project/upgrade-project.ts';
import { unwrap } from '#shared/result/result.ts';
import { rollOver } from '#shared/rollover/roll-over.ts';
import { projectArbitrary } from '../../builders/project-arbitrary.ts';
import { importedSample, sampleProject } from '../../builders/sample-project.ts';

const sample = importedSample();
const changed = (change: (project: Project) => Project) => compareProjects(sample, change(sample));
const withItems = (
  project: Project,
  items: (items: readonly CostingItem[]) => readonly CostingItem[],
  at = 1,
): Project => ({
  ...project,
  costing: project.costing.map((group, place) => (place === at ? { ...group, items: items(group.items) } : group)),
});
const withChildren = (children: (items: readonly CostingItem[]) => readonly CostingItem[]) => (project: Project) =>
  withItems(project, (items) =>
    items.map((item, at) => (at === 0 ? { ...item, children: children(item.children) } : item)),
  );

describe('comparison/CP1: what is equal', () => {
  test('gives no change: itself, with its keys in another order, with and without ids', () => {
    expect(compareProjects(sample, sample)).toEqual([]);
    const turned = Object.fromEntries(Object.entries(sample).reverse()) as unknown as Project;
    expect(compareProjects(sample, turned)).toEqual([]);
    expect(compareProjects(upgradeProject(sampleProject()), sample)).toEqual([]);
    const { rounding } = sample;
    expect(compareProjects(sampleProject(), { ...sample })).toEqual([{ at: 'rounding', from: null, to: rounding }]);
  });

  test('any two records: none only where nothing but identity and place of reading differs', () => {
    fc.assert(
      fc.property(projectArbitrary, projectArbitrary, (a, b) => {
        expect(compareProjects(a, a)).toEqual([]);
        const there = compareProjects(a, b);
        const back = compareProjects(b, a);
        expect(there.length === 0).toBe(JSON.stringify(a) === JSON.stringify(b));
        expect(back.length === 0).toBe(there.length === 0);
        for (const { from, to } of there) expect(JSON.stringify(from)).not.toBe(JSON.stringify(to));
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('comparison/CP1: one value is one change', () => {
  test.each<[string, (project: Project) => Project, { at: string; from: unknown; to: unknown }]>([
    ['a title', (p) => ({ ...p, title: '새 이름' }), { at: 'title', from: sample.title, to: '새 이름' }],
    [
      'an amount',
      (p) => ({
        ...p,
        summary: { ...p.summary, total: { ...p.summary.total, prior: { amount: won(7), national: null } } },
      }),
      { at: 'summary.total.prior.amount', from: sample.summary.total.prior.amount, to: 7 },
    ],
    [
      'not stated to stated',
      (p) => ({ ...p, overview: { ...p.overview, cost: { ...p.overview.cost, national: won(0) } } }),
      { at: 'overview.cost.national', from: null, to: 0 },
    ],
    [
      'a field of a newer version',
      (p) => ({ ...p, later: { a: 1 } }) as Project,
      { at: 'later', from: null, to: { a: 1 } },
    ],
  ])('%s', (_, change, expected) => {
    expect(changed(change)).toEqual([expected]);
  });
});

describe('comparison/CP2: lines', () => {
  const children = sample.costing[1]?.items[0]?.children ?? [];
  const [first, second, third] = children as [CostingItem, CostingItem, CostingItem];

  test('with one id are one line, wherever it stands; its path is that of the new record', () => {
    const line: CostingItem = { ...second, label: '다른 이름', amount: won(5) };
    const added: CostingItem = { id: 'new', bullet: '-', label: '새 줄', expression: '', amount: null, children: [] };
    expect(changed(withChildren(([one, , ...rest]) => [added, one as CostingItem, line, ...rest]))).toEqual([
      { at: 'costing[1].items[0].children[0]', from: null, to: added },
      { at: 'costing[1].items[0].children[2].label', from: second.label, to: '다른 이름' },
      { at: 'costing[1].items[0].children[2].amount', from: second.amount, to: 5 },
    ]);
  });

  test('that are gone are told by their place in the old record, before what follows them', () => {
    const changes = changed(
      withChildren(([, , ...rest]) => rest.map((item, at) => (at === 0 ? { ...item, amount: won(1) } : item))),
    );
    expect(changes).toEqual([
      { at: 'costing[1].items[0].children[0]', from: first, to: null },
      { at: 'costing[1].items[0].children[1]', from: second, to: null },
      { at: 'costing[1].items[0].children[0].amount', from: third.amount, to: 1 },
    ]);
  });

  test('that were read again, changed, are joined by what they say', () => {
    const bare = (project: Project): Project =>
      upgradeProject(JSON.parse(JSON.stringify(project, (key, value) => (key === 'id' ? undefined : value))));
    const before = sample.costing[0]?.items[0];
    const again = bare(
      withItems(sample, (items) => items.map((item) => ({ ...item, expression: '9,000원', amount: won(9_000) })), 0),
    );
    expect(again.costing[0]?.items[0]?.id).not.toBe(before?.id);
    expect(compareProjects(sample, again)).toEqual([
      { at: 'costing[0].items[0].expression', from: before?.expression, to: '9,000원' },
      { at: 'costing[0].items[0].amount', from: before?.amount, to: 9_000 },
    ]);
  });

  test('that both have ids of their own are two lines, whatever they say', () => {
    const own = (id: string) => (project: Project) =>
      withItems(project, (items) => items.map((item) => ({ ...item, id })), 0);
    expect(compareProjects(own('a')(sample), own('b')(sample)).map(({ at }) => at)).toEqual([
      'costing[0].items[0]',
      'costing[0].items[0]',
    ]);
    expect(compareProjects(own('a')(sample), sample)).toEqual([]);
  });

  test('years are joined across a roll-over', () => {
    const next = unwrap(rollOver(sample, { costing: 'keep', edition: '본예산', settlement: null }));
    const changes = compareProjects(sample, next);
    const at = (path: string) => changes.find((change) => change.at === path);
    expect(at('fiscalYear')).toEqual({ at: 'fiscalYear', from: 2024, to: 2025 });
    expect(changes.filter((change) => change.at.startsWith('settlements'))).toEqual([
      { at: 'settlements[0]', from: sample.settlements[0], to: null },
      { at: 'settlements[2]', from: null, to: next.settlements[2] },
    ]);
    expect(changes.filter((change) => change.at.startsWith('costing'))).toEqual([]);
  });
});

test('comparison/CP3: reasons and percentages by the line they name', () => {
  const [line] = sample.summary.lines;
  const other = (id: string) => ({
    ...sample,
    summary: { ...sample.summary, lines: sample.summary.lines.map((each, at) => (at === 0 ? { ...each, id } : each)) },
  });
  const reason = (project: Project, id: string, text: string): Project => ({ ...project, reasons: { [id]: text } });
  expect(compareProjects(reason(sample, line?.id ?? '', '신규'), reason(other('mine'), 'mine', '신규'))).toEqual([]);
  expect(compareProjects(reason(sample, line?.id ?? '', '신규'), reason(other('mine'), 'mine', '증액'))).toEqual([
    { at: 'reasons.mine', from: '신규', to: '증액' },
  ]);
});

test('comparison/CP4: ids and places of reading are no change', () => {
  expect(changed((p) => ({ ...p, source: { title: { line: 1 } } }))).toEqual([]);
});

test('comparison/CP5: another order is one change of the list', () => {
  const names = sample.schedule.rows.map(({ step }) => step);
  const turned = (p: Project): Project => ({ ...p, schedule: { ...p.schedule, rows: [...p.schedule.rows].reverse() } });
  expect(changed(turned)).toEqual([{ at: 'schedule.rows', from: names, to: [...names].reverse() }]);
});

describe('comparison/CP6: text lines', () => {
  const lines = (notes: readonly string[]) => ({ ...sample, notes });
  const between = (from: string[], to: string[]) => compareProjects(lines(from), lines(to));

  test('that come, go and are reworded', () => {
    expect(between(['가', '나', '다'], ['가', '나2', '다', '라'])).toEqual([
      { at: 'notes[1]', from: '나', to: '나2' },
      { at: 'notes[3]', from: null, to: '라' },
    ]);
    expect(between(['가', '나', '다'], ['다'])).toEqual([
      { at: 'notes[0]', from: '가', to: null },
      { at: 'notes[1]', from: '나', to: null },
    ]);
    expect(between([], ['가', '가'])).toEqual([
      { at: 'notes[0]', from: null, to: '가' },
      { at: 'notes[1]', from: null, to: '가' },
    ]);
    expect(between(['가', '나'], ['나', '가'])).toHaveLength(2);
  });

  test('any two lists: the changes make the one of the other', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, (from, to) => {
        const joints = joinByContent(from, to);
        expect(joints.filter((joint) => joint.from !== null).map((joint) => joint.from)).toEqual([...from.keys()]);
        expect(joints.filter((joint) => joint.to !== null).map((joint) => joint.to)).toEqual([...to.keys()]);
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  test('very long lists are compared', () => {
    const from = Array.from({ length: 20_000 }, (_, at) => `줄 ${at}`);
    const to = from.map((line, at) => (at === 5 || at === 19_990 ? `${line} 고침` : line));
    expect(between(from, to).map(({ at }) => at)).toEqual(['notes[5]', 'notes[19990]']);
  });
});

test('comparison/CP7: in the order of the document', () => {
  const changes = changed((p) => ({
    ...p,
    notes: ['※ 새'],
    title: '가',
    schedule: { ...p.schedule, year: 2030 },
    expectedEffects: ['○ 새'],
  }));
  expect([...new Set(changes.map(({ at }) => at.split(/[.[]/)[0]))]).toEqual([
    'title',
    'schedule',
    'expectedEffects',
    'notes',
  ]);
});

test('a row for people says the place in the form’s words and amounts in 원', () => {
  const after: Project = {
    ...sample,
    fiscalYear: 2026,
    summary: { ...sample.summary, lines: sample.summary.lines.slice(1) },
    overview: { ...sample.overview, cost: { ...sample.overview.cost, total: won(-1_234_000) } },
  };
  const rows = changeRows(compareProjects(sample, after), sample, after);
  expect(rows.map(({ place }) => place)).toEqual(['회계연도', '사업비 총액', '예산 총괄 1번째 통계목']);
  expect(rows[0]).toMatchObject({ from: '2024', to: '2026' });
  expect(rows[1]?.to).toBe('△1,234,000');
  expect(rows[2]).toMatchObject({ to: '' });
  expect(rows[2]?.from).toContain(sample.summary.lines[0]?.lineItem);
  const total = (year: number): Project => ({
    ...sample,
    summary: {
      ...sample.summary,
      priorYear: year,
      total: { ...sample.summary.total, prior: { amount: won(year), national: null } },
    },
  });
  const place = (from: Project, to: Project) => changeRows(compareProjects(from, to), from, to).at(-1)?.place;
  expect(place(total(2023), { ...total(2024), summary: { ...total(2024).summary, priorYear: 2023 } })).toBe(
    '예산 총괄 계의 2023예산액',
  );
  expect(place(total(2023), total(2024))).toBe('예산 총괄 계의 (A)예산액');
});
