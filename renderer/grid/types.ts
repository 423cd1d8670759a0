import type { RoundingRule } from '#shared/money/round.ts';
import type { AmountUnit } from '#shared/money/unit.ts';

/** Amounts are whole 원, rates and integers plain numbers; `null` is a blank cell. A cleared text cell becomes `''`. */
export type CellValue = string | number | null;

/** A `year` is a text of four digits that names its row: it is never blank, and never added up. */
export type ColumnKind = 'text' | 'multiline' | 'amount' | 'rate' | 'integer' | 'code' | 'year';

/** One entry of the list under a typed cell: what it puts into the cell, and what is said beside it. */
export interface Choice {
  readonly value: string;
  readonly detail?: string;
}

export interface Suggestion {
  readonly choices: readonly Choice[];
  /** Enter takes the first one: what was typed is a number or 초성, and no value by itself. */
  readonly preferred: boolean;
}

export interface GridColumn {
  readonly id: string;
  readonly label: string;
  readonly kind: ColumnKind;
  /** Pixels at the ordinary size of text, as every width here: what is drawn grows with the text. */
  readonly width: number;
  readonly flex?: number | undefined;
  readonly minWidth?: number | undefined;
  readonly editable: boolean | ((row: GridRow) => boolean);
  /** How amounts lose a rest below the unit for the eye: as the page prints them (costing/PR1, costing/PR2); 올림 without one. */
  readonly rounding?: RoundingRule | undefined;
  /** Looks different from a typed cell. */
  readonly computed?: boolean | undefined;
  readonly pinned?: 'left' | undefined;
  /** Its cells and its head are pressed instead of selected, by pointer or Space: a check box. */
  readonly pressed?: boolean | undefined;
  /** A press on its head sorts by it; how it is sorted now. */
  readonly sorted?: 'up' | 'down' | 'no' | undefined;
  /** Long texts go on in a next line; a `multiline` column always wraps. */
  readonly wraps?: boolean | undefined;
  /** Offered in a list while the cell is typed; other text is still taken. A function finds its own. */
  readonly choices?: readonly string[] | ((typed: string, row: GridRow) => Suggestion) | undefined;
}

export interface CellMark {
  readonly severity: 'error' | 'attention' | 'info';
  readonly message: string;
  /** A second value of the cell, drawn at its right end: neither of the two replaces the other. */
  readonly aside?: string | undefined;
}

export interface GridRow {
  readonly id: string;
  readonly cells: Readonly<Record<string, CellValue>>;
  /** Depth in a tree, from 0; a grid with any level is a tree. Rows under a folded row are hidden. */
  readonly level?: number | undefined;
  readonly hasChildren?: boolean | undefined;
  readonly folded?: boolean | undefined;
  readonly marks?: Readonly<Record<string, CellMark>> | undefined;
  readonly className?: string | undefined;
  readonly readOnly?: boolean | undefined;
}

export interface GridEdit {
  readonly rowId: string;
  readonly columnId: string;
  readonly value: CellValue;
}

export type EditHow = 'typed' | 'paste' | 'cut' | 'fill' | 'delete' | 'replace';

export interface SelectionSummary {
  /** Filled cells. */
  readonly count: number;
  /** Cells that hold a number (amount, rate or integer). */
  readonly numbers: number;
  readonly sum: number;
  readonly average: number | null;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly active: { readonly rowId: string; readonly columnId: string } | null;
}

/** A row a paste needs beyond the last one: the values by column id. */
export type PastedRow = Readonly<Record<string, CellValue>>;

/** An entry the screen adds to the right-click menu. */
export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly key?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly run: (selection: SelectionSummary) => void;
}

/** A cell to go to, or the rows from one to another. */
export interface Goal {
  readonly rowId: string;
  readonly lastRowId?: string | undefined;
  readonly columnId?: string | undefined;
  /** The keyboard goes there too. */
  readonly focus?: boolean | undefined;
  /** Only where the keyboard is not in the table already. */
  readonly onlyFromAway?: boolean | undefined;
}

type Verb<Arguments extends unknown[]> = ((...given: Arguments) => void) | undefined;

export interface DataGridProps {
  /** The accessible name. */
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly totalRow?: GridRow | undefined;
  /** The total row stands above the others, as 계 does on the form. */
  readonly totalAtTop?: boolean | undefined;
  /** What amounts are shown and typed in; never changes data. */
  readonly unit: AmountUnit;
  /**
   * One call per user action: one undo step. Calls with the same `opening` are a text that is saved while it is typed:
   * each is an edit of what was there before the first, and all are one step.
   */
  readonly onEdit: (edits: readonly GridEdit[], how: EditHow, opening?: string) => void;
  /** What was saved of an opening is taken back. Only where this is given a text is saved while it is typed. */
  readonly onGiveUp?: Verb<[opening: string]>;
  readonly onSelection?: Verb<[SelectionSummary]>;
  /** `where` says which row was meant: the one at the place (new ones above it) or the one before it. */
  readonly onInsertRows?: Verb<[atIndex: number, count: number, where: 'above' | 'below']>;
  /**
   * A paste that reaches beyond the last row, as one action: the edits of existing rows and the new rows' values.
   * Without it such a paste is `onInsertRows`, then `onEdit` when the rows have come (two undo steps).
   */
  readonly onPasteRows?: Verb<[edits: readonly GridEdit[], added: readonly PastedRow[]]>;
  readonly onDeleteRows?: Verb<[rowIds: readonly string[]]>;
  readonly onMoveRows?: Verb<[rowIds: readonly string[], by: -1 | 1]>;
  /** Rows dragged by their grip: behind the row, or under it as its first. A tree shows grips only where this is given. */
  readonly onDropRows?: Verb<[rowIds: readonly string[], target: string, where: 'after' | 'inside']>;
  readonly onIndent?: Verb<[rowIds: readonly string[], by: -1 | 1]>;
  readonly onFold?: Verb<[rowId: string, folded: boolean]>;
  readonly onUndo?: Verb<[]>;
  readonly onRedo?: Verb<[]>;
  /**
   * A row's `pressed` cell, Space on a row, or Ctrl and a click anywhere in one; all rows (`null`) where it is the
   * head. `range`: Shift was held.
   */
  readonly onPress?: Verb<[rowId: string | null, range: boolean]>;
  readonly onSort?: Verb<[columnId: string]>;
  /** Enter or a double click on a cell that cannot be typed in. */
  readonly onActivateRow?: Verb<[rowId: string]>;
  /** The text being typed and `null` at its end: for a live value beside the cell. */
  readonly onDraft?: Verb<[draft: { readonly rowId: string; readonly columnId: string; readonly text: string } | null]>;
  /** Grows with its rows instead of filling its container. */
  readonly autoHeight?: boolean | undefined;
  readonly screenReaderMode?: boolean | undefined;
  /** Kept widths by column id, and where a changed one goes. */
  readonly columnWidths?: Readonly<Record<string, number>> | undefined;
  readonly onColumnWidths?: Verb<[widths: Readonly<Record<string, number>>]>;
  /** Ids of the text columns chosen to wrap, and where a changed choice goes. */
  readonly wrappedColumns?: readonly string[] | undefined;
  readonly onWrappedColumns?: Verb<[columnIds: readonly string[]]>;
  /** The screen's own entries; a function is asked when the menu opens, with what is selected then. */
  readonly menu?: readonly MenuEntry[] | ((selection: SelectionSummary) => readonly MenuEntry[]) | undefined;
  /**
   * A cell to select (in the column where the cursor is, without `columnId`): to begin with, and again whenever another
   * object is given.
   */
  readonly goTo?: Goal | undefined;
  /** What an empty grid says. */
  readonly emptyText?: string | undefined;
}
