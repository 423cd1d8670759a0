import { numberRules } from './number-rules.ts';
import type { Rule } from './rule.ts';
import { wordRules } from './word-rules.ts';

/** Every rule of the trade there is. */
export const registry: readonly Rule[] = [...numberRules, ...wordRules];
