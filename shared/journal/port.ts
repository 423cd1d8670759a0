import type { SegmentInfo } from '#shared/ipc/segments.ts';
import type { Result } from '#shared/result/result.ts';

export { longestAppend, longestRead, type SegmentInfo } from '#shared/ipc/segments.ts';

/** Where the journal's segments are kept: files written by the shell, or the browser's private file system. */
export interface JournalPort {
  /** Every segment there is, oldest first. Creates and changes nothing; an empty list where there is no journal. */
  readonly segments: () => Promise<Result<readonly SegmentInfo[]>>;
  /** Bytes [from, to) of a segment, at most `longestRead`, fewer where the file ends. Creates and changes nothing. */
  readonly read: (segment: number, from: number, to: number) => Promise<Result<Uint8Array<ArrayBuffer>>>;
  /**
   * Appends whole lines at byte `at`, which must be the segment's present end, flushes, answers the new end. Answers
   * `journal-changed` where the end, or the file itself, is another than it was, and takes the present one from then on. `at` 0 and a segment one above the newest creates it; any other segment than the newest is
   * refused (`journal-segment`). After a failed write only the bytes of this very call are taken back.
   */
  readonly append: (segment: number, at: number, lines: readonly string[]) => Promise<Result<number>>;
}
