import { describe, expect, test } from 'vitest';
import { applyPatches } from '#shared/diff/apply.ts';
import { diffJson } from '#shared/diff/diff.ts';
import { applyOldPatches } from '#shared/diff/old-patches.ts';
import { readPatches } from '#shared/diff/patch.ts';
import { reversePatches, squashPatches } from '#shared/diff/reverse.ts';
import { thousand } from '#shared/money/parse.ts';
import { emptyProject } from '#shared/records/project/empty-project.ts';
import type { CostingItem, Project } from '#shared/records/project/project.ts';
import { unwrap } from '#shared/result/result.ts';

function item(label: string): CostingItem {
  return { bullet: '-', label, expression: '', amount: thousand(1), children: [] };
}

function largeProject(): Project {
  const items = Array.from({ length: 5000 }, (_, line) => item(`항목 ${line}`));
  return { ...emptyProject('위탁사업', 2024), costing: [{ lineItem: '사무관리비', items }] };
}

function withItems(project: Project, change: (items: CostingItem[]) => void): Project {
  const items = [...(project.costing[0]?.items ?? [])];
  change(items);
  return { ...project, costing: [{ lineItem: '사무관리비', items }] };
}

describe('size of a diff', () => {
  test('[diff/D4] one cell of 5,000 lines is one small patch', () => {
    const from = largeProject();
    const to = withItems(from, (items) => items.splice(2500, 1, { ...item('항목 2500'), amount: thousand(2) }));
    expect(diffJson(from, to)).toEqual([{ path: ['costing', 0, 'items', 2500, 'amount'], from: 1000, to: 2000 }]);
  });

  test('[diff/D4] an inserted line is one splice without its neighbours', () => {
    const from = largeProject();
    const to = withItems(from, (items) => items.splice(10, 0, item('새 항목')));
    expect(diffJson(from, to)).toEqual([
      { path: ['costing', 0, 'items'], at: 10, removed: [], inserted: [item('새 항목')] },
    ]);
  });

  test('[diff/D4] removed lines are one splice that keeps them for the way back', () => {
    const from = largeProject();
    const to = withItems(from, (items) => items.splice(10, 2));
    const patches = diffJson(from, to);
    expect(patches).toEqual([
      { path: ['costing', 0, 'items'], at: 10, removed: [item('항목 10'), item('항목 11')], inserted: [] },
    ]);
    expect(unwrap(applyPatches(to, reversePatches(patches)))).toEqual(from);
  });

  test('unchanged parts of the record are shared, not copied', () => {
    const from = largeProject();
    const to = unwrap(applyPatches(from, [{ path: ['title'], from: '위탁사업', to: '운영' }]));
    expect(to.title).toBe('운영');
    expect(to.costing).toBe(from.costing);
  });
});

describe('[diff/D5] a patch that does not find what it was made from', () => {
  const from = { title: '가', rows: [1, 2, 3] };
  test.each([
    ['another value', [{ path: ['title'], from: '나', to: '다' }]],
    ['a key that is not there', [{ path: ['name'], from: '가', to: '다' }]],
    ['a key that is there already', [{ path: ['title'], to: '다' }]],
    ['other lines', [{ path: ['rows'], at: 1, removed: [3], inserted: [] }]],
    ['lines behind the end', [{ path: ['rows'], at: 4, removed: [], inserted: [9] }]],
    ['a place behind the end', [{ path: ['rows', 3], from: 1, to: 2 }]],
    ['a way through a text', [{ path: ['title', 'x'], from: 1, to: 2 }]],
    ['a splice of a text', [{ path: ['title'], at: 0, removed: [], inserted: [] }]],
    [
      'a second patch that does not fit',
      [
        { path: ['title'], from: '가', to: '나' },
        { path: ['title'], from: '가', to: '다' },
      ],
    ],
  ])('%s is refused', (_, patches) => {
    const applied = applyPatches(from, unwrap(readPatches(patches)));
    expect(applied.ok ? 'ok' : applied.error.code).toBe('patch-mismatch');
    expect(from).toEqual({ title: '가', rows: [1, 2, 3] });
  });

  test.each([
    [null],
    ['x'],
    [[{ path: 'title', to: 1 }]],
    [[{ path: ['a'] }]],
    [[{ path: [-1], to: 1 }]],
    [[{ path: [], at: 0 }]],
  ])('what is no list of patches is not read: %j', (value) => {
    expect(readPatches(value).ok).toBe(false);
  });
});

describe('squash', () => {
  test('[diff/D6] the keystrokes of one cell become one patch', () => {
    const steps = ['1', '12', '123'].map((to, index) => ({ path: ['title'], from: '123'.slice(0, index), to }));
    expect(squashPatches(steps)).toEqual([{ path: ['title'], from: '', to: '123' }]);
  });

  test('[diff/D6] a change that was taken back vanishes, between other changes', () => {
    const steps = [
      { path: ['a'], from: 1, to: 2 },
      { path: ['b'], to: 5 },
      { path: ['a'], from: 2, to: 1 },
      { path: ['b'], from: 5 },
    ];
    expect(squashPatches(steps)).toEqual([]);
  });
});

describe('lists with ids', () => {
  const line = (id: string, label = id) => ({ id, label, children: [] });
  const from = { lines: ['a', 'b', 'c', 'd', 'e'].map((id) => line(id)) };
  const list = (...ids: string[]) => ({ lines: ids.map((id) => line(id)) });

  test('[diff/D4] one cell of a line is found by the line’s id', () => {
    const to = { lines: from.lines.map((each) => (each.id === 'c' ? line('c', '다') : each)) };
    expect(diffJson(from, to)).toEqual([{ path: ['lines', { id: 'c' }, 'label'], from: 'c', to: '다' }]);
  });

  test('[diff/D9] a run that moves is one patch of its ids', () => {
    expect(diffJson(from, list('a', 'd', 'e', 'b', 'c'))).toHaveLength(1);
    expect(diffJson(from, list('b', 'c', 'd', 'a', 'e'))).toEqual([
      { path: ['lines'], moved: ['a'], from: null, to: 'd' },
    ]);
  });

  test('[diff/D8] a replaced line is one patch, and carries nothing of its neighbours', () => {
    expect(diffJson(from, list('a', 'x', 'c', 'd', 'e'))).toEqual([
      { path: ['lines'], after: 'a', removed: [line('b')], inserted: [line('x')] },
    ]);
  });

  test('[diff/D3] 5,000 lines turned round lead there and back', () => {
    const lines = Array.from({ length: 5_000 }, (_, at) => line(`l${at}`));
    const turned = [...lines].reverse();
    const patches = diffJson(lines, turned);
    expect(unwrap(applyPatches<readonly object[]>(lines, patches))).toEqual(turned);
    expect(unwrap(applyPatches<readonly object[]>(turned, reversePatches(patches)))).toEqual(lines);
  });

  const many = (patch: object) => Array.from({ length: 21 }, () => patch);
  test.each([
    ['a line that is not there', [{ path: ['lines', { id: 'x' }, 'label'], from: 'x', to: 'y' }]],
    ['a run behind no line', [{ path: ['lines'], after: 'x', removed: [], inserted: [line('y')] }]],
    ['a run of other lines', [{ path: ['lines'], after: 'a', removed: [line('c')], inserted: [] }]],
    ['a line whose content differs', [{ path: ['lines'], after: 'a', removed: [line('b', '나')], inserted: [] }]],
    ['an id that is there already', [{ path: ['lines'], after: 'a', removed: [], inserted: [line('e')] }]],
    ['one id twice', [{ path: ['lines'], after: 'a', removed: [], inserted: [line('x'), line('x')] }]],
    ['a move from elsewhere', [{ path: ['lines'], moved: ['b'], from: 'c', to: 'e' }]],
    ['a move of no run', [{ path: ['lines'], moved: ['b', 'd'], from: 'a', to: 'e' }]],
    ['a move behind itself', [{ path: ['lines'], moved: ['b', 'c'], from: 'a', to: 'c' }]],
    ['a move behind no line', [{ path: ['lines'], moved: ['b'], from: 'a', to: 'x' }]],
    ['many moves from elsewhere', many({ path: ['lines'], moved: ['b'], from: 'c', to: 'e' })],
    ['many moves behind themselves', many({ path: ['lines'], moved: ['b', 'c'], from: 'a', to: 'c' })],
    ['many moves behind no line', many({ path: ['lines'], moved: ['b'], from: 'a', to: 'x' })],
  ])('[diff/D5] %s is refused', (_, patches) => {
    const applied = applyPatches(from, unwrap(readPatches(patches)));
    expect(applied.ok ? 'ok' : applied.error.code).toBe('patch-mismatch');
    expect(from).toEqual(list('a', 'b', 'c', 'd', 'e'));
  });

  test.each([
    [[{ path: ['lines'], after: 1, removed: [], inserted: [] }]],
    [[{ path: ['lines'], after: null, removed: [], inserted: [{}] }]],
    [[{ path: ['lines'], moved: [1], from: null, to: null }]],
    [[{ path: ['lines'], moved: ['a'], from: null }]],
    [[{ path: ['lines', { id: 1 }], to: 1 }]],
    [[{ path: ['lines', null], to: 1 }]],
  ])('what is no list of patches is not read: %j', (value) => {
    expect(readPatches(value).ok).toBe(false);
  });

  test('[diff/D10] a patch of the time before ids finds its line, which keeps its id', () => {
    const old = [
      { path: ['lines'], at: 1, removed: [{ label: 'b', children: [] }], inserted: [] },
      { path: ['lines', 1, 'label'], from: 'c', to: '다' },
    ];
    expect(unwrap(applyOldPatches(from, old)).lines.map(({ id, label }) => [id, label])).toEqual([
      ['a', 'a'],
      ['c', '다'],
      ['d', 'd'],
      ['e', 'e'],
    ]);
    const moved = [
      {
        path: ['lines'],
        at: 0,
        removed: from.lines.map(({ label }) => ({ label, children: [] })),
        inserted: [...from.lines].reverse().map(({ label }) => ({ label, children: [] })),
      },
    ];
    expect(unwrap(applyOldPatches(from, moved))).toEqual(list('e', 'd', 'c', 'b', 'a'));
    const other = [{ path: ['lines'], at: 0, removed: [{ label: 'x', children: [] }], inserted: [] }];
    expect(applyOldPatches(from, other).ok).toBe(false);
  });
});

test('[diff/D7] a key named __proto__ is data', () => {
  const to = JSON.parse('{"__proto__":{"admin":true}}');
  const applied = unwrap(applyPatches<object>({}, diffJson({}, to)));
  expect(Object.keys(applied)).toEqual(['__proto__']);
  expect('admin' in applied).toBe(false);
});
