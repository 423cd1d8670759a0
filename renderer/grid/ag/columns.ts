import type { CellClassParams, CellClassRules, ColDef } from 'ag-grid-community';
import { showCell } from '../sheet/cell-text.ts';
import { isNumeric, type Sheet, treeColumn } from '../sheet/sheet.ts';
import type { GridRow } from '../types.ts';
import { asideCell } from './aside-cell.ts';
import { contentClasses, hasContentClass, type SelectionClass, selectionClasses } from './cell-classes.ts';
import { treeCell } from './tree-cell.ts';

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
export function columnDefinitions(
  sheet: Sheet,
  widths: Readonly<Record<string, number>>,
  state: CellState,
): ColDef<GridRow>[] {
  const tree = treeColumn(sheet);
  return sheet.columns.map((column, index) => {
    const kept = widths[column.id];
    const definition: ColDef<GridRow> = {
      colId: column.id,
      headerName: column.label,
      width: kept ?? column.width,
      // A column that takes the room that is left keeps enough of it to be read.
      minWidth: column.minWidth ?? (column.flex === undefined ? 40 : Math.min(column.width, 120)),
      resizable: true,
      sortable: false,
      suppressMovable: true,
      valueGetter: ({ data }) => data?.cells[column.id] ?? null,
      valueFormatter: ({ value }) => showCell(value, column, state.sheet().unit),
      cellClass: `sg-cell sg-${column.kind}`,
      headerClass: isNumeric(column) ? 'sg-head sg-head-number' : 'sg-head',
      cellClassRules: classRules(index, state),
      suppressKeyboardEvent: () => true,
      suppressHeaderKeyboardEvent: () => true,
    };
    if (column.flex !== undefined && kept === undefined) definition.flex = column.flex;
    if (column.pinned) definition.pinned = column.pinned;
    if (index === tree) definition.cellRenderer = treeCell;
    else {
      definition.cellRendererSelector = ({ data }) =>
        data?.marks?.[column.id]?.aside ? { component: asideCell, params: { columnId: column.id } } : undefined;
    }
    return definition;
  });
}
