import { waitingRule } from '../number-rule.ts';

/** P04: the 배정 of the months adds up to 예산현액. Monthly allotment is no part of the record. */
export const monthlyAllotment = waitingRule('P04', '월별 배정의 합', '월별 배정 자료');
