import type { AskOptions } from '#shared/ipc/ask.ts';
import type { PdfStandard } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/result/result.ts';

/** A typeset book. */
export interface MadeBook {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/** What the shell needs of the native engine: a book from its JSON, off the main thread, with its steps. */
export interface Typesetter {
  /** Aborting answers `cancelled` at once and stops the engine's next part. */
  book(
    bookJson: string,
    standard: PdfStandard,
    options?: AskOptions<{ readonly done: number; readonly total: number }>,
  ): Promise<Result<MadeBook>>;
  close(): void;
}
