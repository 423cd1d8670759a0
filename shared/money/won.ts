declare const wonBrand: unique symbol;

/** A safe whole number of 원. Only this file makes one; 천원 never carries this type. */
export type Won = number & { readonly [wonBrand]: true };

export const zeroWon = 0 as Won;

/** True for a whole number within ±(2^53 − 1), about ±9,007조원. Negative zero is refused: it prints as `-0`. */
export function isWon(value: unknown): value is Won {
  return Number.isSafeInteger(value) && !Object.is(value, -0);
}

/** Brands a whole number of 원. @throws RangeError on a fraction or beyond the safe range: that is a bug, not data. */
export function won(value: number): Won {
  const plain = value === 0 ? 0 : value;
  if (!isWon(plain)) throw new RangeError(`not a whole, safe number of won: ${value}`);
  return plain;
}

/** Exact sum in 원. @throws RangeError when the sum leaves the safe range. */
export function sumWon(values: Iterable<Won>): Won {
  let sum = 0;
  for (const value of values) sum = won(sum + value);
  return sum as Won;
}
