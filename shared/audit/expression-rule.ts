import { expressionEqualities } from './expression-equalities.ts';
import type { NumberRule } from './number-rule.ts';

/** What the rules of a line's own expression share: each takes the comparisons that are its own. */
export function expressionParts(id: 'B09' | 'B11' | 'B15') {
  return {
    id,
    reads: ['costing', 'rounding'],
    equalities: ({ project }) => expressionEqualities(project).filter(({ rule }) => rule === id),
  } as const satisfies Partial<NumberRule>;
}
