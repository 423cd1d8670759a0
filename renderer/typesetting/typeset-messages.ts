import type { Book, SectionId } from '#shared/document/model/document.ts';
import type { Result } from '#shared/result/result.ts';

/** To the typesetting worker, which takes one order after the other. */
export type TypesetOrder =
  | { readonly kind: 'start'; readonly fonts: string }
  | { readonly kind: 'pages'; readonly id: number; readonly book: Book }
  | { readonly kind: 'pdf'; readonly id: number; readonly book: Book }
  | { readonly kind: 'cancel'; readonly id: number };

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

export type TypesetReport =
  | { readonly kind: 'pages'; readonly id: number; readonly result: Result<SentPages> }
  | { readonly kind: 'pdf'; readonly id: number; readonly result: Result<Uint8Array> };
