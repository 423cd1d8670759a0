import { parseCostingLine } from '#shared/costing/read-line.ts';
import { evaluate } from '#shared/costing/value/evaluate.ts';
import { roundValue } from '#shared/costing/value/round-value.ts';
import { changeRate } from '#shared/drafting/derive.ts';
import { emptyFunding } from '#shared/funding/funding.ts';
import { printNumber } from '#shared/money/print.ts';
import { type Won, won } from '#shared/money/won.ts';
import { emptyProject } from '#shared/records/project/empty-project.ts';
import type { AmountCell, CostingItem, Project, Settlement, SummaryLine } from '#shared/records/project/project.ts';
import { roundingOf } from '#shared/records/project/rounding.ts';
import { upgradeProject } from '#shared/records/project/upgrade-project.ts';

type Random = (below: number) => number;

const lineItems = [
  '사무관리비',
  '공공운영비',
  '행사운영비',
  '국내여비',
  '재료비',
  '연구용역비',
  '시설비',
  '민간위탁금',
];
const labels = [
  '인건비',
  '장소 빌림',
  '현수막',
  '강사수당',
  '교재',
  '차량',
  '보험료',
  '점검',
  '알림글',
  '다과',
  '소모품',
];
const bullets = ['○', '-', '▷', '·'];

/** How a document is written. */
interface Dress {
  /** Amounts are to the 원, else in whole 천원. */
  readonly inWon: boolean;
  readonly rounding: NonNullable<Project['rounding']>;
  /** It has 국비. */
  readonly national: boolean;
  /** Nothing is printed as `-`, else as 0. */
  readonly dashes: boolean;
}

/** Settlements as printed: exact, or rounded each for itself from what was paid to the 원. */
export type Settled = 'exact' | 'rounded';

const pick = <T>(random: Random, list: readonly T[]): T => list[random(list.length)] as T;

/** An expression as officers write one, and its own value by the document's rule. */
function expression(random: Random, dress: Dress): { text: string; amount: Won } {
  const price = (dress.inWon ? 1 : 1000) * (1 + random(900));
  const shapes = [
    `${printNumber(price)}원×${1 + random(30)}명×${1 + random(12)}회`,
    `${printNumber(price * 7)}원*${2 + random(11)}월`,
    `(${1 + random(9)}명+${1 + random(9)}명)×${printNumber(price)}원`,
    `${printNumber(price * 13)}원`,
    `${printNumber(123_457 + random(900_000))}원×${1 + random(9)}.${1 + random(9)}%`,
    `${printNumber(price)}원×${1 + random(5)}개소×${1 + random(3)}/${2 + random(6)}`,
  ];
  const text = pick(random, shapes);
  const { exact } = evaluate(parseCostingLine(text));
  const grain = dress.inWon && random(2) === 0 ? 1 : 1000;
  const amount = exact === null ? null : roundValue(exact, grain, roundingOf(dress).cost);
  if (amount === null) throw new Error(`the builder wrote no expression: ${text}`);
  return { text, amount };
}

function leaf(random: Random, dress: Dress, bullet: string, label: string): CostingItem {
  let { text, amount } = expression(random, dress);
  // No office prints a line of nothing.
  while (amount === 0) ({ text, amount } = expression(random, dress));
  const isBare = random(7) === 0;
  const named = /^([\d,]+)원×\d+명/.exec(text);
  if (named && random(3) === 0)
    return { bullet, label, expression: text, amount, children: [], unitPrice: `${named[1]}원` };
  return { bullet, label, expression: isBare ? '' : text, amount, children: [] };
}

const sum = (amounts: readonly (number | null)[]): Won =>
  won(amounts.reduce<number>((all, each) => all + (each ?? 0), 0));
const worth = (item: CostingItem): number => item.amount ?? sum(item.children.map(worth));

const unprinted = (item: CostingItem): CostingItem => ({ ...item, amount: null });

function items(random: Random, dress: Dress, depth: number): CostingItem[] {
  const bullet = bullets[depth] ?? '·';
  return Array.from({ length: 1 + random(4) }, (_, at) => {
    const label = `${pick(random, labels)} ${at + 1}`;
    if (depth > 2 || random(3) > 0) return leaf(random, dress, bullet, label);
    const children = items(random, dress, depth + 1);
    const amount = sum(children.map(worth));
    const kind = random(8);
    // Details of which only the sum is printed.
    const isSum = kind === 2 && children.every((each) => each.expression !== '' && each.children.length === 0);
    if (isSum) return { bullet, label, expression: '', amount, children: children.map(unprinted) };
    // A heading without an amount of its own, or one that says its sum twice.
    if (kind === 0) return { bullet, label, expression: '', amount: null, children };
    return { bullet, label, expression: kind === 1 ? `${printNumber(amount)}원` : '', amount, children };
  });
}

/** A fee of two percent on its siblings, as the program writes one. */
function withFee(random: Random, list: CostingItem[], dress: Dress): CostingItem[] {
  const [first] = list;
  if (random(4) > 0 || !first?.amount || first.amount < 0) return list;
  const text = `${printNumber(first.amount)}원×2%`;
  const { exact } = evaluate(parseCostingLine(text));
  const amount = exact === null ? null : roundValue(exact, 1000, roundingOf(dress).cost);
  const fee = { bullet: first.bullet, label: '위탁수수료(2%)', expression: text, amount, children: [] };
  return [...list, { ...fee, percentOf: [first.label] }];
}

const share = (random: Random, amount: number, { inWon, national }: Dress): Won | null => {
  if (!national || random(3) === 0) return null;
  const grain = inWon ? 1 : 1000;
  return won(Math.floor((amount * random(101)) / 100 / grain) * grain);
};

const minus = (a: AmountCell, b: AmountCell): AmountCell => ({
  amount: won((a.amount ?? 0) - (b.amount ?? 0)),
  national: a.national === null && b.national === null ? null : won((a.national ?? 0) - (b.national ?? 0)),
});

const total = (cells: readonly AmountCell[]): AmountCell => ({
  amount: sum(cells.map(({ amount }) => amount)),
  national: cells.every(({ national }) => national === null) ? null : sum(cells.map(({ national }) => national)),
});

function row(prior: AmountCell, current: AmountCell, dress: Dress) {
  const rate = changeRate(prior.amount, current.amount, roundingOf(dress).rate);
  return { prior, current, change: minus(current, prior), changeRate: rate };
}

function summaryLine(random: Random, dress: Dress, lineItem: string, amount: Won): SummaryLine {
  const grain = dress.inWon ? 1 : 1000;
  const before = won(random(4) === 0 ? 0 : random(900_000) * grain);
  const current = { amount, national: share(random, amount, dress) };
  const line = { lineItem, ...row({ amount: before, national: share(random, before, dress) }, current, dress) };
  if (random(3) > 0) return line;
  const rest = won(amount - (current.national ?? 0));
  const city = won(Math.floor(rest / 2000) * 1000);
  return { ...line, funding: { ...emptyFunding, national: current.national, city, district: won(rest - city) } };
}

function schedule(random: Random, cost: Won, year: number): Project['schedule'] {
  if (random(8) === 0) return { year, total: cost, rows: [{ step: '집행', period: '연중', amount: null, detail: '' }] };
  const first = won(Math.floor((cost * random(101)) / 100 / 1000) * 1000);
  const steps = ['계획 승인', '상반기 집행', '하반기 집행', '정산'];
  const amounts = [null, first, won(cost - first), null];
  const rows = steps.map((step, at) => ({
    step,
    period: `${year}.0${at * 2 + 1}`,
    amount: amounts[at] ?? null,
    detail: '',
  }));
  return { year, total: cost, rows };
}

/** Three years of 결산 to the 원, what is carried out of one carried into the next. */
function settlements(random: Random, dress: Dress, firstYear: number, settled: Settled): Settlement[] {
  const grain = dress.inWon || settled === 'rounded' ? 1 : 1000;
  const some = (most: number) => Math.floor(random(most) / grain) * grain;
  let carried = { amount: some(90_000_000), national: 0 };
  return Array.from({ length: 3 }, (_, at) => {
    const budget = random(900_000) * 1000 + 1000;
    const moved = random(4) === 0 ? -Math.min(budget, some(9_000_000)) : 0;
    const available = budget + carried.amount + moved;
    const out = random(3) === 0 ? 0 : some(Math.floor(available / 2) + 1);
    const spent = some(available - out + 1);
    const part = (amount: number) => (dress.national ? Math.floor(amount / 2 / grain) * grain : 0);
    const national = { budget: part(budget), available: part(budget) + carried.national, out: part(out), spent: 0 };
    national.spent = Math.min(part(spent), Math.max(0, national.available - national.out));
    const print = (value: number) =>
      won(settled === 'rounded' && !dress.inWon ? Math.round(value / 1000) * 1000 : value);
    const cell = (amount: number, inside: number): AmountCell => ({
      amount: print(amount),
      national: dress.national ? print(inside) : null,
    });
    const year: Settlement = {
      year: firstYear + at,
      finalBudget: cell(budget, national.budget),
      carriedIn: cell(carried.amount, carried.national),
      adjustment: cell(moved, 0),
      available: cell(available, national.available),
      executed: cell(spent, national.spent),
      carriedOut: cell(out, national.out),
      balance: cell(available - spent - out, national.available - national.spent - national.out),
    };
    carried = { amount: out, national: national.out };
    return year;
  });
}

/** A document whose every figure agrees, written as offices write them; the same seed gives the same document. */
export function cleanDocument(random: Random, settled: Settled = 'exact'): Project {
  const rules = ['올림', '반올림', '절사'] as const;
  const rounding = { costing: pick(random, rules), rate: pick(random, ['반올림', '절사'] as const) };
  const dress: Dress = { inWon: random(3) === 0, rounding, national: random(2) === 0, dashes: random(3) === 0 };
  const year = 2022 + random(6);
  const named = lineItems.slice(random(4)).slice(0, 1 + random(4));
  const groups = named.map((lineItem) => ({ lineItem, items: withFee(random, items(random, dress, 0), dress) }));
  const lines = groups.map((group) => summaryLine(random, dress, group.lineItem, sum(group.items.map(worth))));
  // One 통계목 in two rows, of two sources.
  const [first] = lines;
  if (first && random(6) === 0) {
    const part = won(Math.floor((first.current.amount ?? 0) / 3000) * 1000);
    const rest = won((first.current.amount ?? 0) - part);
    lines.splice(0, 1, ...[part, rest].map((each) => summaryLine(random, dress, first.lineItem, each)));
  }
  // One that was budgeted last year and is no more.
  if (random(3) === 0) lines.push(summaryLine(random, dress, '자산및물품취득비', won(0)));
  const sums = row(total(lines.map(({ prior }) => prior)), total(lines.map(({ current }) => current)), dress);
  const { amount, national } = sums.current;
  const cost = won(amount ?? 0);
  const empty = emptyProject('가꿈터 운영', year);
  const supplement = random(4) === 0;
  const project: Project = {
    ...empty,
    edition: supplement ? '추경1' : '본예산',
    rounding,
    overview: {
      ...empty.overview,
      period: { checked: [pick(random, ['신규', '연례반복', '계속'])], text: '' },
      cost: {
        total: cost,
        national,
        city: won(cost - (national ?? 0)),
        offBudget: { national: null, other: random(2) === 0 ? won(5_000_000) : null },
      },
    },
    summary: { priorYear: supplement ? year : year - 1, currentYear: year, total: sums, lines },
    costing: groups,
    unitPrices: pricesOf(groups.flatMap((group) => group.items)),
    schedule: schedule(random, cost, year),
    settlements: settlements(random, dress, year - 4, settled),
  };
  return upgradeProject(dress.dashes ? withDashes(project) : project);
}

/** The 단가표 of the names that lines use. */
function pricesOf(list: readonly CostingItem[]): NonNullable<Project['unitPrices']> {
  const names = new Set(everyLine(list).flatMap(({ unitPrice }) => unitPrice ?? []));
  return [...names].map((name) => ({ name, price: won(Number(name.replace(/[,원]/g, ''))) }));
}

const everyLine = (list: readonly CostingItem[]): readonly CostingItem[] =>
  list.flatMap((each) => [each, ...everyLine(each.children)]);

/** Every amount of nothing as `-`: not stated. */
function withDashes<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withDashes) as T;
  const dashed = (key: string, each: unknown) =>
    (key === 'amount' || key === 'national') && each === 0 ? null : withDashes(each);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, dashed(key, each)])) as T;
}
