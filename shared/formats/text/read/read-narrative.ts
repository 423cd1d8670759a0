import type { SetLine } from '#shared/bullets/indent.ts';
import { lineMark } from '#shared/bullets/marks.ts';
import { cellLines, linesOf, recordLines } from '../items.ts';
import { isRule, type Row } from '../row.ts';

/** How far a column of a table sets a line in. */
const columnWidth = 4;

/** Whether a page or a blank line stands inside one text line: the second half has no mark, the first is cut off. */
function goesOn(row: Row, text: string, above: string): boolean {
  if (row.table || lineMark(text).mark !== '' || lineMark(above).mark === '') return false;
  if (row.afterPage) return true;
  const opened =
    above.split('(').length > above.split(')').length || above.split('「').length > above.split('」').length;
  return row.afterBlank && (opened || /(?:[,·ㆍ]|\s(?:및|또는))$/.test(above));
}

/** The lines of a row of words. Its cells are one line, unless breaks stand in them. */
function rowLines(row: Row): readonly SetLine[] {
  if (!row.table) return (row.markup ? cellLines : linesOf)(row.cells[0] ?? '');
  const filled = row.cells.filter((cell) => cell.trim() !== '');
  const blanks = Math.max(
    0,
    row.cells.findIndex((cell) => cell.trim() !== ''),
  );
  if (filled.length !== 1) return linesOf(filled.join(' '));
  return cellLines(filled[0] ?? '').map(({ indent, text }) => ({ indent: indent + blanks * columnWidth, text }));
}

/** The text lines of a section of words. */
export function readNarrative(rows: readonly Row[]): string[] {
  const lines: SetLine[] = [];
  for (const row of rows) {
    if (isRule(row)) continue;
    for (const line of rowLines(row)) {
      const above = lines.at(-1);
      if (above !== undefined && above.text.length < 2_000 && goesOn(row, line.text, above.text))
        lines[lines.length - 1] = { indent: above.indent, text: `${above.text} ${line.text}` };
      else lines.push(line);
    }
  }
  return recordLines(lines);
}
