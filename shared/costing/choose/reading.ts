import type { Span } from '../parse/ast.ts';
import type { Problem } from '../parse/problem.ts';
import type { Run } from '../parse/run.ts';
import type { Stated } from '../parse/stated.ts';

/** One way to read a line: which stretch is the expression, and which amount belongs to it. */
export interface Reading {
  readonly run: Run | null;
  readonly stated: Stated | null;
  readonly equalsAt: number;
  readonly problem: Problem | null;
  readonly doubt: Problem | null;
  /** Where the name must end at the latest: an expression whose result is the first number of this one stands there. */
  readonly nameEnd: number;
  /** The text of the expression; wider than the run where words end it (`1개 기관`). */
  readonly expression: Span | null;
}

/** No limit: the text is never this long. */
export const nowhere = Number.MAX_SAFE_INTEGER;

/** A line without expression and amount. */
export const nothing: Reading = {
  run: null,
  stated: null,
  equalsAt: -1,
  problem: null,
  doubt: null,
  nameEnd: nowhere,
  expression: null,
};
