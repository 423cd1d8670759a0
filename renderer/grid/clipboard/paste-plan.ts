import { type Box, boxOf, type Selection } from '../sheet/selection.ts';
import { blankOf, isEditable, isFilled, isNumeric, type Sheet, sameValue, valueAt } from '../sheet/sheet.ts';
import type { CellValue, GridColumn, GridEdit, PastedRow } from '../types.ts';
import { type Block, blankCell, type PastedCell } from './block.ts';
import { readPasted } from './read-pasted.ts';

/** More filled cells than this are not overwritten without being shown first. */
export const previewLimit = 200;

export interface Refused {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly message: string;
}

/** Cells of which a part was no value, or no part that could be kept: told, since nobody could see it otherwise. */
export interface PastedIn {
  readonly struck: number;
  readonly hidden: number;
  /** Number cells with a raised or lowered mark. */
  readonly raised: number;
  /** Number cells whose program hides decimals: what it shows was taken. */
  readonly shortened: number;
}

/** What a paste would do, decided before anything is done. */
export interface PastePlan {
  readonly box: Box;
  readonly edits: readonly GridEdit[];
  readonly added: readonly PastedRow[];
  /** Filled cells that would hold something else. */
  readonly overwritten: number;
  /** Cells whose text is no value of their column: they keep what they hold. */
  readonly refused: readonly Refused[];
  readonly readOnly: number;
  readonly partly: PastedIn;
  /** Rows left as they are because the year that names them is refused. */
  readonly unnamed: number;
  /** Filled rows and columns that were hidden where they were copied. */
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  /** Columns and rows of the block that find no place. */
  readonly cutColumns: number;
  readonly cutRows: number;
}

/** How many times a block is laid: a range that is a whole multiple of it is filled, as in Excel. */
function repeated(size: number, range: number): number {
  return range > size && range % size === 0 ? range : size;
}

class Planner {
  readonly edits: GridEdit[] = [];
  readonly refused: Refused[] = [];
  overwritten = 0;
  readOnly = 0;
  unnamed = 0;
  readonly partly = { struck: 0, hidden: 0, raised: 0, shortened: 0 };
  private readonly sheet: Sheet;
  private readonly left: number;

  constructor(sheet: Sheet, left: number) {
    this.sheet = sheet;
    this.left = left;
  }

  /** A row of the block over a row of the table. */
  over(row: number, cells: readonly PastedCell[]): void {
    const to = this.sheet.rows[row];
    if (!to || !this.isNamed(row, cells)) return;
    cells.forEach((cell, index) => {
      const column = this.left + index;
      const of = this.sheet.columns[column];
      if (!of) return;
      if (!isEditable(of, to)) {
        // A computed total pasted onto its own like is no refusal worth a word.
        if (cell.text !== '') this.readOnly += 1;
        return;
      }
      const value = this.read(row, column, cell, of);
      if (value === undefined || sameValue(value, valueAt(this.sheet, row, column))) return;
      if (isFilled(this.sheet, row, column)) this.overwritten += 1;
      this.edits.push({ rowId: to.id, columnId: of.id, value });
    });
  }

  /** A row of the block that is a row of its own below the table; `null` where it cannot be one. */
  newRow(row: number, cells: readonly PastedCell[]): PastedRow | null {
    if (!this.isNamed(row, cells)) return null;
    const values: Record<string, CellValue> = {};
    cells.forEach((cell, index) => {
      const of = this.sheet.columns[this.left + index];
      if (!of || of.editable === false) return;
      values[of.id] = this.read(row, this.left + index, cell, of) ?? blankOf(of);
    });
    return values;
  }

  /** P31: a row whose year cannot be told is left whole, since its figures would stand in another year. */
  private isNamed(row: number, cells: readonly PastedCell[]): boolean {
    const at = this.sheet.columns.findIndex((column) => column.kind === 'year') - this.left;
    const cell = cells[at];
    const of = this.sheet.columns[this.left + at];
    if (!cell || !of) return true;
    const read = readPasted(cell, of, this.sheet.unit);
    if (read.ok) return true;
    this.refused.push({ row, column: this.left + at, text: cell.text, message: read.error.message });
    if (cells.length > 1) this.unnamed += 1;
    return false;
  }

  private read(row: number, column: number, cell: PastedCell, of: GridColumn): CellValue | undefined {
    const read = readPasted(cell, of, this.sheet.unit);
    if (!read.ok) {
      this.refused.push({ row, column, text: cell.text, message: read.error.message });
      return undefined;
    }
    const { partly } = this;
    if (cell.left?.struck) partly.struck += 1;
    if (cell.left?.hidden) partly.hidden += 1;
    if (cell.figures !== undefined && (isNumeric(of) || of.kind === 'year')) partly.raised += 1;
    if (read.value.shortened) partly.shortened += 1;
    return read.value.value;
  }
}

/** Rows of blanks at the end make no new rows below the table (P21). */
function filledHeight(block: Block): number {
  return block.findLastIndex((line) => line.some((cell) => cell.text !== '')) + 1;
}

/** Decides what pasting `block` at the selection does. `canAdd`: rows beyond the last one may be made. */
export function planPaste(
  sheet: Sheet,
  selection: Selection,
  block: Block,
  canAdd: boolean,
  hidden: Pick<PastePlan, 'hiddenRows' | 'hiddenColumns'> = { hiddenRows: 0, hiddenColumns: 0 },
): PastePlan {
  const target = boxOf(selection);
  const below = Math.max(0, sheet.rows.length - target.top);
  const given = Math.max(Math.min(block.length, below), filledHeight(block));
  const height = repeated(given, target.bottom - target.top + 1);
  const blockWidth = block[0]?.length ?? 0;
  const width = repeated(blockWidth, target.right - target.left + 1);
  const inColumns = Math.min(width, sheet.columns.length - target.left);
  const inRows = Math.min(height, below);
  const planner = new Planner(sheet, target.left);
  const added: PastedRow[] = [];
  for (let down = 0; down < height; down += 1) {
    const line = block[down % given] ?? [];
    const row = target.top + down;
    if (down >= inRows) {
      const made = canAdd ? planner.newRow(row, line.slice(0, inColumns)) : null;
      if (made) added.push(made);
      continue;
    }
    planner.over(
      row,
      Array.from({ length: inColumns }, (_, right) => line[right % blockWidth] ?? blankCell),
    );
  }
  const rows = inRows + added.length;
  const { edits, overwritten, refused, readOnly, partly, unnamed } = planner;
  return {
    box: {
      top: target.top,
      left: target.left,
      bottom: target.top + Math.max(rows, 1) - 1,
      right: target.left + inColumns - 1,
    },
    edits,
    added,
    overwritten,
    refused,
    readOnly,
    partly,
    unnamed,
    hiddenRows: hidden.hiddenRows,
    hiddenColumns: hidden.hiddenColumns,
    cutColumns: width - inColumns,
    cutRows: canAdd ? 0 : height - inRows,
  };
}
