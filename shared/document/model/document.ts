/**
 * A format-neutral document: what is on the page, not how a program prints it. Builders make it from records,
 * writers (`shared/formats/*`) print it. It is plain JSON, so data never becomes markup (shared/README.md).
 */

/** The part of the form a block belongs to; the preview follows the cursor by it. */
export type SectionId =
  | 'title'
  | 'overview'
  | 'contacts'
  | 'summary'
  | 'costing'
  | 'purpose'
  | 'legalBasis'
  | 'content'
  | 'history'
  | 'schedule'
  | 'achievements'
  | 'expectedEffects'
  | 'settlements';

/** A text line: its bullet (may be empty), its words, and its depth from 0. */
export interface TextLine {
  readonly bullet: string;
  readonly text: string;
  readonly level: number;
}

export type Align = 'left' | 'center' | 'right';

/** A cell of words: each line stands on its own, bulleted lines hang by their level. */
export interface TextCell {
  readonly kind: 'text';
  readonly lines: readonly TextLine[];
  readonly align: Align;
  readonly colspan?: number;
  readonly rowspan?: number;
  /** Label cells are grey and centred; those of `headRows` are table heads in a tagged PDF. */
  readonly head?: boolean;
  /** The text stands again at the top of every page its rows reach (산출근거's 과목구분). */
  readonly repeat?: boolean;
}

/** A cell with one amount or rate. It is never broken over lines; `small` is the `(x-)` line above it. */
export interface AmountCellView {
  readonly kind: 'amount';
  readonly text: string;
  readonly small?: string;
}

export type Cell = TextCell | AmountCellView;

export interface Table {
  readonly kind: 'table';
  readonly section: SectionId;
  /** Relative widths of the columns. */
  readonly columns: readonly number[];
  readonly headRows: readonly (readonly Cell[])[];
  /** A position taken by a row-spanning cell above, or by a column-spanning one to the left, has no cell. */
  readonly rows: readonly (readonly Cell[])[];
  /** `(단위 : 천원, %)`, right above the table. */
  readonly unit?: string;
  /** 산출근거: no rules between the lines of one 과목, nor between a line and its amount. */
  readonly open?: boolean;
}

export type Block =
  | { readonly kind: 'title'; readonly section: SectionId; readonly text: string }
  /** `section` where the chapter has no `□` headings of its own. */
  | { readonly kind: 'chapter'; readonly section?: SectionId; readonly number: number; readonly text: string }
  /** A `□` heading; the mark is the writer's. */
  | { readonly kind: 'heading'; readonly section: SectionId; readonly text: string }
  | { readonly kind: 'lines'; readonly section: SectionId; readonly lines: readonly TextLine[] }
  /** 참고: the `※` lines outside a section's list. */
  | { readonly kind: 'notes'; readonly lines: readonly TextLine[] }
  | Table;

/** One 세부사업 as pages. */
export interface DocumentPart {
  readonly title: string;
  readonly fiscalYear: number;
  readonly blocks: readonly Block[];
}

/** The cover of a book. */
export interface Cover {
  readonly title: string;
  readonly fiscalYear: number;
  readonly department: string;
  /** 작성일 as printed, e.g. `2024. 1. 2.`; given by the caller: the core has no clock. Empty prints no date. */
  readonly date: string;
}

/** What a writer prints: parts one after the other, or, with a cover, a book with contents and bookmarks. */
export interface Book {
  readonly title: string;
  readonly cover: Cover | null;
  readonly parts: readonly DocumentPart[];
}
