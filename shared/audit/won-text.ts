import { type Josa, particle } from '#shared/hangul/josa.ts';
import { printNumber } from '#shared/money/print.ts';

/** To the 원, so that two amounts that differ never read alike: `1,382천원`, `1,382,001원`. */
export function exactly(amount: number): string {
  return amount % 1000 === 0 ? `${printNumber(amount / 1000)}천원` : `${printNumber(amount)}원`;
}

const particles = new Map<Josa, string>();

/** An amount with its particle, which is always that of 원: `1,382천원과`. */
export function exactlyWith(amount: number, form: Josa): string {
  const fit = particles.get(form) ?? particle('원', form);
  particles.set(form, fit);
  return exactly(amount) + fit;
}

/** `1천원 많음`, `2원 적음`: how much more the first is than the second. */
export function differenceText(actual: number, expected: number): string {
  const gap = actual - expected;
  return `${exactly(Math.abs(gap))} ${gap > 0 ? '많음' : '적음'}`;
}

/** `81.2%`: a share to a tenth; to a hundredth, cut, where a tenth would read as the limit that it is beyond. */
export function shareText(part: number, whole: number, limit?: number): string {
  const share = (Math.abs(part) * 100) / Math.abs(whole);
  const tenths = Math.round(share * 10) / 10;
  return tenths === limit ? `${(Math.floor(share * 100) / 100).toFixed(2)}%` : `${tenths.toFixed(1)}%`;
}
