import type { Attributes } from '#shared/html/tokens.ts';
import { emptyMark } from './markers.ts';

const figure =
  /^\s*(?:[=≒＝]\s*[△▲−–-]?\s*\d[\d,.]*\s*(?:천|백만|억)?원?|(?:\([^()]*\)\s*)?[△▲−–-]?\s*\d[\d,.]*\s*%?)\s*$/;

/** Gathers the rows of an HTML table, whose tags may stand anywhere on any lines. Spans repeat their cell's text. */
export class HtmlTable {
  #cells: string[] = [];
  #parts: string[] | null = null;
  #span = { columns: 1, rows: 1 };
  /** Column → text still standing there and for how many more rows. */
  readonly #standing = new Map<number, { text: string; rows: number }>();
  #line = 0;

  /** A page laid out in a table: what its cells hold are lines of the document. */
  isLayout = false;

  /** The row so far begins at this line. */
  get line(): number {
    return this.#line;
  }

  /** The open cell is not the first of its row: a table of figures, not one that lays out the page. */
  get isFigures(): boolean {
    return this.inCell && (this.#cells.length > 0 || this.#standing.size > 0);
  }

  get inCell(): boolean {
    return this.#parts !== null;
  }

  startCell(attributes: Attributes, line: number): void {
    this.endCell();
    if (this.#cells.length === 0) this.#line = line;
    const span = (name: string) => {
      const found = /^\s*(\d{1,3})/.exec(attributes.get(name) ?? '');
      return Math.min(50, Math.max(1, Number(found?.[1] ?? 1)));
    };
    this.#span = { columns: span('colspan'), rows: span('rowspan') };
    this.#parts = [];
  }

  /** Text of the open cell; false where no cell is open. */
  add(text: string): boolean {
    this.#parts?.push(text);
    return this.#parts !== null;
  }

  endCell(): void {
    if (this.#parts === null) return;
    this.#fillStanding();
    const text = this.#merged(this.#parts.join(''));
    this.#parts = null;
    if (this.#span.rows > 1) this.#standing.set(this.#cells.length, { text, rows: this.#span.rows - 1 });
    this.#cells.push(text);
    for (let extra = 1; extra < this.#span.columns; extra += 1) this.#cells.push('');
  }

  /**
   * A figure in a cell that spans rows or columns of figures is none of theirs alone: it is marked, so that it is no
   * amount (R4). A year or a name in the first column stands for each of its rows.
   */
  #merged(text: string): string {
    const { rows, columns } = this.#span;
    const column = this.#cells.length;
    const spans = (rows > 1 && column > 0) || (columns > 1 && column > 0 && column + columns > 2);
    return spans && figure.test(text) ? `${text.trimEnd()}${emptyMark}` : text;
  }

  /** Ends the row; its cells, or `null` where it has none. */
  endRow(): readonly string[] | null {
    this.endCell();
    if (this.#cells.length === 0) return null;
    this.#fillStanding();
    const cells = this.#cells;
    this.#cells = [];
    return cells;
  }

  #fillStanding(): void {
    for (;;) {
      const column = this.#cells.length;
      const above = this.#standing.get(column);
      if (!above) return;
      this.#cells.push(above.text);
      if (above.rows <= 1) this.#standing.delete(column);
      else this.#standing.set(column, { text: above.text, rows: above.rows - 1 });
    }
  }
}
