import { decodeEntities } from '#shared/html/entities.ts';
import { HtmlRuns, silentTags } from '#shared/html/runs.ts';
import { declared } from '#shared/html/styles.ts';
import { type Attributes, type HtmlToken, htmlTokens } from '#shared/html/tokens.ts';
import type { CellValue } from '../types.ts';
import { type Clip, type PastedCell, squared } from './block.ts';
import { CellTextReader } from './cell-text-reader.ts';
import { SourceReader } from './source.ts';
import { TableLayout } from './table-layout.ts';

/** A span wider than any office table is a mistake or malice; it must not make a million cells. */
const widestSpan = 512;
const tallestSpan = 20_000;

/** A table's cell while it is read. */
interface OpenCell {
  readonly name: string;
  readonly attributes: Attributes;
  readonly text: CellTextReader;
  readonly hidden: boolean;
  coloured: boolean;
}

function span(attributes: Attributes, name: string, most: number): number {
  const given = Number.parseInt(attributes.get(name) ?? '1', 10);
  return Number.isInteger(given) && given > 0 ? Math.min(given, most) : 1;
}

/** What this application's own grid wrote beside the text (html-write.ts). */
function ownValue(attributes: Attributes): PastedCell['own'] {
  const kind = attributes.get('data-sallim-kind');
  if (kind === undefined) return undefined;
  const number = attributes.get('data-sallim-number');
  const value: CellValue = number === undefined ? null : Number(number);
  return typeof value === 'number' && !Number.isFinite(value) ? undefined : { kind, value };
}

/** A length that leaves nothing to be seen: spreadsheets write hidden rows and columns with it. */
const isNothing = (length: string | null | undefined) => /^0+(?:\.0+)?(?:pt|px|cm|mm|in)?$/.test(length?.trim() ?? '');

/** Tags of conditions and declarations, which are no text: `<![if supportMisalignedColumns]>`. */
const declarations = /<!(?:\[[^>]*\]|doctype[^>]*)>|<\?[^>]*>/gi;

/** Reads clipboard HTML token by token; the table inside a cell's table is text of that cell. */
class Reader {
  readonly #out: PastedCell[][] = [];
  readonly #runs = new HtmlRuns();
  readonly #source = new SourceReader();
  #layout: TableLayout | null = null;
  #rowHidden = false;
  #cell: OpenCell | null = null;
  #depth = 0;
  #silent = 0;
  #loose = new CellTextReader();
  #hiddenRows = 0;
  #hiddenColumns = 0;

  sheet(text: string): void {
    this.#runs.sheet(text);
    this.#source.sheet(text);
  }

  meta(attributes: Attributes): void {
    this.#source.meta(attributes);
  }

  text(given: string): void {
    if (this.#silent > 0) return;
    const text = decodeEntities(given.includes('<') ? given.replace(declarations, '') : given);
    const { marks } = this.#runs;
    // A hidden row is taken out as a whole: until then its cells hold what they hold.
    if (this.#cell) this.#cell.text.add(text, this.#cell.hidden ? { ...marks, hidden: false } : marks);
    else if (this.#depth === 0) this.#loose.add(text, marks);
  }

  open(name: string, attributes: Attributes): void {
    if (silentTags.has(name)) this.#silent += 1;
    if (this.#depth === 1 && (name === 'tr' || name === 'td' || name === 'th')) this.#endOpen(name);
    this.#runs.open(name, attributes);
    if (name === 'table') {
      this.#depth += 1;
      if (this.#depth === 1) {
        this.#endLoose();
        this.#layout = new TableLayout();
        return;
      }
    }
    if (this.#depth === 1) this.#openInTable(name, attributes);
    else this.#markup(name);
  }

  close(name: string): void {
    if (silentTags.has(name) && this.#silent > 0) this.#silent -= 1;
    if (name === 'table' && this.#depth === 1) this.#endTable();
    else if (this.#depth === 1 && (name === 'td' || name === 'th' || name === 'tr')) this.#endCell();
    else if (name !== 'br') this.#markup(name);
    if (name === 'table' && this.#depth > 0) this.#depth -= 1;
    this.#runs.close(name);
  }

  end(): Clip {
    this.#endTable();
    this.#endLoose();
    return { block: squared(this.#out), hiddenRows: this.#hiddenRows, hiddenColumns: this.#hiddenColumns };
  }

  #openInTable(name: string, attributes: Attributes): void {
    const style = attributes.get('style') ?? '';
    if (name === 'col') {
      const width = attributes.get('width') ?? declared(style, 'width');
      const hidden =
        declared(style, 'display') === 'none' || /hidden|collapse/.test(declared(style, 'visibility') ?? '');
      this.#layout?.columns(span(attributes, 'span', widestSpan), hidden || isNothing(width));
    } else if (name === 'tr') {
      const height = declared(style, 'height') ?? attributes.get('height');
      this.#rowHidden = this.#runs.marks.hidden || isNothing(height);
      this.#layout?.startRow(this.#rowHidden);
    } else if (name === 'td' || name === 'th') {
      const { hidden } = this.#runs.marks;
      this.#cell = { name, attributes, text: new CellTextReader(), hidden, coloured: false };
    } else {
      if (this.#cell && /mso-ignore\s*:\s*color/i.test(style)) this.#cell.coloured = true;
      this.#markup(name);
    }
  }

  #markup(name: string): void {
    (this.#cell?.text ?? this.#loose).tag(name);
  }

  /** End tags may be left out: a new cell ends the one before, a new row its row. */
  #endOpen(name: string): void {
    if (this.#cell) this.#runs.close(this.#cell.name);
    this.#endCell();
    if (name === 'tr') this.#runs.close('tr');
  }

  #endCell(): void {
    if (!this.#cell) return;
    const { attributes, text, hidden, coloured } = this.#cell;
    this.#cell = null;
    const own = ownValue(attributes);
    const figures = text.figures();
    const source = own ? undefined : this.#source.of(attributes, coloured);
    const left = text.left();
    const cell: PastedCell = {
      text: text.text(),
      ...(own ? { own } : {}),
      ...(figures === undefined ? {} : { figures }),
      ...(source ? { source } : {}),
      ...(left ? { left } : {}),
    };
    const columns = span(attributes, 'colspan', widestSpan);
    this.#layout?.put(cell, columns, span(attributes, 'rowspan', tallestSpan), hidden && !this.#rowHidden);
  }

  #endTable(): void {
    if (this.#cell) this.#runs.close(this.#cell.name);
    this.#endCell();
    const table = this.#layout?.finish();
    for (const row of table?.rows ?? []) this.#out.push([...row]);
    this.#hiddenRows += table?.hiddenRows ?? 0;
    this.#hiddenColumns += table?.hiddenColumns ?? 0;
    this.#layout = null;
  }

  /** Text beside tables becomes rows of one cell, a line each, as spreadsheets take it. */
  #endLoose(): void {
    const left = this.#loose.left();
    let first = true;
    for (const line of this.#loose.text().split('\n')) {
      if (line.trim() === '') continue;
      this.#out.push([first && left ? { text: line, left } : { text: line }]);
      first = false;
    }
    this.#loose = new CellTextReader();
  }
}

/** What was copied: Excel and the browsers put it between two comments; the rest is there for its looks. */
function fragmentOf(tokens: readonly HtmlToken[]): readonly HtmlToken[] {
  const start = tokens.findIndex((token) => token.kind === 'comment' && token.text === 'StartFragment');
  const end = tokens.findLastIndex((token) => token.kind === 'comment' && token.text === 'EndFragment');
  const inner = start >= 0 && end > start ? tokens.slice(start + 1, end) : tokens;
  // Excel's fragment begins inside the table: the tags before it are needed to know that it is one.
  return inner.some(isTable) || !tokens.some(isTable) ? inner : tokens;
}

const isTable = (token: HtmlToken) => token.kind === 'open' && token.name === 'table';

/**
 * Clipboard HTML (Excel, LibreOffice, 한글, a browser, or this application) as a block of cells. The value of a merged
 * cell stands in its first place, the rest of the merge is blank. `table` is `false` where there is no table and the
 * rows are the text's lines.
 */
export function readHtml(html: string): Clip & { readonly table: boolean } {
  const tokens = htmlTokens(html);
  const reader = new Reader();
  tokens.forEach((token, at) => {
    if (token.kind !== 'open') return;
    const next = tokens[at + 1];
    if (token.name === 'style' && next?.kind === 'text') reader.sheet(next.text);
    else if (token.name === 'meta') reader.meta(token.attributes);
  });
  for (const token of fragmentOf(tokens)) {
    if (token.kind === 'text') reader.text(token.text);
    else if (token.kind === 'open') reader.open(token.name, token.attributes);
    else if (token.kind === 'close') reader.close(token.name);
  }
  return { ...reader.end(), table: tokens.some(isTable) };
}
