import { expect, test } from 'vitest';
import { lineItemName } from '#shared/audit/rules/b17-line-item-name.ts';
import { reasonForChange } from '#shared/audit/rules/b18-reason-for-change.ts';
import { grantedAmounts } from '#shared/audit/rules/p02-granted-amounts.ts';
import { schedulePeriods } from '#shared/audit/rules/p03-schedule-periods.ts';
import { won } from '#shared/money/won.ts';
import type { Project, ScheduleRow, SummaryLine } from '#shared/records/project/project.ts';
import { cleanWords } from '../../builders/worded-project.ts';
import { findingsOf, tryRule } from '../../helpers/try-rule.ts';

const clean = cleanWords();
const named = (year: number, ...names: readonly string[]): Project =>
  cleanWords({ year, costing: names.map((name) => [name, [['안내', '1,000원×3부']]]) });

tryRule('audit/B17', lineItemName, {
  hits: {
    'a name of no year': [named(2026, '사무관리비', '잡다한비'), ['summary.lines[1].lineItem']],
    'a name with a slip': [named(2026, '사무관니비'), ['summary.lines[0].lineItem']],
    'a year without a table': [named(2021, '없는과목비'), ['summary.lines[0].lineItem']],
    'beside one that cannot be told': [named(2024, '사무관리비', '없는과목비'), ['summary.lines[1].lineItem']],
    'one that was abolished': [named(2027, '행사관련시설비'), ['summary.lines[0].lineItem']],
    'abolished and gone for years': [named(2030, '행사관련시설비'), ['summary.lines[0].lineItem']],
    'only in 산출근거': [
      { ...named(2026, '잡다한비'), summary: { ...clean.summary, lines: [] } },
      ['costing[0].lineItem'],
    ],
  },
  misses: {
    'names of the year': clean,
    'another dot': named(2026, '시․도비보조금반환금'),
    'brackets of the name': named(2026, '공무직(무기계약)근로자보수'),
    'a name of 2027': named(2027, '국내여비'),
    'abolished later': named(2026, '행사운영비', '시설부대비'),
  },
  unchecked: {
    'no table of the year': [named(2024, '사무관리비'), '2024년의 통계목 표'],
    'known in another year alone': [named(2026, '시설공사보상비'), '2026년의 통계목 표'],
    'abolished, but not yet': [named(2025, '행사관련시설비'), '2025년의 통계목 표'],
    'no 통계목': [{ ...clean, costing: [], summary: { ...clean.summary, lines: [] } }, '통계목'],
  },
});

test('audit/B17: only what a source calls abolished is an error, and the source is told', () => {
  expect(findingsOf(lineItemName, named(2027, '행사관련시설비'))[0]).toMatchObject({
    severity: 'error',
    source: '화성시 2027년 예산편성 안내',
  });
  expect(findingsOf(lineItemName, named(2026, '잡다한비'))[0]?.severity).toBe('warning');
});

type Amounts = readonly [prior: number | null, current: number | null];
const amount = (value: number | null) => ({ amount: value === null ? null : won(value * 1000), national: null });

/** 예산 총괄 with these (A) and (B) in 천원; the first is the 계. */
function summed([total, ...rows]: readonly [Amounts, ...Amounts[]], reasons?: Record<string, string>): Project {
  const cells = ([prior, current]: Amounts) => ({
    prior: amount(prior),
    current: amount(current),
    change: amount(0),
    changeRate: 0,
  });
  const lines = rows.map(
    (row, place): SummaryLine => ({
      id: `s${place}`,
      lineItem: ['사무관리비', '민간위탁금', '시설비'][place] ?? '',
      ...cells(row),
    }),
  );
  return { ...clean, summary: { ...clean.summary, total: cells(total), lines }, ...(reasons ? { reasons } : {}) };
}
const change = (place: number) => `summary.lines[${place}].change.amount`;

tryRule('audit/B18', reasonForChange, {
  hits: {
    'a new 통계목': [
      summed([
        [100, 110],
        [100, 100],
        [0, 10],
      ]),
      [change(1)],
    ],
    'one that ended': [
      summed([
        [100, 100],
        [90, 100],
        [10, 0],
      ]),
      [change(1)],
    ],
    'a third more': [
      summed([
        [400, 430],
        [100, 130],
        [300, 300],
      ]),
      [change(0)],
    ],
    'the whole and a part': [
      summed([
        [200, 300],
        [100, 200],
        [100, 100],
      ]),
      ['summary.total.change.amount', change(0)],
    ],
    'a new 세부사업 once': [
      summed([
        [0, 30],
        [0, 10],
        [null, 20],
      ]),
      ['summary.total.change.amount'],
    ],
    'one 통계목 alone': [
      summed([
        [100, 200],
        [100, 200],
      ]),
      [change(0)],
    ],
    'a blank reason': [
      summed(
        [
          [100, 110],
          [100, 100],
          [0, 10],
        ],
        { s1: '  ' },
      ),
      [change(1)],
    ],
    'the office asks earlier': [
      {
        project: summed([
          [100, 110],
          [100, 110],
          [0, 0],
        ]),
        office: { thresholds: { B18: 10 } },
      },
      ['summary.total.change.amount', change(0)],
    ],
  },
  misses: {
    'under a third': summed([
      [100, 129],
      [100, 129],
      [0, 0],
    ]),
    'a reason of the line': summed(
      [
        [400, 430],
        [100, 130],
        [300, 300],
      ],
      { s0: '단가 인상' },
    ),
    'reasons of the whole and the part': summed(
      [
        [200, 300],
        [100, 200],
        [100, 100],
      ],
      { total: '대상 확대', s0: '대상 확대' },
    ),
    'a reason of a new 세부사업': summed(
      [
        [0, 30],
        [0, 10],
        [0, 20],
      ],
      { total: '새 사업' },
    ),
    'the whole answers for its one line': summed(
      [
        [100, 200],
        [100, 200],
      ],
      { total: '대상 확대' },
    ),
    'the office asks later': {
      project: summed([
        [100, 140],
        [100, 140],
        [10, 10],
      ]),
      office: { thresholds: { B18: 50 } },
    },
    'nothing then and now': summed([
      [100, 100],
      [100, 100],
      [0, 0],
    ]),
  },
  unchecked: {
    'no amounts': [
      summed([
        [null, null],
        [null, null],
      ]),
      '예산 총괄의 금액',
    ],
  },
});

type Row = readonly [step: string, period: string, amount?: number];
function scheduled(
  rows: readonly Row[],
  lines: readonly (readonly [string, number])[] = [['민간위탁금', 100]],
): Project {
  const all = rows.map(
    ([step, period, value], place): ScheduleRow => ({
      id: `r${place}`,
      step,
      period,
      amount: amount(value ?? null).amount,
      detail: '',
    }),
  );
  return {
    ...clean,
    schedule: { ...clean.schedule, rows: all },
    summary: {
      ...clean.summary,
      lines: lines.map(([lineItem, value], place) => ({
        id: `s${place}`,
        lineItem,
        prior: amount(0),
        current: amount(value),
        change: amount(value),
        changeRate: 100,
      })),
    },
  };
}
const row = (place: number, part: string) => `schedule.rows[${place}].${part}`;

tryRule('audit/P02', grantedAmounts, {
  hits: {
    'more than the 통계목': [scheduled([['사업비 교부', '1월', 101]]), [row(0, 'amount')]],
    'two rows together': [
      scheduled([
        ['1차 교부', '1월', 60],
        ['2차 교부', '6월', 60],
      ]),
      [row(0, 'amount')],
    ],
    'commissioned work': [scheduled([['위탁금 지급', '1월', 200]]), [row(0, 'amount')]],
    'spaces in the word': [scheduled([['사업비 교 부', '1월', 101]]), [row(0, 'amount')]],
    'with another 통계목 in it': [
      scheduled(
        [['대행사업비 교부', '1월', 130]],
        [
          ['민간위탁금', 100],
          ['사무관리비', 30],
        ],
      ),
      [row(0, 'amount')],
    ],
    'a row that is no grant in front': [
      scheduled([
        ['계획', '1월', 500],
        ['보조금 교부', '2월', 101],
      ]),
      [row(1, 'amount')],
    ],
  },
  misses: {
    'as much': scheduled([['사업비 교부', '1월', 100]]),
    less: scheduled([['사업비 교부', '1월', 60]]),
    'over two 통계목': scheduled(
      [['사업비 교부', '1월', 150]],
      [
        ['민간위탁금', 100],
        ['민간경상사업보조', 50],
      ],
    ),
    'rows that grant nothing': scheduled([['물품 구입', '1월', 500]]),
    'no amount': scheduled([['위탁 계약', '1월']]),
    'no 통계목 for grants': scheduled([['사무 위탁', '1월', 50]], [['사무관리비', 30]]),
  },
  unchecked: { 'no 추진일정': [scheduled([]), '추진일정'] },
});

test('audit/P02: the 통계목 whose amount is the difference is named', () => {
  const project = scheduled(
    [['대행사업비 교부', '1월', 130]],
    [
      ['민간위탁금', 100],
      ['사무관리비', 30],
    ],
  );
  expect(findingsOf(grantedAmounts, project)[0]?.message).toContain('‘사무관리비’ 금액과 같으니');
});

tryRule('audit/P03', schedulePeriods, {
  hits: {
    'before the year': [scheduled([['준비', '2025.11~2026.01']]), [row(0, 'period')]],
    'after the year': [scheduled([['운영', '2026.03~2027.03']]), [row(0, 'period')]],
    'settling in the next year': [scheduled([['결과보고 및 정산', '2026.12~2027.02']]), [row(0, 'period')]],
    'full width': [scheduled([['운영', '２０２６．０３～２０２７．０３']]), [row(0, 'period')]],
    'the end before the beginning': [scheduled([['운영', '2026.05~2026.03']]), [row(0, 'period')]],
    'out of order': [
      scheduled([
        ['운영', '2026.05~2026.06'],
        ['준비', '2026.01~2026.02'],
      ]),
      [row(1, 'period')],
    ],
    'a month of the next year': [scheduled([['정산', '12월~익년 2월']]), [row(0, 'period')]],
  },
  misses: {
    'in order': scheduled([
      ['준비', '2026.01~2026.02'],
      ['운영', '2026.01~2026.11'],
      ['정리', '2026.12'],
    ]),
    'months alone': scheduled([
      ['준비', '1월'],
      ['운영', '3월 ~ 11월'],
    ]),
    quarters: scheduled([
      ['준비', '1/4분기'],
      ['운영', '2분기'],
      ['운영', '하반기'],
    ]),
    'all the year': scheduled([['운영', '연중']]),
    'what is no period between': scheduled([
      ['준비', '2026.03'],
      ['협의', '수시'],
      ['운영', '2026.04'],
    ]),
    'open to the end': scheduled([['운영', '2026.03. ~ 계속']]),
  },
  unchecked: {
    'no periods': [scheduled([['협의', '수시']]), '추진일정의 추진기간'],
    'no rows': [scheduled([]), '추진일정의 추진기간'],
  },
});

test('audit/P03: settling until February is told otherwise than a year that is wrong', () => {
  const message = (period: string) => findingsOf(schedulePeriods, scheduled([['정산', period]]))[0]?.message;
  expect(message('2026.12~2027.02')).toContain('다음 해 2월까지');
  expect(message('2026.12~2027.03')).toContain('회계연도를 벗어납니다');
});
