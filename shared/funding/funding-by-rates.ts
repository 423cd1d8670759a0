import type { Won } from '#shared/money/won.ts';
import { ok, type Result } from '#shared/result/result.ts';
import { emptyFunding, type Funding, type FundingSource, fundingSources } from './funding.ts';
import { type SplitOptions, splitByRates } from './split-by-rates.ts';

/** 자치단체's own money, the poorest rank first: who pays the rest of a division pays it from there (SR2). */
const ownShares: readonly FundingSource[] = ['district', 'city'];

/**
 * SR4: the funding of an amount (원) by 지원조건, percentages by source. The own share (구비, else 시비) takes what
 * rounding leaves; a source without a rate stays null. Fails as `splitByRates` does.
 */
export function fundingByRates(
  amount: Won,
  rates: Partial<Record<FundingSource, number>>,
  options: SplitOptions = {},
): Result<Funding> {
  const given = fundingSources.filter((source) => rates[source] !== undefined);
  const own = ownShares.find((source) => (rates[source] ?? 0) > 0);
  const order = own === undefined ? given : [...given.filter((source) => source !== own), own];
  const parts = splitByRates(
    amount,
    order.map((source) => rates[source] ?? 0),
    options,
  );
  if (!parts.ok) return parts;
  const shares = order.map((source, index) => [source, parts.value[index] ?? null] as const);
  return ok({ ...emptyFunding, ...Object.fromEntries(shares) });
}
