import { describe, expect, test } from 'vitest';
import { won } from '#shared/money/won.ts';
import type { CostingItem, Project } from '#shared/records/project/project.ts';
import { foundBy, item, ofItems } from './subject.ts';

/** A project of one line, its amount in 원. */
const one = (expression: string, amount: number) => ofItems(amount, [item(expression, amount)]);
const under = (amount: number, children: readonly CostingItem[], expression = '') =>
  ofItems(amount, [item(expression, amount, children)]);
const rounded = (project: Project, costing: '올림' | '반올림' | '절사'): Project => ({
  ...project,
  rounding: { costing },
});
const priced = (expression: string, amount: number): Project => ({
  ...ofItems(amount, [{ ...item(expression, amount), unitPrice: '강사료' }]),
  unitPrices: [{ name: '강사료', price: won(50_000) }],
});
/** A fee of ten percent on one line, whose expression names `base`. */
function fee(base: number): Project {
  const expression = `${base.toLocaleString('en')}원×10%`;
  const line: CostingItem = { ...item(expression, 30_000), label: '수수료(10%)', percentOf: ['a'] };
  return ofItems(330_000, [{ ...item('', 300_000), id: 'a' }, line]);
}

const amount = 'costing[0].items[0].amount';
const text = 'costing[0].items[0].expression';

const cases: Record<string, { hits: [Project, string][]; fine: Project[] }> = {
  B09: {
    hits: [
      [one('10,000원×3명', 31_000), `error ${text}`],
      [one('10,000원×3명', 30_001), `error ${text}`],
      [one('1,234,567원×3%', 37_000), `warning ${text}`],
      [rounded(one('1,234,567원×3%', 38_000), '절사'), `warning ${text}`],
      [one('10,000원×3명×', 30_000), `warning ${text}`],
      [priced('60,000원×2회', 120_000), `warning ${text}`],
      [fee(300_001), 'warning costing[0].items[1].expression'],
    ],
    fine: [
      one('10,000원×3명', 30_000),
      one('1,234,567원×3%', 38_000),
      rounded(one('1,234,567원×3%', 37_000), '절사'),
      one('', 30_000),
      one('1,234,567원', 1_234_567),
      one('별도 산출', 30_000),
      priced('50,000원×2회', 100_000),
      fee(300_000),
    ],
  },
  B10: {
    hits: [
      [under(30_000, [item('', 10_000), item('', 21_000)]), `error ${amount}`],
      [under(30_000, [item('', 10_000), item('', 20_001)]), `error ${amount}`],
      [under(30_000, [item('', null, [item('', 31_000), item('', 5_000)])]), `error ${amount}`],
      [under(30_000, [item('10,000원×2명', null), item('5,000원', null)]), `error ${amount}`],
      [
        under(30_000, [item('10,000원', 10_000), item('', 20_000, [item('', 1_000), item('', 2_000)])]),
        'error costing[0].items[0].children[1].amount',
      ],
    ],
    fine: [
      under(30_000, [item('', 10_000), item('', 20_000)]),
      under(30_000, [item('', null, [item('', 30_000)])]),
      under(30_000, [item('10,000원×2명', null), item('10,000원', null)]),
      under(30_000, [item('', 30_000), item('5,000원', null)]),
      under(30_000, [item('참고', null)]),
    ],
  },
  B11: {
    hits: [
      [one('10,000원×3명', 30_000_000), `error ${text}`],
      [one('10,000원×3명', 300_000), `error ${text}`],
      [one('10,000,000원×3명', 30_000), `error ${text}`],
      [one('100,000원×3명', 30_000), `error ${text}`],
      [under(30_000, [item('', 30_000)], '300,000원'), `error ${text}`],
    ],
    fine: [
      one('10,000원×3명', 30_000),
      one('10,000원×3명', 3_000_000),
      one('10,000원×3명', 0),
      one('', 30_000),
      under(30_000, [item('', 30_000)], '30,000원'),
    ],
  },
  B15: {
    hits: [
      [under(30_000, [item('', 30_000)], '31,000원'), `error ${text}`],
      [under(31_000, [item('31,000원', 31_000)], '30,000원'), `error ${text}`],
      [under(30_000, [item('10,000원', 10_000), item('20,000원', 20_000)], '10,000원×2명'), `error ${text}`],
      [one('10,000원×3명 = 31천원', 30_000), `error ${text}`],
      [under(30_000, [item('', 10_000), item('', 20_000)], '10,000원×3명 = 29천원'), `error ${text}`],
    ],
    fine: [
      under(30_000, [item('', 30_000)], '30,000원'),
      under(30_000, [item('', 30_000)]),
      under(30_000, [item('', 30_000)], '10,000원×3명'),
      one('10,000원×3명 = 30천원', 30_000),
      under(30_000, [item('', 10_000), item('', 20_000)], '합계'),
    ],
  },
};

describe.each(Object.entries(cases))('audit/%s', (rule, { hits, fine }) => {
  test.each(hits.map(([project, found], place) => [place, project, found] as const))('hits %d', (_, project, found) => {
    expect(foundBy(rule, project)).toContain(found);
  });
  test.each(fine.map((project, place) => [place, project] as const))('does not hit %d', (_, project) => {
    expect(foundBy(rule, project)).toEqual([]);
  });
});
