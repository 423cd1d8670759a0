import { blankCell, type PastedCell } from './block.ts';

/** What one paste may hold; beyond it the rest of the spans is not spread. */
const mostCells = 2_000_000;

interface Slot {
  readonly cell: PastedCell;
  readonly hidden: boolean;
}

interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const covered: Slot = { cell: blankCell, hidden: false };
const coveredHidden: Slot = { cell: blankCell, hidden: true };

const isFilled = (slot: Slot | undefined) =>
  slot !== undefined && (slot.cell.text !== '' || slot.cell.source?.number != null);

/** A table as it was seen, and how many filled rows and columns were not. */
export interface LaidTable {
  readonly rows: readonly (readonly PastedCell[])[];
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
}

/**
 * Lays cells out as a browser does: each goes to the first place of its row that no span from above covers. A hidden
 * cell keeps its place until the end, where hidden rows and columns are taken out as a whole (P4).
 */
export class TableLayout {
  readonly #grid: (Slot | undefined)[][] = [];
  readonly #merges: Merge[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  #row = -1;
  #column = 0;
  #cells = 0;
  #columnTags = 0;
  #anyHidden = false;

  /** A `col` of the table. */
  columns(count: number, hidden: boolean): void {
    if (hidden) for (let at = 0; at < count; at += 1) this.#hiddenColumns.add(this.#columnTags + at);
    this.#columnTags += count;
  }

  startRow(hidden: boolean): void {
    this.#row += 1;
    this.#column = 0;
    this.#grid[this.#row] ??= [];
    if (hidden) this.#hiddenRows.add(this.#row);
  }

  put(cell: PastedCell, columns: number, rows: number, hidden: boolean): void {
    if (this.#row < 0) this.startRow(false);
    const here = this.#grid[this.#row] ?? [];
    while (here[this.#column] !== undefined) this.#column += 1;
    const tall = this.#cells + columns * rows > mostCells ? 1 : rows;
    this.#cells += columns * tall;
    this.#anyHidden ||= hidden;
    for (let down = 0; down < tall; down += 1) {
      this.#grid[this.#row + down] ??= [];
      const line = this.#grid[this.#row + down] ?? [];
      for (let right = 0; right < columns; right += 1) line[this.#column + right] = hidden ? coveredHidden : covered;
    }
    here[this.#column] = { cell, hidden };
    if (tall > 1 || columns > 1) this.#merges.push({ row: this.#row, column: this.#column, rows: tall, columns });
    this.#column += columns;
  }

  /** A span may reach beyond the last row: those rows do not exist. */
  finish(): LaidTable {
    const rows = this.#grid.slice(0, this.#row + 1).map((line) => Array.from(line));
    if (!this.#anyHidden && this.#hiddenRows.size + this.#hiddenColumns.size === 0)
      return { rows: rows.map((line) => line.map(cellOf)), hiddenRows: 0, hiddenColumns: 0 };
    return this.#withoutHidden(rows);
  }

  #withoutHidden(rows: (Slot | undefined)[][]): LaidTable {
    const width = rows.reduce((most, line) => Math.max(most, line.length), 0);
    const all = (slots: readonly (Slot | undefined)[]) => {
      const there = slots.filter((slot) => slot !== undefined);
      return there.length > 0 && there.every((slot) => slot.hidden);
    };
    for (const [at, line] of rows.entries()) if (all(line)) this.#hiddenRows.add(at);
    for (let at = 0; at < width; at += 1) if (all(rows.map((line) => line[at]))) this.#hiddenColumns.add(at);
    this.#uncover(rows);
    const shown = (line: readonly (Slot | undefined)[]) => line.filter((_, at) => !this.#hiddenColumns.has(at));
    const kept = rows.filter((_, at) => !this.#hiddenRows.has(at));
    return {
      rows: kept.map((line) => shown(line).map(cellOf)),
      hiddenRows: rows.filter((line, at) => this.#hiddenRows.has(at) && line.some(isFilled)).length,
      hiddenColumns: [...this.#hiddenColumns].filter((at) => kept.some((line) => isFilled(line[at]))).length,
    };
  }

  /** The value of a merged cell stands in the first of its places that is seen. */
  #uncover(rows: (Slot | undefined)[][]): void {
    for (const { row, column, rows: tall, columns } of this.#merges) {
      const seenRow = firstSeen(row, Math.min(tall, rows.length - row), this.#hiddenRows);
      const seenColumn = firstSeen(column, columns, this.#hiddenColumns);
      if (seenRow === row && seenColumn === column) continue;
      const from = rows[row];
      const to = seenRow === null ? undefined : rows[seenRow];
      const slot = from?.[column];
      if (!from || !to || !slot || seenColumn === null || slot.hidden) continue;
      to[seenColumn] = slot;
      from[column] = covered;
    }
  }
}

function firstSeen(from: number, count: number, hidden: ReadonlySet<number>): number | null {
  for (let at = from; at < from + count; at += 1) if (!hidden.has(at)) return at;
  return null;
}

/** A hidden cell among seen ones keeps its place, blank, and that is told. */
function cellOf(slot: Slot | undefined): PastedCell {
  if (slot === undefined) return blankCell;
  if (!slot.hidden) return slot.cell;
  return isFilled(slot) ? { text: '', left: { struck: false, hidden: true } } : blankCell;
}
