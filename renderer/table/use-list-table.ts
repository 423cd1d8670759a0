import type { Line, Project } from '#shared/records/project/project.ts';
import type { DataGridProps, GridEdit } from '../grid/types.ts';
import { editRows, insertBefore, removeRows } from './rows.ts';
import type { TableHost } from './table-host.ts';
import { type Table, type TableProps, useTable } from './use-table.ts';

export interface ListTable<T extends Line> extends Omit<Table, 'change' | 'blankRow'> {
  readonly lines: readonly T[];
  readonly hasBlankRow: boolean;
  /** A new line before anything is typed into it. */
  readonly blank: T;
  readonly editCell: (line: T, edit: GridEdit) => T;
  /** Puts the lines that come of a change into the project. */
  readonly put: (change: (lines: readonly T[]) => readonly T[]) => (project: Project) => Project;
  /** What a line is called where one comes or goes: `담당자 줄`. */
  readonly lineWord: string;
}

const blankRow = {};

/** A table whose rows are the lines of one list. */
export function useListTable<T extends Line>(
  host: TableHost,
  list: ListTable<T>,
): TableProps & Pick<DataGridProps, 'onInsertRows' | 'onDeleteRows'> {
  const { rows, blank, editCell, put, lineWord } = list;
  const props = useTable(host, {
    ...list,
    blankRow: list.hasBlankRow ? blankRow : null,
    change: (edits, seen) => put((was) => editRows(was, edits, seen, blank, editCell)),
  });
  return {
    ...props,
    onInsertRows: (at, count) =>
      host.edit({ label: `${lineWord} 넣기`, change: put((was) => insertBefore(was, rows[at], count, blank)) }),
    onDeleteRows: (ids) => host.edit({ label: `${lineWord} 지우기`, change: put((was) => removeRows(was, ids)) }),
  };
}
