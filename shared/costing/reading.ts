import type { Span } from './ast.ts';
import type { Run } from './parser.ts';
import type { Problem } from './problem.ts';
import type { Stated } from './stated.ts';

/** One way to read a line: which stretch is the expression, and which amount belongs to it. */
export interface Reading {
  readonly run: Run | null;
  readonly stated: Stated | null;
  readonly equalsAt: number;
  readonly problem: Problem | null;
  readonly doubt: Problem | null;
  /** The text of the expression; wider than the run where words end it (`1개 기관`). */
  readonly expression: Span | null;
}
