/** A field as Excel puts it on the clipboard: quoted when it holds a tab, a line break or begins with a quote. */
function quote(field: string): string {
  return /[\t\n\r]|^"/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** Tab-separated text as Excel and LibreOffice write it: CRLF between rows, LF inside a quoted cell. */
export function printTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quote).join('\t')).join('\r\n');
}

/** The end of a quoted field that begins at `start`, or −1 when its quote is never closed or text follows it. */
function quotedEnd(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const quoteAt = text.indexOf('"', at);
    if (quoteAt < 0) return -1;
    if (text[quoteAt + 1] === '"') {
      at = quoteAt + 2;
      continue;
    }
    const after = text[quoteAt + 1];
    return after === undefined || after === '\t' || after === '\n' ? quoteAt : -1;
  }
}

/** Where an unquoted field ends: the next tab or line break. */
function plainEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== '\t' && text[at] !== '\n') at += 1;
  return at;
}

/**
 * Reads tab-separated clipboard text. A field that only begins with a quote (`"가" 등`) is plain text, as Excel
 * leaves it when it is typed by hand. One line break at the end belongs to the last row. Linear in the text.
 */
export function parseTsv(given: string): string[][] {
  const text = given.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  // Once one quote is found unclosed, every later one would search to the end again: remember it.
  let unclosed = false;
  for (;;) {
    const end = text[at] === '"' && !unclosed ? quotedEnd(text, at) : -1;
    if (end >= 0) {
      row.push(text.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 1;
    } else {
      if (text[at] === '"' && text.indexOf('"', at + 1) < 0) unclosed = true;
      const stop = plainEnd(text, at);
      row.push(text.slice(at, stop));
      at = stop;
    }
    if (at >= text.length) break;
    if (text[at] === '\n') {
      rows.push(row);
      row = [];
    }
    at += 1;
    if (at === text.length) {
      row.push('');
      break;
    }
  }
  rows.push(row);
  return rows;
}
