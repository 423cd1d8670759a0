import { describe, expect, test } from 'vitest';
import { emptyFunding, fundingLabel, fundingSources, nationalPart } from '#shared/funding/funding.ts';
import { fundingByRates } from '#shared/funding/funding-by-rates.ts';
import { fundingGap } from '#shared/funding/funding-gap.ts';
import { exactPercent } from '#shared/funding/percent.ts';
import { ratesRemark, splitByRates } from '#shared/funding/split-by-rates.ts';
import { thousand } from '#shared/money/parse.ts';
import { printNational } from '#shared/money/print.ts';
import { won } from '#shared/money/won.ts';
import { unwrap } from '#shared/result/result.ts';

test('line-items/FU1: sources in the order of the form', () => {
  expect(fundingSources.map((source) => fundingLabel[source])).toEqual([
    ...['국비', '시비', '구비', '기금', '특별교부세', '지방채', '기타'],
  ]);
});

describe('line-items/FU2, line-items/FU3: the sum is the amount', () => {
  const funding = { ...emptyFunding, national: thousand(1000), city: thousand(500) };

  test('closes, and is silent', () => {
    expect(fundingGap(funding, thousand(1500))).toBeNull();
  });

  test('nothing stated is no gap; a stated zero is', () => {
    expect(fundingGap(emptyFunding, thousand(1500))).toBeNull();
    expect(fundingGap({ ...emptyFunding, city: won(0) }, thousand(1500))?.difference).toBe(-1_500_000n);
  });

  test('says both sides and the difference, in the unit of the screen', () => {
    expect(fundingGap(funding, thousand(1501), '천원')).toEqual({
      sum: 1_500_000n,
      amount: 1_501_000,
      difference: -1000n,
      message: '재원의 합계 1,500천원이 금액 1,501천원보다 1천원 적습니다. 재원별 금액이나 금액을 고쳐 주세요.',
    });
    expect(fundingGap(funding, won(1_499_999), '천원')?.message).toBe(
      '재원의 합계 1,500,000원이 금액 1,499,999원보다 1원 많습니다. 재원별 금액이나 금액을 고쳐 주세요.',
    );
    expect(fundingGap(funding, null)?.message).toBe(
      '재원은 1,500,000원인데 금액이 적혀 있지 않습니다. 금액을 적거나 재원을 지워 주세요.',
    );
  });

  test('negative parts of a 추경 close too', () => {
    const cut = { ...emptyFunding, national: thousand(-300), city: thousand(100) };
    expect(fundingGap(cut, thousand(-200))).toBeNull();
    expect(fundingGap(cut, thousand(-100), '천원')?.message).toContain(
      '합계 △200천원이 금액 △100천원보다 100천원 적습니다',
    );
  });

  test('beyond the safe range nothing is lost and nothing throws', () => {
    const huge = { ...emptyFunding, city: won(Number.MAX_SAFE_INTEGER), other: won(1) };
    expect(fundingGap(huge, won(Number.MAX_SAFE_INTEGER))?.difference).toBe(1n);
  });
});

test('line-items/FU4: the form prints 국비 alone', () => {
  const funding = { ...emptyFunding, national: thousand(1234), fund: thousand(5), specialGrant: thousand(7) };
  expect(printNational(nationalPart(funding), '천원')).toBe('(x1,234)');
  expect(printNational(nationalPart({ ...funding, national: won(0) }), '천원')).toBe('(x-)');
  expect(printNational(nationalPart({ ...funding, national: null }), '천원')).toBe('(x-)');
});

describe('line-items/SR1–SR4: division by rates', () => {
  const split = (amount: number, ...rates: number[]) =>
    unwrap(splitByRates(thousand(amount), rates)).map((part) => part / 1000);

  test('line-items/SR1, line-items/SR2: printed examples', () => {
    expect(split(119_519, 25, 9, 21)).toEqual([54_327, 19_558, 45_634]);
    expect(split(14_560, 40, 30, 30)).toEqual([5824, 4368, 4368]);
    expect(split(4480, 50, 25, 25)).toEqual([2240, 1120, 1120]);
  });

  test('line-items/SR2: the last with a rate takes what is left, 원 below the unit too', () => {
    expect(split(100, 33.3, 33.3, 33.4)).toEqual([33, 33, 34]);
    expect(split(1, 50, 50)).toEqual([1, 0]);
    expect(split(10, 30, 70, 0)).toEqual([3, 7, 0]);
    expect(unwrap(splitByRates(won(1_000_001), [50, 50]))).toEqual([500_000, 500_001]);
    expect(unwrap(splitByRates(won(10), [33.3, 66.7], { unit: '원', rule: 'ceil' }))).toEqual([4, 6]);
    expect(unwrap(splitByRates(won(10), [33.3, 66.7], { unit: '원', rule: 'floor' }))).toEqual([3, 7]);
  });

  test('line-items/SR3: never less than nothing', () => {
    expect(split(2, 30, 30, 30, 10)).toEqual([1, 1, 0, 0]);
    expect(split(-2, 30, 30, 30, 10)).toEqual([-1, -1, 0, 0]);
  });

  test('line-items/SR4: by source; the own share pays the rest', () => {
    const funding = unwrap(fundingByRates(thousand(101), { district: 25, national: 50, city: 25 }));
    expect(funding).toEqual({
      ...emptyFunding,
      national: thousand(51),
      city: thousand(25),
      district: thousand(25),
    });
    expect(unwrap(fundingByRates(thousand(3), { city: 50, fund: 50, bond: 0 }))).toEqual({
      ...emptyFunding,
      city: thousand(1),
      fund: thousand(2),
      bond: won(0),
    });
    expect(fundingByRates(thousand(3), {})).toMatchObject({ ok: false, error: { code: 'no-rates' } });
  });

  test.each([Number.NaN, -1, 101, 100.5, Number.POSITIVE_INFINITY, 1e-9, 1e30])('%d is no rate', (rate) => {
    const split = splitByRates(thousand(1), [50, rate]);
    expect(split).toMatchObject({ ok: false, error: { code: 'not-a-rate' } });
    expect(split.ok ? '' : split.error.message).toContain('2번째');
  });

  test('a rate is what was typed, exactly', () => {
    expect(exactPercent(33.3)).toEqual({ numerator: 333n, denominator: 10n });
    expect(exactPercent(100)).toEqual({ numerator: 100n, denominator: 1n });
  });

  test('line-items/SR1: rates that are not 100 together are said', () => {
    expect(ratesRemark([50, 25, 25])).toBe('');
    expect(ratesRemark([33.3, 33.3, 33.4])).toBe('');
    expect(ratesRemark([25, 9, 21])).toContain('55%');
  });
});
