import type { Severity } from './equality.ts';

/**
 * How far a sum of figures that were each rounded to 천원 can be from its own rounded figure, 원: each is off by at most
 * half a 천원, and all of them by exactly that half only by a chance that is not counted on. Two figures can have been
 * rounded by different rules, so that 1천원 is always possible.
 */
export function roundingBound(rounded: number): number {
  return Math.max(1, Math.ceil(rounded / 2) - 1) * 1000;
}

/** A difference of figures in whole 천원: nothing, 단수차이 within the bound of `rounded` figures, or real. */
export function judgeRounded(gap: number, rounded: number): Severity | null {
  if (gap === 0) return null;
  return Math.abs(gap) <= roundingBound(rounded) ? 'warning' : 'error';
}

/** A difference of figures of which one is to the 원 and the other rounded to 천원. */
export function judgeMixed(gap: number): Severity | null {
  if (gap === 0) return null;
  return Math.abs(gap) < 1000 ? 'warning' : 'error';
}
