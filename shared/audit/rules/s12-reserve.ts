import { waitingRule } from '../number-rule.ts';

/** S12: 예비비 pays for nothing that the council cut. */
export const reserveFund = waitingRule('S12', '예비비의 사용', '예비비 사용 내역과 의회 삭감 내역');
