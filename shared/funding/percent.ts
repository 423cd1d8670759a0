import { type Rational, rational } from '#shared/money/rational.ts';

/** A percentage as it was written (`33.3`), exactly: 333/10. Null for what is no percentage from 0 to 100. */
export function exactPercent(percent: number): Rational | null {
  // The shortest decimal that reads back as the number is what was typed; 1e-7 and the like never were.
  const found = /^(\d{1,3})(?:\.(\d+))?$/.exec(String(percent));
  if (!found || percent > 100) return null;
  const decimals = found[2] ?? '';
  return rational(BigInt(`${found[1]}${decimals}`), 10n ** BigInt(decimals.length));
}
