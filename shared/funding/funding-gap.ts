import { josa } from '#shared/hangul/josa.ts';
import { printNumber } from '#shared/money/print.ts';
import { type AmountUnit, wonPerUnit } from '#shared/money/unit.ts';
import type { Won } from '#shared/money/won.ts';
import { exactSum, type Funding, isFundingStated } from './funding.ts';

/** Why funding and amount do not agree. */
export interface FundingGap {
  /** Sum of the parts, 원; a bigint because seven amounts can leave the safe range. */
  readonly sum: bigint;
  /** 원; null where no amount is stated. */
  readonly amount: Won | null;
  /** `sum − amount`, 원. */
  readonly difference: bigint;
  /** One or two Korean sentences with both sides and the difference. */
  readonly message: string;
}

/** In the unit of the screen where all the numbers are whole in it, else every one in 원. */
function printer(values: readonly bigint[], unit: AmountUnit): (value: bigint) => string {
  const per = BigInt(wonPerUnit[unit]);
  const isWhole = values.every((value) => value % per === 0n);
  return (value) => (isWhole ? `${printNumber(value / per)}${unit}` : `${printNumber(value)}원`);
}

/**
 * FU2: the sum of the parts is the amount, exactly (0원 of tolerance). Null where it is, and where no part is stated.
 * `unit` is the screen's.
 */
export function fundingGap(funding: Funding, amount: Won | null, unit: AmountUnit = '원'): FundingGap | null {
  if (!isFundingStated(funding)) return null;
  const sum = exactSum(funding);
  if (amount === null) {
    const print = printer([sum], unit);
    const message = `재원은 ${print(sum)}인데 금액이 적혀 있지 않습니다. 금액을 적거나 재원을 지워 주세요.`;
    return { sum, amount, difference: sum, message };
  }
  const difference = sum - BigInt(amount);
  if (difference === 0n) return null;
  const size = difference < 0n ? -difference : difference;
  const print = printer([sum, BigInt(amount), size], unit);
  const more = difference > 0n ? '많습니다' : '적습니다';
  const message =
    `재원의 합계 ${josa(print(sum), '이/가')} 금액 ${print(BigInt(amount))}보다 ${print(size)} ${more}. ` +
    '재원별 금액이나 금액을 고쳐 주세요.';
  return { sum, amount, difference, message };
}
