import type { CostingNode } from './ast.ts';
import type { Problem } from './problem.ts';

/** A stretch of the line read as an expression, whatever it turns out to be. */
export interface Run {
  /** Its first token, and the first behind it. */
  readonly first: number;
  readonly next: number;
  /** The text it covers. */
  readonly start: number;
  readonly end: number;
  readonly nodes: readonly CostingNode[];
  readonly hasTimes: boolean;
  readonly hasMoney: boolean;
  /** A number of at least 1,000 or one with commas: a price although 원 is missing. */
  readonly hasLarge: boolean;
  readonly operations: number;
  /** A bracket just behind it holds an expression of its own. */
  readonly beforeExpression: boolean;
  readonly problem: Problem | null;
  readonly doubt: Problem | null;
}
