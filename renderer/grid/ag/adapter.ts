import { AG_GRID_LOCALE_KR } from '@ag-grid-community/locale';
import { createGrid, type GridApi, type GridOptions, type IRowNode } from 'ag-grid-community';
import { heightOf, lineRowHeight, mostGrown } from '../sheet/row-height.ts';
import { type Sheet, treeColumn } from '../sheet/sheet.ts';
import type { GridRow } from '../types.ts';
import { type CellState, columnDefinitions } from './columns.ts';
import { registerModules } from './modules.ts';
import { describeRow } from './row-aria.ts';
import { diffRows, drawnDifferently } from './row-diff.ts';
import { onTextScale, textScale } from './text-scale.ts';

export interface AdapterOptions extends CellState {
  readonly label: string;
  readonly autoHeight: boolean;
  readonly emptyText: string;
  readonly widths: () => Readonly<Record<string, number>>;
  readonly onWidth: (columnId: string, width: number) => void;
  /** Every row has another height: the size of text was changed. */
  readonly onHeights: () => void;
}

/** The only code that talks to AG Grid: it draws and scrolls; everything typed, selected or copied is the kit's. */
export class AgAdapter {
  readonly root: HTMLElement;
  private readonly api: GridApi<GridRow>;
  private readonly options: AdapterOptions;
  private sheet: Sheet;
  private readonly hasMultiline: () => boolean;
  private scale = textScale();
  private readonly stopScaling: () => void;

  constructor(root: HTMLElement, options: AdapterOptions) {
    registerModules();
    this.root = root;
    this.options = options;
    this.sheet = options.sheet();
    this.hasMultiline = () => this.sheet.columns.some((column) => column.kind === 'multiline');
    this.api = createGrid(root, this.gridOptions());
    this.api.setGridAriaProperty('label', options.label);
    this.refreshRole();
    this.stopScaling = onTextScale((scale) => this.setScale(scale));
  }

  private gridOptions(): GridOptions<GridRow> {
    const { options } = this;
    return {
      theme: 'legacy',
      localeText: AG_GRID_LOCALE_KR,
      columnDefs: columnDefinitions(this.sheet, options.widths(), options),
      rowData: [...this.sheet.rows],
      getRowId: ({ data }) => data.id,
      rowHeight: lineRowHeight(this.scale),
      headerHeight: this.headerHeight,
      domLayout: this.layout(),
      suppressCellFocus: true,
      suppressHeaderFocus: true,
      tabIndex: -1,
      animateRows: false,
      suppressColumnMoveAnimation: true,
      suppressDragLeaveHidesColumns: true,
      suppressTouch: true,
      rowBuffer: 12,
      suppressNoRowsOverlay: true,
      getRowClass: ({ data }) => data?.className,
      processRowPostCreate: ({ eRow, node }) => describeRow(eRow, node.data),
      onGridSizeChanged: () => this.markWide(),
      onDisplayedColumnsChanged: () => this.markWide(),
      onColumnResized: (event) => {
        this.markWide();
        if (!event.finished) return;
        this.resetHeights();
        // Only the dragged column's: the others go on sharing the room that is left.
        if (event.source === 'uiColumnResized' && event.column) {
          options.onWidth(event.column.getColId(), event.column.getActualWidth());
        }
      },
      ...(this.hasMultiline()
        ? { getRowHeight: ({ data }) => (data ? this.heightOf(data) : lineRowHeight(this.scale)) }
        : {}),
    };
  }

  private get headerHeight(): number {
    return Math.round(30 * this.scale);
  }

  /** Rows and header grow with the text; AG Grid gives their heights in pixels, out of the reach of a style sheet. */
  private setScale(scale: number): void {
    this.scale = scale;
    this.api.updateGridOptions({ rowHeight: lineRowHeight(scale), headerHeight: this.headerHeight });
    this.api.resetRowHeights();
    this.options.onHeights();
  }

  private heightOf(row: GridRow): number {
    return heightOf(row, this.sheet.columns, (id) => this.api?.getColumn(id)?.getActualWidth() ?? 200, this.scale);
  }

  private layout(): 'autoHeight' | 'normal' {
    return this.options.autoHeight && this.sheet.rows.length <= mostGrown ? 'autoHeight' : 'normal';
  }

  private resetHeights(): void {
    if (this.hasMultiline()) this.api?.resetRowHeights();
  }

  /** Whether the columns are wider than the table, for its scroll bar's room. */
  private markWide(): void {
    const viewport = this.root.querySelector('.ag-grid-viewport');
    this.root.classList.toggle('sg-wide', viewport !== null && viewport.scrollWidth > viewport.clientWidth + 1);
  }

  private refreshRole(): void {
    const tree = this.sheet.rows.some((row) => row.level !== undefined);
    this.viewport()?.setAttribute('role', tree ? 'treegrid' : 'grid');
  }

  /** New columns or a new unit: cells are drawn anew, rows stay. */
  setColumns(sheet: Sheet): void {
    this.sheet = sheet;
    this.api.setGridOption('columnDefs', columnDefinitions(sheet, this.options.widths(), this.options));
    this.api.refreshCells({ force: true });
    this.resetHeights();
  }

  /** Gives AG Grid the rows that changed; a change of order or number is its own immutable update by row id. */
  setRows(sheet: Sheet): void {
    const before = this.sheet.rows;
    const wasTree = treeColumn(this.sheet);
    this.sheet = sheet;
    // The first rows with levels make a table a tree: its column is drawn in another way.
    if (treeColumn(sheet) !== wasTree) this.setColumns(sheet);
    const diff = diffRows(before, sheet.rows);
    if (diff.kind === 'replace') {
      this.api.setGridOption('domLayout', this.layout());
      this.api.setGridOption('rowData', [...sheet.rows]);
      const old = new Map(before.map((row) => [row.id, row]));
      this.redraw(sheet.rows.filter((row) => old.has(row.id) && drawnDifferently(old.get(row.id) ?? row, row)));
    } else if (diff.changed.length > 0) {
      const rows = diff.changed.flatMap((index) => sheet.rows[index] ?? []);
      this.api.applyTransaction({ update: rows });
      this.redraw(
        diff.changed.flatMap((index) => {
          const [one, other] = [before[index], sheet.rows[index]];
          return one && other && drawnDifferently(one, other) ? [other] : [];
        }),
      );
      this.fitHeights(rows);
    }
    this.refreshRole();
  }

  private redraw(rows: readonly GridRow[]): void {
    if (rows.length === 0) return;
    const rendered = new Set(this.api.getRenderedNodes());
    const nodes = rows
      .map((row) => this.api.getRowNode(row.id))
      .filter((node): node is IRowNode<GridRow> => node !== undefined && rendered.has(node));
    if (nodes.length === 0) return;
    this.api.refreshCells({ rowNodes: nodes, force: true, suppressFlash: true });
    for (const node of nodes) {
      const element = this.rowElement(node.rowIndex ?? -1);
      if (element) describeRow(element, node.data);
    }
  }

  private fitHeights(rows: readonly GridRow[]): void {
    if (!this.hasMultiline()) return;
    let changed = false;
    for (const row of rows) {
      const node = this.api.getRowNode(row.id);
      const height = this.heightOf(row);
      if (!node || node.rowHeight === height) continue;
      node.setRowHeight(height);
      changed = true;
    }
    if (changed) this.api.onRowHeightChanged();
  }

  setTotal(row: GridRow | undefined): void {
    this.api.setGridOption('pinnedBottomRowData', row ? [row] : []);
  }

  setLabel(label: string): void {
    this.api.setGridAriaProperty('label', label);
  }

  viewport(): HTMLElement | null {
    return this.root.querySelector('.ag-grid-viewport');
  }

  rowElement(row: number): HTMLElement | null {
    return this.root.querySelector(`.ag-grid-scrolling-rows .ag-row[row-index="${row}"]`);
  }

  cellElement(row: number, column: number): HTMLElement | null {
    const id = this.sheet.columns[column]?.id;
    if (id === undefined) return null;
    return this.rowElement(row)?.querySelector<HTMLElement>(`.ag-cell[col-id="${CSS.escape(id)}"]`) ?? null;
  }

  /** Every cell on screen with its place. */
  *renderedCells(): Generator<{ element: HTMLElement; row: number; column: number }> {
    const indexOf = new Map(this.sheet.columns.map((column, index) => [column.id, index]));
    for (const element of this.root.querySelectorAll<HTMLElement>('.ag-grid-scrolling-rows .ag-cell')) {
      const row = Number(element.closest('.ag-row')?.getAttribute('row-index') ?? -1);
      const column = indexOf.get(element.getAttribute('col-id') ?? '');
      if (row >= 0 && column !== undefined) yield { element, row, column };
    }
  }

  /** The place of the cell an event hit, or `null` outside of the rows. */
  placeOf(target: EventTarget | null): { row: number; column: number } | null {
    const cell = target instanceof Element ? target.closest('.ag-grid-scrolling-rows .ag-cell') : null;
    const row = Number(cell?.closest('.ag-row')?.getAttribute('row-index') ?? -1);
    const id = cell?.getAttribute('col-id');
    const column = this.sheet.columns.findIndex((one) => one.id === id);
    return cell && row >= 0 && column >= 0 ? { row, column } : null;
  }

  /** Scrolls a cell into view; AG Grid draws it in the next frame at the latest. */
  reveal(row: number, column: number): void {
    const id = this.sheet.columns[column]?.id;
    this.api.ensureIndexVisible(row);
    if (id !== undefined) this.api.ensureColumnVisible(id);
  }

  /** Rows a page key moves: those that are wholly seen, less one for the eye to hold on to. */
  pageRows(): number {
    const range = this.api.getVerticalPixelRange();
    return Math.max(1, Math.floor((range.bottom - range.top) / lineRowHeight(this.scale)) - 2);
  }

  destroy(): void {
    this.stopScaling();
    this.api.destroy();
  }
}
