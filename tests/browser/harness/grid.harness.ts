import './grid-page.css';
import type { GridRow } from '../../../renderer/grid/types.ts';
import {
  costingColumns,
  costingRows,
  ledgerColumns,
  ledgerRows,
  ledgerTotal,
  manyRows,
  recompute,
} from './grid-data.ts';
import { applyEdits, changeGrid, type GridSetup, log, mountGrid } from './grid-page.tsx';

/** The tables the tests open, by name; what cannot be sent from the test (functions) is made here. */
const setups: Readonly<Record<string, () => GridSetup>> = {
  ledger: () => ({
    columns: ledgerColumns,
    rows: ledgerRows,
    totalRow: ledgerTotal,
    recompute,
    onColumnWidths: (widths) => log.verbs.push(`widths ${JSON.stringify(widths)}`),
  }),
  thousand: () => ({ columns: ledgerColumns, rows: ledgerRows, totalRow: ledgerTotal, recompute, unit: '천원' }),
  many: () => ({ columns: ledgerColumns, rows: manyRows(5000), totalRow: ledgerTotal }),
  empty: () => ({ columns: ledgerColumns, rows: [], emptyText: '아직 줄이 없습니다. Ctrl++로 넣어 주세요.' }),
  small: () => ({ columns: ledgerColumns, rows: ledgerRows.slice(0, 3), totalRow: ledgerTotal, autoHeight: true }),
  choices: () => ({
    columns: ledgerColumns.map((column) =>
      column.id === 'name'
        ? { ...column, choices: ['사무관리비', '행사운영비', '국내여비', '국외여비', '재료비'] }
        : column,
    ),
    rows: ledgerRows,
  }),
  onePaste: () => ({
    columns: ledgerColumns,
    rows: ledgerRows,
    onPasteRows: (edits, added) => {
      log.verbs.push(`paste ${edits.length} ${JSON.stringify(added)}`);
      const more = added.map((cells, index) => ({ id: `pasted${index}`, cells }));
      changeGrid({ rows: [...applyEdits(log.rows, edits), ...more] });
    },
  }),
  // A screen that takes no more rows now, whatever is asked of it.
  noRows: () => ({
    columns: ledgerColumns,
    rows: ledgerRows,
    onInsertRows: (index, count) => log.verbs.push(`asked ${index} ${count}`),
  }),
  list: () => ({
    columns: ledgerColumns.map((column) => ({ ...column, editable: false })),
    rows: ledgerRows,
    onActivateRow: (id) => log.verbs.push(`activate ${id}`),
  }),
  longReader: () => ({ columns: ledgerColumns, rows: manyRows(2000), screenReaderMode: true }),
  reader: () => ({ columns: ledgerColumns, rows: ledgerRows, screenReaderMode: true, recompute }),
  lateTree: () => ({ columns: costingColumns, rows: [] }),
  tree: () => ({
    columns: costingColumns,
    rows: costingRows,
    onIndent: (ids, by) => log.verbs.push(`indent ${ids.join(',')} ${by}`),
    onMoveRows: (ids, by) => log.verbs.push(`move ${ids.join(',')} ${by}`),
    onFold: (id, folded) => {
      log.verbs.push(`fold ${id} ${folded}`);
      changeGrid({ rows: log.rows.map((row) => (row.id === id ? { ...row, folded } : row)) });
    },
  }),
};

export function mount(name: string): void {
  const setup = setups[name];
  if (!setup) throw new Error(`no grid set-up ${name}`);
  mountGrid(setup());
}

/** What the grid told the page, and the rows as they are now. */
export function state() {
  const cells = (row: GridRow) => row.cells;
  return {
    cells: log.rows.map(cells),
    ids: log.rows.map((row) => row.id),
    calls: log.calls,
    verbs: log.verbs,
    selection: log.selection,
    drafts: log.drafts,
  };
}

/** Changes rows from outside, as another part of the application would. */
export function setCell(rowId: string, columnId: string, value: string | number): void {
  const rows = log.rows.map((row) => (row.id === rowId ? { ...row, cells: { ...row.cells, [columnId]: value } } : row));
  changeGrid({ rows });
}

/** The rows of the costing tree come after its table was opened. */
export function bringTree(): void {
  changeGrid({ rows: costingRows });
}

/** Puts a row in front from outside. */
export function addFirst(rowId: string): void {
  changeGrid({ rows: [{ id: rowId, cells: {} }, ...log.rows] });
}

/** Takes the grid off the page, as leaving its screen does. */
export { unmountGrid } from './grid-page.tsx';

export function removeRow(rowId: string): void {
  changeGrid({ rows: log.rows.filter((row) => row.id !== rowId) });
}

export function setUnit(unit: '원' | '천원' | '백만원'): void {
  changeGrid({ unit });
}

/** What the next copy outside of the grid puts on the clipboard, byte for byte, as another program would have. */
export function nextCopy(text: string, html: string): void {
  document.addEventListener(
    'copy',
    (event) => {
      event.clipboardData?.setData('text/plain', text);
      if (html !== '') event.clipboardData?.setData('text/html', html);
      event.preventDefault();
      event.stopPropagation();
    },
    { once: true, capture: true },
  );
}
