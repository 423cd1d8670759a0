import type { PdfStandard } from '#shared/ipc/contract.ts';

/** What the typesetting thread is asked: one book, as JSON of `shared/document`'s `Book`. It answers with a `BookPdf`. */
export interface TypesetQuestion {
  readonly bookJson: string;
  readonly standard: PdfStandard;
}

/** How many 세부사업 of the book are done. */
export interface BookStep {
  readonly done: number;
  readonly total: number;
}
