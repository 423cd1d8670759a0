import type { AmountUnit } from '#shared/money/unit.ts';
import type { Project } from '#shared/records/project/project.ts';
import type { EditHow, Goal, SelectionSummary } from '../grid/types.ts';
import type { TableMarks } from './marked-rows.ts';

/** An edit of the open project that was made in a table. */
export interface TableEdit {
  /** What the history calls it. */
  readonly label: string;
  readonly change: (project: Project) => Project;
  readonly how?: EditHow;
  /** The opening of the cell in which it was typed. */
  readonly opening?: string | undefined;
}

/** What a table of the form is given by the screen it stands in: its view, the one undo, the status line. */
export interface TableHost {
  readonly unit: AmountUnit;
  readonly screenReaderMode: boolean;
  readonly columnWidths: Readonly<Record<string, number>>;
  readonly onColumnWidths: (widths: Readonly<Record<string, number>>) => void;
  readonly wrappedColumns: readonly string[];
  readonly onWrappedColumns: (columnIds: readonly string[]) => void;
  /** What the checks found of the table's cells. */
  readonly marks: TableMarks | undefined;
  readonly onSelection: (summary: SelectionSummary) => void;
  readonly onGiveUp: (opening: string) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** The cell that undo or redo has just changed. */
  readonly goTo: Goal | undefined;
  readonly edit: (edit: TableEdit) => void;
  /** An id for a new line. */
  readonly newId: () => string;
}
