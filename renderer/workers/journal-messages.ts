import type { Result } from '#shared/result/result.ts';

/** What the journal's worker is asked. */
export type JournalRequest =
  | { readonly id: number; readonly verb: 'append'; readonly lines: readonly string[] }
  | { readonly id: number; readonly verb: 'read' };

export interface JournalReply {
  readonly id: number;
  /** `null` for an append, the text for a read. */
  readonly result: Result<string | null>;
}
