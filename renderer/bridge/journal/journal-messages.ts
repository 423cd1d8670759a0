import type { SegmentInfo } from '#shared/ipc/segments.ts';

/** What the journal's worker is asked. */
export type JournalVerb =
  | { readonly verb: 'segments' }
  | { readonly verb: 'read'; readonly segment: number; readonly from: number; readonly to: number }
  | { readonly verb: 'append'; readonly segment: number; readonly at: number; readonly lines: readonly string[] };

/** The answers of the three verbs, in their order. */
export type JournalValue = readonly SegmentInfo[] | Uint8Array<ArrayBuffer> | number;
