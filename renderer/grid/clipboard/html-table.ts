import type { CellValue } from '../types.ts';
import { type Block, type PastedCell, squared } from './block.ts';
import { CellLines } from './cell-lines.ts';
import { attributeOf, htmlTokens } from './html-tokens.ts';

/** A span wider than any office table is a mistake or malice; it must not make a million cells. */
const widestSpan = 512;
const tallestSpan = 20_000;
/** What one paste may hold; beyond it the rest of the spans is not spread. */
const mostCells = 2_000_000;

interface OpenCell {
  readonly lines: CellLines;
  readonly columns: number;
  readonly rows: number;
  readonly own: PastedCell['own'];
}

function span(attributes: string, name: string, most: number): number {
  const given = Number.parseInt(attributeOf(attributes, name) ?? '1', 10);
  return Number.isInteger(given) && given > 0 ? Math.min(given, most) : 1;
}

/** What this application's own grid wrote beside the text (html-write.ts). */
function ownValue(attributes: string): PastedCell['own'] {
  const kind = attributeOf(attributes, 'data-sallim-kind');
  if (kind === null) return undefined;
  const number = attributeOf(attributes, 'data-sallim-number');
  const value: CellValue = number === null ? null : Number(number);
  return typeof value === 'number' && !Number.isFinite(value) ? undefined : { kind, value };
}

/** Lays cells out as a browser does: each goes to the first place of its row that no span from above covers. */
class Layout {
  private readonly grid: (PastedCell | undefined)[][] = [];
  private row = -1;
  private column = 0;
  private cells = 0;

  startRow(): void {
    this.row += 1;
    this.column = 0;
    this.grid[this.row] ??= [];
  }

  put(cell: PastedCell, columns: number, rows: number): void {
    const here = this.grid[this.row] ?? [];
    while (here[this.column] !== undefined) this.column += 1;
    const tall = this.cells + columns * rows > mostCells ? 1 : rows;
    this.cells += columns * tall;
    for (let down = 0; down < tall; down += 1) {
      this.grid[this.row + down] ??= [];
      const line = this.grid[this.row + down] ?? [];
      for (let right = 0; right < columns; right += 1) {
        line[this.column + right] = down === 0 && right === 0 ? cell : { text: '' };
      }
    }
    this.column += columns;
  }

  /** A span may reach beyond the last row: those rows do not exist. */
  rows(): PastedCell[][] {
    return this.grid.slice(0, this.row + 1).map((line) => Array.from(line, (cell) => cell ?? { text: '' }));
  }
}

/** Reads clipboard HTML token by token; the table inside a cell's table is text of that cell. */
class Reader {
  private readonly out: PastedCell[][] = [];
  private layout: Layout | null = null;
  private cell: OpenCell | null = null;
  private depth = 0;
  private loose = new CellLines();

  text(text: string): void {
    if (this.cell) this.cell.lines.add(text);
    else if (this.depth === 0) this.loose.add(text);
  }

  open(name: string, attributes: string): void {
    if (name === 'table') {
      this.depth += 1;
      if (this.depth === 1) {
        this.endLoose();
        this.layout = new Layout();
        return;
      }
    }
    if (this.depth > 1 || (this.depth === 0 && name !== 'td')) {
      this.markup(name);
      return;
    }
    if (name === 'tr') {
      this.endCell();
      this.layout?.startRow();
    } else if (name === 'td' || name === 'th') {
      this.endCell();
      this.cell = {
        lines: new CellLines(),
        columns: span(attributes, 'colspan', widestSpan),
        rows: span(attributes, 'rowspan', tallestSpan),
        own: ownValue(attributes),
      };
    } else this.markup(name);
  }

  close(name: string): void {
    if (name === 'table' && this.depth > 0) {
      this.depth -= 1;
      if (this.depth === 0) {
        this.endTable();
        return;
      }
    }
    if (this.depth === 1 && (name === 'td' || name === 'th' || name === 'tr')) {
      this.endCell();
      return;
    }
    if (name !== 'br') this.markup(name);
  }

  end(): Block {
    this.endTable();
    this.endLoose();
    return squared(this.out);
  }

  private markup(name: string): void {
    (this.cell?.lines ?? this.loose).tag(name);
  }

  private endCell(): void {
    if (!this.cell) return;
    const { lines, columns, rows, own } = this.cell;
    this.layout?.put(own ? { text: lines.text(), own } : { text: lines.text() }, columns, rows);
    this.cell = null;
  }

  private endTable(): void {
    this.endCell();
    for (const row of this.layout?.rows() ?? []) this.out.push(row);
    this.layout = null;
    this.depth = 0;
  }

  /** Text beside tables becomes rows of one cell, a line each, as spreadsheets take it. */
  private endLoose(): void {
    if (!this.loose.isBlank) {
      for (const line of this.loose.text().split('\n')) if (line !== '') this.out.push([{ text: line }]);
    }
    this.loose = new CellLines();
  }
}

/**
 * Clipboard HTML (Excel, LibreOffice, 한글, a browser, or this application) as a block of cells. The value of a merged
 * cell stands in its first place, the rest of the merge is blank. `null` when the HTML holds no table.
 */
export function parseHtmlTable(html: string): Block | null {
  // Excel and the browsers put the copied part between these two; what is outside is not what was copied.
  const start = html.indexOf('<!--StartFragment-->');
  const end = html.lastIndexOf('<!--EndFragment-->');
  const inner = start >= 0 && end > start ? html.slice(start + 20, end) : html;
  // Excel's fragment begins inside the table: the tags before it are needed to know that it is one.
  const text = /<table[\s>]/i.test(inner) ? inner : html;
  if (!/<table[\s>]/i.test(text)) return null;
  const reader = new Reader();
  for (const token of htmlTokens(text)) {
    if (token.kind === 'text') reader.text(token.text);
    else if (token.kind === 'open') reader.open(token.name, token.attributes);
    else reader.close(token.name);
  }
  return reader.end();
}
