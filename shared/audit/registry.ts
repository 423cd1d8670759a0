import { numberRules } from './number-rules.ts';
import type { Rule } from './rule.ts';

/** Every rule of the trade there is. */
export const registry: readonly Rule[] = [...numberRules];
