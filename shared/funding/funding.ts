import type { Won } from '#shared/money/won.ts';

/** FU1: where the money comes from, in the order of the form and of every screen. */
export const fundingSources = ['national', 'city', 'district', 'fund', 'specialGrant', 'bond', 'other'] as const;

export type FundingSource = (typeof fundingSources)[number];

export const fundingLabel: Record<FundingSource, string> = {
  national: '국비',
  city: '시비',
  district: '구비',
  fund: '기금',
  specialGrant: '특별교부세',
  bond: '지방채',
  other: '기타',
};

/** 재원 of one line item, 원; null where nothing is stated. */
export type Funding = { readonly [source in FundingSource]: Won | null };

export const emptyFunding: Funding = {
  national: null,
  city: null,
  district: null,
  fund: null,
  specialGrant: null,
  bond: null,
  other: null,
};

/** Whether any part is stated; a line item without one has nothing to be checked. */
export function isFundingStated(funding: Funding): boolean {
  return fundingSources.some((source) => funding[source] !== null);
}

/** The exact sum, beyond the safe range too. */
export function exactSum(funding: Funding): bigint {
  return fundingSources.reduce((sum, source) => sum + BigInt(funding[source] ?? 0), 0n);
}

/**
 * FU4: the 국비 part that the form prints as `(x1,234)` in front of the amount, 원; null prints `(x-)`, which stands
 * for none, so nothing stated and 0 are the same here. 기금, 특별교부세 and all others are no part of it.
 */
export function nationalPart(funding: Funding): Won | null {
  return funding.national === 0 ? null : funding.national;
}
