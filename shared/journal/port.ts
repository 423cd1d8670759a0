import type { Result } from '#shared/result/result.ts';

/** Where the journal's lines are kept: a file written by the shell, or the browser's private file system. */
export interface JournalPort {
  /** Appends whole lines and answers after they are flushed to the disk. */
  readonly append: (lines: readonly string[]) => Promise<Result<null>>;
  /** Everything, oldest first, as one text of lines. */
  readonly read: () => Promise<Result<string>>;
}
