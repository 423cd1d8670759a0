import { describe, expect, test } from 'vitest';
import { emptyFunding } from '#shared/funding/funding.ts';
import { won } from '#shared/money/won.ts';
import type { Project } from '#shared/records/project/project.ts';
import { all, type Change, cellOf, costed, foundBy, plainProject, row } from './subject.ts';

const total = 4_535_424;
const same: Change = (project) => project;
const spread =
  (part: Partial<Project>): Change =>
  (project) => ({ ...project, ...part });
const schedule =
  (change: Partial<Project['schedule']>): Change =>
  (project) =>
    spread({ schedule: { ...project.schedule, ...change } })(project);
const amounts =
  (...list: (number | null)[]): Change =>
  (project) =>
    schedule({
      rows: project.schedule.rows.map((each, at) => {
        const amount = list[at] ?? null;
        return { ...each, amount: amount === null ? null : won(amount * 1000) };
      }),
    })(project);
const groups =
  (change: (costing: Project['costing']) => Project['costing']): Change =>
  (project) =>
    spread({ costing: change(project.costing) })(project);
const named = (at: number, lineItem: string) =>
  groups((costing) => costing.map((each, place) => (place === at ? { ...each, lineItem } : each)));
const funding = (parts: Partial<Record<keyof typeof emptyFunding, number>>) => ({
  ...emptyFunding,
  ...Object.fromEntries(Object.entries(parts).map(([source, amount]) => [source, won(amount * 1000)])),
});
const lines =
  (change: (all: Project['summary']['lines']) => Project['summary']['lines']): Change =>
  (project) =>
    spread({ summary: { ...project.summary, lines: change(project.summary.lines) } })(project);
/** 국비 of the one row that has any, in all that should agree with it. */
const national = (prior: number, current: number): Change =>
  all(
    row(1, {
      prior: cellOf(4_943_879, prior),
      current: cellOf(4_534_042, current),
      change: cellOf(-409_837, current - prior),
    }),
    row('total', {
      prior: cellOf(5_621_879, prior),
      current: cellOf(total, current),
      change: cellOf(-1_086_455, current - prior),
    }),
    costed({ national: current, city: total - current }),
  );

const cases: Record<string, { hits: [Change, string][]; fine: Change[] }> = {
  B01: {
    hits: [
      [costed({ city: total - 1 }), 'error overview.cost.total'],
      [costed({ city: 0 }), 'error overview.cost.total'],
      [costed({ national: 1, city: total + 1 }), 'error overview.cost.city'],
      [costed({ city: -total }), 'error overview.cost.total'],
      [
        all(row('total', { current: cellOf(null) }), schedule({ total: null, rows: [] }), costed({ total: null })),
        'warning overview.cost.total',
      ],
    ],
    fine: [
      same,
      costed({ city: null }),
      costed({ national: 0 }),
      national(100, 200),
      costed({ total: null, city: null }),
    ],
  },
  B02: {
    hits: [1, -1, 1000, -total, 5].map((by) => [costed({ total: total + by }), 'error overview.cost.total']),
    fine: [
      same,
      costed({ total: null, city: null }),
      national(0, 5),
      row('total', { current: cellOf(null) }),
      schedule({ total: null }),
    ],
  },
  B03: {
    hits: [
      [row('total', { current: cellOf(total + 1) }), 'error summary.total.current.amount'],
      [row('total', { prior: cellOf(5_621_880) }), 'error summary.total.prior.amount'],
      [all(national(5, 6), row('total', { prior: cellOf(5_621_879, 7) })), 'error summary.total.prior.national'],
      [row('total', { current: cellOf(null) }), 'warning summary.total.current.amount'],
      [lines((list) => list.slice(0, 2)), 'error summary.total.prior.amount'],
    ],
    fine: [same, national(10, 20), lines(() => []), row(0, { prior: cellOf(null) }), row(2, { current: cellOf(null) })],
  },
  B04: {
    hits: [
      [row(0, { change: cellOf(1_383) }), 'error summary.lines[0].change.amount'],
      [row(1, { change: cellOf(409_837) }), 'error summary.lines[1].change.amount'],
      [row('total', { change: cellOf(0) }), 'error summary.total.change.amount'],
      [row(1, { prior: cellOf(4_943_880) }), 'error summary.lines[1].prior.amount'],
      [row(2, { change: cellOf(null) }), 'warning summary.lines[2].change.amount'],
    ],
    fine: [same, row(0, { prior: cellOf(null) }), row(2, { current: cellOf(null) }), national(3, 4), lines(() => [])],
  },
  B05: {
    hits: [
      [row('total', { changeRate: -20 }), 'warning summary.total.changeRate'],
      [row('total', { changeRate: 19 }), 'warning summary.total.changeRate'],
      [row(0, { changeRate: 0 }), 'warning summary.lines[0].changeRate'],
      [row(2, { changeRate: -99 }), 'warning summary.lines[2].changeRate'],
      [
        all(
          row(1, { prior: cellOf(0), current: cellOf(0), change: cellOf(0), changeRate: 5 }),
          lines((list) => [...list]),
        ),
        'warning summary.lines[1].changeRate',
      ],
    ],
    fine: [
      same,
      row('total', { changeRate: null }),
      spread({ rounding: { rate: '절사', costing: '올림' } }),
      spread({ rounding: {} }),
      row(2, { changeRate: null }),
    ],
  },
  B06: {
    hits: [
      [all(national(5, 6), costed({ national: 7, city: total - 7 })), 'error overview.cost.national'],
      [all(national(5, 6), row(1, { change: cellOf(-409_837, 2) })), 'error summary.lines[1].change.national'],
      [all(national(5, 6), row('total', { change: cellOf(-1_086_455, 0) })), 'error summary.total.change.national'],
      [national(0, 4_534_043), 'error summary.lines[1].current.national'],
      [national(-1, 0), 'error summary.lines[1].prior.national'],
    ],
    fine: [same, national(0, 4_534_042), national(9, 0), national(0, 0), costed({ national: 0 })],
  },
  B07: {
    hits: [
      [groups(() => []), 'error costing'],
      [groups((costing) => costing.slice(1)), 'error summary.lines[0].current.amount'],
      [named(0, '공공 요금'), 'error costing[0]'],
      [groups((costing) => [...costing, { lineItem: '재료비', items: [] }]), 'error costing[2]'],
      [lines((list) => list.slice(1)), 'error costing[0]'],
    ],
    fine: [
      same,
      named(0, '공공 운영비'),
      lines(() => []),
      all(
        groups(() => []),
        lines(() => []),
      ),
      row(2, { current: cellOf(null) }),
    ],
  },
  B08: {
    hits: [
      [row(0, { current: cellOf(1_383) }), 'error summary.lines[0].current.amount'],
      [row(1, { current: cellOf(4_534_041) }), 'error summary.lines[1].current.amount'],
      [groups(([first, ...rest]) => (first ? [first, first, ...rest] : [])), 'error summary.lines[0].current.amount'],
      [
        all(
          lines(() => []),
          groups((costing) => costing.slice(1)),
        ),
        'error summary.total.current.amount',
      ],
      [
        all(row(0, { current: cellOf(null), change: cellOf(null) }), national(0, 0)),
        'warning summary.lines[0].current.amount',
      ],
    ],
    fine: [same, lines(() => []), groups(() => []), named(0, '공공 운영비'), national(0, 2)],
  },
  P01: {
    hits: [
      [schedule({ total: won(1000) }), 'error schedule.total'],
      [amounts(null, 2_267_712, 2_267_713), 'error schedule.total'],
      [amounts(1, 2_267_712, 2_267_712), 'error schedule.total'],
      [schedule({ total: null }), 'warning schedule.total'],
      [all(amounts(null, 1, 2), schedule({ total: won(3000) })), 'error schedule.total'],
    ],
    fine: [
      same,
      amounts(null, null, null),
      schedule({ rows: [] }),
      schedule({ rows: [], total: null }),
      amounts(total),
    ],
  },
  F01: {
    hits: [
      [row(0, { funding: funding({ city: 1_381 }) }), 'error summary.lines[0].funding.city'],
      [row(0, { funding: funding({ city: 1_382, district: 1 }) }), 'error summary.lines[0].current.amount'],
      [row(0, { funding: funding({ national: 382, city: 1_000 }) }), 'error summary.lines[0].current.national'],
      [row(1, { funding: funding({ bond: 1 }) }), 'error summary.lines[1].funding.bond'],
      [
        all(national(0, 9), row(1, { funding: funding({ national: 8, city: 4_534_034 }) })),
        'error summary.lines[1].current.national',
      ],
    ],
    fine: [
      same,
      row(0, { funding: emptyFunding }),
      row(0, { funding: funding({ city: 1_382 }) }),
      row(0, { funding: funding({ city: 1_000, district: 382, national: 0 }) }),
      all(national(0, 9), row(1, { funding: funding({ national: 9, city: 4_534_033 }) })),
    ],
  },
  C03: {
    hits: [1, 2, 3, 4, 5].map((supplement) => [
      all(spread({ edition: `추경${supplement}` }), costed({ total: 5_621_879 })),
      'error overview.cost.total',
    ]),
    fine: [
      spread({ edition: '추경1' }),
      costed({ total: 5_621_879 }),
      all(spread({ edition: '요구' }), costed({ total: 5_621_879 })),
      all(spread({ edition: '추경2' }), costed({ total: 7 })),
      all(spread({ edition: '추경2' }), costed({ total: null })),
    ],
  },
};

describe.each(Object.entries(cases))('audit/%s', (rule, { hits, fine }) => {
  test.each(hits.map(([change, found], place) => [place, change, found] as const))('hits %d', (_, change, found) => {
    expect(foundBy(rule, change(plainProject()))).toContain(found);
  });
  test.each(fine.map((change, place) => [place, change] as const))('does not hit %d', (_, change) => {
    expect(foundBy(rule, change(plainProject()))).toEqual([]);
  });
});
