import type { Block, Book, Cell, DocumentPart, Table, TextLine } from '#shared/document/document.ts';
import type { Coverage } from './coverage.ts';
import { MissingGlyphs } from './missing-glyphs.ts';
import { estimateLines, fittingSize, placeCells, pointsPerMillimetre } from './place-cells.ts';
import { printable } from './printable.ts';
import type { TypstBlock, TypstCell, TypstInput, TypstItem, TypstPart, TypstTable } from './typst-input.ts';

/** Sizes and paddings of the template, needed to settle what fits (form.md: tables 10 pt). */
const tableSize = 10;
const smallSize = 7.5;
const cellPadding = 2.2;
/** The height (pt) of a line of 산출근거. */
const rowPitch = 18;

/** A document's name in its properties; PDF/A bounds such strings, and nobody reads more. */
const longestName = 200;

/** Tables up to this size stay on one page: moving them leaves at most about a quarter of a page white. */
const wholeRows = 6;
const wholeLines = 14;

export interface WriteOptions {
  readonly contents: TypstInput['contents'];
  readonly firstPage?: number;
  /** The 세부사업명 at the head of each page; without it, as the book has a cover. */
  readonly header?: boolean;
  readonly anchors?: boolean;
}

/** `longest`: how many characters may stand without a place to break. */
type Print = (text: string, longest?: number) => string;

/** Lines with levels as a tree; a level that jumps hangs one step below the line above it. */
export function toItems(lines: readonly TextLine[], print: Print, longest?: number): TypstItem[] {
  const top: TypstItem[] = [];
  const open: { level: number; items: TypstItem[] }[] = [];
  for (const { bullet, text, level } of lines) {
    while ((open.at(-1)?.level ?? -1) >= level) open.pop();
    const items: TypstItem[] = [];
    (open.at(-1)?.items ?? top).push({ bullet: print(bullet), text: print(text, longest), items });
    if (bullet === '') open.length = 0;
    else open.push({ level, items });
  }
  return top;
}

function toCell(cell: Cell, width: number, line: boolean, print: Print): TypstCell {
  const inner = width - 2 * cellPadding;
  const longest = Math.max(2, Math.floor((inner * pointsPerMillimetre) / (0.62 * tableSize)));
  const plain = {
    colspan: 1,
    rowspan: 1,
    head: false,
    repeat: false,
    keep: 1,
    breakable: false,
    items: [],
    bullet: '',
    level: 0,
  };
  if (cell.kind === 'amount') {
    const text = print(cell.text);
    const small = print(cell.small ?? '');
    const size = fittingSize(text, inner, tableSize);
    return {
      ...plain,
      kind: 'amount',
      align: 'right',
      text,
      small,
      size,
      smallSize: fittingSize(small, inner, smallSize),
    };
  }
  const [first] = cell.lines;
  const lines = cell.lines.reduce((sum, { text }) => sum + estimateLines(text, inner, tableSize), 0);
  // A 과목 of few lines stays on one page instead.
  const repeats = cell.repeat === true && (cell.rowspan ?? 1) > 3;
  const oneLine = line && first !== undefined && cell.lines.length === 1;
  return {
    ...plain,
    kind: oneLine ? 'line' : 'text',
    align: cell.align,
    colspan: cell.colspan ?? 1,
    rowspan: cell.rowspan ?? 1,
    head: cell.head ?? false,
    repeat: repeats,
    keep: Math.min(8, Math.ceil((13 * lines + 3) / rowPitch)),
    // Three lines or less never split (form.md); the estimate may be one line short, so four.
    breakable: lines > 4 || repeats,
    items: oneLine ? [] : toItems(cell.lines, print, longest),
    bullet: oneLine ? print(first.bullet) : '',
    text: oneLine ? print(first.text, longest) : '',
    level: oneLine ? first.level : 0,
    small: '',
    size: tableSize,
    smallSize,
  };
}

/** About how many lines a table takes: in each row its longest cell. */
function linesOf(table: Table): number {
  return placeCells(table).reduce((sum, row) => {
    const lines = row.map(({ cell, width }) =>
      cell.kind === 'amount' ? 2 : cell.lines.reduce((all, { text }) => all + estimateLines(text, width, tableSize), 0),
    );
    return sum + Math.max(...lines);
  }, 0);
}

function toTable(table: Table, print: Print): TypstTable {
  const open = table.open ?? false;
  const cells = (rows: Table['rows'], line: boolean) =>
    placeCells({ columns: table.columns, rows }).map((row) =>
      row.map(({ cell, width }) => toCell(cell, width, line && cell.kind === 'text' && cell.align === 'left', print)),
    );
  return {
    kind: 'table',
    columns: table.columns,
    unit: print(table.unit ?? ''),
    open,
    head: cells(table.headRows, false),
    rows: cells(table.rows, open),
    breakable: table.rows.length > wholeRows || linesOf(table) > wholeLines,
  };
}

function toBlock(block: Block, print: Print): TypstBlock {
  switch (block.kind) {
    case 'table':
      return toTable(block, print);
    case 'lines':
      return { kind: 'lines', items: toItems(block.lines, print) };
    case 'note':
      return { kind: 'note', text: print(block.text) };
    case 'chapter':
      return { kind: 'chapter', section: block.section ?? '', text: `${block.number} ${print(block.text)}` };
    default:
      return { kind: block.kind, section: block.section, text: print(block.text) };
  }
}

function toPart(part: DocumentPart, coverage: Coverage, missing: MissingGlyphs): TypstPart {
  let place = '';
  const print: Print = (text, longest) =>
    printable(text, coverage, (character) => missing.add(character, part.title, place), longest);
  const blocks = part.blocks.map((block) => {
    if (block.kind === 'chapter' || block.kind === 'heading') place = block.text;
    return toBlock(block, print);
  });
  place = '';
  return { title: print(part.title) || ' ', blocks };
}

/**
 * A book as the template's input, and a Korean warning for each character that the fonts lack (it is printed as 〓).
 * Pure and total: any text prints as it stands, none of it is markup.
 */
export function writeTypst(
  book: Book,
  coverage: Coverage,
  options: WriteOptions,
): { input: TypstInput; warnings: string[] } {
  const missing = new MissingGlyphs();
  const print: Print = (text, longest) =>
    printable(text, coverage, (character) => missing.add(character, '', '표지'), longest);
  const { cover } = book;
  const year = cover?.fiscalYear ?? book.parts[0]?.fiscalYear ?? 2000;
  const input: TypstInput = {
    title: print(book.title, Number.POSITIVE_INFINITY).trim().slice(0, longestName).trim() || '사업별 설명서',
    year: Math.min(9999, Math.max(1900, year)),
    cover: cover && {
      title: print(cover.title),
      year: `${cover.fiscalYear}`,
      department: print(cover.department),
      date: print(cover.date),
    },
    contents: options.contents,
    firstPage: options.firstPage ?? 1,
    header: options.header ?? cover !== null,
    anchors: options.anchors ?? false,
    parts: book.parts.map((part) => toPart(part, coverage, missing)),
  };
  return { input, warnings: missing.warnings() };
}
