import { describe, expect, test } from 'vitest';
import { thousand } from '#shared/money/parse.ts';
import { type Won, won } from '#shared/money/won.ts';
import { emptyProject } from '#shared/records/project/empty-project.ts';
import type { CostingItem, Project, SummaryLine } from '#shared/records/project/project.ts';
import { upgradeProject } from '#shared/records/project/upgrade-project.ts';
import { validateProject } from '#shared/records/project/validate-project.ts';
import { unwrap } from '#shared/result/result.ts';
import { type RollOrder, rollOver } from '#shared/rollover/roll-over.ts';
import { settle } from '#shared/settlement/settle.ts';
import { madeEntry, madeLedger } from '../../builders/made-ledger.ts';
import { importedSample } from '../../builders/sample-project.ts';

const keep: RollOrder = { costing: 'keep', edition: '본예산', settlement: null };
const rolled = (project: Project, order: Partial<RollOrder> = {}): Project =>
  unwrap(validateProject(unwrap(rollOver(project, { ...keep, ...order }))));

const cell = (amount: number | null, national: number | null = null) => ({
  amount: amount === null ? null : won(amount),
  national: national === null ? null : won(national),
});
const line = (
  lineItem: string,
  prior: number | null,
  current: number | null,
  more: Partial<SummaryLine> = {},
): SummaryLine => ({
  lineItem,
  prior: cell(prior),
  current: cell(current),
  change: cell(null),
  changeRate: null,
  ...more,
});
const item = (label: string, amount: number | null, children: readonly CostingItem[] = []): CostingItem => ({
  bullet: '-',
  label,
  expression: amount === null ? '' : `${amount}원`,
  amount: amount === null ? null : won(amount),
  children,
});
const made = (lines: readonly SummaryLine[], costing: Project['costing'], total = 0): Project => {
  const empty = emptyProject('손으로 만든 사업', 2024);
  const summary = { ...empty.summary, lines, total: { ...empty.summary.total, current: cell(total) } };
  return upgradeProject({ ...empty, summary, costing });
};

describe('the sample, kept', () => {
  const before = importedSample();
  const after = rolled(before);

  test('rollover/RO1: years and edition', () => {
    expect([after.fiscalYear, after.edition]).toEqual([before.fiscalYear + 1, '본예산']);
    expect([after.summary.priorYear, after.summary.currentYear, after.schedule.year]).toEqual([2024, 2025, 2025]);
    expect(rolled(before, { edition: '요구' }).edition).toBe('요구');
  });

  test('rollover/RO3, rollover/RO4, RO8: (B) is (A), the new (B) is Σ산출근거, the rest is computed', () => {
    expect(after.summary.total).toMatchObject({
      prior: before.summary.total.current,
      current: before.summary.total.current,
      change: { amount: 0, national: null },
      changeRate: 0,
    });
    expect(after.costing).toEqual(before.costing);
  });

  test('rollover/RO6: the 통계목 whose (B) was 0 is gone, the others stand in their order with their ids', () => {
    const stay = before.summary.lines.filter(({ current }) => current.amount !== 0);
    expect(stay.length).toBeLessThan(before.summary.lines.length);
    expect(after.summary.lines.map(({ id, lineItem }) => [id, lineItem])).toEqual(
      stay.map(({ id, lineItem }) => [id, lineItem]),
    );
  });

  test('rollover/RO9, rollover/RO10: 실적 and 결산 move on by a year', () => {
    expect(after.achievements.map(({ year }) => year)).toEqual([2022, 2023, 2024]);
    expect(after.achievements.slice(0, 2)).toEqual(before.achievements.slice(1));
    expect(after.achievements[2]?.items).toEqual([]);
    expect(after.settlements.map(({ year }) => year)).toEqual([2021, 2022, 2023]);
    expect(after.settlements.slice(0, 2)).toEqual(before.settlements.slice(1));
    expect(after.settlements[2]).toMatchObject({ finalBudget: cell(null), balance: cell(null) });
  });

  test('rollover/RO2, rollover/RO8: texts stay to the letter, the amounts of 추진일정 are gone', () => {
    for (const key of ['title', 'contacts', 'description', 'expectedEffects', 'notes', 'rounding'] as const)
      expect(after[key]).toEqual(before[key]);
    expect(after.overview.content).toEqual(before.overview.content);
    expect(after.schedule.rows).toEqual(before.schedule.rows.map((row) => ({ ...row, amount: null })));
    expect(after.schedule.total).toBe(after.summary.total.current.amount);
  });

  test('rollover/RO5: emptied, lines and labels stay, (B) is 0 everywhere', () => {
    const empty = rolled(before, { costing: 'empty' });
    const bare = (items: readonly CostingItem[]): unknown =>
      items.map(({ id, bullet, label, children }) => ({
        id,
        bullet,
        label,
        expression: '',
        amount: null,
        children: bare(children),
      }));
    expect(empty.costing).toEqual(before.costing.map((group) => ({ ...group, items: bare(group.items) })));
    expect(empty.summary.total).toMatchObject({ current: cell(0), changeRate: -100 });
    expect(empty.summary.lines.every(({ current }) => current.amount === 0)).toBe(true);
    expect(empty.overview.cost).toMatchObject({ total: 0, national: null, city: 0 });
    expect(empty.schedule.total).toBe(0);
  });
});

test('rollover/RO10: the year of T−2 is the printed row of its ledger', () => {
  const ledger = madeLedger([madeEntry('a', '본예산', 1_400, { funding: '국비' }), madeEntry('b', '전년이월', 1_400)], {
    fiscalYear: 2023,
  });
  const { printed } = unwrap(settle(ledger));
  const after = rolled(importedSample(), { settlement: printed });
  expect(after.settlements[2]).toMatchObject({ year: 2023, ...printed });
  expect(after.settlements[2]?.available).toEqual(cell(2_000, 1_000));
});

test('rollover/RO9, rollover/RO10: years that were missing come empty, years that stand twice stay, others leave', () => {
  const { year: _, ...none } = emptyProject('', 2024).settlements[0] ?? { year: 0 };
  const project: Project = {
    ...made([], []),
    achievements: [
      { year: 2022, items: ['가'] },
      { year: 2022, items: ['나'] },
      { year: 2010, items: ['다'] },
    ],
    settlements: [
      {
        ...emptyProject('', 2024).settlements[0],
        ...none,
        year: 2022,
        balance: cell(7),
      } as Project['settlements'][number],
    ],
  };
  const after = rolled(project);
  expect(after.achievements.map(({ year, items }) => [year, ...items])).toEqual([
    [2022, '가'],
    [2022, '나'],
    [2023],
    [2024],
  ]);
  expect(after.settlements.map(({ year, balance }) => [year, balance.amount])).toEqual([
    [2021, null],
    [2022, 7],
    [2023, null],
  ]);
});

describe('rollover/RO4, rollover/RO6: 통계목', () => {
  test('without 산출근거 has 0; 산출근거 without a row brings one; two rows of one name count once', () => {
    const after = rolled(
      made(
        [
          line('공공운영비', 0, 5_000),
          line('시설비', 3_000, 0),
          line('사무관리비', 1, 9_000),
          line('사무관리비', 1, 2_000),
        ],
        [
          {
            lineItem: '사무관리비',
            items: [item('가', null, [item('나', 4_000), item('다', null, [item('라', 3_000)])])],
          },
          { lineItem: '민간위탁금', items: [item('마', 1_000)] },
          { lineItem: '연구용역비', items: [item('바', null)] },
        ],
        16_000,
      ),
    );
    expect(
      after.summary.lines.map(({ lineItem, prior, current, changeRate }) => [
        lineItem,
        prior.amount,
        current.amount,
        changeRate,
      ]),
    ).toEqual([
      ['공공운영비', 5_000, 0, -100],
      ['사무관리비', 9_000, 7_000, -22],
      ['사무관리비', 2_000, 0, -100],
      ['민간위탁금', 0, 1_000, 100],
    ]);
    expect(after.summary.total).toMatchObject({
      prior: cell(16_000),
      current: cell(8_000),
      change: cell(-8_000),
      changeRate: -50,
    });
    expect(after.costing.map(({ lineItem }) => lineItem)).toEqual(['사무관리비', '민간위탁금', '연구용역비']);
    expect(after.summary.lines.every(({ id }) => id !== undefined)).toBe(true);
  });

  test('with nothing in both years leaves with its 산출근거, also where nothing is stated', () => {
    const after = rolled(
      made(
        [line('시설비', 7, null), line('감리비', 7, 0), line('공공운영비', 7, 7)],
        [
          { lineItem: '시설비', items: [item('가', null)] },
          { lineItem: '공공운영비', items: [item('나', 7)] },
        ],
      ),
    );
    expect(after.summary.lines.map(({ lineItem }) => lineItem)).toEqual(['공공운영비']);
    expect(after.costing.map(({ lineItem }) => lineItem)).toEqual(['공공운영비']);
  });

  test('that grows from nothing stays, negative parts too', () => {
    const after = rolled(
      made([line('시설비', 7, 0)], [{ lineItem: '시설비', items: [item('가', 5), item('나', -12)] }]),
    );
    expect(
      after.summary.lines.map(({ prior, current, change }) => [prior.amount, current.amount, change.amount]),
    ).toEqual([[0, -7, -7]]);
  });
});

describe('rollover/RO7: 국비 and 재원', () => {
  const funding = {
    national: won(400),
    city: won(600),
    district: null,
    fund: null,
    specialGrant: null,
    bond: null,
    other: null,
  };
  const funded = (amount: number) =>
    made(
      [line('시설비', 1, 1_000, { current: cell(1_000, 400), funding })],
      [{ lineItem: '시설비', items: [item('가', amount)] }],
      1_000,
    );

  test('stay with the same amount', () => {
    const after = rolled(funded(1_000));
    expect(after.summary.lines[0]).toMatchObject({
      prior: cell(1_000, 400),
      current: cell(1_000, 400),
      change: cell(0, 0),
      funding,
    });
    expect(after.summary.total).toMatchObject({ current: cell(1_000, 400) });
    expect(after.overview.cost).toMatchObject({ total: 1_000, national: 400, city: 600 });
  });

  test('are not stated for another', () => {
    for (const after of [rolled(funded(1_001)), rolled(funded(1_000), { costing: 'empty' })]) {
      expect(after.summary.lines[0]).toMatchObject({ prior: cell(1_000, 400), change: { national: -400 } });
      expect(after.summary.lines[0]?.current.national).toBeNull();
      expect(after.summary.lines[0]).not.toHaveProperty('funding');
      expect(after.overview.cost).toMatchObject({ national: null, city: after.summary.total.current.amount });
    }
  });
});

test('rollover/RO8: 증감률 by the record’s own rule', () => {
  const project = made([line('시설비', 0, 1_000)], [{ lineItem: '시설비', items: [item('가', 1_006)] }], 1_000);
  const rate = (rounding: Project['rounding']) => rolled({ ...project, rounding } as Project).summary.total.changeRate;
  expect([rate({ costing: '올림', rate: '반올림' }), rate({ costing: '올림', rate: '절사' })]).toEqual([1, 0]);
});

test('rollover/RO1: a 추경 record: what is after it is (A)', () => {
  const project = {
    ...made([line('시설비', 500, 800)], [{ lineItem: '시설비', items: [item('가', 800)] }], 800),
    edition: '추경2',
  };
  const chu = { ...project, summary: { ...project.summary, priorYear: 2024 } };
  const after = rolled(chu);
  expect([after.edition, after.summary.priorYear, after.summary.currentYear]).toEqual(['본예산', 2024, 2025]);
  expect(after.summary.lines[0]).toMatchObject({ prior: cell(800), current: cell(800) });
});

test('an empty record rolls: nothing was voted, nothing is asked for', () => {
  const after = rolled(emptyProject('빈 사업', 2024));
  expect(after.summary.total).toMatchObject({ prior: cell(null), current: cell(0), changeRate: 0 });
  expect(after.series).toBeUndefined();
});

describe('rollover/RO13: beyond the safe range', () => {
  const most = Number.MAX_SAFE_INTEGER;
  test.each<[string, readonly SummaryLine[], Project['costing'], number]>([
    ['Σ of one 통계목', [], [{ lineItem: '시설비', items: [item('가', most), item('나', 1)] }], 0],
    [
      'Σ of two',
      [],
      [
        { lineItem: '시설비', items: [item('가', most)] },
        { lineItem: '감리비', items: [item('나', 1)] },
      ],
      0,
    ],
    ['증감', [line('시설비', 0, -most)], [{ lineItem: '시설비', items: [item('가', 1)] }], 0],
    ['증감 of 계', [], [{ lineItem: '시설비', items: [item('가', 2)] }], -most],
  ])('%s is refused', (_, lines, costing, total) => {
    expect(rollOver(made(lines, costing, total), keep)).toMatchObject({
      ok: false,
      error: { code: 'amount-too-large' },
    });
  });

  test('on the way to a safe sum is no matter', () => {
    const items = [item('가', most), item('나', most), item('다', -most)];
    expect(rolled(made([], [{ lineItem: '시설비', items }])).summary.total.current.amount).toBe(most as Won);
  });
});

describe('rollover/RO11, rollover/RO12: what belongs to lines', () => {
  const before = importedSample();
  const [first, , gone] = before.summary.lines;
  const [, , lastYear] = before.settlements;

  test('reasons stay with lines that stay', () => {
    const reasons = { [first?.id ?? '']: '신규', [gone?.id ?? '']: '사업 완료', '다른 것': '그대로' };
    expect(gone?.current.amount).toBe(0);
    expect(rolled({ ...before, reasons }).reasons).toEqual({ [first?.id ?? '']: '신규', '다른 것': '그대로' });
  });

  test('sources go with their values', () => {
    const source = {
      title: { line: 1, sure: true },
      'summary.lines[0].current.amount': { line: 2, sure: false },
      'summary.lines[0].prior.amount': { line: 2, sure: false },
      'summary.total.change.amount': { line: 3, sure: false },
      'settlements[2].executed.amount': { line: 4, sure: false },
      'settlements[0].executed.amount': { line: 4, sure: false },
      'schedule.rows[0].amount': { line: 5, sure: false },
      'schedule.rows[0].detail': { line: 5, sure: false },
      'costing[0].items[0].amount': { line: 6, sure: false },
      'notes[99]': { line: 7 },
    };
    expect(lastYear?.year).toBe(2022);
    const kept = {
      title: { line: 1, sure: true },
      'summary.lines[0].prior.amount': { line: 2, sure: false },
      'settlements[1].executed.amount': { line: 4, sure: false },
      'schedule.rows[0].detail': { line: 5, sure: false },
    };
    expect(rolled({ ...before, source }).source).toEqual({
      ...kept,
      'costing[0].items[0].amount': { line: 6, sure: false },
    });
    expect(rolled({ ...before, source }, { costing: 'empty' }).source).toEqual(kept);
    expect(rolled({ ...before, source: { 'notes[99]': { line: 7 } } })).not.toHaveProperty('source');
  });
});

describe('every field of the record is accounted for', () => {
  const sample = importedSample();
  const whole = {
    ...sample,
    edition: '추경1',
    unread: [{ line: 3, text: '읽지 못한 줄' }],
    unitPrices: [{ name: '강사수당', price: thousand(150) }],
    series: 's1',
    program: { field: '산업', section: '산업진흥', policy: '창업', unit: '공방', code: '1234' },
    source: { title: { line: 1 } },
    reasons: { x: '사유' },
    later: { kept: true },
  } as Project & { later: unknown };
  const after = rolled(whole) as typeof whole;
  /** Changed by a rule, with the rule; all others stay as they are. */
  const changed: Partial<Record<keyof typeof whole, string>> = {
    fiscalYear: 'RO1',
    edition: 'RO1',
    overview: 'RO7',
    summary: 'RO3',
    schedule: 'RO8',
    achievements: 'RO9',
    settlements: 'RO10',
  };

  test.each(Object.keys(whole) as (keyof typeof whole)[])('%s', (key) => {
    if (changed[key] === undefined || key === 'overview') expect(after[key]).toEqual(whole[key]);
    else expect(after[key]).not.toEqual(whole[key]);
  });

  test('rollover/RO7: 사업비 alone of 사업개요 follows', () => {
    const other = {
      ...whole,
      overview: { ...whole.overview, cost: { ...whole.overview.cost, total: won(1), city: won(1) } },
    };
    expect(rolled(other).overview).toEqual(whole.overview);
  });

  test('no field is made up', () => {
    expect(new Set(Object.keys(after))).toEqual(new Set(Object.keys(whole)));
    for (const key of ['contacts', 'summary', 'schedule'] as const)
      expect(Object.keys(after[key])).toEqual(Object.keys(whole[key]));
  });
});
