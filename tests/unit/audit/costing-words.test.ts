import { expect, test } from 'vitest';
import { missingUnit } from '#shared/audit/rules/b12-missing-unit.ts';
import { lumpSums } from '#shared/audit/rules/b13-lump-sums.ts';
import { missingBase } from '#shared/audit/rules/b14-missing-base.ts';
import { currentCapital } from '#shared/audit/rules/b16-current-capital.ts';
import { priceRaised } from '#shared/audit/rules/b19-price-raised.ts';
import { sameCounts } from '#shared/audit/rules/b20-same-counts.ts';
import { standardPrices } from '#shared/audit/rules/b21-standard-prices.ts';
import { type Won, won } from '#shared/money/won.ts';
import type { PriceStandard } from '#shared/records/office/office.ts';
import type { CostingItem, Project } from '#shared/records/project/project.ts';
import { cleanWords, type ShortLine } from '../../builders/worded-project.ts';
import { findingsOf, tryRule } from '../../helpers/try-rule.ts';

const lines = (...short: readonly ShortLine[]): Project => cleanWords({ costing: [['사무관리비', short]] });
const under = (lineItem: string, ...short: readonly ShortLine[]): Project =>
  cleanWords({ costing: [[lineItem, short]] });
const first = 'costing[0].items[0]';

/** Amounts as printed, where no expression gives them. */
function printed(project: Project, ...amounts: readonly number[]): Project {
  const [group] = project.costing;
  if (!group) throw new Error('a costing is expected');
  const items = group.items.map((item, place): CostingItem => ({ ...item, amount: won(amounts[place] ?? 0) }));
  return { ...project, costing: [{ ...group, items }] };
}
const blank: Project = { ...cleanWords(), costing: [] };

tryRule('audit/B12', missingUnit, {
  hits: {
    'an amount alone': [printed(lines(['관리비', '984,000,000']), 984_000_000), [`${first}.expression`]],
    'a price in a product': [lines(['수당', '50,000*3명']), [`${first}.expression`]],
    'full width': [lines(['수당', '５０，０００×３명']), [`${first}.expression`]],
    'in a bracket': [lines(['수당', '(50,000+10,000)×3명']), [`${first}.expression`]],
    'the second of two prices': [lines(['수당', '50,000원×3명+20,000×2회']), [`${first}.expression`]],
    'set apart by spaces': [lines(['수당', '50,000  × 3 명']), [`${first}.expression`]],
  },
  misses: {
    'everything has its unit': lines(['수당', '50,000원×3명×12월']),
    'a count with its unit': lines(['책', '500원×2,000부']),
    'a sum of counts with its unit': lines(['책', '500원×(1,200+800)부']),
    'small numbers': lines(['수당', '50,000원×3']),
    'a ratio': lines(['몫', '50,000원×1,500/2,000']),
    'a line of others': lines(['묶음', '', [['수당', '50,000원×3명']]]),
    'what cannot be read is not of this rule': lines(['수당', '50,000×']),
  },
  unchecked: { 'no 산출근거': [blank, '산출근거'] },
});

test('audit/B12: 원 is put where the amount proves it, and only there', () => {
  const [sure] = findingsOf(missingUnit, printed(lines(['관리비', '984,000,000']), 984_000_000));
  expect(sure?.mend).toMatchObject({ at: `${first}.expression`, value: '984,000,000원' });
  expect(findingsOf(missingUnit, printed(lines(['관리비', '984,000']), 984_000_000))[0]?.mend).toBeUndefined();
  expect(findingsOf(missingUnit, lines(['수당', '(50,000+10,000)×3명']))[0]?.mend).toBeUndefined();
});

tryRule('audit/B13', lumpSums, {
  hits: {
    'every line': [lines(['운영', '72,000,000원'], ['인건비', '1,000,000원']), ['costing']],
    'the larger part': [lines(['운영', '72,000,000원'], ['수당', '50,000원×3명']), ['costing']],
    'without an expression': [printed(lines(['운영', '']), 5_000_000), ['costing']],
    'a lower limit of the office': [
      { project: lines(['운영', '1,000,000원'], ['수당', '50,000원×60명']), office: { thresholds: { B13: 20 } } },
      ['costing'],
    ],
    'below a parent': [
      lines([
        '묶음',
        '',
        [
          ['운영', '5,000,000원'],
          ['수당', '50,000원×3명'],
        ],
      ]),
      ['costing'],
    ],
  },
  misses: {
    'everything multiplied': lines(['수당', '50,000원×3명'], ['책', '500원*20부']),
    'the smaller part': lines(['운영', '100,000원'], ['수당', '50,000원×3명']),
    'a higher limit of the office': { project: lines(['운영', '5,000,000원']), office: { thresholds: { B13: 101 } } },
    'a share of a base': lines(['수수료', '10,000,000원×2%']),
    'x for times': lines(['수당', '50,000원 x 3명']),
    'times that cannot be read': printed(lines(['수당', '50,000원×3명×']), 150_000),
  },
  unchecked: { 'no 산출근거': [blank, '산출근거의 금액'], 'no amounts': [lines(['운영', '']), '산출근거의 금액'] },
});

const fee = (label: string, expression: string, ...beside: readonly ShortLine[]): Project =>
  lines([label, expression], ...beside, ['사업', '1,000,000원×3회'], ['관리', '500,000원×4회']);

tryRule('audit/B14', missingBase, {
  hits: {
    'a rate in brackets': [fee('위탁수수료(2%)', '100,000원'), [`${first}.expression`]],
    'a rate in full width': [fee('위탁수수료（２％）', '100,000원'), [`${first}.expression`]],
    'a fee without a rate': [fee('카드 수수료', '100,000원'), [`${first}.expression`]],
    'a premium beside what it may be of': [fee('4대보험료', '100,000원'), [`${first}.expression`]],
    'a fee counted by months': [fee('위탁수수료(2%)', '10,000원×10월'), [`${first}.expression`]],
    'tax behind its name': [fee('부가세 10%', '500,000원'), [`${first}.expression`]],
  },
  misses: {
    'the base is there': fee('위탁수수료(2%)', '5,000,000원×2%'),
    'the rate as a decimal': fee('위탁수수료(2%)', '5,000,000원×0.02'),
    'the rate as a fraction': fee('위탁수수료(2%)', '5,000,000원×2/100'),
    'a premium by heads': fee('단체보험료', '10,000원×30명'),
    'a premium alone': lines(['공제보험료', '1,382,000원']),
    'who pays how much': fee('재료(자부담 50%)', '100,000원×3회'),
    'a line of others': lines(['수수료 등', '', [['인쇄', '1,000원×3부']]]),
    'a base by id': { ...fee('위탁수수료(2%)', '100,000원'), costing: withBase(fee('위탁수수료(2%)', '100,000원')) },
  },
  unchecked: { 'no 산출근거': [blank, '산출근거'] },
});

function withBase(project: Project): Project['costing'] {
  return project.costing.map((group) => ({
    ...group,
    items: group.items.map((item, place) => (place === 0 ? { ...item, percentOf: [group.items[1]?.id ?? ''] } : item)),
  }));
}

test('audit/B14: the base is told, and written, where only one fits', () => {
  const [found] = findingsOf(missingBase, fee('위탁수수료(2%)', '100,000원'));
  expect(found?.message).toContain('‘사업’, ‘관리’를 바탕으로 하면(5,000천원)');
  expect(found?.mend?.value).toBe('(3,000,000원+2,000,000원)×2%');
  const [several] = findingsOf(missingBase, fee('위탁수수료(2%)', '100,000원', ['또', '5,000,000원×1회']));
  expect(several?.mend).toBeUndefined();
});

const emptied: Project = (() => {
  const project = cleanWords({
    costing: [
      ['민간위탁금', [['시설 및 부대비', '1,000,000원×3회']]],
      ['시설비', [['난간', '1,000,000원×1식']]],
    ],
  });
  const { summary } = project;
  const lines_ = summary.lines.map((line, place) =>
    place === 1 ? { ...line, current: { amount: won(0), national: null } } : line,
  );
  return { ...project, summary: { ...summary, lines: lines_ } };
})();

tryRule('audit/B16', currentCapital, {
  hits: {
    'works under 사무관리비': [under('사무관리비', ['화장실 개선 공사', '5,000,000원×1식']), [`${first}.label`]],
    'machines under 공공운영비': [under('공공운영비', ['비품 구입', '500,000원×2대']), [`${first}.label`]],
    'buildings under 민간위탁금': [under('민간위탁금', ['시설 및 부대비', '1,000,000원×1식']), [`${first}.label`]],
    'in another dress': [under('민간위탁금', ['시설\u3000및 부대\u200b비', '1,000,000원×1식']), [`${first}.label`]],
    'wages under 시설비': [under('시설비', ['운영 인건비', '1,000,000원×3월']), [`${first}.label`]],
    'lecturers under 자산및물품취득비': [under('자산및물품취득비', ['강사수당', '100,000원×3회']), [`${first}.label`]],
    'a 자본 통계목 that is empty now': [emptied, [`${first}.label`]],
  },
  misses: {
    upkeep: under('공공운영비', ['시설관리비', '100,000원×12월'], ['시설장비유지비', '100,000원×12월']),
    'services for a building': under('민간위탁금', ['시설운영용역비', '100,000원×12월']),
    'put up for a day': under('사무관리비', ['현수막 설치', '50,000원×3개']),
    'an event': under('행사운영비', ['무대 설치', '500,000원×1식']),
    'a corporation': under('민간위탁금', ['도시공사 위탁', '500,000원×1식']),
    'works under 시설비': under('시설비', ['난간 공사', '500,000원×1식'], ['실시설계 용역', '500,000원×1식']),
    'travel under 시설부대비': under('시설부대비', ['감독 여비', '20,000원×10회']),
    'a name above others': under('사무관리비', ['시설 공사 안내', '', [['안내지', '500원×20부']]]),
  },
  unchecked: {
    'no 산출근거': [blank, '산출근거'],
    'an unknown 통계목': [under('알수없는과목', ['공사', '1원×1식']), '통계목의 경상·자본 구분'],
  },
});

test('audit/B16: the 자본 통계목 that was emptied is evidence', () => {
  const [found] = findingsOf(currentCapital, emptied);
  expect(found?.evidence).toEqual(['summary.lines[1].current.amount']);
  expect(found?.message).toContain('‘시설비’가 올해 0원이');
});

const last = (project: Project, year = 2025, edition = '본예산'): Project => ({
  ...project,
  fiscalYear: year,
  edition,
});
const now = lines([
  '강좌',
  '',
  [
    ['강사수당', '120,000원×2회'],
    ['교재', '8,000원×30명'],
  ],
]);
const then = lines([
  '강좌',
  '',
  [
    ['강사수당', '100,000원×4회'],
    ['교재', '8,000원×50명'],
  ],
]);
const raised = `${first}.children[0].expression`;

tryRule('audit/B19', priceRaised, {
  hits: {
    'a price raised': [{ project: now, others: [last(then)] }, [raised]],
    'against the last edition': [
      { project: now, others: [last(now, 2025, '추경1'), last(then, 2025, '추경2')] },
      [raised],
    ],
    'not against an edition of another name': [
      { project: now, others: [last(now, 2025, '초안'), last(then, 2025, '본예산')] },
      [raised],
    ],
    'against an edition of another name where it is alone': [
      { project: now, others: [last(then, 2025, '초안')] },
      [raised],
    ],
    'in 천원': [
      { project: lines(['강사수당', '120천원×2회']), others: [last(lines(['강사수당', '100,000원×2회']))] },
      [`${first}.expression`],
    ],
    'a name with other spaces': [
      { project: lines(['강사 수당(신규)', '120,000원×2회']), others: [last(lines(['강사수당', '100,000원×2회']))] },
      [`${first}.expression`],
    ],
    'a blank reason': [{ project: { ...now, reasons: reasonFor(now, ' ') }, others: [last(then)] }, [raised]],
  },
  misses: {
    'the same prices': { project: now, others: [last(now)] },
    'a price lowered': { project: then, others: [last(now)] },
    'a reason given': { project: { ...now, reasons: reasonFor(now, '강사료 지급 기준 개정') }, others: [last(then)] },
    'another way to the line': { project: lines(['배움', '', [['강사수당', '120,000원×2회']]]), others: [last(then)] },
    'two lines of one way': {
      project: lines(['강사수당', '120,000원×2회'], ['강사수당', '1,000원×2회']),
      others: [last(lines(['강사수당', '100원×2회']))],
    },
    'a lump sum': { project: lines(['운영', '5,000,000원']), others: [last(lines(['운영', '4,000,000원']))] },
  },
  unchecked: {
    'no record of last year': [now, '지난해 기록'],
    'only one of the year before': [{ project: now, others: [last(then, 2024)] }, '지난해 기록'],
  },
});

function reasonFor(project: Project, text: string): Record<string, string> {
  return { [project.costing[0]?.items[0]?.children[0]?.id ?? '']: text };
}

tryRule('audit/B20', sameCounts, {
  hits: {
    'meals for fewer than books': [
      lines(['급식', '9,000원×30명'], ['교재', '8,000원×50명']),
      ['costing[0].items[1].expression'],
    ],
    'one of three': [
      lines(['다과', '3,000원×50명'], ['교재', '8,000원×30명'], ['기념품', '5,000원×50명']),
      ['costing[0].items[1].expression'],
    ],
    'below a parent': [
      lines([
        '나눔',
        '',
        [
          ['중식', '9,000원×20명'],
          ['명찰', '500원×25명'],
        ],
      ]),
      [`${first}.children[1].expression`],
    ],
    '인 for 명': [lines(['중식', '9,000원×20인'], ['다과', '500원×25명']), ['costing[0].items[1].expression']],
    'one of three by times': [
      lines(['다과', '3,000원×20명×4회'], ['교재', '500원×20명×4회'], ['중식', '9,000원×20명×3회']),
      ['costing[0].items[2].expression'],
    ],
    'full width': [lines(['중식', '９，０００원×２０명'], ['다과', '500원×25명']), ['costing[0].items[1].expression']],
  },
  misses: {
    'as many of each': lines(['급식', '9,000원×50명'], ['교재', '8,000원×50명']),
    lecturers: lines(['강사 급식', '9,000원×2명'], ['교재', '8,000원×50명']),
    'other kinds of lines': lines(['강사수당', '100,000원×2명'], ['교재', '8,000원×50명']),
    'under different parents': lines(['가', '', [['급식', '9,000원×30명']]], ['나', '', [['교재', '8,000원×50명']]]),
    'two with other times': lines(['다과', '3,000원×20명×4회'], ['교재', '500원×20명×1회']),
    'no persons': lines(['교재', '8,000원×50부'], ['다과', '3,000원×2상자']),
  },
  unchecked: { 'no 산출근거': [blank, '산출근거'] },
});

const standard = (words: readonly string[], unit: string, ceiling: number, year = 2026): PriceStandard => ({
  ...{ words, unit, year, source: '가온시 예산편성 지침' },
  ceiling: won(ceiling) as Won,
});
const table = {
  standards: [
    standard(['강사', '수당'], '시간', 100_000),
    standard(['급식'], '', 8000),
    standard(['특별', '강사', '수당'], '시간', 300_000),
  ],
};
const judged = (...short: readonly ShortLine[]) => ({ project: lines(...short), office: table });

tryRule('audit/B21', standardPrices, {
  hits: {
    'above the ceiling': [judged(['강사수당', '120,000원×2시간']), [`${first}.expression`]],
    'a name with more words': [judged(['배움길 강사 수당', '120,000원×2시간×3회']), [`${first}.expression`]],
    'a standard of any unit': [judged(['급식', '9,000원×30명']), [`${first}.expression`]],
    'in 천원': [judged(['강사수당', '120천원×2시간']), [`${first}.expression`]],
    'one price of two': [judged(['급식', '8,000원×30명+9,000원×2명']), [`${first}.expression`]],
    'the standard that says most': [judged(['특별강사수당', '310,000원×2시간']), [`${first}.expression`]],
  },
  misses: {
    'at the ceiling': judged(['강사수당', '100,000원×2시간']),
    'another unit': judged(['강사수당', '120,000원×2회']),
    'another name': judged(['강의실 빌림', '120,000원×2시간']),
    'a special one within its own': judged(['특별강사수당', '300,000원×2시간']),
    'a lump sum says no price': judged(['급식', '9,000,000원']),
    'a broken expression': judged(['급식', '9,000원×']),
  },
  unchecked: {
    'no table': [lines(['강사수당', '120,000원×2시간']), '2026년 편성기준 표'],
    'a table of another year': [
      { project: lines(['급식', '9,000원×3명']), office: { standards: [standard(['급식'], '', 8000, 2025)] } },
      '2026년 편성기준 표',
    ],
  },
});
