import type { GridApi, IRowNode, ManagedGridOptions } from 'ag-grid-community';
import { headLines, leastWidth, NumberWidths } from '../sheet/column-width.ts';
import { headHeight, heightOf, lineRowHeight, mostGrown } from '../sheet/row-height.ts';
import { type Sheet, treeColumn, wraps } from '../sheet/sheet.ts';
import type { DataGridProps, GridRow } from '../types.ts';
import { type CellState, columnDefinitions, type Widths } from './columns.ts';
import { describeRow } from './row-aria.ts';
import { diffRows, drawnDifferently } from './row-diff.ts';
import { onTextScale, textScale } from './text-scale.ts';
import { treeRoom } from './tree-cell.ts';

/** The grid as it comes out of `AgView`. */
export type GridHandle = GridApi<GridRow>;

export interface AdapterOptions extends CellState {
  readonly label: string;
  readonly autoHeight: boolean;
  readonly emptyText: string;
  /** Widths that were chosen, in pixels at the ordinary size of text, and where a dragged one goes. */
  readonly widths: () => Readonly<Record<string, number>>;
  readonly onWidth: (columnId: string, width: number) => void;
  /** Every row has another height: the size of text was changed. */
  readonly onHeights: () => void;
  /** Cells have come or gone; `moved`: rows on screen have become others. */
  readonly onDrawn: (moved: boolean) => void;
}

/** The only code that talks to AG Grid: it draws and scrolls; everything typed, selected or copied is the kit's. */
export class AgAdapter {
  readonly root: HTMLElement;
  private readonly api: GridHandle;
  private readonly options: AdapterOptions;
  private sheet: Sheet;
  private scale = textScale();
  private readonly stopScaling: () => void;
  private readonly numbers = new NumberWidths();
  private least: Readonly<Record<string, number>> = {};
  private readonly drawn: MutationObserver;
  /** A head's line is being dragged: a press of it alone changes no width. */
  private dragged = false;

  /** `api`: of the grid that `AgView` has put into `root`, still empty. */
  constructor(root: HTMLElement, api: GridHandle, options: AdapterOptions) {
    this.root = root;
    this.api = api;
    this.options = options;
    this.sheet = options.sheet();
    this.numbers.grow(this.sheet.columns, this.sheet.rows);
    this.least = this.leastWidths();
    api.updateGridOptions(this.gridOptions());
    this.api.setGridAriaProperty('label', options.label);
    this.refreshRole();
    this.stopScaling = onTextScale((scale) => this.setScale(scale));
    // React draws rows after it was told of them: whoever stands on a cell is told when the cell is there.
    this.drawn = new MutationObserver((changes) => options.onDrawn(changes.some(({ type }) => type === 'attributes')));
    this.drawn.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ['row-index'] });
  }

  private get hasWrapping(): boolean {
    return this.sheet.columns.some(wraps);
  }

  private get widths(): Widths {
    return { kept: this.options.widths(), least: this.least, scale: this.scale, room: this.root.clientWidth };
  }

  private leastWidths(): Readonly<Record<string, number>> {
    const { columns, unit } = this.sheet;
    return Object.fromEntries(columns.map((column) => [column.id, leastWidth(column, this.numbers.of(column, unit))]));
  }

  /** A number that is wider than its column widens it. */
  private fitNumbers(): void {
    const least = this.leastWidths();
    if (Object.entries(least).every(([id, width]) => this.least[id] === width)) return;
    this.least = least;
    this.drawColumns();
  }

  private gridOptions(): ManagedGridOptions<GridRow> {
    const { options } = this;
    return {
      columnDefs: columnDefinitions(this.sheet, this.widths, options),
      rowData: [...this.sheet.rows],
      rowHeight: lineRowHeight(this.scale),
      headerHeight: this.headerHeight(),
      domLayout: this.layout(),
      onGridSizeChanged: () => this.markWide(),
      onDisplayedColumnsChanged: () => this.markWide(),
      onColumnResized: (event) => {
        this.markWide();
        const isDrag = event.source === 'uiColumnResized';
        if (!event.finished) this.dragged ||= isDrag;
        if (!event.finished) return;
        this.resetHeights();
        this.fitHead();
        // Only the dragged column's: the others go on sharing the room that is left.
        if (isDrag && this.dragged && event.column) {
          this.dragged = false;
          options.onWidth(event.column.getColId(), Math.round(event.column.getActualWidth() / this.scale));
        }
      },
      getRowHeight: ({ data }) => (data ? this.heightOf(data) : lineRowHeight(this.scale)),
    };
  }

  /** High enough for the head with the most lines. */
  private headerHeight(): number {
    const lines = this.sheet.columns.map(({ id, label, width }) =>
      headLines(label, (this.api.getColumn(id)?.getActualWidth() ?? width * this.scale) / this.scale),
    );
    return headHeight(Math.max(1, ...lines), this.scale);
  }

  private fitHead(): void {
    const height = this.headerHeight();
    if (this.api.getGridOption('headerHeight') !== height) this.api.setGridOption('headerHeight', height);
  }

  /** Rows and header grow with the text; AG Grid gives their heights in pixels, out of the reach of a style sheet. */
  private setScale(scale: number): void {
    this.scale = scale;
    this.api.setGridOption('rowHeight', lineRowHeight(scale));
    this.drawColumns();
    this.api.resetRowHeights();
    this.options.onHeights();
  }

  private heightOf(row: GridRow): number {
    if (!this.hasWrapping) return lineRowHeight(this.scale);
    const tree = this.sheet.columns[treeColumn(this.sheet)]?.id;
    const widthOf = (id: string) =>
      (this.api.getColumn(id)?.getActualWidth() ?? 200) - (id === tree ? treeRoom(row) : 0);
    return heightOf(row, this.sheet.columns, widthOf, this.scale);
  }

  private layout(): 'autoHeight' | 'normal' {
    return this.options.autoHeight && this.sheet.rows.length <= mostGrown ? 'autoHeight' : 'normal';
  }

  /**
   * React draws the other layout a moment later, but the rows that are given next are laid out at once: in a table that
   * still grows with them, five hundred would be drawn of a paste of thousands.
   */
  private setLayout(): void {
    const layout = this.layout();
    this.api.setGridOption('domLayout', layout);
    const [was, is] = layout === 'normal' ? ['auto-height', 'normal'] : ['normal', 'auto-height'];
    for (const element of this.root.querySelectorAll(`.ag-layout-${was}`))
      element.classList.replace(`ag-layout-${was}`, `ag-layout-${is}`);
  }

  private resetHeights(): void {
    if (this.hasWrapping) this.api.resetRowHeights();
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
    this.numbers.grow(sheet.columns, sheet.rows);
    this.least = this.leastWidths();
    this.drawColumns();
    this.api.refreshCells({ force: true });
    this.api.resetRowHeights();
  }

  private drawColumns(): void {
    this.api.setGridOption('columnDefs', columnDefinitions(this.sheet, this.widths, this.options));
    this.fitHead();
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
      if (this.numbers.grow(sheet.columns, sheet.rows)) this.fitNumbers();
      this.setLayout();
      this.api.setGridOption('rowData', [...sheet.rows]);
      const old = new Map(before.map((row) => [row.id, row]));
      this.redraw(sheet.rows.filter((row) => old.has(row.id) && drawnDifferently(old.get(row.id) ?? row, row)));
    } else if (diff.changed.length > 0) {
      const rows = diff.changed.flatMap((index) => sheet.rows[index] ?? []);
      this.api.applyTransaction({ update: rows });
      if (this.numbers.grow(sheet.columns, rows)) this.fitNumbers();
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
      const element = this.root.querySelector<HTMLElement>(`.ag-row[row-id="${CSS.escape(node.id ?? '')}"]`);
      if (element) describeRow(element, node.data);
    }
  }

  private fitHeights(rows: readonly GridRow[]): void {
    if (!this.hasWrapping) return;
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

  setTotal({ totalRow: row, totalAtTop }: Pick<DataGridProps, 'totalRow' | 'totalAtTop'>): void {
    this.api.setGridOption(totalAtTop ? 'pinnedTopRowData' : 'pinnedBottomRowData', row ? [row] : []);
    if (row && this.numbers.grow(this.sheet.columns, [row])) this.fitNumbers();
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

  /** How wide a column is drawn, in pixels at the ordinary size of text. */
  widthOf(columnId: string): number {
    return Math.round((this.api.getColumn(columnId)?.getActualWidth() ?? 0) / this.scale);
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

  /** The kit has let go of the grid, which its own component takes away. */
  destroy(): void {
    this.stopScaling();
    this.drawn.disconnect();
  }
}
