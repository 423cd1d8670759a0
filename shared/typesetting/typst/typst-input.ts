/**
 * What the template `assets/typst/form.typ` reads: the neutral document with every text printable, trees instead of
 * levels, and the few measures that are cheaper to settle here than in the engine.
 */
import type { Align, SectionId } from '#shared/document/model/document.ts';

/**
 * A line with what hangs under it. Texts that turn carry the marks of `wrap.ts`. `ragged`: set to the left edge only, among
 * lines that are set to both.
 */
export interface TypstItem {
  readonly text: string;
  readonly ragged: boolean;
  readonly lists: readonly TypstList[];
}

/** Lines with one bullet that follow each other; without one they are paragraphs. `indent`: steps to set in. */
export interface TypstList {
  readonly bullet: string;
  readonly indent: number;
  readonly items: readonly TypstItem[];
}

export interface TypstCell {
  readonly kind: 'text' | 'line' | 'amount';
  readonly align: Align;
  readonly colspan: number;
  readonly rowspan: number;
  readonly head: boolean;
  /** How many rows it is the label of: more than it spans where its text is too long to stand beside them. */
  readonly names: number;
  /** Turned lines are set to both edges. */
  readonly even: boolean;
  /** The width inside, mm. */
  readonly width: number;
  /** Its text stands again at the top of each page that its row, or the rows it spans, reaches. */
  readonly repeat: boolean;
  /** Of a cell that spans rows: how many of its rows must share a page, so that its text has room there; 0 for none. */
  readonly keep: number;
  /** Of a cell that spans rows: they may stand on several pages. */
  readonly breakable: boolean;
  /** `text`: the lines. */
  readonly lists: readonly TypstList[];
  /** `line` (one line of 산출근거) and `amount`. */
  readonly bullet: string;
  readonly text: string;
  readonly level: number;
  readonly small: string;
  /** Point size; an amount too wide for its column is set smaller, since it may not be broken. */
  readonly size: number;
  readonly smallSize: number;
}

export interface TypstRow {
  readonly cells: readonly TypstCell[];
  /** It may be taller than a page: the template measures it, and one that is runs on over pages. */
  readonly tall: boolean;
}

export interface TypstTable {
  readonly kind: 'table';
  readonly columns: readonly number[];
  readonly unit: string;
  readonly open: boolean;
  /** A table of few lines stays whole; a longer one runs over pages with its head rows. */
  readonly breakable: boolean;
  readonly head: readonly TypstRow[];
  readonly rows: readonly TypstRow[];
}

export type TypstBlock =
  | {
      readonly kind: 'title' | 'chapter' | 'heading';
      readonly section: SectionId | '';
      /** The chapter's number; empty elsewhere. */
      readonly number: string;
      /** As bookmarks name it, and as it turns on the page. */
      readonly text: string;
      readonly shown: string;
      /** It may be taller than a page. */
      readonly tall: boolean;
    }
  | { readonly kind: 'lines' | 'notes'; readonly lists: readonly TypstList[] }
  | TypstTable;

export interface TypstPart {
  readonly title: string;
  /** The title as it turns in the contents. */
  readonly listed: string;
  /** The title at the head of each page, at most about two lines of it. */
  readonly running: string;
  /** How many levels of headings it begins below the title: a piece of a very large 세부사업 has none. */
  readonly base: number;
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
