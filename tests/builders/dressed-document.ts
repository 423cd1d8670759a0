import fc from 'fast-check';
import type { AmountUnit } from '#shared/money/unit.ts';
import { wonPerUnit } from '#shared/money/unit.ts';
import { type Won, won } from '#shared/money/won.ts';
import { emptyProject, emptySummaryAmounts } from '#shared/records/project/empty-project.ts';
import type {
  CostingGroup,
  CostingItem,
  Project,
  Settlement,
  SummaryAmounts,
} from '#shared/records/project/project.ts';
import { settlementColumns } from '#shared/records/project/project.ts';

/** A document in a random dress, and what it says. */
export interface Dressed {
  readonly project: Project;
  readonly text: string;
}

/** Chooses by random numbers that fast-check gives and shrinks; 0, the plainest, when they are used up. */
class Chance {
  readonly #numbers: readonly number[];
  #at = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  below(end: number): number {
    const next = this.#numbers[this.#at] ?? 0;
    this.#at += 1;
    return next % end;
  }

  /** The first, plain one at least half the time. */
  one<T>(choices: readonly [T, ...T[]]): T {
    return this.below(2) === 0 ? choices[0] : (choices[this.below(choices.length)] ?? choices[0]);
  }

  some(percent: number): boolean {
    return this.below(100) >= 100 - percent;
  }
}

const wide = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const invisible = ['\u200b', '\u200e', '\u202d', '\u202c', '\u2066', '\u2069', '\u00ad', '\ufeff'];

/** Figures that are read as they are, or refused; never as another. */
const figureDresses: readonly [
  (text: string, chance: Chance) => string,
  ...((text: string, chance: Chance) => string)[],
] = [
  (text) => text,
  (text) => wide(text),
  (text) => text.replaceAll(',', '，'),
  (text) => text.replaceAll(',', ''),
  (text) => text.replaceAll(',', '\u00a0'),
  (text) => text.replaceAll(',', '\u2009'),
  (text) => text.replaceAll(',', '\u202f'),
  (text) => text.replaceAll(',', ' '),
  (text) => ` ${text} `,
  (text) => `\u00a0${text}\u3000`,
  (text, chance) => {
    const at = chance.below(text.length + 1);
    return text.slice(0, at) + (invisible[chance.below(invisible.length)] ?? '') + text.slice(at);
  },
  (text) => `\u202d${text}\u202c`,
  (text) => `**${text}**`,
  (text) => `${text}*`,
  (text) => `${text}¹`,
  (text) => `${text}①`,
  (text) => `${text} 1)`,
  (text) => `<s>1,234</s>${text}`,
  (text) => `<del>5</del> ${text}`,
  (text) => `${text}<sup>2</sup>`,
  (text) => `${text}<sup>1)</sup>`,
  (text) => `<span style="display:none">7</span>${text}`,
  (text) => text.replace('△', '▲'),
  (text) => text.replace('△', '-'),
  (text) => text.replace('△', '−'),
  (text) => text.replace('△', '△ '),
  (text) => text.replace('△', '－'),
];

const shareDresses: readonly [(text: string) => string, ...((text: string) => string)[]] = [
  (text) => `(x${text})`,
  (text) => `(×${text})`,
  (text) => `( x ${text} )`,
  (text) => `（ｘ${text}）`,
  (text) => `(ⓧ${text})`,
  (text) => `(X${text})`,
];

const captionDresses: readonly [(unit: string) => string, ...((unit: string) => string)[]] = [
  (unit) => `(단위 : ${unit})`,
  (unit) => `（단위：${unit}）`,
  (unit) => `〔단위 : ${unit}〕`,
  (unit) => `[단위:${unit}]`,
  (unit) => `※ 단위 : ${unit}`,
  (unit) => `(${unit})`,
  (unit) => `단위 : ${unit}`,
  (unit) => `(단위\u00a0:\u00a0${unit}, %)`,
  (unit) => `<p align="right">(단위 : ${unit})</p>`,
  (unit) => `(單位 : ${unit})`,
];

function printed(amount: number, unit: AmountUnit): string {
  const value = amount / wonPerUnit[unit];
  return `${value < 0 ? '△' : ''}${Math.abs(value).toLocaleString('en')}`;
}

function figure(amount: number, unit: AmountUnit, chance: Chance): string {
  return chance.one(figureDresses)(printed(amount, unit), chance);
}

/** A cell of the form: the amount with its 국비, rarely with a bracket that means neither. */
function cell(amount: number, national: number | null, unit: AmountUnit, chance: Chance): string {
  const share =
    national === null ? (chance.some(30) ? '(x-) ' : '') : `${chance.one(shareDresses)(printed(national, unit))} `;
  const bracket = chance.some(5) ? `(${printed(1_000_000, unit)}) ` : '';
  return `${share}${bracket}${figure(amount, unit, chance)}`;
}

type Layout = 'tabs' | 'markdown' | 'html' | 'spaces' | 'quoted';

/** Rows of a table as text. */
function table(rows: readonly (readonly string[])[], layout: Layout, chance: Chance): string {
  if (layout === 'markdown') {
    const lines = rows.map((row) => `| ${row.join(' | ')} |`);
    return [lines[0], `|${(rows[0] ?? []).map(() => '---').join('|')}|`, ...lines.slice(1)].join('\n');
  }
  if (layout === 'html') {
    const tag = chance.some(50) ? '<td style="mso-number-format:0">' : '<td>';
    return `<table>\n${rows.map((row) => `<tr>${row.map((text) => `${tag}${text}</td>`).join('')}</tr>`).join('\n')}\n</table>`;
  }
  if (layout === 'quoted')
    return rows
      .map((row) => row.map((text) => (text.includes(') ') ? `"${text.replace(') ', ')\n')}"` : text)).join('\t'))
      .join('\n');
  return rows.map((row) => row.join(layout === 'tabs' ? '\t' : '      ')).join('\n');
}

const itemNames = [
  '사무관리비',
  '공공운영비',
  '민간위탁금',
  '행사운영비',
  '국내여비',
  '시설비',
  '자산취득비',
  '연구용역비',
];
const words = [
  '소모품',
  '현수막 제작',
  '위탁 운영',
  '강사수당',
  '홍보물 제작',
  '시설 정비',
  '운영 지원',
  '안내지',
  '회의 운영',
  '꾸러미 지원',
];
const million = 1_000_000;
const amountOf = (chance: Chance): Won => won((1 + chance.below(9_999)) * million);

function summaryOf(prior: number, current: number, national: number | null): SummaryAmounts {
  const share = national === null ? null : won(national);
  return {
    prior: { amount: won(prior), national: null },
    current: { amount: won(current), national: share },
    change: { amount: won(current - prior), national: null },
    changeRate: Math.round(((current - prior) * 100) / prior),
  };
}

function summaryRow(name: string, row: SummaryAmounts, unit: AmountUnit, chance: Chance): string[] {
  const cells = [row.prior, row.current, row.change].map((one) => cell(one.amount ?? 0, one.national, unit, chance));
  const rate = row.changeRate ?? 0;
  return [name, ...cells, `${rate < 0 ? '△' : ''}${Math.abs(rate)}${chance.one(['', '%', ' %'])}`];
}

/** The lines of one 과목 with amounts that come to `sum`. */
function linesOf(sum: number, names: readonly string[], chance: Chance): CostingItem[] {
  const parts = chance.some(50)
    ? [sum - million * Math.floor(sum / million / 3), million * Math.floor(sum / million / 3)]
    : [sum];
  return parts
    .filter((part) => part > 0)
    .map((part, at) => {
      const children = chance.some(40) ? [part] : [];
      const item = (label: string, bullet: string, amount: number, isLeaf: boolean): CostingItem => ({
        bullet,
        label,
        expression: isLeaf ? `${amount.toLocaleString('en')}원` : '',
        amount: won(amount),
        children: [],
      });
      const label = `${names[(at * 2) % names.length]}`;
      return {
        ...item(label, '○', part, children.length === 0),
        children: children.map((amount) => item(`${names[(at * 2 + 1) % names.length]}`, '-', amount, true)),
      };
    });
}

function costingRows(
  groups: readonly CostingGroup[],
  unit: AmountUnit,
  marks: readonly string[],
  chance: Chance,
): string[][] {
  const result = (amount: number | null) =>
    `${chance.one(['= ', '＝ ', '='])}${figure(amount ?? 0, unit, chance)}${chance.one([unit, unit])}`;
  return groups.flatMap(({ lineItem, items }) =>
    items.flatMap((item, at) => {
      const line = ({ label, expression }: CostingItem, mark: string) =>
        `${mark} ${[label, expression].filter(Boolean).join(' ')}`;
      return [
        [at === 0 ? lineItem : '', line(item, marks[0] ?? '○'), result(item.amount)],
        ...item.children.map((child) => ['', line(child, marks[1] ?? '-'), result(child.amount)]),
      ];
    }),
  );
}

function settlementOf(year: number, chance: Chance): Settlement {
  const cells = settlementColumns.map((column) => [
    column,
    { amount: won((chance.below(20_000) - 5_000) * million), national: chance.some(20) ? amountOf(chance) : null },
  ]);
  return { year, ...(Object.fromEntries(cells) as Omit<Settlement, 'year'>) };
}

function dressed(numbers: readonly number[]): Dressed {
  const chance = new Chance(numbers);
  const layout = () => chance.one<Layout>(['tabs', 'markdown', 'html', 'spaces', 'quoted']);
  const units = [0, 1, 2, 3].map(() => chance.one<AmountUnit>(['천원', '백만원', '원']));
  const [summaryUnit = '천원', costingUnit = '천원', scheduleUnit = '천원', settlementUnit = '천원'] = units;
  const caption = (unit: AmountUnit) =>
    unit === '천원' && chance.some(30) ? [] : [chance.one(captionDresses)(unit), ...(chance.some(50) ? [''] : [])];
  const from = chance.below(itemNames.length);
  const names = Array.from({ length: 1 + chance.below(3) }, (_, at) => itemNames[(from + at) % itemNames.length] ?? '');
  const lines = names.map((lineItem) => ({
    lineItem,
    ...summaryOf(amountOf(chance), amountOf(chance), chance.some(30) ? amountOf(chance) : null),
  }));
  const sum = (column: 'prior' | 'current') => lines.reduce((total, line) => total + (line[column].amount ?? 0), 0);
  const total = lines.length === 0 ? emptySummaryAmounts : summaryOf(sum('prior'), sum('current'), null);
  const costing = lines.map(({ lineItem, current }, at) => ({
    lineItem,
    items: linesOf(current.amount ?? 0, words.slice(at, at + 4), chance),
  }));
  const settlements = [2020, 2021, 2022].map((year) => settlementOf(year, chance));
  const amount = amountOf(chance);
  const base = emptyProject('가상 도서관 운영', 2024);
  const project: Project = {
    ...base,
    title: '가상 도서관 운영',
    summary: { priorYear: 2023, currentYear: 2024, total, lines },
    costing,
    schedule: {
      year: 2024,
      total: amount,
      rows: [{ step: '보조금 교부', period: '2024.01~2024.05', amount, detail: '반기별 교부' }],
    },
    settlements,
  };
  const marks = chance.one<string[]>([
    ['○', '-'],
    ['○', '·'],
    ['□', '○'],
    ['◎', '▷'],
    ['○', '－'],
    ['ㅇ', '―'],
    ['\uf06d', '\uf09f'],
  ]);
  const text = [
    '가상 도서관 운영',
    '',
    '□ 예산 총괄',
    '',
    ...caption(summaryUnit),
    table(
      [
        ['구 분', '2023예산액 (A)', '2024예산액 (B)', '증감 (B-A)', '(B-A)*100/A'],
        ...[{ lineItem: '계', ...total }, ...lines].map(({ lineItem, ...row }) =>
          summaryRow(lineItem, row, summaryUnit, chance),
        ),
      ],
      layout(),
      chance,
    ),
    '',
    '□ 산출근거',
    '',
    ...caption(costingUnit),
    table([['과목구분', '2024년 예산내역', ''], ...costingRows(costing, costingUnit, marks, chance)], layout(), chance),
    '',
    '□ 2024년도 추진일정',
    '',
    ...caption(scheduleUnit),
    table(
      [
        ['사업추진절차', '추진기간', '예산집행금액', '추진세부내용'],
        ['계', '', figure(amount, scheduleUnit, chance), ''],
        ['보조금 교부', '2024.01~2024.05', figure(amount, scheduleUnit, chance), '반기별 교부'],
      ],
      layout(),
      chance,
    ),
    '',
    '5 최근 3년 결산 현황',
    '',
    ...caption(settlementUnit),
    table(
      [
        ['연도', '최종예산', '전년이월', '예산변경', '예산현액', '집행액', '차년이월', '집행잔액'],
        ...settlements.map(({ year, ...cells }) => [
          `${year}`,
          ...settlementColumns.map((column) =>
            cell(cells[column].amount ?? 0, cells[column].national, settlementUnit, chance),
          ),
        ]),
      ],
      layout(),
      chance,
    ),
    '',
  ].join('\n');
  return { project, text };
}

/** Documents of every layout with random figures, each figure, caption and mark in a random dress. */
export const dressedDocument: fc.Arbitrary<Dressed> = fc
  .array(fc.nat({ max: 1_000_000 }), { minLength: 200, maxLength: 400, size: 'max' })
  .map(dressed);
