import { isBlank } from './characters.ts';
import { type NamedColumns, namedColumns } from './head-columns.ts';
import { columnsOf, type Row } from './row.ts';
import type { TableId } from './table-heads.ts';

/** A row in the form's order, and the texts of columns that the form does not have. */
export interface PlacedRow {
  readonly row: Row;
  readonly more: readonly string[];
}

/** Two figures so far apart are never read as one. */
const apart = '  ';

/** How many columns the form's table has; those of 산출근거 need no head for their last. */
const widths: Record<TableId, number> = {
  contacts: 5,
  summary: 5,
  costing: 2,
  schedule: 4,
  achievements: 2,
  settlements: 8,
};

/**
 * The columns of one table in the form's order, whatever order its head names them in: a value is never taken for
 * that of another column (R14).
 */
export class Columns {
  readonly #table: TableId;
  /** `null` where the form's order holds. */
  #named: NamedColumns | null = null;
  #width = 0;
  /** Which column is which cannot be told: nothing below can be placed. */
  isUnknown = false;

  constructor(table: TableId) {
    this.#table = table;
  }

  /** Takes the order from a head; its cells in the form's order, `null` where they cannot be told apart. */
  head(row: Row, lines: number): readonly string[] | null {
    const { cells: all, sure } = columnsOf(row);
    const cells = all.slice(0, all.findLastIndex((cell) => !isBlank(cell)) + 1);
    const named = namedColumns(this.#table, cells);
    this.isUnknown = named === 'unknown' && (sure || lines === 1);
    if (named === null || named === 'unknown') return null;
    const plain = this.#isPlain(named, cells.length);
    if (!sure) {
      // Where only spaces keep columns apart, the rows' own columns are counted: the head's must be the form's.
      this.isUnknown = lines === 1 && cells.length > 2 && !plain;
      return plain ? named.order.map((from) => cells[from] ?? '') : null;
    }
    this.#named = plain ? null : named;
    this.#width = all.length;
    return named.order.map((from) => cells[from] ?? '');
  }

  /** The form's own order, with nothing between or behind. */
  #isPlain({ order, others }: NamedColumns, width: number): boolean {
    const own = widths[this.#table];
    return order.every((from, to) => (to < own ? from === to : from === -1)) && others.length === 0 && width <= own;
  }

  /** The row in the form's order; `null` where it does not fit the head, so that it can only be `unread`. */
  place(row: Row): PlacedRow | null {
    if (this.isUnknown) return null;
    const named = this.#named;
    if (named === null) return { row, more: [] };
    const { cells, sure } = columnsOf(row);
    const words = cells.length === 1 && !/\d/.test(cells[0] ?? '');
    if (!sure || !cells.slice(this.#width).every(isBlank)) return words ? { row, more: [] } : null;
    const { order, others } = named;
    const amounts = this.#table === 'summary' || this.#table === 'settlements';
    const first = Math.min(...order.slice(1).filter((from) => from >= 0));
    const filled = others.filter((at) => !isBlank(this.#under(cells, at)));
    // What stands between the name and its amounts tells what the row is of: a part of the year, not the year.
    if (amounts && filled.some((at) => at < first)) return null;
    const needed = this.#table === 'summary' ? order.slice(0, 4) : order;
    if (amounts && cells.length > 1 && cells.length <= Math.max(...needed)) return null;
    return {
      row: { ...row, cells: order.map((from) => (from < 0 ? '' : this.#under(cells, from))), table: true },
      more: filled.map((at) => this.#under(cells, at)),
    };
  }

  /** The text under a head, with that of the columns behind it that have none: one head spans them. */
  #under(cells: readonly string[], at: number): string {
    const named = this.#named;
    let text = cells[at] ?? '';
    for (let next = at + 1; next < this.#width; next += 1) {
      if (named?.order.includes(next) || named?.others.includes(next)) break;
      if (!isBlank(cells[next] ?? '')) text = isBlank(text) ? (cells[next] ?? '') : `${text}${apart}${cells[next]}`;
    }
    return text;
  }
}
