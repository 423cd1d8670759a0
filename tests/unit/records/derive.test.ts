import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeRate,
  computedSettlement,
  computedSummary,
  deriveAfterEdit,
  scheduleSum,
  sumOfItems,
} from '#shared/drafting/derive.ts';
import { emptyFunding } from '#shared/funding/funding.ts';
import { thousand } from '#shared/money/parse.ts';
import type { Won } from '#shared/money/won.ts';
import { emptyProject } from '#shared/records/project/empty-project.ts';
import type { AmountCell, CostingItem, Project, SummaryLine } from '#shared/records/project/project.ts';

const cell = (amount: number | null, national: number | null = null): AmountCell => ({
  amount: amount === null ? null : thousand(amount),
  national: national === null ? null : thousand(national),
});

/** A line's id is its name: what is the same line before and after an edit is told by ids. */
const item = (label: string, amount: number | null, children: CostingItem[] = []): CostingItem => ({
  id: `i-${label}`,
  bullet: '○',
  label,
  expression: '',
  amount: amount === null ? null : thousand(amount),
  children,
});

const line = (lineItem: string, prior: number, current: number, rate: number): SummaryLine => ({
  id: `s-${lineItem}`,
  lineItem,
  prior: cell(prior),
  current: cell(current),
  change: cell(current - prior),
  changeRate: rate,
});

/** Two 통계목, one costed in a tree, everything in agreement. */
function agreed(): Project {
  const blank = emptyProject('공방 운영', 2024);
  return {
    ...blank,
    overview: {
      ...blank.overview,
      cost: { total: thousand(300), national: null, city: thousand(300), offBudget: { national: null, other: null } },
    },
    summary: {
      ...blank.summary,
      total: { prior: cell(200), current: cell(300), change: cell(100), changeRate: 50 },
      lines: [line('공공운영비', 100, 100, 0), line('시설비', 100, 200, 100)],
    },
    costing: [
      { id: 'g1', lineItem: '공공운영비', items: [item('보험', 100)] },
      { id: 'g2', lineItem: '시설비', items: [item('공사', 200, [item('건축', 150), item('전기', 50)])] },
    ],
    schedule: {
      year: 2024,
      total: thousand(300),
      rows: [{ step: '집행', period: '', amount: thousand(300), detail: '' }],
    },
    settlements: [
      {
        id: 'y2022',
        year: 2022,
        finalBudget: cell(500),
        carriedIn: cell(100),
        adjustment: cell(0),
        available: cell(600),
        executed: cell(400),
        carriedOut: cell(150),
        balance: cell(50),
      },
    ],
  };
}

const withLeaf = (project: Project, amount: number): Project => ({
  ...project,
  costing: project.costing.map((group) =>
    group.lineItem === '시설비'
      ? { ...group, items: [item('공사', 200, [item('건축', amount), item('전기', 50)])] }
      : group,
  ),
});

describe('deriveAfterEdit', () => {
  it('[records/V4] carries a changed leaf up to the cost of the project', () => {
    const before = agreed();
    const after = deriveAfterEdit(before, withLeaf(before, 250));
    expect(after.costing[1]?.items[0]?.amount).toBe(thousand(300));
    expect(after.summary.lines[1]).toEqual(line('시설비', 100, 300, 200));
    expect(after.summary.total).toEqual({ prior: cell(200), current: cell(400), change: cell(200), changeRate: 100 });
    expect(after.overview.cost).toMatchObject({ total: thousand(400), city: thousand(400) });
    expect(after.schedule).toEqual(before.schedule);
  });

  it('[records/V2] leaves alone what disagreed before', () => {
    const odd = agreed();
    const before: Project = {
      ...odd,
      summary: { ...odd.summary, total: { ...odd.summary.total, current: cell(301), changeRate: 51 } },
    };
    const after = deriveAfterEdit(before, withLeaf(before, 250));
    expect(after.summary.lines[1]?.current).toEqual(cell(300));
    expect(after.summary.total.current).toEqual(cell(301));
    expect(after.summary.total.changeRate).toBe(51);
    expect(after.overview.cost.total).toBe(thousand(300));
  });

  it('[records/V3] keeps a total that the person typed', () => {
    const before = agreed();
    const typed: Project = {
      ...before,
      overview: { ...before.overview, cost: { ...before.overview.cost, total: thousand(7) } },
    };
    expect(deriveAfterEdit(before, typed).overview.cost).toMatchObject({ total: thousand(7), city: thousand(7) });
  });

  it('[records/V9] the 국비 inside (B) is that of the stated 재원', () => {
    const before = agreed();
    const funded = before.summary.lines.map((each) =>
      each.lineItem === '시설비'
        ? { ...each, funding: { ...emptyFunding, national: thousand(120), city: thousand(80) } }
        : each,
    );
    const after = deriveAfterEdit(before, { ...before, summary: { ...before.summary, lines: funded } });
    expect(after.summary.lines[1]?.current).toEqual({ amount: thousand(200), national: thousand(120) });
    expect(after.summary.lines[0]?.current.national).toBeNull();
  });

  it('[records/V4] keeps 예산현액 and 집행잔액 in step, and 계 of 추진일정', () => {
    const before = agreed();
    const [year] = before.settlements;
    if (!year) throw new Error('no year');
    const after = deriveAfterEdit(before, {
      ...before,
      settlements: [{ ...year, executed: cell(450), carriedIn: cell(90) }],
      schedule: {
        ...before.schedule,
        rows: [...before.schedule.rows, { step: '정산', period: '', amount: thousand(5), detail: '' }],
      },
    });
    expect(after.settlements[0]).toMatchObject({ available: cell(590), balance: cell(-10) });
    expect(after.schedule.total).toBe(thousand(305));
  });

  it('a rate that was cut instead of rounded follows too', () => {
    const before = agreed();
    const cut = { ...line('시설비', 300, 500, 66) };
    const lines = { ...before, costing: [], summary: { ...before.summary, lines: [cut] } };
    const after = deriveAfterEdit(lines, {
      ...lines,
      summary: { ...lines.summary, lines: [{ ...cut, current: cell(600) }] },
    });
    expect(after.summary.lines[0]?.changeRate).toBe(100);
  });

  it('a blank line put under a line with an amount does not wipe it', () => {
    const before = agreed();
    const put = (items: CostingItem[]): Project => ({
      ...before,
      costing: [{ id: 'g1', lineItem: '공공운영비', items }],
    });
    const after = deriveAfterEdit(put([item('보험', 100)]), put([item('보험', 100, [item('', null)])]));
    expect(after.costing[0]?.items[0]?.amount).toBe(thousand(100));
    const filled = deriveAfterEdit(after, put([item('보험', 100, [item('건물', 70)])]));
    expect(filled.costing[0]?.items[0]?.amount).toBe(thousand(70));
  });

  it('[costing/F3] lines put under a line with an expression do not take the place of its amount', () => {
    const before = agreed();
    const put = (items: CostingItem[]): Project => ({
      ...before,
      costing: [{ id: 'g1', lineItem: '공공운영비', items }],
    });
    const parent = (amount: number, children: CostingItem[] = []) => ({
      ...item('보험', amount, children),
      expression: '100,000원*11회',
    });
    const from = put([parent(1_100)]);
    const after = deriveAfterEdit(from, put([parent(1_100, [item('건물', 660)])]));
    expect(after.costing[0]?.items[0]?.amount).toBe(thousand(1_100));
    // The officer's choice of the sum is an amount like any other, and goes on following the lines.
    const chosen = deriveAfterEdit(after, put([parent(660, [item('건물', 660)])]));
    expect(chosen.costing[0]?.items[0]?.amount).toBe(thousand(660));
    const more = deriveAfterEdit(chosen, put([parent(660, [item('건물', 700)])]));
    expect(more.costing[0]?.items[0]?.amount).toBe(thousand(700));
  });

  it('[records/V1] a line that moved under another is the same line: its sum goes on following', () => {
    const before = agreed();
    const [first, second] = before.costing;
    const [top] = second?.items ?? [];
    if (!first || !second || !top) throw new Error('no lines');
    const moved = deriveAfterEdit(before, {
      ...before,
      costing: [
        { ...first, items: [...first.items, { ...top, children: [item('건축', 150), item('전기', 70)] }] },
        second,
      ],
    });
    expect(moved.costing[0]?.items[1]?.amount).toBe(thousand(220));
  });

  it('[records/V1] a line put above others changes nothing of theirs, whatever it is called', () => {
    const before = agreed();
    const [group] = before.costing;
    if (!group) throw new Error('no group');
    const twin = { ...item('보험', 7), id: 'new' };
    const after = deriveAfterEdit(before, {
      ...before,
      costing: [{ ...group, items: [twin, ...group.items] }, ...before.costing.slice(1)],
    });
    expect(after.costing[0]?.items.map(({ amount }) => amount)).toEqual([thousand(7), thousand(100)]);
    expect(after.summary.lines[0]?.current).toEqual(cell(107));
  });

  it('[records/V10] figures are rounded by the record’s own rule', () => {
    const before: Project = { ...agreed(), costing: [], rounding: { rate: '절사' } };
    const lines = [{ ...line('시설비', 300, 500, 66), current: cell(599) }];
    const from = { ...before, summary: { ...before.summary, lines: [line('시설비', 300, 500, 66)] } };
    const after = deriveAfterEdit(from, { ...from, summary: { ...from.summary, lines } });
    expect(after.summary.lines[0]?.changeRate).toBe(99);
    const usual = deriveAfterEdit(
      { ...from, rounding: {} },
      { ...from, rounding: {}, summary: { ...from.summary, lines } },
    );
    expect(usual.summary.lines[0]?.changeRate).toBe(100);
  });

  it('a project begun blank adds itself up as it is typed', () => {
    const blank = emptyProject('새 사업', 2025);
    const lines = deriveAfterEdit(blank, {
      ...blank,
      summary: {
        ...blank.summary,
        lines: [
          {
            ...line('공공운영비', 0, 0, 0),
            prior: cell(null),
            current: cell(12),
            change: cell(null),
            changeRate: null,
          },
        ],
      },
    });
    expect(lines.summary.lines[0]).toMatchObject({ change: cell(12), changeRate: 100 });
    expect(lines.summary.total).toMatchObject({
      prior: cell(null),
      current: cell(12),
      change: cell(12),
      changeRate: 100,
    });
    expect(lines.overview.cost).toMatchObject({ total: thousand(12), city: thousand(12) });
  });

  it('[records/V6] an unsafe sum becomes "not stated" instead of a wrong number', () => {
    const huge = Number.MAX_SAFE_INTEGER as Won;
    expect(
      sumOfItems([
        { ...item('a', 0), amount: huge },
        { ...item('b', 0), amount: huge },
      ]),
    ).toBeNull();
  });
});

describe('[records/V5] changeRate', () => {
  it.each([
    [5_621_879, 4_535_424, -19],
    [4_943_879, 4_534_042, -8],
    [0, 1_382, 100],
    [678_000, 0, -100],
    [0, 0, 0],
    [null, null, null],
    [null, 5, 100],
    [200, 201, 1],
    [1_000, 1_004, 0],
    [200, 199, -1],
  ])('%s → %s is %s', (prior, current, expected) => {
    expect(changeRate(cell(prior).amount, cell(current).amount, 'half')).toBe(expected);
  });

  it('cuts instead of rounding where that is the setting', () => {
    expect(changeRate(thousand(200), thousand(201), 'floor')).toBe(0);
    expect(changeRate(thousand(5_621_879), thousand(4_535_424), 'floor')).toBe(-19);
    expect(changeRate(thousand(1_000), thousand(1_199), 'floor')).toBe(19);
  });
});

describe('agreement is kept by every edit', () => {
  const amount = fc.option(fc.integer({ min: -9_999_999, max: 9_999_999 }), { nil: null });
  const edit = fc.oneof(
    fc.record({ kind: fc.constant('leaf' as const), at: fc.nat(1), amount }),
    fc.record({ kind: fc.constant('prior' as const), at: fc.nat(1), amount }),
    fc.record({ kind: fc.constant('executed' as const), at: fc.constant(0), amount }),
    fc.record({ kind: fc.constant('schedule' as const), at: fc.constant(0), amount }),
  );
  const put = (
    project: Project,
    { kind, at, amount: typed }: { kind: string; at: number; amount: number | null },
  ): Project => {
    const value = cell(typed);
    if (kind === 'prior') {
      const lines = project.summary.lines.map((each, index) => (index === at ? { ...each, prior: value } : each));
      return { ...project, summary: { ...project.summary, lines } };
    }
    if (kind === 'executed')
      return { ...project, settlements: project.settlements.map((row) => ({ ...row, executed: value })) };
    if (kind === 'schedule') {
      const rows = project.schedule.rows.map((row) => ({ ...row, amount: value.amount }));
      return { ...project, schedule: { ...project.schedule, rows } };
    }
    const costing = project.costing.map((group, index) => {
      if (group.lineItem !== '시설비') return group;
      const [top] = group.items;
      if (!top) throw new Error(`no item in ${index}`);
      const children = top.children.map((child, place) => (place === at ? { ...child, amount: value.amount } : child));
      return { ...group, items: [{ ...top, children }] };
    });
    return { ...project, costing };
  };

  it('any run of edits leaves every derived figure equal to its computation', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        let project = agreed();
        for (const each of edits) project = deriveAfterEdit(project, put(project, each));
        expect(project.summary).toEqual(computedSummary(project.summary));
        for (const row of project.settlements) expect(row).toEqual(computedSettlement(row));
        expect(project.schedule.total).toBe(scheduleSum(project.schedule));
        expect(project.overview.cost.total).toBe(project.summary.total.current.amount);
        expect(project.costing[1]?.items[0]?.amount).toBe(sumOfItems(project.costing[1]?.items[0]?.children ?? []));
      }),
      { seed: 20241122, numRuns: 300 },
    );
  });
});
