import { leafText } from './characters.ts';

/**
 * One row of the source: a line, a row of a table, or a piece of a line of HTML. Cells are prepared text in which
 * character references of the quoting kind still stand and `\n` is a break inside the cell.
 */
export interface Row {
  /** 1-based line of the source. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Cells were told apart by tabs, `|` or `<td>`, so that a blank one means something. */
  readonly table: boolean;
  /** A piece of a line of HTML, whose own line breaks may be lost. */
  readonly markup: boolean;
  /** A page ended just before this row. */
  readonly afterPage: boolean;
  /** A blank line stood just before this row. */
  readonly afterBlank: boolean;
}

/** Everything of the row as one text, for `unread` and for lists. */
export function rowText(row: Row): string {
  return row.table ? leafText(row.cells.filter((cell) => cell.trim() !== '').join(' ')) : leafText(row.cells[0] ?? '');
}

/** The only cell that is not blank, or `null` where there are none or several. */
export function onlyCell(row: Row): string | null {
  let only: string | null = null;
  for (const cell of row.cells) {
    if (cell.trim() === '') continue;
    if (only !== null) return null;
    only = cell;
  }
  return only;
}

/**
 * The cells of a row inside a table section: those of the source, else what ` | ` or runs of spaces keep apart.
 * `sure` tells that a blank cell is a blank cell and not an accident of alignment.
 */
export function columnsOf(row: Row): { cells: readonly string[]; sure: boolean } {
  if (row.table) return { cells: row.cells, sure: true };
  const text = (row.cells[0] ?? '').trim();
  if (text.includes(' | ') || /^[^|]*\S\|[^|]*\|/.test(text.slice(0, 200)))
    return { cells: text.split('|').map((cell) => cell.trim()), sure: true };
  return { cells: text.split(/ {2,}/), sure: false };
}

/** A line drawn with characters, as converters and terminals draw the rules of tables: `+----+----+`, `─────`. */
export function isRuleText(text: string): boolean {
  return (
    text.length < 2_000 &&
    /^[\s\-=+:|_─━═┄┈┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬│┃║]{4,}$/.test(text) &&
    /[-=_─━═┄┈]{3}/.test(text)
  );
}

/** `|---|:--:|`, the rule under the head of a Markdown table. */
export function isRule(row: Row): boolean {
  if (row.cells.length === 1 && isRuleText(row.cells[0] ?? '')) return true;
  const cells = row.table ? row.cells : (row.cells[0] ?? '').includes('|') ? (row.cells[0] ?? '').split('|') : [];
  // One dash is enough where every cell has its own: a cell of the form may be `-`, but not the first with all others.
  if (cells.length > 1 && cells.every((cell) => cell.length < 200 && /^\s*:?-+:?\s*$/.test(cell))) return true;
  let dashes = false;
  for (const cell of cells) {
    const text = cell.trim();
    if (text === '') continue;
    if (text.length > 200 || !/^:?-{2,}:?$/.test(text)) return false;
    dashes = true;
  }
  return dashes;
}
