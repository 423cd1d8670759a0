import { useMemo, useState } from 'react';
import type { Line, Project } from '#shared/records/project/project.ts';
import type { DataGridProps, GridColumn, GridEdit, GridRow, PastedRow } from '../grid/types.ts';
import { labelOfEdits } from './label-of-edits.ts';
import { markedRows } from './marked-rows.ts';
import { blankRow } from './rows.ts';
import type { TableHost } from './table-host.ts';

export interface Table {
  /** What the history calls it: `담당자 3칸 붙여 넣기`. */
  readonly name: string;
  readonly columns: readonly GridColumn[];
  /** The column whose text names a row. */
  readonly nameColumn: string;
  readonly lines: readonly Line[];
  /** The rows of the lines. The same array as long as they say the same. */
  readonly rows: readonly GridRow[];
  /** How the blank row at the end differs from any; `null` for a table that ends with its last line. */
  readonly blankRow: Partial<GridRow> | null;
  /** The project with cells changed; `seen` are the rows as they were when that was asked for. */
  readonly change: (edits: readonly GridEdit[], seen: readonly GridRow[]) => (project: Project) => Project;
}

/** What `useTable` gives its grid. */
export type TableProps = Pick<
  DataGridProps,
  | 'columns'
  | 'rows'
  | 'unit'
  | 'autoHeight'
  | 'goTo'
  | 'screenReaderMode'
  | 'columnWidths'
  | 'onColumnWidths'
  | 'wrappedColumns'
  | 'onWrappedColumns'
> &
  Pick<TableHost, 'onSelection' | 'onGiveUp' | 'onUndo' | 'onRedo'> &
  Pick<DataGridProps, 'onEdit' | 'onPasteRows'>;

/**
 * The id of the blank row at the end of a table: the one that the line typed into it will have, so that the cursor stays
 * in it while it becomes a real one; then the next.
 */
function useBlankId(lines: readonly Line[], newId: () => string): string {
  const [id, setId] = useState(newId);
  const taken = useMemo(() => lines.some((line) => line.id === id), [lines, id]);
  const next = useMemo(() => (taken ? newId() : id), [taken, id, newId]);
  if (taken) setId(next);
  return next;
}

/** A paste that reaches below the table as one edit: the added rows are new lines behind the blank one. */
function withAdded(edits: readonly GridEdit[], added: readonly PastedRow[], newId: () => string): readonly GridEdit[] {
  return [
    ...edits,
    ...added.flatMap((values) => {
      const rowId = newId();
      return Object.entries(values).map(([columnId, value]) => ({ rowId, columnId, value }));
    }),
  ];
}

/** A table of the form: its grid's rows with the blank one, what is typed and pasted as edits with their labels. */
export function useTable(host: TableHost, table: Table): TableProps {
  const { newId, edit, marks, ...view } = host;
  const { name, columns, nameColumn, lines, rows, change } = table;
  const more = table.blankRow;
  const blankId = useBlankId(lines, newId);
  const shown = useMemo(() => {
    const marked = markedRows(rows, marks);
    return more ? [...marked, blankRow(blankId, more)] : marked;
  }, [rows, marks, blankId, more]);
  const onEdit: DataGridProps['onEdit'] = (edits, how, opening) => {
    const label = labelOfEdits({ table: name, columns, rows, name: nameColumn, unit: host.unit }, edits);
    edit({ label, change: change(edits, rows), how, opening });
  };
  const onPasteRows: DataGridProps['onPasteRows'] = (edits, added) => {
    const all = withAdded(edits, added, newId);
    const label = `${name} ${all.length.toLocaleString('ko-KR')}칸 붙여 넣기`;
    edit({ label, change: change(all, rows), how: 'paste' });
  };
  return { ...view, columns, rows: shown, autoHeight: true, onEdit, ...(more ? { onPasteRows } : {}) };
}
