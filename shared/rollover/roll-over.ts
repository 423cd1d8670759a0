import { normalizeName } from '#shared/line-items/name.ts';
import { isWon } from '#shared/money/won.ts';
import { withContentIds } from '#shared/records/project/identity.ts';
import { visitLines } from '#shared/records/project/lines.ts';
import type { Project, ProjectCost, SummaryAmounts } from '#shared/records/project/project.ts';
import { roundingOf } from '#shared/records/project/rounding.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import type { SettlementCells } from '#shared/settlement/cells.ts';
import { carriedSource } from './carried-source.ts';
import { type CostingChoice, nextCosting } from './next-costing.ts';
import { nextSummary } from './next-summary.ts';
import { nextAchievements, nextSchedule, nextSettlements } from './next-tables.ts';

/** How a 세부사업 goes into the next year. */
export interface RollOrder {
  readonly costing: CostingChoice;
  /** 본예산, 요구 or 조정. */
  readonly edition: string;
  /** The row of T−2 that the ledger of that year gives, as printed; `null` without one. */
  readonly settlement: SettlementCells | null;
}

/** RO7: 사업비 is (B), its 국비 the (B)'s, 시비 the rest. What stands outside the budget stays. */
function nextCost(cost: ProjectCost, { amount, national }: SummaryAmounts['current']): ProjectCost | null {
  const city = amount === null ? null : amount - (national ?? 0);
  return city !== null && !isWon(city) ? null : { ...cost, total: amount, national, city };
}

/** RO6: 산출근거 of a 통계목 that left the summary leaves with it. */
function keptCosting(before: Project, costing: Project['costing'], after: Project['summary']): Project['costing'] {
  const names = (lines: readonly { readonly lineItem: string }[]) =>
    lines.map(({ lineItem }) => normalizeName(lineItem));
  const stay = new Set(names(after.lines));
  const left = new Set(names(before.summary.lines).filter((name) => !stay.has(name)));
  return costing.filter(({ lineItem }) => !left.has(normalizeName(lineItem)));
}

/** RO11: the reasons of lines that are still there. */
function keptReasons(before: Project, after: Project): Project['reasons'] {
  const idsOf = (project: Project) => {
    const ids = new Set<string>();
    visitLines(project, ({ id }) => id !== undefined && ids.add(id));
    return ids;
  };
  const [was, is] = [idsOf(before), idsOf(after)];
  const kept = Object.entries(before.reasons ?? {}).filter(([id]) => is.has(id) || !was.has(id));
  return Object.fromEntries(kept);
}

function withoutLeft(before: Project, after: Project): Project {
  const { reasons, source, ...rest } = after;
  const carried = source ? carriedSource(before, after) : null;
  return {
    ...rest,
    ...(carried && Object.keys(carried).length > 0 ? { source: carried } : {}),
    ...(reasons ? { reasons: keptReasons(before, after) ?? {} } : {}),
  };
}

/**
 * The 세부사업 of the next 회계연도 (SPEC.md): its year is this one's + 1. Everything that is not named there stays as
 * it is. Fails with `amount-too-large`.
 */
export function rollOver(project: Project, { costing: choice, edition, settlement }: RollOrder): Result<Project> {
  const year = project.fiscalYear + 1;
  const whole = nextCosting(project.costing, choice);
  const made = nextSummary(project.summary, whole, year, roundingOf(project).rate);
  if (!made.ok) return made;
  const summary = made.value;
  const cost = nextCost(project.overview.cost, summary.total.current);
  if (!cost) return err('amount-too-large', '시비가 9,007조원을 넘어 다음 해로 넘기지 않았습니다.');
  const next = withContentIds({
    ...project,
    fiscalYear: year,
    edition,
    overview: { ...project.overview, cost },
    summary,
    costing: keptCosting(project, whole, summary),
    schedule: nextSchedule(project.schedule, year, summary.total.current.amount),
    achievements: nextAchievements(project.achievements, year),
    settlements: nextSettlements(project.settlements, year, settlement),
  });
  return ok(withoutLeft(project, next));
}
