import type { PdfStandard } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/result/result.ts';

/** What the shell needs of the native engine: pages from a book's JSON, off the main thread. */
export interface Typesetter {
  pdf(bookJson: string, standard: PdfStandard): Promise<Result<Uint8Array>>;
  close(): Promise<void>;
}
