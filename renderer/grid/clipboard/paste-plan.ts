import { ok, type Result } from '#shared/result/result.ts';
import { readCell } from '../sheet/cell-text.ts';
import { type Box, boxOf, type Selection } from '../sheet/selection.ts';
import { blankOf, isEditable, isFilled, isNumeric, type Sheet, sameValue, valueAt } from '../sheet/sheet.ts';
import type { CellValue, GridColumn, GridEdit, PastedRow } from '../types.ts';
import type { Block, PastedCell } from './block.ts';

/** More filled cells than this are not overwritten without being shown first. */
export const previewLimit = 200;

export interface Refused {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly message: string;
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
  /** Columns and rows of the block that find no place. */
  readonly cutColumns: number;
  readonly cutRows: number;
}

/** A copied number goes back as it was, whatever unit is on view; anything else is read as text. */
function readPasted(cell: PastedCell, column: GridColumn, sheet: Sheet): Result<CellValue> {
  if (cell.own && cell.own.kind === column.kind && isNumeric(column)) return ok(cell.own.value);
  return readCell(cell.text, column, sheet.unit);
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
  private readonly sheet: Sheet;

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  put(row: number, column: number, cell: PastedCell): void {
    const to = this.sheet.rows[row];
    const of = this.sheet.columns[column];
    if (!to || !of) return;
    if (!isEditable(of, to)) {
      // A computed total pasted onto its own like is no refusal worth a word.
      if (cell.text !== '') this.readOnly += 1;
      return;
    }
    const read = readPasted(cell, of, this.sheet);
    if (!read.ok) {
      this.refused.push({ row, column, text: cell.text, message: read.error.message });
      return;
    }
    if (sameValue(read.value, valueAt(this.sheet, row, column))) return;
    if (isFilled(this.sheet, row, column)) this.overwritten += 1;
    this.edits.push({ rowId: to.id, columnId: of.id, value: read.value });
  }

  newRow(row: number, left: number, cells: readonly PastedCell[]): PastedRow {
    const values: Record<string, CellValue> = {};
    cells.forEach((cell, index) => {
      const of = this.sheet.columns[left + index];
      if (!of || of.editable === false) return;
      const read = readPasted(cell, of, this.sheet);
      if (!read.ok) {
        this.refused.push({ row, column: left + index, text: cell.text, message: read.error.message });
      }
      values[of.id] = read.ok ? read.value : blankOf(of);
    });
    return values;
  }
}

/** Decides what pasting `block` at the selection does. `canAdd`: rows beyond the last one may be made. */
export function planPaste(sheet: Sheet, selection: Selection, block: Block, canAdd: boolean): PastePlan {
  const target = boxOf(selection);
  const height = repeated(block.length, target.bottom - target.top + 1);
  const blockWidth = block[0]?.length ?? 0;
  const width = repeated(blockWidth, target.right - target.left + 1);
  const inColumns = Math.min(width, sheet.columns.length - target.left);
  const inRows = Math.min(height, sheet.rows.length - target.top);
  const planner = new Planner(sheet);
  const added: PastedRow[] = [];
  for (let down = 0; down < height; down += 1) {
    const line = block[down % block.length] ?? [];
    if (down >= inRows) {
      if (canAdd) added.push(planner.newRow(target.top + down, target.left, line.slice(0, inColumns)));
      continue;
    }
    for (let right = 0; right < inColumns; right += 1) {
      const cell = line[right % blockWidth];
      if (cell) planner.put(target.top + down, target.left + right, cell);
    }
  }
  const rows = canAdd ? height : inRows;
  return {
    box: {
      top: target.top,
      left: target.left,
      bottom: target.top + Math.max(rows, 1) - 1,
      right: target.left + inColumns - 1,
    },
    edits: planner.edits,
    added,
    overwritten: planner.overwritten,
    refused: planner.refused,
    readOnly: planner.readOnly,
    cutColumns: width - inColumns,
    cutRows: canAdd ? 0 : height - inRows,
  };
}
