import type { CellClassParams, CellClassRules, ColDef } from 'ag-grid-community';
import { showCell } from '../sheet/cell-text.ts';
import { isNumeric, type Sheet, treeColumn, wraps } from '../sheet/sheet.ts';
import type { GridColumn, GridRow } from '../types.ts';
import { AsideCell } from './aside-cell.ts';
import { contentClasses, hasContentClass, type SelectionClass, selectionClasses } from './cell-classes.ts';
import { TreeCell } from './tree-cell.ts';

/** How wide columns are drawn: by id, in pixels at the ordinary size of text. */
export interface Widths {
  /** Chosen by the officer. */
  readonly kept: Readonly<Record<string, number>>;
  /** What numbers and heads need. */
  readonly least: Readonly<Record<string, number>>;
  /** The size of text; 1 is ordinary. */
  readonly scale: number;
  /** The table's own width on screen, in pixels. */
  readonly room: number;
}

/** The part of the table that a pinned column takes at most when large text makes it wider. */
const pinnedShare = 0.4;

/** How wide a column is drawn before the room that is left is shared. */
function drawnWidth(column: GridColumn, least: number, { kept, scale, room }: Widths): number {
  const chosen = kept[column.id];
  const wanted = Math.round((chosen ?? column.width) * scale);
  const gives = chosen === undefined && scale > 1 && column.pinned && column.flex !== undefined && room > 0;
  return Math.max(least, gives ? Math.min(wanted, Math.round(room * pinnedShare)) : wanted);
}

/** What the column definitions ask the kit while cells are drawn. */
export interface CellState {
  readonly sheet: () => Sheet;
  readonly selected: (name: SelectionClass, row: number, column: number) => boolean;
}

function classRules(index: number, state: CellState): CellClassRules<GridRow> {
  const rules: CellClassRules<GridRow> = {};
  for (const name of contentClasses) {
    rules[`sg-${name}`] = ({ data, node }: CellClassParams<GridRow>) => {
      const column = state.sheet().columns[index];
      if (!data || !column || (node.rowPinned && name === 'readonly')) return false;
      return hasContentClass(name, column, data);
    };
  }
  for (const name of selectionClasses) {
    rules[`sg-${name}`] = ({ node, rowIndex }: CellClassParams<GridRow>) =>
      !node.rowPinned && state.selected(name, rowIndex, index);
  }
  return rules;
}

/** AG Grid's column definitions for the sheet's columns; widths that were kept win over the given ones. */
export function columnDefinitions(sheet: Sheet, widths: Widths, state: CellState): ColDef<GridRow>[] {
  const tree = treeColumn(sheet);
  return sheet.columns.map((column, index) => {
    const kept = widths.kept[column.id];
    const least = Math.ceil((widths.least[column.id] ?? 0) * widths.scale);
    const definition: ColDef<GridRow> = {
      colId: column.id,
      headerName: column.label,
      width: drawnWidth(column, least, widths),
      minWidth: least,
      resizable: true,
      sortable: false,
      suppressMovable: true,
      valueGetter: ({ data }) => data?.cells[column.id] ?? null,
      valueFormatter: ({ value }) => showCell(value, column, state.sheet().unit),
      cellClass: `sg-cell sg-${column.kind}${wraps(column) ? ' sg-wrap' : ''}`,
      headerClass: isNumeric(column) ? 'sg-head sg-head-number' : 'sg-head',
      cellClassRules: classRules(index, state),
      suppressKeyboardEvent: () => true,
      suppressHeaderKeyboardEvent: () => true,
    };
    // `null`, since AG Grid keeps what is not said.
    definition.flex = kept === undefined ? (column.flex ?? null) : null;
    if (column.pinned) definition.pinned = column.pinned;
    if (index === tree) definition.cellRenderer = TreeCell;
    else {
      definition.cellRendererSelector = ({ data }) =>
        data?.marks?.[column.id]?.aside ? { component: AsideCell, params: { columnId: column.id } } : undefined;
    }
    return definition;
  });
}
