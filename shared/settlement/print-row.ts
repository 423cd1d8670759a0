import { printNumber } from '#shared/money/print.ts';
import { rational } from '#shared/money/rational.ts';
import { roundRational } from '#shared/money/round.ts';
import type { Sums } from './add-up.ts';
import { type Amounts, withComputed } from './cells.ts';

/** 반올림 to 천원, half away from zero; 원 in, 원 out. */
const toThousand = (amount: bigint) => roundRational(rational(amount, 1000n), 'half') * 1000n;

/** ST5: the five columns rounded each by itself, 예산현액 and 집행잔액 computed of the rounded. */
function printed({ finalBudget, carriedIn, adjustment, executed, carriedOut }: Amounts): Amounts {
  return withComputed({
    finalBudget: toThousand(finalBudget),
    carriedIn: toThousand(carriedIn),
    adjustment: toThousand(adjustment),
    executed: toThousand(executed),
    carriedOut: toThousand(carriedOut),
  });
}

/** The row as the form prints it: multiples of 1,000원 that close. */
export function printRow({ amount, national }: Sums): Sums {
  return { amount: printed(amount), national: printed(national) };
}

const computed = { available: '예산현액', balance: '집행잔액' } as const;

/**
 * ST6: one sentence for each computed cell whose 원 would round to another 천원 than the printed cells give. Without a
 * 국비 half (`hasNational`) that half has nothing to say.
 */
export function roundingNotes(won: Sums, row: Sums, hasNational: boolean): readonly string[] {
  const parts = hasNational ? (['amount', 'national'] as const) : (['amount'] as const);
  return (['available', 'balance'] as const).flatMap((column) =>
    parts.flatMap((part) => {
      const exact = toThousand(won[part][column]);
      if (exact === row[part][column]) return [];
      const name = part === 'amount' ? computed[column] : `${computed[column]}의 국비`;
      const thousands = (value: bigint) => `${printNumber(value / 1000n)}천원`;
      return [
        `${name}: 찍는 칸으로 셈하면 ${thousands(row[part][column])}, 원 금액(${printNumber(won[part][column])}원)을 바로 반올림하면 ${thousands(exact)}입니다.`,
      ];
    }),
  );
}
