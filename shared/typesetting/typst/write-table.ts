import type { AmountCellView, Cell, Table, TextCell } from '#shared/document/model/document.ts';
import { fittingSize, placeCells, roomIn } from './place-cells.ts';
import type { TypstCell, TypstRow, TypstTable } from './typst-input.ts';
import { isUneven, wrap } from './wrap.ts';
import { type LineRoom, linesOf, type Print, toLists } from './write-lines.ts';

/** Sizes and paddings of the template, needed to settle what fits (shared/document/forms/SPEC.md: tables 10 pt). */
const tableSize = 10;
const smallSize = 7.5;
const cellPadding = 2.2;
/** The heights (pt) of a line of a table and of one of 산출근거. */
const linePitch = 13;
const rowPitch = 18;

/** Tables up to this size stay on one page: moving them leaves at most about a quarter of a page white. */
const wholeRows = 6;
const wholeLines = 14;

/** A page has 57 lines of a table. What is estimated at more than this may be taller, and is measured. */
const tallLines = 22;

/**
 * A longer label does not stand again: it is text that runs on itself. It stands in the first of its rows alone, since
 * the engine lets a cell that spans rows run off the page where its own text is taller than they are.
 */
const longestLabel = 8;

/** A 과목 of so few lines stays on one page instead of standing again. */
const fewRows = 3;

/** In narrower cells (mm) spaces would be torn apart by setting lines to both edges. */
const narrowest = 85;

/** The template's step of a level of 산출근거, and how far words stand behind their bullet, in ems. */
const costingStep = 1.2;
const deepestStep = 8;
const widestHang = 1.35;

const plain = {
  colspan: 1,
  rowspan: 1,
  head: false,
  names: 1,
  repeat: false,
  keep: 1,
  breakable: false,
  lists: [],
  bullet: '',
  even: false,
  level: 0,
} as const;

function roomOf({ align }: TextCell, width: number): LineRoom {
  return { room: roomIn(width, tableSize), face: 'sans', even: align === 'left' && width >= narrowest };
}

function amountCell({ text, small }: AmountCellView, width: number, print: Print): TypstCell {
  const [shown, above] = [print(text), print(small ?? '')];
  return {
    ...plain,
    kind: 'amount',
    align: 'right',
    width,
    text: shown,
    small: above,
    size: fittingSize(shown, width, tableSize),
    smallSize: fittingSize(above, width, smallSize),
  };
}

/** One line of 산출근거, or `null` where the cell is not that. */
function costingLine(cell: TextCell, width: number, print: Print): Partial<TypstCell> | null {
  const [line] = cell.lines;
  if (!line || cell.lines.length > 1 || cell.align !== 'left') return null;
  const hang = line.bullet === '' ? 0 : widestHang;
  const room = Math.max(4, roomIn(width, tableSize) - Math.min(line.level, deepestStep) * costingStep - hang);
  const text = print(line.text);
  return {
    kind: 'line',
    bullet: print(line.bullet),
    text: wrap(text, room, 'sans'),
    even: !isUneven(text, room, 'sans'),
    level: line.level,
  };
}

function textCell(cell: TextCell, width: number, asLine: boolean, print: Print): TypstCell {
  const where = roomOf(cell, width);
  const line = asLine ? costingLine(cell, width, print) : null;
  return {
    ...plain,
    kind: 'text',
    align: cell.align,
    width,
    colspan: cell.colspan ?? 1,
    rowspan: cell.rowspan ?? 1,
    head: cell.head ?? false,
    even: where.even,
    lists: line ? [] : toLists(cell.lines, where, print),
    text: '',
    small: '',
    size: tableSize,
    smallSize,
    ...line,
  };
}

interface Placed {
  readonly cell: Cell;
  /** Inside, mm. */
  readonly width: number;
  /** About how many lines it takes. */
  readonly lines: number;
  readonly rowspan: number;
}

function place(table: Pick<Table, 'columns' | 'rows'>): Placed[][] {
  return placeCells(table).map((row) =>
    row.map((placed) => {
      const { cell } = placed;
      const width = placed.width - 2 * cellPadding;
      if (cell.kind === 'amount') return { cell, width, lines: 2, rowspan: 1 };
      return { cell, width, lines: linesOf(cell.lines, roomOf(cell, width)), rowspan: cell.rowspan ?? 1 };
    }),
  );
}

/** About how many lines a row takes: those of its longest cell that is its own. */
function heightOf(row: readonly Placed[]): number {
  return Math.max(1, ...row.filter(({ rowspan }) => rowspan === 1).map(({ lines }) => lines));
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

/** How a label stands beside its rows when they reach over pages. `heights` are the lines of each of its rows. */
function labelOf({ cell, lines }: Placed, heights: readonly number[]): Partial<TypstCell> {
  const names = heights.length;
  if (lines > longestLabel) return { rowspan: 1, names, keep: 0 };
  const long = total(heights) > tallLines;
  const repeat = cell.kind === 'text' && cell.repeat === true && (names > fewRows || long);
  const keep = Math.min(8, Math.ceil((linePitch * lines + 3) / rowPitch));
  // Rows are only held together where they surely fit on a page together.
  const held = names < 2 * keep ? [heights] : [heights.slice(0, keep), heights.slice(-keep)];
  const fits = held.every((rows) => total(rows) <= tallLines);
  return { names, repeat, keep: fits ? keep : 0, breakable: repeat || long };
}

function toRows(table: Pick<Table, 'columns' | 'rows'>, asLines: boolean, print: Print): TypstRow[] {
  const rows = place(table);
  const heights = rows.map(heightOf);
  return rows.map((row, at) => {
    const tall = row.some(({ lines, rowspan }) => lines > tallLines && (rowspan === 1 || lines > longestLabel));
    const cells = row.map((placed, column): TypstCell => {
      const { cell, width, rowspan, lines } = placed;
      if (cell.kind === 'amount') return amountCell(cell, width, print);
      const made = textCell(cell, width, asLines, print);
      if (rowspan > 1 || cell.repeat) return { ...made, ...labelOf(placed, heights.slice(at, at + rowspan)) };
      return { ...made, repeat: tall && column === 0 && lines <= longestLabel };
    });
    return { cells, tall };
  });
}

/** About how many lines a table takes, its heads not counted. */
function linesOfTable(table: Table): number {
  return total(place(table).map(heightOf));
}

export function toTable(table: Table, print: Print): TypstTable {
  const { columns } = table;
  const open = table.open ?? false;
  return {
    kind: 'table',
    columns,
    unit: print(table.unit ?? ''),
    open,
    head: toRows({ columns, rows: table.headRows }, false, print),
    rows: toRows({ columns, rows: table.rows }, open, print),
    breakable: table.rows.length > wholeRows || linesOfTable(table) > wholeLines,
  };
}
