import { fittedWidth, narrowest } from '../sheet/column-width.ts';
import { isNumeric } from '../sheet/sheet.ts';
import type { DataGridProps, GridColumn } from '../types.ts';
import type { Kit } from './kit.ts';

/** Pixels that one press makes a column wider or narrower. */
const step = 20;
/** As wide as a column can be made. */
const widest = 2000;

/** What the officer chose for the columns of one table: their widths, and which of them wrap. */
export class ColumnLayout {
  private readonly kit: Kit;
  widths: Readonly<Record<string, number>>;
  wrapped: readonly string[];

  constructor(kit: Kit) {
    this.kit = kit;
    this.widths = kit.props.columnWidths ?? {};
    this.wrapped = kit.props.wrappedColumns ?? [];
  }

  /** Takes over what was chosen elsewhere; whether anything differs. */
  take(before: DataGridProps, props: DataGridProps): boolean {
    const { widths, wrapped } = this;
    if (before.columnWidths !== props.columnWidths) this.widths = props.columnWidths ?? {};
    if (before.wrappedColumns !== props.wrappedColumns) this.wrapped = props.wrappedColumns ?? [];
    return widths !== this.widths || wrapped !== this.wrapped;
  }

  /** AG Grid has drawn the new width already. */
  dragged(columnId: string, width: number): void {
    this.widths = { ...this.widths, [columnId]: width };
    this.kit.props.onColumnWidths?.(this.widths);
  }

  /** The columns of the selection. */
  private get chosen(): readonly GridColumn[] {
    const { box, sheet } = this.kit;
    return box ? sheet.columns.slice(box.left, box.right + 1) : [];
  }

  private put(columns: readonly GridColumn[], widthOf: (column: GridColumn) => number | null): void {
    const widths = { ...this.widths };
    for (const column of columns) {
      const width = widthOf(column);
      if (width === null) delete widths[column.id];
      else widths[column.id] = Math.min(widest, Math.max(narrowest, Math.round(width)));
    }
    this.widths = widths;
    this.kit.relayout();
    this.kit.props.onColumnWidths?.(widths);
    const [first] = columns;
    const now = first && this.kit.adapter.widthOf(first.id);
    if (now) this.kit.voice.say(`${first.label} 열 너비 ${now}`);
  }

  widen(by: 1 | -1): void {
    this.put(this.chosen, ({ id }) => this.kit.adapter.widthOf(id) + by * step);
  }

  /** As wide as what stands in them. */
  fit(columns: readonly GridColumn[] = this.chosen): void {
    const { rows, unit } = this.kit.sheet;
    this.put(columns, (column) => fittedWidth(column, rows, unit));
  }

  /** As the screen gives them. */
  reset(): void {
    this.put(this.chosen, () => null);
  }

  /** Whether the selection has a column of texts, which can wrap or not. */
  get canWrap(): boolean {
    return this.chosen.some((column) => !isNumeric(column) && column.kind !== 'multiline');
  }

  /** Whether the selected columns wrap. */
  get wraps(): boolean {
    return this.chosen.some(({ id }) => this.wrapped.includes(id));
  }

  toggleWrap(): void {
    const ids = this.chosen.filter((column) => !isNumeric(column) && column.kind !== 'multiline').map(({ id }) => id);
    const others = this.wrapped.filter((id) => !ids.includes(id));
    this.wrapped = this.wraps ? others : [...others, ...ids];
    this.kit.relayout();
    this.kit.props.onWrappedColumns?.(this.wrapped);
  }
}
