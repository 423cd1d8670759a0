import { waitingRule } from '../number-rule.ts';

/** S11: 전용 stays inside one 정책사업, 이용 was voted before, and what moved adds up to 0. */
export const transfers = waitingRule('S11', '이용·전용·변경사용', '이용·전용·변경사용 내역(집행 원장)');
