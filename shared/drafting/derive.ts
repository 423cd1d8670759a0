/**
 * Figures that the form prints several times stay equal while a person edits one of them: "what agreed before the
 * edit agrees after it". A value that was typed by hand, or that disagreed before (a misprint of an imported
 * document), is left alone: pointing at it is the audit's work.
 */
import { nationalPart } from '#shared/funding/funding.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import { isWon, type Won, zeroWon } from '#shared/money/won.ts';
import { changeLines } from '#shared/records/project/change-lines.ts';
import { emptySummaryAmounts } from '#shared/records/project/empty-project.ts';
import type {
  AmountCell,
  CostingGroup,
  CostingItem,
  Line,
  Project,
  Schedule,
  Settlement,
  Summary,
  SummaryAmounts,
  SummaryLine,
} from '#shared/records/project/project.ts';
import { type DocumentRounding, roundingOf } from '#shared/records/project/rounding.ts';
import { amountOfExpression, isAmountOf } from './costing-amount.ts';
import { followPercents } from './percent-line.ts';

/** How 증감률 loses its fraction. */
export type RateRounding = DocumentRounding['rate'];

function total(values: readonly (Won | null)[]): Won | null {
  const stated = values.filter((value) => value !== null);
  if (stated.length === 0) return null;
  const sum = stated.reduce((a, b) => a + b, 0);
  return isWon(sum) ? sum : null;
}

/** `a ± b` where "not stated" counts as nothing; `null` when neither side is stated or the result is unsafe. */
function combine(a: Won | null, b: Won | null, sign: 1 | -1): Won | null {
  if (a === null && b === null) return null;
  const value = (a ?? 0) + sign * (b ?? 0);
  return isWon(value) ? value : null;
}

/** Σ of the children's amounts, 원; a child without an amount of its own stands for the sum of its own children. */
export function sumOfItems(items: readonly CostingItem[]): Won | null {
  return total(items.map((item) => item.amount ?? sumOfItems(item.children)));
}

/**
 * (B−A)·100/A in whole percent: A = 0 and B > 0 is 100, both 0 is 0, as the form prints (records/V5).
 * `null` where neither amount is stated.
 */
export function changeRate(prior: Won | null, current: Won | null, rounding: RateRounding): number | null {
  if (prior === null && current === null) return null;
  const a = prior ?? zeroWon;
  const difference = (current ?? 0) - a;
  if (difference === 0) return 0;
  if (a === 0) return difference > 0 ? 100 : -100;
  // Exact: 100 × a difference of 천억원 leaves the safe range of a float's whole numbers only above 90조원.
  const numerator = BigInt(difference) * 100n * (a < 0 ? -1n : 1n);
  const denominator = BigInt(Math.abs(a));
  const whole = numerator / denominator;
  const rest = numerator % denominator;
  const up = rounding === 'half' && 2n * (rest < 0n ? -rest : rest) >= denominator;
  return Number(up ? whole + (rest > 0n ? 1n : -1n) : whole);
}

/** The value that follows a computed one: kept when typed now or when it disagreed before, else recomputed. */
function follow<T>(before: T, computedBefore: T, after: T, computedAfter: T): T {
  if (after !== before) return after;
  return before === computedBefore ? computedAfter : after;
}

/** The lines of 산출근거 as they were, by their ids: a line that moved under another is the same line. */
class Before {
  readonly #costing: readonly CostingGroup[];
  #byId: Map<string, CostingItem> | null = null;

  constructor(costing: readonly CostingGroup[]) {
    this.#costing = costing;
  }

  /** The same line before the edit, which mostly stood where it stands now; none for a line that is new. */
  find({ id }: CostingItem, guess: CostingItem | undefined): CostingItem | undefined {
    if (id === undefined) return undefined;
    if (guess?.id === id) return guess;
    this.#byId ??= this.#index();
    return this.#byId.get(id);
  }

  #index(): Map<string, CostingItem> {
    const byId = new Map<string, CostingItem>();
    const add = (items: readonly CostingItem[]) => {
      for (const item of items) {
        if (item.id !== undefined) byId.set(item.id, item);
        add(item.children);
      }
    };
    for (const group of this.#costing) add(group.items);
    return byId;
  }
}

/** Finds the same row of a list before the edit, which mostly stood where it stands now. */
function sameLines<T extends Line>(before: readonly T[]): (line: Line, at: number) => T | undefined {
  let byId: Map<string | undefined, T> | null = null;
  return ({ id }, at) => {
    if (id === undefined) return undefined;
    const guess = before[at];
    if (guess?.id === id) return guess;
    byId ??= new Map([...before].reverse().map((line) => [line.id, line]));
    return byId.get(id);
  };
}

/** `after` itself where it says the same: what an edit left alone stays the same object. */
function shared<T extends object>(after: T, next: T): T {
  return (Object.keys(next) as (keyof T)[]).every((key) => next[key] === after[key]) ? after : next;
}

function followItems(
  before: Before,
  was: readonly CostingItem[] | undefined,
  after: readonly CostingItem[],
  rule: RoundingRule,
): readonly CostingItem[] {
  if (was === after) return after;
  const items = after.map((item, at) => followItem(before, before.find(item, was?.[at]), item, rule));
  const next = followPercents(was, items, rule);
  return next.every((item, at) => item === after[at]) ? after : next;
}

function followItem(before: Before, was: CostingItem | undefined, after: CostingItem, rule: RoundingRule): CostingItem {
  if (was === after) return after;
  if (after.children.length === 0) return followLostChildren(was, after, rule);
  const children = followItems(before, was?.children, after.children, rule);
  const sum = sumOfItems(children);
  const had = was && was.children.length > 0;
  // Blank lines that were put under a line say nothing of its amount yet: it stays, until one of them has an amount.
  const computedBefore = (had ? sumOfItems(was.children) : null) ?? was?.amount ?? null;
  // costing/F3: lines put under one whose expression gives its amount do not take that amount's place.
  if (was && !had && isOfExpression(was) && was.amount === after.amount) return shared(after, { ...after, children });
  const amount = sum === null && !had ? after.amount : follow(was?.amount ?? null, computedBefore, after.amount, sum);
  return shared(after, { ...after, children, amount });
}

/** Whether a line's amount is what its own expression gives, by any of the rules. */
const isOfExpression = ({ expression, amount }: CostingItem) =>
  expression !== '' && amount !== null && isAmountOf(expression, amount);

/** A line whose last child went is a leaf again: its amount is what its own expression gives, where it has one. */
function followLostChildren(before: CostingItem | undefined, after: CostingItem, rule: RoundingRule): CostingItem {
  if (!before || before.children.length === 0 || after.expression === '') return after;
  const amount = amountOfExpression(after.expression, rule) ?? after.amount;
  return shared(after, { ...after, amount: follow(before.amount, sumOfItems(before.children), after.amount, amount) });
}

function followCosting(before: Project, after: Project, rule: RoundingRule): Project['costing'] {
  if (before.costing === after.costing) return after.costing;
  const lines = new Before(before.costing);
  const sameGroup = sameLines(before.costing);
  return after.costing.map((group, at) => {
    const was = sameGroup(group, at);
    if (was === group) return group;
    return shared(group, { ...group, items: followItems(lines, was?.items, group.items, rule) });
  });
}

const changeCell = (prior: AmountCell, current: AmountCell): AmountCell => ({
  amount: combine(current.amount, prior.amount, -1),
  national: combine(current.national, prior.national, -1),
});

function followCell(before: AmountCell, was: AmountCell, after: AmountCell, is: AmountCell): AmountCell {
  const amount = follow(before.amount, was.amount, after.amount, is.amount);
  const national = follow(before.national, was.national, after.national, is.national);
  return amount === after.amount && national === after.national ? after : { amount, national };
}

/** The 국비 inside (B) is the stated 재원's, which the form prints as `(x…)` (line-items/FU4). */
function followFunding(line: SummaryLine): SummaryLine {
  if (!line.funding) return line;
  const national = nationalPart(line.funding);
  return national === line.current.national ? line : { ...line, current: { ...line.current, national } };
}

/** 증감률 that was right by either rounding follows by the one that is set now. */
function followRate(before: SummaryAmounts, after: SummaryAmounts, rounding: RateRounding): number | null {
  const was = (rule: RateRounding) => changeRate(before.prior.amount, before.current.amount, rule);
  const agreed = before.changeRate === was('half') || before.changeRate === was('floor');
  if (after.changeRate !== before.changeRate || !agreed) return after.changeRate;
  return changeRate(after.prior.amount, after.current.amount, rounding);
}

/** 증감 and 증감률 of a row follow (A) and (B) while they agreed. */
function followRow<R extends SummaryAmounts>(before: SummaryAmounts, after: R, rounding: RateRounding): R {
  const change = followCell(
    before.change,
    changeCell(before.prior, before.current),
    after.change,
    changeCell(after.prior, after.current),
  );
  return shared(after, { ...after, change, changeRate: followRate(before, after, rounding) });
}

const columnSum = (summary: Summary, column: 'prior' | 'current'): AmountCell => ({
  amount: total(summary.lines.map((line) => line[column].amount)),
  national: total(summary.lines.map((line) => line[column].national)),
});

/** Σ of 산출근거 by 통계목, of the first of a name. */
function groupSums({ costing }: Project): ReadonlyMap<string, Won | null> {
  return new Map([...costing].reverse().map(({ lineItem, items }) => [lineItem, sumOfItems(items)]));
}

function followSummary(before: Project, after: Project, rounding: RateRounding): Summary {
  const [sumsBefore, sums] = [groupSums(before), groupSums(after)];
  const sameRow = sameLines(before.summary.lines);
  const lines = changeLines(after.summary.lines, (line, at) => {
    const was = sameRow(line, at);
    // A line that was not there yet agreed with itself: nothing was stated.
    const from = was ?? emptySummaryAmounts;
    const sum = sums.get(line.lineItem) ?? null;
    const amount =
      sum === null
        ? line.current.amount
        : follow(from.current.amount, sumsBefore.get(line.lineItem) ?? null, line.current.amount, sum);
    const current = amount === line.current.amount ? line.current : { ...line.current, amount };
    return followRow(from, followFunding(shared(line, { ...line, current })), rounding);
  });
  const summary = { ...after.summary, lines };
  const was = before.summary;
  const prior = followCell(
    was.total.prior,
    columnSum(was, 'prior'),
    after.summary.total.prior,
    columnSum(summary, 'prior'),
  );
  const current = followCell(
    was.total.current,
    columnSum(was, 'current'),
    after.summary.total.current,
    columnSum(summary, 'current'),
  );
  const total = followRow(was.total, shared(after.summary.total, { ...after.summary.total, prior, current }), rounding);
  return shared(after.summary, { ...summary, total });
}

/** 사업비 (당해년도) follows 예산 총괄 계(B) and its 국비; 시비 is the rest. */
function followCost(before: Project, after: Project): Project['overview'] {
  const was = before.overview.cost;
  const now = after.overview.cost;
  const target = { before: before.summary.total.current, after: after.summary.total.current };
  const cost = {
    ...now,
    total: follow(was.total, target.before.amount, now.total, target.after.amount),
    national: follow(was.national, target.before.national, now.national, target.after.national),
  };
  cost.city = follow(was.city, combine(was.total, was.national, -1), now.city, combine(cost.total, cost.national, -1));
  return shared(after.overview, { ...after.overview, cost: shared(now, cost) });
}

/** A row of 예산 총괄 with 증감 and 증감률 recomputed from its (A) and (B). */
export function computedAmounts<R extends SummaryAmounts>(row: R, rounding: RateRounding = 'half'): R {
  const { prior, current } = row;
  return {
    ...row,
    change: changeCell(prior, current),
    changeRate: changeRate(prior.amount, current.amount, rounding),
  };
}

/**
 * 예산 총괄 with every derived figure recomputed from the lines' (A) and (B): 증감, 증감률 and the 계 row. For
 * comparing with what is printed.
 */
export function computedSummary(summary: Summary, rounding: RateRounding = 'half'): Summary {
  const sums = { ...summary.total, prior: columnSum(summary, 'prior'), current: columnSum(summary, 'current') };
  const lines = summary.lines.map((line) => computedAmounts(line, rounding));
  return { ...summary, lines, total: computedAmounts(sums, rounding) };
}

/** Σ 예산집행금액 of 추진일정, 원. */
export function scheduleSum(schedule: Schedule): Won | null {
  return total(schedule.rows.map((row) => row.amount));
}

/** A year of 결산 with 예산현액 and 집행잔액 recomputed from the other columns. */
export function computedSettlement(row: Settlement): Settlement {
  const available = settlementCell(row, availableOf);
  const next = { ...row, available };
  return { ...next, balance: settlementCell(next, balanceOf) };
}

/** 최종예산 + 전년이월 + 예산변경. */
const availableOf = (row: Settlement, part: keyof AmountCell) =>
  total([row.finalBudget[part], row.carriedIn[part], row.adjustment[part]]);

/** 예산현액 − 집행액 − 차년이월. */
const balanceOf = (row: Settlement, part: keyof AmountCell) =>
  combine(combine(row.available[part], row.executed[part], -1), row.carriedOut[part], -1);

const settlementCell = (row: Settlement, compute: typeof availableOf): AmountCell => ({
  amount: compute(row, 'amount'),
  national: compute(row, 'national'),
});

function followSettlement(before: Settlement | undefined, after: Settlement): Settlement {
  if (before === after || before === undefined) return after;
  const next = shared(after, {
    ...after,
    available: followCell(
      before.available,
      settlementCell(before, availableOf),
      after.available,
      settlementCell(after, availableOf),
    ),
  });
  return shared(after, {
    ...next,
    balance: followCell(
      before.balance,
      settlementCell(before, balanceOf),
      next.balance,
      settlementCell(next, balanceOf),
    ),
  });
}

/**
 * `after` with every printed sum, 증감, 증감률, 예산현액 and 집행잔액 that agreed in `before` brought along. What was
 * what before is told by the lines' ids. Amounts are 원, rounded by the record's own rule (records/V10). Sums that would leave
 * the safe range become "not stated".
 */
export function deriveAfterEdit(before: Project, after: Project): Project {
  const rounding = roundingOf(after);
  const costing = followCosting(before, after, rounding.cost);
  const withCosting = { ...after, costing };
  const summary =
    withCosting.summary === before.summary && costing === before.costing
      ? after.summary
      : followSummary(before, withCosting, rounding.rate);
  const withSummary = { ...withCosting, summary };
  const scheduleTotal = follow(
    before.schedule.total,
    scheduleSum(before.schedule),
    after.schedule.total,
    scheduleSum(after.schedule),
  );
  const sameYear = sameLines(before.settlements);
  return {
    ...withSummary,
    overview: followCost(before, withSummary),
    schedule: scheduleTotal === after.schedule.total ? after.schedule : { ...after.schedule, total: scheduleTotal },
    settlements: changeLines(after.settlements, (row, at) => followSettlement(sameYear(row, at), row)),
  };
}
