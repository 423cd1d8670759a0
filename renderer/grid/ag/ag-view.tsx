import 'ag-grid-community/styles/ag-grid.min.css';
import { AG_GRID_LOCALE_KR } from '@ag-grid-community/locale';
import type { GridOptions } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import type { GridRow } from '../types.ts';
import type { GridHandle } from './adapter.ts';
import { registerModules } from './modules.ts';
import { describeRow } from './row-aria.ts';

registerModules();

/** What every table has from its first moment; columns, rows and heights are given to it by the adapter. */
const gridOptions: GridOptions<GridRow> = {
  theme: 'legacy',
  localeText: AG_GRID_LOCALE_KR,
  getRowId: ({ data }) => data.id,
  suppressCellFocus: true,
  suppressHeaderFocus: true,
  tabIndex: -1,
  animateRows: false,
  suppressColumnMoveAnimation: true,
  suppressDragLeaveHidesColumns: true,
  suppressTouch: true,
  // A screen reader goes through the rows as they are seen.
  ensureDomOrder: true,
  rowBuffer: 12,
  suppressNoRowsOverlay: true,
  getRowClass: ({ data }) => data?.className,
  processRowPostCreate: ({ eRow, node }) => describeRow(eRow, node.data),
};

/** The grid itself; `onReady` is given its interface once it stands in the page. */
export function AgView({ onReady }: { readonly onReady: (api: GridHandle) => void }) {
  return <AgGridReact<GridRow> gridOptions={gridOptions} onGridReady={({ api }) => onReady(api)} />;
}
