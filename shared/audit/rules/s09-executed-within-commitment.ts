import { waitingRule } from '../number-rule.ts';

/** S09: 집행 ≤ 원인행위 ≤ 현액. No 원인행위 is in the record. */
export const executedWithinCommitment = waitingRule('S09', '원인행위 안의 집행', '집행 원장의 원인행위액');
