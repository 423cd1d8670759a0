import fc from 'fast-check';
import { amountOfExpression } from '#shared/drafting/costing-amount.ts';
import { computedSummary, sumOfItems } from '#shared/drafting/derive.ts';
import { type Won, won } from '#shared/money/won.ts';
import { emptyCell, emptyProject } from '#shared/records/project/empty-project.ts';
import type { CostingItem, Project } from '#shared/records/project/project.ts';
import { upgradeProject } from '#shared/records/project/upgrade-project.ts';

/** A line of 산출근거 in short: its name, its expression, the lines under it. */
export type ShortLine = readonly [label: string, expression: string, below?: readonly ShortLine[]];

/** Lines with the amounts that their expressions give, a parent's being the sum of what is under it. */
export function costingOf(lines: readonly ShortLine[], bullets = '○-▷·'): readonly CostingItem[] {
  return lines.map(([label, expression, below = []]) => {
    const children = costingOf(below, bullets.slice(1));
    const amount = children.length > 0 ? sumOfItems(children) : amountOfExpression(expression, 'ceil');
    return { bullet: bullets.charAt(0) || '·', label, expression, amount, children };
  });
}

/** What one worded document is made of; every name is invented. */
export interface Words {
  readonly name: string;
  readonly year: number;
  readonly costing: readonly (readonly [lineItem: string, lines: readonly ShortLine[]])[];
  /** (A) as a share of (B), in percent. */
  readonly priorShare: number;
  /** Dates of 추진경위 in order, `[year, month]`. */
  readonly dates: readonly (readonly [number, number])[];
  readonly date: (year: number, month: number) => string;
  /** The whole amount as the overview words it. */
  readonly amount: (total: Won) => string;
}

const works = ['계획 수립', '투자심사', '실시설계 용역', '착공', '준공', '개관', '운영 기관 선정', '이용자 조사'];

/** A document in which no rule of words finds anything but the officers' names and numbers. */
export function wordedProject(words: Words): Project {
  const { name, year, date } = words;
  const costing = words.costing.map(([lineItem, lines]) => ({ lineItem, items: costingOf(lines) }));
  const lines = costing.map(({ lineItem, items }) => {
    const amount = sumOfItems(items) ?? won(0);
    const prior = won(Math.round((amount * words.priorShare) / 100_000) * 1000);
    return {
      lineItem,
      prior: { amount: prior, national: null },
      current: { amount, national: null },
      change: emptyCell,
      changeRate: null,
    };
  });
  const base = emptyProject(`${name} 운영`, year);
  const summary = computedSummary({ ...base.summary, lines });
  const total = summary.total.current.amount ?? won(0);
  return upgradeProject({
    ...base,
    overview: {
      account: '일반회계',
      period: { checked: ['연례반복'], text: '' },
      content: [`○ ${name}에서 배움과 만남을 돕는 자리를 꾸림`, `○ 사업비 : ${words.amount(total)}`],
      cost: { total, national: null, city: total, offBudget: { national: null, other: null } },
    },
    contacts: [
      {
        bureau: '가온살림국',
        department: '이음과',
        manager: { name: '가나다', phone: '0000-0001' },
        teamLead: { name: '라마바', phone: '0000-0002' },
        officer: { name: '사아자', phone: '02-0000-0003' },
      },
    ],
    summary,
    costing,
    description: {
      purpose: [`- ${name}의 문턱을 낮추어 ${year}년에도 누구나 찾게 함`],
      legalBasis: [
        '- 「마을배움 진흥법」 제9조(지원)',
        '- 「가온시 마을배움 조례」 제7조',
        `- 가온시 마을배움 종합계획(${date(year - 2, 7)})`,
      ],
      content: [
        `- ${name} 운영`,
        `- 사업기간 : ${year}.1. ~ 계속`,
        '- 조성규모 : 지상 2층, 연면적 1,709㎡',
        `- ${year - 1}년 이용 12,300명`,
      ],
      history: words.dates.map(([on, month], at) => `- ${name} ${works[at % works.length]} : ${date(on, month)}`),
    },
    schedule: {
      year,
      total,
      rows: [
        { step: '운영계획 수립', period: `${year}.01~${year}.02`, amount: null, detail: `${year}년 계획` },
        { step: '강좌 운영', period: `${year}.03~${year}.11`, amount: total, detail: '상·하반기' },
        { step: '결과 정리', period: '12월', amount: null, detail: '' },
      ],
    },
    achievements: [year - 3, year - 2, year - 1].map((each) => ({
      year: each,
      items: [`○ 강좌 24회(${date(each, 5)}), 1,200명 참여`, `○ ${name} 나눔마당 열기`],
    })),
    expectedEffects: ['- 이웃이 함께 배우는 바탕을 넓힘'],
    notes: ['※ 부서 이름은 예산서를 따름'],
  });
}

/** One such document, always the same. */
export function cleanWords(change: Partial<Words> = {}): Project {
  return wordedProject({
    name: '가온이음마루',
    year: 2026,
    costing: [
      [
        '사무관리비',
        [
          [
            '강좌 운영',
            '',
            [
              ['강사수당', '100,000원×2시간×24회'],
              ['교재', '8,000원×30명×2회'],
            ],
          ],
          ['안내지', '500원×2,000부'],
        ],
      ],
      ['공공운영비', [['전기요금', '450,000원×12월']]],
    ],
    priorShare: 95,
    dates: [
      [2021, 3],
      [2021, 9],
      [2022, 4],
      [2023, 6],
      [2024, 2],
    ],
    date: (year, month) => `'${String(year % 100).padStart(2, '0')}.${month}.`,
    amount: (total) => `${(total / 1000).toLocaleString('en')}천원`,
    ...change,
  });
}

const short = (year: number) => String(year % 100).padStart(2, '0');

/** Ways to write a month, one of them throughout a document. */
const dateStyles: readonly ((year: number, month: number) => string)[] = [
  (year, month) => `'${short(year)}.${month}.`,
  (year, month) => `’${short(year)}.${month}.`,
  (year, month) => `\`${short(year)}.${month}월`,
  (year, month) => `'${short(year)}. ${month}.`,
  (year, month) => `${year}.${month}.`,
  (year, month) => `${year}. ${month}.`,
  (year, month) => `${year}년 ${month}월`,
  (year, month) => `${year}.${String(month).padStart(2, '0')}`,
];

/** Ways to word an amount; each true to its last digit. */
const amountStyles: readonly ((total: number) => string)[] = [
  (total) => `${(total / 1e3).toLocaleString('en')}천원`,
  (total) => `${total.toLocaleString('en')}원`,
  (total) => `${Math.floor(total / 1e6).toLocaleString('en')}백만원`,
  (total) => `약 ${Math.round(total / 1e6).toLocaleString('en')} 백만원`,
  (total) => `${(Math.ceil(total / 1e7) / 10).toFixed(1)}억원`,
];

const names = [
  '가온이음마루',
  '누리배움터',
  '다솜마을쉼터',
  '라온 나눔 도서관',
  '마루공예센터',
  '바람공원',
  '새솔체육관',
];
const priced: readonly (readonly [string, string])[] = [
  ['강사수당', '시간'],
  ['안내지 인쇄', '부'],
  ['교재', '명'],
  ['다과', '명'],
  ['현수막 설치', '개'],
  ['시설관리 용역', '월'],
  ['사무용품', '회'],
  ['장비 임차', '대'],
  ['재료', '종'],
  ['공제보험료', '월'],
];

const priceLine = (people: number): fc.Arbitrary<ShortLine> =>
  fc
    .tuple(
      fc.constantFrom(...priced),
      fc.integer({ min: 1, max: 900 }),
      fc.integer({ min: 2, max: 60 }),
      fc.constantFrom('×', '*', ' x ', '✕'),
    )
    .map(([[label, unit], price, count, times]) => {
      const number = unit === '명' ? people : count;
      return [label, `${(price * 1000).toLocaleString('en')}원${times}${number}${unit}`];
    });

const costing: fc.Arbitrary<Words['costing']> = fc.integer({ min: 5, max: 90 }).chain((people) => {
  const lines = fc.uniqueArray(priceLine(people), { minLength: 1, maxLength: 5, selector: ([label]) => label });
  const items = fc
    .array(fc.tuple(fc.constantFrom('강좌', '나눔마당', '배움길'), lines), { minLength: 1, maxLength: 2 })
    .map((groups) => groups.map(([label, below], at): ShortLine => [`${label} ${at + 1}`, '', below]));
  return fc
    .subarray(['사무관리비', '공공운영비', '행사운영비', '민간위탁금', '재료비'], { minLength: 1, maxLength: 3 })
    .chain((lineItems) => fc.tuple(...lineItems.map((lineItem) => items.map((each) => [lineItem, each] as const))));
});

const dates = fc
  .uniqueArray(fc.integer({ min: 2016 * 12, max: 2023 * 12 }), { minLength: 1, maxLength: works.length })
  .map((months) =>
    [...months].sort((one, other) => one - other).map((month) => [Math.floor(month / 12), (month % 12) + 1] as const),
  );

const words: fc.Arbitrary<Words> = fc.record({
  name: fc.constantFrom(...names),
  year: fc.constantFrom(2024, 2025, 2026, 2027),
  costing,
  priorShare: fc.integer({ min: 82, max: 125 }),
  dates,
  date: fc.constantFrom(...dateStyles),
  amount: fc.constantFrom(...amountStyles),
});

/** One text in another dress: full width, odd spaces, marks without a picture. */
function dressed(text: string, numbers: readonly number[]): string {
  let at = 0;
  const next = (end: number) => {
    at += 1;
    return (numbers[at % numbers.length] ?? 0) % end;
  };
  const wide = next(4) === 0;
  return Array.from(text, (character) => {
    if (character === ' ') return next(5) === 0 ? '\u00a0' : ' ';
    if (wide && /[0-9.,~:()'%]/.test(character)) return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
    return next(40) === 0 ? `${character}\u200b` : character;
  }).join('');
}

/** The texts of a record in another dress. */
function dressTexts(project: Project, numbers: readonly number[]): Project {
  const each = (lines: readonly string[]) => lines.map((line) => dressed(line, numbers));
  const { overview, description } = project;
  return {
    ...project,
    overview: { ...overview, content: each(overview.content) },
    description: {
      purpose: each(description.purpose),
      legalBasis: each(description.legalBasis),
      content: each(description.content),
      history: each(description.history),
    },
    achievements: project.achievements.map((row) => ({ ...row, items: each(row.items) })),
    expectedEffects: each(project.expectedEffects),
  };
}

/** Documents that are in order, in any dress. */
export const cleanDocuments: fc.Arbitrary<Project> = fc
  .tuple(words, fc.array(fc.nat(1000), { minLength: 20, maxLength: 20 }))
  .map(([each, numbers]) => dressTexts(wordedProject(each), numbers));
