/** The journal's files as both processes call them: `journal-001.jsonl`, `journal-002.jsonl` … */

/** A file of the journal. */
export interface SegmentInfo {
  /** 1 is `journal-001.jsonl`, 2 `journal-002.jsonl` … */
  readonly segment: number;
  readonly bytes: number;
}

/** Most bytes that one reading call may ask for: what crosses between the processes stays small. */
export const longestRead = 8 * 1024 * 1024;

/**
 * Most that one call may append, in UTF-16 units over all its lines: about 6,000 projects in one change. The shell
 * refuses more, and the store refuses a change of this size before it asks.
 */
export const longestAppend = 64 * 1024 * 1024;

/** The most files a journal can have: one a day for 2,700 years. */
export const mostSegments = 999_999;

const pattern = /^journal-(\d{3,6})\.jsonl$/;

export function segmentName(segment: number): string {
  return `journal-${String(segment).padStart(3, '0')}.jsonl`;
}

/** The number in a file's name; `null` for a file that is no segment, also where the same number is written otherwise. */
export function segmentOf(name: string): number | null {
  const segment = Number(pattern.exec(name)?.[1] ?? 0);
  return segment > 0 && segmentName(segment) === name ? segment : null;
}
