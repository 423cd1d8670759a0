import type { Won } from '#shared/money/won.ts';

/** A figure of the record with its place. */
export interface Cell {
  readonly at: string;
  /** 원; `null` is "not stated" and counts as nothing in a sum. */
  readonly value: number | null;
  /** Of the line it stands in. */
  readonly id?: string | undefined;
}

export type Severity = 'error' | 'warning';

/** An equality that the form promises: `target` is the sum of `terms`, each with its sign. */
export interface Equality {
  readonly rule: string;
  readonly target: Cell;
  readonly terms: readonly Cell[];
  /** Of each term; all are added where absent. */
  readonly signs?: readonly (1 | -1)[];
  /** What the terms come to, 원. */
  readonly expected: number;
  /** `null` where it holds; a warning where only rounding keeps it from holding. */
  readonly severity: Severity | null;
  /** Korean: what the terms are together (`통계목의 합`); a single term is called by its own name where absent. */
  readonly sum?: string;
}

/** How far two figures may be apart, 원: nothing, or what rounding of each figure for itself explains. */
type Judge = (gap: number) => Severity | null;

const exact: Judge = (gap) => (gap === 0 ? null : 'error');

interface Parts {
  readonly signs?: readonly (1 | -1)[];
  readonly sum?: string;
  readonly judge?: Judge;
}

/** `target` = Σ `terms` to the 원, or as `judge` allows. */
export function equality(rule: string, target: Cell, terms: readonly Cell[], parts: Parts = {}): Equality {
  const { signs, sum, judge = exact } = parts;
  let expected = 0;
  for (let at = 0; at < terms.length; at += 1) expected += (signs?.[at] ?? 1) * (terms[at]?.value ?? 0);
  const judged = judge((target.value ?? 0) - expected);
  // A sum that was left blank contradicts nothing: it is to be filled in.
  const severity = judged !== null && isBlank(target) ? 'warning' : judged;
  return { rule, target, terms, expected, severity, ...(signs ? { signs } : {}), ...(sum ? { sum } : {}) };
}

/** By how much the target is more than its terms come to, 원. */
export function gapOf({ target, expected }: Equality): number {
  return (target.value ?? 0) - expected;
}

/** What a cell of an equality would have to be, all others being right, 원. */
export function impliedValue(one: Equality, cell: Cell): number {
  if (one.target.at === cell.at) return one.expected;
  const place = one.terms.findIndex(({ at }) => at === cell.at);
  return (cell.value ?? 0) + (one.signs?.[place] ?? 1) * gapOf(one);
}

export const cellsOf = ({ target, terms }: Equality): readonly Cell[] => [target, ...terms];

/** Left blank; 국비 that is not stated is none: `(x-)`. */
export const isBlank = ({ at, value }: Cell): boolean => value === null && !at.endsWith('national');

export const isStated = ({ value }: Cell): boolean => value !== null;

/** A figure in a record, with what it is worth in a comparison. */
export function cell(at: string, value: Won | null, id?: string): Cell {
  return { at, value, id };
}
