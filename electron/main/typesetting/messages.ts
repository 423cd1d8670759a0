import type { PdfStandard } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/result/result.ts';
import type { BookPdf } from '#shared/typesetting/runs/typeset-book.ts';

/** To the typesetting thread: one book, as JSON of `shared/document`'s `Book`. */
export interface TypesetOrder {
  readonly id: number;
  readonly bookJson: string;
  readonly standard: PdfStandard;
}

/** From the typesetting thread. */
export type TypesetReport =
  | { readonly id: number; readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly id: number; readonly kind: 'done'; readonly result: Result<BookPdf> };
