import { lineMark } from '#shared/bullets/marks.ts';
import { compact, isBlank } from '../characters.ts';
import { Columns } from '../columns.ts';
import { columnsOf, isRule, type Row } from '../row.ts';
import { isNote, type Leftovers } from '../sink.ts';
import { hasOtherWords, isHead, isHeadPart, type TableId } from '../table-heads.ts';
import { type ReadUnit, unitOf, unitOfHeads } from '../unit-line.ts';
import { yearIn } from '../years.ts';

/** A row of a table's body, its columns in the form's order, and the unit its amounts are in. */
export interface BodyRow {
  readonly row: Row;
  readonly unit: ReadUnit;
}

/** A section's table without captions, rules, heads and notes. */
export interface TableRows {
  /** The cells of the first head, a column each, in the form's order. */
  readonly head: readonly string[];
  readonly body: readonly BodyRow[];
}

/** What the rows of a section are, one after another. */
type Part =
  | { readonly kind: 'unit'; readonly unit: ReadUnit }
  | { readonly kind: 'head'; readonly rows: Row[] }
  | { readonly kind: 'row'; readonly row: Row };

/**
 * Takes a table section apart: captions, heads (on one line or several, whole or in pieces), notes, and the rows between
 * them. `unit` is what the document states for all its tables (R3).
 */
export function tableRows(
  table: TableId,
  rows: readonly Row[],
  left: Leftovers,
  unit: ReadUnit,
  notes: (row: Row) => boolean = isNote,
): TableRows {
  const parts = partsOf(table, rows, left, notes);
  const units = unitsOf(parts, unit);
  const columns = new Columns(table);
  let head: readonly string[] | null = null;
  let known = true;
  const body: BodyRow[] = [];
  for (const [at, part] of parts.entries()) {
    if (part.kind === 'head') {
      const whole = wholeHead(part.rows);
      const named = columns.head(whole, part.rows.length);
      known = named !== null || !isTurned(table, part.rows);
      // What no column can be told by is told to the person.
      if (columns.isUnknown) for (const one of part.rows) if (!hasOtherWords(one)) left.row(one);
      head ??= columns.isUnknown ? [] : (named ?? headCells(whole, part.rows));
    } else if (part.kind === 'row') {
      const placed = known ? columns.place(part.row) : null;
      if (placed === null) left.row(part.row);
      else {
        const { row, more } = placed;
        if (more.length > 0) left.text(row.line, [row.cells[0] ?? '', ...more].join(' '));
        body.push({ row, unit: units[at] ?? unit });
      }
    }
  }
  return { head: head ?? [], body };
}

function partsOf(table: TableId, rows: readonly Row[], left: Leftovers, notes: (row: Row) => boolean): Part[] {
  const parts: Part[] = [];
  let begun = false;
  let cells = false;
  let page = false;
  let foreign = false;
  for (const [at, one] of rows.entries()) {
    const row: Row = page && !one.afterPage ? { ...one, afterPage: true } : one;
    const unit = left.unit(row, true);
    const last = parts.at(-1);
    // Where columns are apart by spaces, words between two blank lines may be a 과목: of a schedule they are no row.
    const between = table === 'schedule' && begun && row.afterBlank && rows[at + 1]?.afterBlank === true;
    const real = cells || (between && columnsOf(row).cells.length === 1);
    if (
      real &&
      (isStray(table, row, rows[at + 1]) || (foreign && !row.table && unit === null && !isHead(table, row)))
    ) {
      // The foot and the head of a page between rows that have real cells, or a heading with its list.
      if (unit === null) left.row(row);
      page = true;
      foreign ||= /[가-힣]/.test(row.cells.join(''));
      continue;
    }
    if (unit !== null) parts.push({ kind: 'unit', unit });
    else if (isRule(row)) continue;
    else if (isHead(table, row) || isHeadPart(table, row, begun)) {
      left.head(row);
      if (last?.kind === 'head') last.rows.push(row);
      else parts.push({ kind: 'head', rows: [row] });
      page = begun && row.afterPage;
    } else if (notes(row)) left.noteOrUnread(row);
    else {
      parts.push({ kind: 'row', row });
      begun = true;
      cells = row.table;
      page = false;
      foreign = false;
    }
  }
  return parts;
}

/**
 * A line between rows of real cells that is none of them (R15): a number alone, and beside a blank line or a page words
 * without a mark. A name that began on a line of its own stands directly above its row.
 */
function isStray(table: TableId, row: Row, next: Row | undefined): boolean {
  if (row.table || row.cells.length > 1) return false;
  const text = (row.cells[0] ?? '').trim();
  if (/^\d{1,4}$/.test(text)) return true;
  const apart = [row, next].some((one) => one?.afterBlank === true || one?.afterPage === true);
  if (table === 'summary' || table === 'settlements' || !apart) return false;
  return (
    unitOf(text) === null &&
    !isNote(row) &&
    lineMark(text).mark === '' &&
    !/[=≒＝]/.test(text) &&
    !isHead(table, row) &&
    !isHeadPart(table, row, true)
  );
}

/**
 * The unit of each part: the caption above it; a lone caption, wherever it stands, is that of the whole section. Where
 * there is none the heads of the columns may tell. Captions and heads that disagree tell nothing.
 */
function unitsOf(parts: readonly Part[], given: ReadUnit): readonly ReadUnit[] {
  const stated = parts.flatMap((part) => (part.kind === 'unit' ? [part.unit] : []));
  const heads = parts.flatMap((part) => (part.kind === 'head' ? part.rows.flatMap((row) => row.cells) : []));
  const ofHeads = unitOfHeads(heads);
  const [first = ofHeads ?? given] = stated;
  const one = new Set(stated).size <= 1;
  if (one && ofHeads !== null && ofHeads !== first) return parts.map(() => 'unknown');
  let unit = first;
  return parts.map((part) => {
    if (part.kind === 'unit' && !one) unit = part.unit;
    return unit;
  });
}

/** A head of several lines as one row: the texts of each column, one below the other. */
function wholeHead(rows: readonly Row[]): Row {
  const [first, ...more] = rows;
  if (first === undefined) throw new Error('a head has a row');
  if (more.length === 0) return first;
  const all = rows.map((row) => columnsOf(row));
  const width = Math.max(...all.map(({ cells }) => cells.length));
  if (!all.every(({ sure }) => sure))
    return { ...first, cells: [rows.map((row) => row.cells.join(' ')).join(' ')], table: false };
  const cells = Array.from({ length: width }, (_, column) =>
    [
      // A cell that spans both lines stands in each of them.
      ...new Set(all.map(({ cells: texts }) => (texts[column] ?? '').trim()).filter((text) => text !== '')),
    ].join(' '),
  );
  return { ...first, cells, table: true };
}

/** The years of a head whose columns cannot be told apart, in the order they stand. */
function yearsIn(rows: readonly Row[]): readonly string[] {
  const text = rows.map((row) => row.cells.join(' ')).join(' ');
  return text.slice(0, 1_000).match(/(?<!\d)(?:\d{4}|['’‘]\d{2}(?!\d))[^\d'’‘]{0,40}/g) ?? [];
}

/** (B) stands before (A), and which column is which cannot be told: nothing below such a head can be placed. */
function isTurned(table: TableId, rows: readonly Row[]): boolean {
  if (table !== 'summary') return false;
  const [first = null, second = null] = yearsIn(rows).map((text) => yearIn(text.replace(/^\d{4}/, '$&년')));
  if (first !== null && second !== null && first !== second) return second < first;
  const text = rows.map((row) => compact(row.cells.join(''))).join('');
  return /A-B/.test(text) || /(?:금년|당해).*전년/.test(text);
}

/** The head's cells; where they cannot be told apart, cut before each year. */
function headCells(row: Row, rows: readonly Row[]): readonly string[] {
  const { cells, sure } = columnsOf(row);
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length >= 3 && (sure || rows.length === 1)) return isBlank(cells[0] ?? '') ? filled : cells;
  return ['', ...yearsIn(rows)];
}
