import { waitingRule } from '../number-rule.ts';

/** S13: 성립전 사용 was granted in full, and stands in the next 추경. */
export const beforeVoting = waitingRule('S13', '성립전 사용', '성립전 사용 내역');
