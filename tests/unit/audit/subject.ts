import { check } from '#shared/audit/check.ts';
import type { Finding } from '#shared/audit/finding.ts';
import { numberRules } from '#shared/audit/number-rules.ts';
import { won } from '#shared/money/won.ts';
import { defaultOffice } from '#shared/records/office/office.ts';
import type { AmountCell, CostingItem, Project, Settlement, SummaryLine } from '#shared/records/project/project.ts';
import { fixtureProject } from '../../builders/fixture-project.ts';

/** A record as a change of the fixture, which has no error; what is left out stays as it is there. */
export type Change = (project: Project) => Project;

export interface Around {
  readonly others?: readonly Project[];
  readonly thresholds?: Readonly<Record<string, number>>;
}

/** A page that gives no finding: the fixture without its 결산 that was not spent well. */
export function plainProject(): Project {
  const project = fixtureProject('가꿈터 운영');
  const period = { checked: ['계속'], text: '' };
  return { ...project, overview: { ...project.overview, period }, settlements: [year(2020), year(2021), year(2022)] };
}

export const subjectOf = (project: Project, { others = [], thresholds = {} }: Around = {}) => ({
  project,
  others,
  office: { ...defaultOffice, thresholds },
});

/** What the rules of figures find. */
export function findingsOf(project: Project, around: Around = {}): readonly Finding[] {
  return check(subjectOf(project, around), numberRules).findings;
}

/** What one rule finds, as `severity at`. */
export function foundBy(rule: string, project: Project, around: Around = {}): string[] {
  return findingsOf(project, around)
    .filter((finding) => finding.rule === rule)
    .map(({ severity, at }) => `${severity} ${at}`);
}

/** 천원. */
export const cellOf = (amount: number | null, national: number | null = null): AmountCell => ({
  amount: amount === null ? null : won(amount * 1000),
  national: national === null ? null : won(national * 1000),
});

/** A year of 결산 in 천원 that was spent well: 1,000 of 1,000, but for what is said. */
export function year(of: number, amounts: Partial<Record<keyof Settlement, number | null>> = {}): Settlement {
  const budget = amounts.finalBudget ?? 1000;
  const carriedIn = amounts.carriedIn ?? 0;
  const adjustment = amounts.adjustment ?? 0;
  const available = amounts.available === undefined ? budget + carriedIn + adjustment : amounts.available;
  const carriedOut = amounts.carriedOut ?? 0;
  const balance = amounts.balance ?? 0;
  const executed = amounts.executed === undefined ? (available ?? 0) - carriedOut - balance : amounts.executed;
  return {
    year: of,
    finalBudget: cellOf(budget),
    carriedIn: cellOf(carriedIn),
    adjustment: cellOf(adjustment),
    available: cellOf(available),
    executed: cellOf(executed),
    carriedOut: cellOf(carriedOut),
    balance: cellOf(balance),
  };
}

export const settled =
  (...settlements: Settlement[]): Change =>
  (project) => ({ ...project, settlements });

export const costed =
  (cost: Partial<Record<'total' | 'national' | 'city', number | null>>): Change =>
  (project) => {
    const amounts = Object.fromEntries(
      Object.entries(cost).map(([key, amount]) => [key, amount === null ? null : won(amount * 1000)]),
    );
    return { ...project, overview: { ...project.overview, cost: { ...project.overview.cost, ...amounts } } };
  };

/** One row of 예산 총괄, by its place, changed; `total` is the 계. */
export const row =
  (at: number | 'total', change: Partial<SummaryLine>): Change =>
  (project) => {
    const { summary } = project;
    if (at === 'total') return { ...project, summary: { ...summary, total: { ...summary.total, ...change } } };
    const lines = summary.lines.map((line, place) => (place === at ? { ...line, ...change } : line));
    return { ...project, summary: { ...summary, lines } };
  };

/** A whole project of one 통계목 with these lines of 산출근거; every other figure is `amount` in 원. */
export function ofItems(amount: number, items: readonly CostingItem[]): Project {
  const cell: AmountCell = { amount: won(amount), national: null };
  const amounts = { prior: cell, current: cell, change: { amount: won(0), national: null }, changeRate: 0 };
  const project = plainProject();
  const cost = { ...project.overview.cost, total: won(amount), national: null, city: won(amount) };
  return {
    ...project,
    overview: { ...project.overview, cost },
    summary: { ...project.summary, total: amounts, lines: [{ lineItem: '사무관리비', ...amounts }] },
    costing: [{ lineItem: '사무관리비', items }],
    schedule: { ...project.schedule, total: won(amount), rows: [] },
  };
}

export const item = (
  expression: string,
  amount: number | null,
  children: readonly CostingItem[] = [],
): CostingItem => ({
  bullet: '○',
  label: '교재',
  expression,
  amount: amount === null ? null : won(amount),
  children,
});

/** Changes one after the other. */
export const all =
  (...changes: Change[]): Change =>
  (project) =>
    changes.reduce((changed, change) => change(changed), project);
