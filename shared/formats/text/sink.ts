import type { UnreadLine } from '#shared/records/project/project.ts';
import { leafText } from './characters.ts';
import { type Row, rowText } from './row.ts';
import { hasOtherWords } from './table-heads.ts';
import { type ReadUnit, unitOfRow } from './unit-line.ts';

/** What could not be placed, and notes, of the project being read. */
export class Leftovers {
  readonly unread: UnreadLine[] = [];
  readonly notes: UnreadLine[] = [];

  row(row: Row): void {
    this.unread.push({ line: row.line, text: rowText(row) });
  }

  rows(rows: readonly Row[]): void {
    for (const row of rows) this.row(row);
  }

  text(line: number, raw: string): void {
    const text = leafText(raw);
    if (text !== '') this.unread.push({ line, text });
  }

  /** The unit a row states for the rows below it, `null` where it is no unit line. */
  unit(row: Row, inTable = false): ReadUnit | null {
    const stated = unitOfRow(row, inTable);
    if (stated !== null && (stated.unit === 'unknown' || !stated.clean)) this.row(row);
    return stated?.unit ?? null;
  }

  /** A table's head row: nothing of it is kept, unless it has words that are none of the form's. */
  head(row: Row): void {
    if (hasOtherWords(row)) this.row(row);
  }

  /** A row outside every list: a note where it begins with ※, else not placed. */
  noteOrUnread(row: Row): void {
    const text = rowText(row);
    if (isNote(row)) this.notes.push({ line: row.line, text });
    else this.unread.push({ line: row.line, text });
  }
}

/** A plain line beginning with ※ (as a character, not as a quoted one). */
export function isNote(row: Row): boolean {
  return (row.cells.find((cell) => cell.trim() !== '') ?? '').trim().startsWith('※');
}
