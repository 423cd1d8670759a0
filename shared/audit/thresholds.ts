import type { Office } from '#shared/records/office/office.ts';

/** Limits of the rules in percent, by rule id, where the office's record says nothing else. */
export const usualThresholds = {
  S05: 80,
  S06: 20,
  S08: 10,
  S16: 20,
  B13: 50,
  B18: 30,
} as const satisfies Readonly<Record<string, number>>;

export type LimitedRule = keyof typeof usualThresholds;

/** The limit of a rule in percent: the office's own, else the usual one. */
export function thresholdOf(office: Office, rule: LimitedRule): number {
  return office.thresholds[rule] ?? usualThresholds[rule];
}

/** Whether `part` is more than `percent` of `whole`, exactly; a limit is taken to a hundredth. */
export function isOver(part: number, whole: number, percent: number): boolean {
  return BigInt(part) * 10_000n > BigInt(whole) * BigInt(Math.round(percent * 100));
}

/** Whether `part` is less than `percent` of `whole`, exactly. */
export function isUnder(part: number, whole: number, percent: number): boolean {
  return BigInt(part) * 10_000n < BigInt(whole) * BigInt(Math.round(percent * 100));
}
