import { describe, expect, test } from 'vitest';
import { won } from '#shared/money/won.ts';
import type { Project, Settlement } from '#shared/records/project/project.ts';
import { type Around, all, type Change, cellOf, costed, foundBy, plainProject, row, settled, year } from './subject.ts';

const spread =
  (part: Partial<Project>): Change =>
  (project) => ({ ...project, ...part });
const same: Change = (project) => project;
const three = (first: Partial<Record<keyof Settlement, number | null>>): Change =>
  settled(year(2020, first), year(2021), year(2022));
/** A year to the 원: what was spent, and what is left of 1,000,000원. */
function toTheWon(of: number, executed: number, balance: number): Settlement {
  const amount = (value: number) => ({ amount: won(value), national: null });
  return { ...year(of), executed: amount(executed), balance: amount(balance) };
}
const yearly: Change = (project) => ({
  ...project,
  overview: { ...project.overview, period: { checked: ['연례반복'], text: '' } },
});
const said =
  (...content: string[]): Change =>
  (project) => ({ ...project, overview: { ...project.overview, content } });
const carrying = (out: number): Change => settled(year(2020), year(2021), year(2022, { carriedOut: out }));
const at = (place: number, column: string) => `settlements[${place}].${column}.amount`;
/** 추경1 of the fixture, and its 본예산, changed. */
const supplement = spread({ edition: '추경1' });
const before = (change: Change): Around => {
  const project = plainProject();
  const { lines, total } = project.summary;
  const ended = {
    ...project.summary,
    total: { ...total, current: total.prior },
    lines: lines.map((line) => ({ ...line, current: line.prior })),
  };
  return { others: [change({ ...project, edition: '본예산', summary: ended })] };
};
const lastYear = (change: Change): Around => ({ others: [change({ ...plainProject(), fiscalYear: 2023 })] });

type Case = readonly [Change, Around?];
const cases: Record<string, { hits: [Case, string][]; fine: Case[] }> = {
  S01: {
    hits: [
      [[three({ available: 1002, balance: 2 })], `error ${at(0, 'available')}`],
      [[three({ available: 1001, balance: 1 })], `warning ${at(0, 'available')}`],
      [[three({ carriedIn: 7, available: 1000, executed: 1000 })], `error ${at(0, 'available')}`],
      [[three({ adjustment: -5, available: 1000, executed: 1000 })], `error ${at(0, 'available')}`],
      [[three({ available: null, executed: 1000 })], `warning ${at(0, 'available')}`],
    ],
    fine: [
      [same],
      [three({ adjustment: -5 })],
      [three({ carriedIn: 5 })],
      [three({ carriedIn: null, adjustment: null })],
      [settled()],
    ],
  },
  S02: {
    hits: [
      [[three({ executed: 990 })], `error ${at(0, 'balance')}`],
      [[three({ executed: 999 })], `warning ${at(0, 'balance')}`],
      [[three({ executed: 900, balance: 50 })], `error ${at(0, 'balance')}`],
      [[settled(toTheWon(2022, 999_999, 2))], `error ${at(0, 'balance')}`],
      [[settled({ ...year(2022, { executed: 900 }), balance: cellOf(null) })], `warning ${at(0, 'balance')}`],
    ],
    fine: [
      [same],
      [three({ balance: 50 })],
      [settled(toTheWon(2022, 999_999, 1))],
      [settled({ ...year(2022), balance: cellOf(null) })],
      [settled()],
    ],
  },
  S03: {
    hits: [
      [[three({ executed: 1001, balance: -1 })], `warning ${at(0, 'balance')}`],
      [[three({ executed: 1002, balance: -2 })], `warning ${at(0, 'balance')}`],
      [[three({ executed: 1003, balance: -3 })], `error ${at(0, 'balance')}`],
      [[settled(toTheWon(2022, 1_000_020, -20))], `error ${at(0, 'balance')}`],
      [[three({ executed: 2000, balance: -1000 })], `error ${at(0, 'balance')}`],
    ],
    fine: [
      [same],
      [three({ balance: 1 })],
      [settled()],
      [settled(toTheWon(2022, 999_980, 20))],
      [three({ balance: null })],
    ],
  },
  S04: {
    hits: [
      [[settled(year(2020, { carriedOut: 5 }), year(2021, { carriedIn: 6 }))], `warning ${at(1, 'carriedIn')}`],
      [[settled(year(2020, { carriedOut: 5 }), year(2021, { carriedIn: 8 }))], `error ${at(1, 'carriedIn')}`],
      [[settled(year(2020, { carriedOut: 5 }), year(2021))], `error ${at(1, 'carriedIn')}`],
      [[settled(year(2021, { carriedIn: 9 }), year(2020, { carriedOut: 5 }))], `error ${at(0, 'carriedIn')}`],
      [[settled(year(2020), year(2021), year(2022, { carriedIn: 3 }))], `error ${at(2, 'carriedIn')}`],
    ],
    fine: [
      [same],
      [settled(year(2020, { carriedOut: 5 }), year(2021, { carriedIn: 5 }))],
      [settled(year(2019, { carriedOut: 5 }), year(2021))],
      [settled(year(2020, { carriedIn: 5 }))],
      [settled(year(2020), year(2021, { carriedIn: null }))],
    ],
  },
  S05: {
    hits: [
      [[three({ balance: 201 })], `warning ${at(0, 'executed')}`],
      [[three({ executed: 0, balance: 1000 })], `warning ${at(0, 'executed')}`],
      [[three({ carriedOut: 300 })], `warning ${at(0, 'executed')}`],
      [[three({ balance: 60 }), { thresholds: { S05: 95 } }], `warning ${at(0, 'executed')}`],
      [[carrying(201)], `warning ${at(2, 'executed')}`],
    ],
    fine: [
      [same],
      [three({ balance: 200 })],
      [three({ balance: 300 }), { thresholds: { S05: 70 } }],
      [three({ available: 0, finalBudget: 0, executed: 0 })],
      [three({ executed: null })],
    ],
  },
  S06: {
    hits: [
      [[carrying(201)], `warning ${at(2, 'carriedOut')}`],
      [[three({ carriedOut: 400 })], `warning ${at(0, 'carriedOut')}`],
      [[carrying(60), { thresholds: { S06: 5 } }], `warning ${at(2, 'carriedOut')}`],
      [
        [settled(...[2020, 2021, 2022].map((of) => year(of, { carriedIn: of === 2020 ? 0 : 1, carriedOut: 1 })))],
        `warning ${at(2, 'carriedOut')}`,
      ],
      [[settled(year(2022, { carriedOut: 999 }))], `warning ${at(0, 'carriedOut')}`],
    ],
    fine: [
      [same],
      [carrying(200)],
      [carrying(300), { thresholds: { S06: 40 } }],
      [settled(year(2021, { carriedOut: 1 }), year(2022, { carriedIn: 1, carriedOut: 1 }))],
      [settled(year(2018, { carriedOut: 1 }), year(2020, { carriedOut: 1 }), year(2022, { carriedOut: 1 }))],
    ],
  },
  S07: {
    hits: [1, 2, 3, 200, 900].map((out) => [[all(yearly, carrying(out))], `warning ${at(2, 'carriedOut')}`]),
    fine: [[same], [yearly], [carrying(5)], [all(yearly, settled())], [all(yearly, carrying(0))]],
  },
  S08: {
    hits: [
      [[three({ balance: 101 })], `warning ${at(0, 'balance')}`],
      [[three({ balance: 500 })], `warning ${at(0, 'balance')}`],
      [[three({ balance: 1000, executed: 0 })], `warning ${at(0, 'balance')}`],
      [[three({ balance: 60 }), { thresholds: { S08: 5 } }], `warning ${at(0, 'balance')}`],
      [[settled(year(2022, { balance: 150 }))], `warning ${at(0, 'balance')}`],
    ],
    fine: [
      [same],
      [three({ balance: 100 })],
      [three({ balance: 200 }), { thresholds: { S08: 30 } }],
      [three({ balance: null })],
      [settled()],
    ],
  },
  S15: {
    hits: [
      [[settled(year(2021), year(2022), year(2023))], 'info settlements'],
      [[settled(year(2022))], 'info settlements'],
      [[settled(year(2020), year(2022), year(2021))], 'info settlements'],
      [[spread({ achievements: [{ year: 2023, items: [] }] })], 'info achievements'],
      [[spread({ fiscalYear: 2025 })], 'info settlements'],
    ],
    fine: [[same], [settled()], [spread({ achievements: [] })], [spread({ edition: '추경1' })], [carrying(1)]],
  },
  S16: {
    hits: [1, 2, 3, 4, 5].map((balance) => [
      [settled(year(2022, { balance }))],
      'warning summary.total.current.amount',
    ]),
    fine: [
      [same],
      [settled(year(2021, { balance: 1 }))],
      [settled(year(2022, { finalBudget: 4_000_000, balance: 1 }))],
      [settled(year(2022, { balance: 1 })), { thresholds: { S16: 1_000_000_000 } }],
      [row('total', { current: cellOf(null) })],
    ],
  },
  C01: {
    hits: [
      [[supplement, before(row(0, { current: cellOf(5) }))], 'error summary.lines[0].prior.amount'],
      [[supplement, before(row(1, { current: cellOf(5) }))], 'error summary.lines[1].prior.amount'],
      [[supplement, before(row(2, { current: cellOf(0) }))], 'error summary.lines[2].prior.amount'],
      [[supplement, before(row(2, { lineItem: '재료비' }))], 'error summary.lines[2].prior.amount'],
      [[supplement, before(row('total', { current: cellOf(7) }))], 'error summary.total.prior.amount'],
    ],
    fine: [
      [supplement, before(same)],
      [same, before(row(0, { current: cellOf(5) }))],
      [spread({ edition: '추경2' }), before(row(0, { current: cellOf(5) }))],
      [supplement, before(row(2, { lineItem: '공기관등에대한 자본적위탁사업비' }))],
      [supplement],
    ],
  },
  X01: {
    hits: [1, 2, 3, 4, 5].map((balance) => [
      [same, lastYear(three({ balance: balance + 1 }))],
      `error ${at(0, 'executed')}`,
    ]),
    fine: [
      [same],
      [same, lastYear(same)],
      [same, lastYear(three({ balance: 1 }))],
      [same, lastYear(settled(year(2018, { balance: 9 })))],
      [same, { others: [three({ balance: 9 })(plainProject())] }],
    ],
  },
  F02: {
    hits: [
      [[said('○ 지원조건 : 국비 50%, 시비 50%')], 'warning overview.cost.national'],
      [[said('국비 34 %')], 'warning overview.cost.national'],
      [[all(said('국비 50%, 시비 50%'), costed({ national: 4_000_000 }))], 'warning overview.cost.national'],
      [[said('국비 25 %, 도비 9 %, 시비 21 %, 자부담 45 %')], 'warning overview.cost.national'],
      [
        [spread({ description: { ...plainProject().description, content: ['- 국비(70%)와 지방비(30%)'] } })],
        'warning overview.cost.national',
      ],
    ],
    fine: [
      [same],
      [all(said('국비 50%, 시비 50%'), costed({ national: 2_267_712 }))],
      [said('국비 0%, 시비 100%')],
      [said('참여율 50%')],
      [all(said('국비 25 %, 시비 30 %, 자부담 45 %'), costed({ national: 2_061_556 }))],
    ],
  },
};

describe.each(Object.entries(cases))('audit/%s', (rule, { hits, fine }) => {
  test.each(hits.map(([of, found], place) => [place, of, found] as const))('hits %d', (_, [change, around], found) => {
    expect(foundBy(rule, change(plainProject()), around)).toContain(found);
  });
  test.each(fine.map((of, place) => [place, of] as const))('does not hit %d', (_, [change, around]) => {
    expect(foundBy(rule, change(plainProject()), around)).toEqual([]);
  });
});
