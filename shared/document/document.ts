/**
 * A format-neutral document: what is on the page, not how a program prints it. Builders make it from records,
 * writers (`shared/formats/*`) print it. It is plain JSON, so data never becomes markup (architecture.md).
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

/** One line inside a cell. `small` is the `(x-)` line above an amount; `indent` counts levels. */
export interface CellLine {
  readonly text: string;
  readonly bullet?: string;
  readonly indent?: number;
  readonly small?: boolean;
}

export interface Cell {
  readonly lines: readonly CellLine[];
  readonly align: Align;
  readonly colspan?: number;
  readonly rowspan?: number;
  /** Head cells are grey and, in a tagged PDF, table heads. */
  readonly head?: boolean;
  /** An amount is never broken over lines. */
  readonly nowrap?: boolean;
  /** The text stands again at the top of every page its rows reach (산출근거's 과목구분). */
  readonly repeat?: boolean;
  /** Inner rule below left out: the lines of one 과목 are one box. */
  readonly open?: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly section: SectionId;
  /** Relative widths of the columns. */
  readonly columns: readonly number[];
  readonly headRows: readonly (readonly Cell[])[];
  readonly rows: readonly (readonly Cell[])[];
  /** A plain sentence of what the table shows, for a screen reader. */
  readonly summary: string;
}

export type Block =
  | { readonly kind: 'title'; readonly section: SectionId; readonly text: string }
  | { readonly kind: 'chapter'; readonly number: number; readonly text: string }
  | { readonly kind: 'heading'; readonly section: SectionId; readonly text: string }
  | { readonly kind: 'unit'; readonly text: string }
  | { readonly kind: 'lines'; readonly section: SectionId; readonly lines: readonly TextLine[] }
  | { readonly kind: 'note'; readonly text: string }
  | Table;

/** One 세부사업 as pages. */
export interface DocumentPart {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The cover of a book. */
export interface Cover {
  readonly title: string;
  readonly fiscalYear: number;
  readonly department: string;
  /** 작성일 as printed, e.g. `2024. 1. 2.`; given by the caller: the core has no clock. */
  readonly date: string;
}

/** What a writer prints: one part alone, or a book with cover, contents and bookmarks. */
export interface Book {
  readonly title: string;
  readonly cover: Cover | null;
  readonly parts: readonly DocumentPart[];
}
