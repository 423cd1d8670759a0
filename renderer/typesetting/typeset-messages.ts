import type { Book, SectionId } from '#shared/document/model/document.ts';

/** What the window's typesetting worker is asked; `fonts` is the address of the folder it loads its fonts from. */
export type TypesetQuestion =
  | { readonly kind: 'pages'; readonly fonts: string; readonly book: Book }
  | { readonly kind: 'pdf'; readonly fonts: string; readonly bookJson: string };

/** How many 세부사업 of a book are done. */
export interface BookStep {
  readonly done: number;
  readonly total: number;
}

/** A page; its picture comes only when the answer before did not have the same one. */
export interface SentPage {
  readonly key: string;
  readonly svg: string | null;
  readonly width: number;
  readonly height: number;
}

export interface SentPages {
  readonly pages: readonly SentPage[];
  readonly anchors: readonly { readonly section: SectionId; readonly page: number; readonly y: number }[];
  readonly warnings: readonly string[];
}

/** The answers of the two kinds of question, in their order. */
export type TypesetAnswer = SentPages | Uint8Array;
