/** A segment with less than this behind its base is never ended, in bytes. */
const leastBehind = 16 * 1024 * 1024;

/** A part of a base holds about this much JSON, in UTF-16 units: well below what a line may be. */
export const basePartSize = 4 * 1024 * 1024;

/**
 * Whether the next segment is due (J14): when more stands behind the newest base than the base itself, and not little.
 * A journal then has at most about twice the bytes it needs, and a start reads at most about two bases' worth.
 */
export function isSegmentDue(bytesBehind: number, baseBytes: number): boolean {
  return bytesBehind > Math.max(leastBehind, baseBytes);
}
