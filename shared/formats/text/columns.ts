import { columnsOf, type Row } from './row.ts';
import { columnOrder, type TableId } from './table-heads.ts';

/**
 * The columns of one table in the form's order, whatever order its head names them in: a value is never taken for
 * that of another column.
 */
export class Columns {
  readonly #table: TableId;
  /** `null` where the form's order holds. */
  #order: readonly number[] | null = null;

  constructor(table: TableId) {
    this.#table = table;
  }

  /** Whether a head row names every column. */
  knows(row: Row): boolean {
    return columnOrder(this.#table, row) !== null;
  }

  /** Takes the order from a head row, and gives the head in the form's. */
  head(row: Row): Row {
    const order = columnOrder(this.#table, row);
    if (order !== null) this.#order = order.every((from, to) => from === to) ? null : order;
    return this.place(row) ?? row;
  }

  /** The row in the form's order; `null` where its cells cannot be told apart, so that it can only be `unread`. */
  place(row: Row): Row | null {
    const order = this.#order;
    if (order === null) return row;
    const { cells, sure } = columnsOf(row);
    if (!sure || cells.slice(order.length).some((cell) => cell.trim() !== ''))
      return cells.length === 1 && !/\d/.test(cells[0] ?? '') ? row : null;
    return { ...row, cells: order.map((from) => cells[from] ?? ''), table: true };
  }
}
