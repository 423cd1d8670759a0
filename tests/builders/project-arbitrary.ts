import fc from 'fast-check';
import type { AmountCell } from '#shared/money/parse.ts';
import { type Won, won } from '#shared/money/won.ts';
import { type CostingItem, type Project, projectSchema } from '#shared/records/project/project.ts';

/** Words of the form and marks of its formats: texts made of them look as much like structure as texts can. */
const words = [
  '사업', '운영', '지원', '□', '사업개요', '□ 사업목적', '1 기본 현황', '5 최근 3년 결산 현황', '구 분', '과목구분', '계', '합계',
  '연도', '실·국', '부서명', '사업추진절차', '추진기간', '최종예산', '예산액', '(단위 : 천원)', '(단위 : 만원)', '- 3 -', '3 / 10',
  '○', '-', '▷', '·', '※', '①', '1)', '가.', 'ㅇ', '|', '---', '| a | b |', '=', '= 1,382천원', '1,382,000원', '50,000원*3명',
  '(2%)', '(x-)', '(x1,234)', '△5', '2024', '2021년도', '2024.01~2024.02', '0000-0000', '회 계', '사업비 (당해년도)', '☑', '■',
  '신규', '연례반복', '계속', '[x]', '<br>', '<table>', '<td>', '</td>', '<!--', '-->', '<!---->', '<!--/-->', '&lt;', '&#9675;',
  '&#x25CB;', '&nbsp;', '\\|', '#', '##', '**', '예산구분 :', '추경1', '제1회 추가경정예산', '(국비)', '기타 (예산 외)', '세부사업명 : ',
  '○○구', '○도시', 'a - b', '추진일정', '해당없음', '예산내역', '설명서', '본예산',
  '◻', '◻ 사업근거', 'ㅁ사업목적', '제1장 기본 현황', '[1] 기본 현황', '1', '기본 현황', '5 결산 현황 (단위 : 천원)', '(단위 : 원)',
  "□ '24년도 추진일정", '□ 추진일정(2024년도)', '＝', '＝ 5천원', 'Δ5', '(1,234)', '**5**', '과 장', '집행액', '추진세부내용',
  '(A)', '(B)', '증감 (B-A)', '```', '<!DOCTYPE html>', '가|나|다', '신규(√)', '( )', '✅', '🗹', 'R&D', '&amp;', '&', ';', '공기관등',
]; // biome-ignore format: a word list

/** A text as the record's rules have it: one line, folded, trimmed; made of the form's own words or of any characters. */
export const textLine: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 3, arbitrary: fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((parts) => parts.join(' ')) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  )
  .map((text) => text.replace(/\s+/g, ' ').trim());

const name = textLine.map((text) => text.replace(/\s+/g, ''));

/** Any amount of the safe range, whole 천원 and small ones more often. */
export const anyWon: fc.Arbitrary<Won> = fc
  .oneof(
    fc.integer({ min: -5_000_000, max: 5_000_000 }).map((value) => value * 1000),
    fc.maxSafeInteger(),
    fc.constantFrom(0, 1, -1, 999, -1000, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
  )
  .map(won);

const amount = fc.option(anyWon, { nil: null, freq: 4 });

export const amountCell: fc.Arbitrary<AmountCell> = fc.record(
  { amount, national: fc.option(anyWon, { nil: null, freq: 2 }) },
  { noNullPrototype: true },
);

const year = fc.oneof(fc.integer({ min: 2000, max: 2040 }), fc.integer({ min: 0, max: 9999 }));
const rate = fc
  .option(
    fc.oneof(
      fc.integer({ min: -1000, max: 1000 }),
      fc.integer({ min: -99_999, max: 99_999 }).map((value) => value / 100),
    ),
    { nil: null },
  )
  .map((value) => (value === 0 ? 0 : value));
const lines = fc.array(textLine, { maxLength: 4 });
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(model, { noNullPrototype: true }) as fc.Arbitrary<T>;
const person = record({ name: textLine, phone: fc.oneof(fc.constantFrom('0000-0000', '02-000-0000', ''), textLine) });
const summaryAmounts = { prior: amountCell, current: amountCell, change: amountCell, changeRate: rate };

/** A tree of costing lines: bullets in the form's order, in any order, and none. */
const costingItems: fc.Arbitrary<readonly CostingItem[]> = fc.letrec<{
  items: readonly CostingItem[];
  item: CostingItem;
}>((tie) => ({
  item: record<CostingItem>({
    bullet: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('○', '-', '▷', '·', '', '①', 'ㅇ') },
      { weight: 1, arbitrary: textLine },
    ),
    label: textLine,
    expression: fc.oneof(fc.constantFrom('', '1,382,000원', '50,000원*3명', '(100명 × 80,000원)'), textLine),
    amount,
    children: tie('items'),
  }),
  items: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant([]),
    fc.array(tie('item'), { maxLength: 3 }),
  ),
})).items;

/** Any record that the validator accepts. */
export const projectArbitrary: fc.Arbitrary<Project> = record<Project>({
  schema: fc.constant(projectSchema),
  fiscalYear: year,
  edition: fc.oneof(fc.constantFrom('본예산', '추경1', '추경2'), textLine),
  title: textLine,
  overview: record({
    account: textLine,
    period: record({
      checked: fc.array(fc.oneof(fc.constantFrom('신규', '연례반복', '계속'), textLine), { maxLength: 3 }),
      text: textLine,
    }),
    content: lines,
    cost: record({
      total: amount,
      national: amount,
      city: amount,
      offBudget: record({ national: amount, other: amount }),
    }),
  }),
  contacts: fc.array(
    record({ bureau: textLine, department: textLine, manager: person, teamLead: person, officer: person }),
    { maxLength: 3 },
  ),
  summary: record({
    priorYear: year,
    currentYear: year,
    total: record(summaryAmounts),
    lines: fc.array(record({ lineItem: name, ...summaryAmounts }), { maxLength: 4 }),
  }),
  costing: fc.array(record({ lineItem: name, items: costingItems }), { maxLength: 3 }),
  description: record({ purpose: lines, legalBasis: lines, content: lines, history: lines }),
  schedule: record({
    year,
    total: amount,
    rows: fc.array(record({ step: textLine, period: textLine, amount, detail: textLine }), { maxLength: 4 }),
  }),
  achievements: fc.array(record({ year, items: lines }), { maxLength: 3 }),
  expectedEffects: lines,
  settlements: fc.array(
    record({
      year,
      finalBudget: amountCell,
      carriedIn: amountCell,
      adjustment: amountCell,
      available: amountCell,
      executed: amountCell,
      carriedOut: amountCell,
      balance: amountCell,
    }),
    { maxLength: 3 },
  ),
  notes: lines,
  unread: fc.array(record({ line: fc.integer({ min: 1, max: 100_000 }), text: textLine }), { maxLength: 3 }),
});
