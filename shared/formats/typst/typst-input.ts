/**
 * What the template `assets/typst/form.typ` reads: the neutral document with every text printable, trees instead of
 * levels, and the few measures that are cheaper to settle here than in the engine.
 */
import type { Align, SectionId } from '#shared/document/document.ts';

/** A bulleted line with the lines that hang under it. */
export interface TypstItem {
  readonly bullet: string;
  readonly text: string;
  readonly items: readonly TypstItem[];
}

export interface TypstCell {
  readonly kind: 'text' | 'line' | 'amount';
  readonly align: Align;
  readonly colspan: number;
  readonly rowspan: number;
  readonly head: boolean;
  readonly repeat: boolean;
  /** How many of its rows must share a page, so that its text has room there. */
  readonly keep: number;
  readonly breakable: boolean;
  /** `text`: the lines. */
  readonly items: readonly TypstItem[];
  /** `line` (one line of 산출근거) and `amount`. */
  readonly bullet: string;
  readonly text: string;
  readonly level: number;
  readonly small: string;
  /** Point size; an amount too wide for its column is set smaller, since it may not be broken. */
  readonly size: number;
  readonly smallSize: number;
}

export interface TypstTable {
  readonly kind: 'table';
  readonly columns: readonly number[];
  readonly unit: string;
  readonly open: boolean;
  /** A table of few lines stays whole; a longer one runs over pages with its head rows. */
  readonly breakable: boolean;
  readonly head: readonly (readonly TypstCell[])[];
  readonly rows: readonly (readonly TypstCell[])[];
}

export type TypstBlock =
  | { readonly kind: 'title' | 'chapter' | 'heading'; readonly section: SectionId | ''; readonly text: string }
  | { readonly kind: 'lines'; readonly items: readonly TypstItem[] }
  | { readonly kind: 'note'; readonly text: string }
  | TypstTable;

export interface TypstPart {
  readonly title: string;
  readonly blocks: readonly TypstBlock[];
}

export interface TypstCover {
  readonly title: string;
  readonly year: string;
  readonly department: string;
  readonly date: string;
}

/** A line of the contents whose page number is already known (a book typeset in parts). */
export interface ContentsEntry {
  readonly title: string;
  readonly page: number;
}

export interface TypstInput {
  readonly title: string;
  /** The document's date in a PDF: 1 January of this year, so that the bytes never change with the clock. */
  readonly year: number;
  readonly cover: TypstCover | null;
  /** `own`: from this run's own headings; a list: given; `null`: none. */
  readonly contents: 'own' | readonly ContentsEntry[] | null;
  /** The printed number of the first page behind cover and contents. */
  readonly firstPage: number;
  /** The 세부사업명 at the head of each page. */
  readonly header: boolean;
  /** Report where each section stands (the preview follows the cursor by it). */
  readonly anchors: boolean;
  readonly parts: readonly TypstPart[];
}

export interface Anchor {
  readonly part: number;
  readonly section: SectionId;
  /** From 1, in the order of the pages of this run. */
  readonly page: number;
  /** Points from the top of the page. */
  readonly y: number;
}

/** What the template reports of a run: where its 세부사업 begin (page of the run, number printed), and its sections. */
export interface RunLayout {
  readonly pages: number;
  readonly parts: readonly { readonly page: number; readonly number: number }[];
  readonly anchors: readonly Anchor[];
}
