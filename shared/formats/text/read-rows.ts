import { isBlank, leafText, plainLine } from './characters.ts';
import { looksLikeHeading } from './headings.ts';
import { htmlPieces, inputText } from './html.ts';
import { HtmlTable } from './html-table.ts';
import { isFileMark, isPageNumber } from './page-number.ts';
import type { Row } from './row.ts';

/** Where the rows of a text go. */
export interface RowSink {
  row(row: Row): void;
  /** Text outside the page (a foreign comment, a line of absurd length): it can only be `unread`. */
  outside(line: number, text: string): void;
}

/** A line longer than this is no line of a document; it is not cut into cells (memory stays bounded). */
const longestLine = 4_000_000;

/** More lines with text (and bullets inside long ones) are refused: about twice the 설명서 of a whole 광역시. */
export const mostLines = 1_000_000;

/** No table of the form has half as many cells in a row; such a row is kept as its text alone. */
const mostCells = 40;

const breakingTags = new Set(
  'article blockquote br div dl dd dt h1 h2 h3 h4 h5 h6 hr li ol p section tr ul'.split(' '),
);

/** Feeds every row of `text` to the sink, in order; false where the text has more than `mostLines`. Linear. */
export function readRows(text: string, sink: RowSink): boolean {
  const reader = new RowReader(sink);
  let line = 0;
  let from = 0;
  while (from <= text.length) {
    let to = from;
    let code = 0;
    while (to < text.length) {
      code = text.charCodeAt(to);
      if (code === 10 || code === 13) break;
      to += 1;
    }
    line += 1;
    if (to > from) {
      reader.line(text.slice(from, to), line);
      if (reader.count > mostLines) return false;
    } else reader.blank();
    from = to + (code === 13 && text.charCodeAt(to + 1) === 10 ? 2 : 1);
  }
  reader.end();
  return reader.count <= mostLines;
}

class RowReader {
  readonly #sink: RowSink;
  #afterPage = false;
  #afterBlank = false;
  #table: HtmlTable | null = null;
  /** Rows so far, and bullets inside long ones: what the memory that a text takes grows with. */
  count = 0;

  constructor(sink: RowSink) {
    this.#sink = sink;
  }

  blank(): void {
    this.#afterBlank = true;
  }

  line(source: string, line: number): void {
    if (source.length > longestLine) {
      this.count += 1;
      this.#sink.outside(line, source.trim());
      return;
    }
    if (!source.includes('\f')) {
      this.#plain(plainLine(source), line);
      return;
    }
    for (const [index, page] of source.split('\f').entries()) {
      if (index > 0) this.#afterPage = true;
      this.#plain(plainLine(page), line);
    }
  }

  end(): void {
    this.#closeTable();
  }

  #plain(text: string, line: number): void {
    if (this.#table !== null && !text.includes('<') && endsTable(text, this.#table.inCell)) this.#closeTable();
    if (this.#table !== null || text.includes('<')) this.#html(text, line);
    else this.#emit(text, line);
  }

  #html(text: string, line: number): void {
    let outside: string[] = [];
    const put = (piece: string) => {
      if (!this.#table?.add(piece)) outside.push(piece);
    };
    const flush = () => {
      if (outside.length > 0) this.#emit(outside.join(''), line);
      outside = [];
    };
    for (const piece of htmlPieces(text)) {
      if (piece.kind === 'text') put(piece.text);
      else if (piece.kind === 'comment') {
        const comment = leafText(piece.text);
        this.count += 1;
        if (comment !== '') this.#sink.outside(line, comment);
      } else if (piece.name === 'table') {
        flush();
        this.#closeTable();
        if (piece.kind === 'open') this.#table = new HtmlTable();
      } else if (this.#table !== null && (piece.name === 'td' || piece.name === 'th')) {
        flush();
        if (piece.kind === 'open') this.#table.startCell(piece.attributes, line);
        else this.#table.endCell();
      } else if (this.#table !== null && piece.name === 'tr') {
        flush();
        this.#endRow();
      } else if (piece.name === 'input') put(piece.kind === 'open' ? inputText(piece.attributes) : ' ');
      else if (breakingTags.has(piece.name)) put('\n');
    }
    // The end of a line inside a cell is white space, as in HTML.
    put(' ');
    flush();
  }

  #closeTable(): void {
    if (this.#table === null) return;
    this.#endRow();
    this.#table = null;
  }

  #endRow(): void {
    const line = this.#table?.line ?? 0;
    const cells = this.#table?.endRow();
    if (cells && !cells.every(isBlank)) this.#push({ line, cells, table: true });
  }

  #emit(text: string, line: number): void {
    if (isBlank(text) || (!text.includes('\t') && isFileMark(text))) {
      this.#afterBlank = true;
    } else if (text.includes('\t')) {
      this.#push({ line, cells: text.split('\t'), table: true });
    } else if (/^\s*\|/.test(text) && !/\|\s*\n\s*\|/.test(text)) {
      this.#push({ line, cells: markdownCells(text), table: true });
    } else if (text.includes('\n')) {
      for (const part of text.split('\n')) this.#emit(part, line);
    } else if (isPageNumber(text)) {
      this.#afterPage = true;
    } else {
      this.#push({ line, cells: [text], table: false });
    }
  }

  #push(row: Omit<Row, 'afterPage' | 'afterBlank'>): void {
    this.count += 1;
    if (row.cells.length > mostCells && row.cells.filter((cell) => !isBlank(cell)).length > mostCells) {
      this.#sink.outside(row.line, leafText(row.cells.join(' ')));
      return;
    }
    for (const cell of row.cells) if (cell.length > 200) this.count += bullets(cell);
    this.#sink.row({ ...row, afterPage: this.#afterPage, afterBlank: this.#afterBlank });
    this.#afterPage = false;
    this.#afterBlank = false;
  }
}

/** A heading after a table whose end tag is missing; inside an open cell a bare `사업내용` is a label. */
function endsTable(text: string, inCell: boolean): boolean {
  return looksLikeHeading(text) && (!inCell || !/^\s*[가-힣]/.test(text));
}

function bullets(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) if ('○◯●❍ㅇ\n'.includes(text[index] ?? '')) count += 1;
  return count;
}

function markdownCells(text: string): string[] {
  const inner = text.trim().slice(1);
  const cells = inner.split(/(?<!\\)\|/);
  if (cells.length > 1 && isBlank(cells.at(-1) ?? '')) cells.pop();
  return cells.map((cell) => cell.trim());
}
