import { lowered, raised } from '#shared/characters/raised.ts';
import { HtmlRuns } from '#shared/html/runs.ts';
import { htmlTokens } from '#shared/html/tokens.ts';
import { isBlank, leafText, plainLine } from './characters.ts';
import { looksLikeHeading } from './headings.ts';
import { inputText, isCutTag, isTag } from './html.ts';
import { HtmlLists } from './html-lists.ts';
import { HtmlTable } from './html-table.ts';
import { isMark } from './markers.ts';
import { isFileMark, isPageNumber } from './page-number.ts';
import { quotedRow } from './quoted-cells.ts';
import { isRuleText, type Row } from './row.ts';

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

/** A style sheet is looked at this far. */
const longestSheet = 400_000;

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
    let to = lineEnd(text, from);
    line += 1;
    const first = line;
    if (to === from) reader.blank();
    else {
      const source = text.slice(from, to);
      const quoted = source.includes('"') && /(?:^|\t)"/.test(source) ? quotedRow(text, from) : null;
      if (quoted !== null) {
        line += breaks(text, from, quoted.end);
        to = quoted.end;
        reader.cells(quoted.cells, first);
      } else if (source.includes('<') && isCutTag(source)) {
        to = tagLineEnd(text, to);
        line += breaks(text, from, to);
        reader.line(text.slice(from, to).replace(/[\r\n]+/g, ' '), first);
      } else reader.line(source, first);
      if (reader.count > mostLines) return false;
    }
    from = behind(text, to);
  }
  reader.end();
  return reader.count <= mostLines;
}

function lineEnd(text: string, from: number): number {
  let to = from;
  while (to < text.length) {
    const code = text.charCodeAt(to);
    if (code === 10 || code === 13) break;
    to += 1;
  }
  return to;
}

function behind(text: string, end: number): number {
  return end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
}

function breaks(text: string, from: number, to: number): number {
  return text.slice(from, to).match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** The end of the line on which a tag ends that began on the line ending at `end`; `end` where none is near. */
function tagLineEnd(text: string, end: number): number {
  const near = text.slice(end, end + 2_000);
  const close = near.indexOf('>');
  const open = near.indexOf('<');
  return close < 0 || (open >= 0 && open < close) ? end : lineEnd(text, end + close);
}

const cellTags = new Set(['table', 'tr', 'td', 'th']);

/** No page lays out tables in tables deeper than this. */
const deepestTables = 20;

class RowReader {
  readonly #sink: RowSink;
  #afterPage = false;
  #afterBlank = false;
  /** A number alone on its line: at the end of a page it is the page's. */
  #number: Row | null = null;
  #table: HtmlTable | null = null;
  /** Tables round the open one: pages laid out in a table have the document inside a cell. */
  readonly #around: HtmlTable[] = [];
  /** How many tables are open inside a cell of a table of figures: they are part of its text. */
  #inner = 0;
  readonly #lists = new HtmlLists();
  readonly #runs = new HtmlRuns();
  #sheet: string | null = null;
  /** Rows so far, and bullets inside long ones: what the memory that a text takes grows with. */
  count = 0;

  constructor(sink: RowSink) {
    this.#sink = sink;
  }

  blank(): void {
    this.#afterBlank = true;
  }

  /** A row whose cells the source set in quotes. */
  cells(cells: readonly string[], line: number): void {
    this.#closeTable();
    this.#push({ line, cells: cells.map(plainLine), table: true, markup: false });
  }

  line(source: string, line: number): void {
    if (source.length > longestLine) {
      this.count += 1;
      this.#sink.outside(line, source.trim());
      return;
    }
    if (!source.includes('\f')) {
      this.#plain(source, line);
      return;
    }
    for (const [index, page] of source.split('\f').entries()) {
      if (index > 0) {
        this.#number = null;
        this.#afterPage = true;
      }
      this.#plain(page, line);
    }
  }

  end(): void {
    this.#closeTable();
    this.#release();
  }

  #plain(source: string, line: number): void {
    const text = plainLine(source);
    if (this.#table !== null && !text.includes('<') && endsTable(text, this.#table.inCell)) this.#closeTable();
    if (this.#table !== null || this.#sheet !== null || text.includes('<')) this.#html(text, line);
    else this.#emit(text, line);
  }

  #html(text: string, line: number): void {
    let outside: string[] = [];
    const put = (piece: string) => {
      const text = this.#lists.marked(piece);
      if (!this.#table?.add(text)) outside.push(text);
    };
    const flush = () => {
      if (outside.length > 0) this.#emit(outside.join(''), line, true);
      outside = [];
    };
    for (const token of htmlTokens(text, isTag)) {
      if (token.kind === 'text' || token.kind === 'comment') {
        const whole = text.slice(token.start, token.end);
        if (token.kind === 'text') this.#text(whole, line, put);
        else if (isMark(whole)) put(whole);
        else this.#left(token.text, line);
      } else {
        if (token.kind === 'open') this.#runs.open(token.name, token.attributes);
        else this.#close(token.name);
        if (token.name === 'style') this.#sheet = token.kind === 'open' ? '' : null;
        else if (this.#inner > 0 && cellTags.has(token.name)) this.#innerTag(token, put);
        else if (token.name === 'table') {
          flush();
          if (token.kind === 'open') this.#openTable();
          else this.#endTable(line);
          if (this.#inner > 0) put('\n');
        } else if (this.#table !== null && (token.name === 'td' || token.name === 'th')) {
          flush();
          if (token.kind === 'open') this.#table.startCell(token.attributes, line);
          else this.#table.endCell();
        } else if (this.#table !== null && token.name === 'tr') {
          flush();
          this.#endRow();
        } else if (token.name === 'input') put(token.kind === 'open' ? inputText(token.attributes) : ' ');
        else if (breakingTags.has(token.name)) {
          this.#lists.tag(token);
          put('\n');
        }
      }
    }
    // The end of a line inside a cell is white space, as in HTML.
    put(' ');
    if (this.#table?.inCell !== true) this.#runs.endLine();
    flush();
  }

  #close(name: string): void {
    if (name === 'style') this.#runs.sheet(this.#sheet ?? '');
    if (name === 'td' || name === 'th' || name === 'tr' || name === 'table') this.#runs.endLine();
    this.#runs.close(name);
  }

  /** Text of the page; what is struck out or hidden is no part of a value, but told. */
  #text(text: string, line: number, put: (piece: string) => void): void {
    const { struck, hidden, raised: height, silent } = this.#runs.marks;
    if (this.#sheet !== null) {
      if (this.#sheet.length < longestSheet) this.#sheet += text;
    } else if (silent) return;
    else if (struck || hidden) this.#left(text, line);
    else put(height === 0 ? text : height > 0 ? raised(text) : lowered(text));
  }

  #left(text: string, line: number): void {
    const left = leafText(text);
    this.count += 1;
    if (left !== '') this.#sink.outside(line, left);
  }

  /** Every open table ends. */
  #closeTable(): void {
    if (this.#table === null) return;
    this.#endRow();
    this.#table = null;
    this.#around.length = 0;
    this.#inner = 0;
  }

  #openTable(): void {
    if (this.#table?.isFigures === true) {
      this.#inner += 1;
      return;
    }
    if (this.#table !== null) {
      if (this.#table.inCell) this.#table.isLayout = true;
      this.#endRow();
      if (this.#around.length < deepestTables) this.#around.push(this.#table);
    }
    this.#table = new HtmlTable();
  }

  /** The table is over; the cell of the one round it goes on. */
  #endTable(line: number): void {
    if (this.#table === null) return;
    this.#endRow();
    this.#table = this.#around.pop() ?? null;
    this.#table?.startCell(new Map(), line);
  }

  /** Tags of a table inside a cell of figures: its rows are lines of that cell. */
  #innerTag({ name, kind }: { name: string; kind: 'open' | 'close' }, put: (piece: string) => void): void {
    if (name === 'table') this.#inner += kind === 'open' ? 1 : -1;
    put(name === 'td' || name === 'th' ? ' ' : '\n');
  }

  #endRow(): void {
    const line = this.#table?.line ?? 0;
    const cells = this.#table?.endRow();
    if (!cells || cells.every(isBlank)) return;
    if (this.#table?.isLayout === true) for (const cell of cells) this.#emit(cell, line, true);
    else this.#push({ line, cells, table: true, markup: true });
  }

  #emit(text: string, line: number, markup = false): void {
    if (isBlank(text) || (!text.includes('\t') && isFileMark(text))) {
      this.#afterBlank = true;
    } else if (text.includes('\t')) {
      this.#push({ line, cells: text.split('\t'), table: true, markup });
    } else if (/^\s*[|│┃║｜]/.test(text) && !/\|\s*\n\s*\|/.test(text)) {
      if (!isRuleText(text) || text.includes('|'))
        this.#push({ line, cells: markdownCells(text.replace(/[│┃║｜]/g, '|')), table: true, markup });
    } else if (text.includes('\n')) {
      for (const part of text.split('\n')) this.#emit(part, line, markup);
    } else if (isPageNumber(text)) {
      this.#afterPage = true;
    } else {
      this.#push({ line, cells: [text], table: false, markup });
    }
  }

  #push(row: Omit<Row, 'afterPage' | 'afterBlank'>): void {
    this.count += 1;
    if (row.cells.length > mostCells && row.cells.filter((cell) => !isBlank(cell)).length > mostCells) {
      this.#sink.outside(row.line, leafText(row.cells.join(' ')));
      return;
    }
    for (const cell of row.cells) if (cell.length > 200) this.count += bullets(cell);
    this.#release();
    const whole = { ...row, afterPage: this.#afterPage, afterBlank: this.#afterBlank };
    this.#afterPage = false;
    this.#afterBlank = false;
    if (!row.table && /^\s*\d{1,3}\s*$/.test(row.cells[0] ?? '')) this.#number = whole;
    else this.#sink.row(whole);
  }

  /** A number that no page ended behind is a row. */
  #release(): void {
    const number = this.#number;
    this.#number = null;
    if (number !== null) this.#sink.row(number);
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
  // What a spreadsheet library writes for a blank cell, and for a column without a name.
  return cells.map((cell) => cell.trim().replace(/^(?:NaN|Unnamed: \d{1,3})$/, ''));
}
