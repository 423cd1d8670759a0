/** A row of a spreadsheet is not longer. */
const longest = 40_000;

/** A row whose cells stand in quotes, and where it ends in the text. */
export interface QuotedRow {
  readonly cells: readonly string[];
  readonly end: number;
}

/**
 * Cells of the row at `from` as spreadsheets copy them: a cell with a line break, tab or quote inside stands in quotes,
 * its quotes doubled; some programs set every cell in quotes (R7). `null` where no cell needs them: then every quote in
 * the line is a quote, as in prose.
 */
export function quotedRow(text: string, from: number): QuotedRow | null {
  const cells: string[] = [];
  const quoted: (string | null)[] = [];
  let unquoted = false;
  for (let at = from; ; ) {
    const cell = text[at] === '"' ? quotedCell(text, at + 1, from + longest) : null;
    let end = cell?.end ?? plainEnd(text, at);
    if (cell !== null && /[\r\n\t"]/.test(cell.text)) {
      cells.push(cell.text.replaceAll('\t', ' ').replace(/\r\n?/g, '\n'));
      quoted.push(null);
      unquoted = true;
    } else {
      end = plainEnd(text, at);
      cells.push(text.slice(at, end));
      quoted.push(cell?.text ?? null);
    }
    // Prose in quotes over two lines is prose: only a row of a table has cells.
    if (text[end] !== '\t') {
      const every =
        quoted.filter((one) => one !== null).length > 1 &&
        cells.every((one, index) => one === '' || quoted[index] !== null);
      if (!(every || unquoted) || cells.length < 2) return null;
      return { cells: cells.map((one, index) => quoted[index] ?? one), end };
    }
    at = end + 1;
  }
}

/** Where a cell without quotes ends. */
function plainEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\t' && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

/** The quoted cell whose text begins at `from`; `null` where the quote is one of the words. */
function quotedCell(text: string, from: number, limit: number): { text: string; end: number } | null {
  for (let at = text.indexOf('"', from); at >= 0 && at < limit; at = text.indexOf('"', at + 1)) {
    const behind = text[at + 1];
    if (behind === '"') at += 1;
    else if (behind === undefined || behind === '\t' || behind === '\n' || behind === '\r') {
      return { text: text.slice(from, at).replaceAll('""', '"'), end: at + 1 };
    } else return null;
  }
  return null;
}
