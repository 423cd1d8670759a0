import { computedAmounts, type RateRounding } from '#shared/drafting/derive.ts';
import { normalizeName } from '#shared/line-items/name.ts';
import { isWon, type Won, zeroWon } from '#shared/money/won.ts';
import { emptySummaryAmounts } from '#shared/records/project/empty-project.ts';
import type { CostingGroup, Summary, SummaryLine } from '#shared/records/project/project.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { costingSums } from './next-costing.ts';

/** Thrown out of a run of lines only: the way into the one `Result`. */
class TooLarge extends Error {}

function safe(value: bigint): Won {
  const number = Number(value);
  if (!isWon(number)) throw new TooLarge();
  return number;
}

/** The exact sum of what is stated; `null` where nothing is. */
function sumOf(amounts: readonly (Won | null)[]): Won | null {
  const stated = amounts.filter((amount) => amount !== null);
  return stated.length === 0 ? null : safe(stated.reduce((sum, amount) => sum + BigInt(amount), 0n));
}

/** RO3, RO4: (B) is (A); the new (B) keeps its 국비 and 재원 where it is the same amount, else they are not known yet. */
function nextLine({ funding, ...line }: SummaryLine, amount: Won): SummaryLine {
  const isSame = amount === line.current.amount;
  const current = { amount, national: isSame ? line.current.national : null };
  return { ...line, prior: line.current, current, ...(isSame && funding ? { funding } : {}) };
}

const isNothing = (amount: Won | null) => amount === null || amount === 0;

/** Every 통계목 of the old table, then those that 산출근거 alone has. */
function nextLines(summary: Summary, sums: Map<string, bigint>, costing: readonly CostingGroup[]): SummaryLine[] {
  const lines = summary.lines.map((line) => {
    const name = normalizeName(line.lineItem);
    const sum = sums.get(name) ?? 0n;
    // Of two rows of one name the first has the 산출근거.
    sums.delete(name);
    return nextLine(line, safe(sum));
  });
  for (const { lineItem } of costing) {
    const sum = sums.get(normalizeName(lineItem)) ?? 0n;
    sums.delete(normalizeName(lineItem));
    if (sum === 0n) continue;
    const prior = { amount: zeroWon, national: null };
    lines.push({ lineItem, ...emptySummaryAmounts, prior, current: { amount: safe(sum), national: null } });
  }
  return lines;
}

/** A sum that leaves the safe range is no figure: what 증감 would be is looked at before it is computed. */
function refuseLargeChange({ prior, current }: SummaryLine | Summary['total']): void {
  for (const part of ['amount', 'national'] as const) safe(BigInt(current[part] ?? 0) - BigInt(prior[part] ?? 0));
}

/**
 * 예산 총괄 of the next year (RO3–RO7): `year` is its (B)'s; `costing` is the next year's. Fails with
 * `amount-too-large`.
 */
export function nextSummary(
  summary: Summary,
  costing: readonly CostingGroup[],
  year: number,
  rounding: RateRounding,
): Result<Summary> {
  try {
    const all = nextLines(summary, costingSums(costing), costing);
    const lines = all.filter(({ prior, current }) => !(isNothing(prior.amount) && isNothing(current.amount)));
    const current = {
      amount: sumOf(lines.map((line) => line.current.amount)) ?? zeroWon,
      national: sumOf(lines.map((line) => line.current.national)),
    };
    const total = { ...summary.total, prior: summary.total.current, current };
    for (const row of [...lines, total]) refuseLargeChange(row);
    return ok({
      ...summary,
      priorYear: year - 1,
      currentYear: year,
      total: computedAmounts(total, rounding),
      lines: lines.map((line) => computedAmounts(line, rounding)),
    });
  } catch (cause) {
    if (!(cause instanceof TooLarge)) throw cause;
    return err(
      'amount-too-large',
      '산출근거의 합계나 증감이 9,007조원을 넘어 다음 해로 넘기지 않았습니다. 금액의 자릿수를 확인해 주세요.',
    );
  }
}
