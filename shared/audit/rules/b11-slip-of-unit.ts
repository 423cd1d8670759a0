import { expressionParts } from '../expression-rule.ts';
import { numberRule } from '../number-rule.ts';

/** B11: an amount that is ten or a thousand times its expression, or that part of it: a slip of unit or digit. */
export const slipOfUnit = numberRule({ ...expressionParts('B11'), title: '단위와 자릿수' });
