import type { Block, Book, Cover, DocumentPart } from '#shared/document/model/document.ts';
import { ems, type Face } from './advances.ts';
import type { Coverage } from './coverage.ts';
import { MissingGlyphs } from './missing-glyphs.ts';
import { roomIn } from './place-cells.ts';
import { printable } from './printable.ts';
import type { TypstBlock, TypstCover, TypstInput, TypstPart } from './typst-input.ts';
import { lineCount, wrap } from './wrap.ts';
import { type Print, toLists } from './write-lines.ts';
import { toTable } from './write-table.ts';

/** A document's name in its properties; PDF/A bounds such strings, and nobody reads more. */
const longestName = 200;

/** The width of the text area (mm), and what the sizes (pt) of the template leave for words in it. */
const pageWidth = 170;
const sizes: Readonly<Record<'title' | 'chapter' | 'heading', readonly [size: number, width: number]>> = {
  title: [20, pageWidth - 11],
  chapter: [15, pageWidth - 11],
  heading: [13, pageWidth - 6],
};
const textRoom = { room: roomIn(pageWidth, 11.5), face: 'serif', even: true } as const;
const notesRoom = { room: roomIn(pageWidth, 9.5), face: 'sans', even: true } as const;
const listedRoom = roomIn(pageWidth - 20, 11);
const runningRoom = roomIn(pageWidth, 8.5);

/** A heading of more lines may be taller than a page; a shorter one is not divided. */
const tallHeading = 12;

export interface WriteOptions {
  readonly contents: TypstInput['contents'];
  readonly firstPage?: number;
  /** The 세부사업명 at the head of each page; without it, as the book has a cover. */
  readonly header?: boolean;
  readonly anchors?: boolean;
}

function toHeading(block: Extract<Block, { kind: 'title' | 'chapter' | 'heading' }>, print: Print): TypstBlock {
  const text = print(block.text);
  const [size, width] = sizes[block.kind];
  const room = roomIn(width, size);
  return {
    kind: block.kind,
    section: block.section ?? '',
    number: block.kind === 'chapter' ? `${block.number}` : '',
    text,
    shown: wrap(text, room, 'bold'),
    tall: lineCount(text, room, 'bold') > tallHeading,
  };
}

function toBlock(block: Block, print: Print): TypstBlock {
  switch (block.kind) {
    case 'table':
      return toTable(block, print);
    case 'lines':
      return { kind: 'lines', lists: toLists(block.lines, textRoom, print) };
    case 'notes':
      return { kind: 'notes', lists: toLists(block.lines, notesRoom, print) };
    default:
      return toHeading(block, print);
  }
}

/** As much of a title as stands in two lines at the head of a page. */
function running(title: string): string {
  const room = 1.8 * runningRoom;
  if (ems(title, 'sans') <= room) return wrap(title, runningRoom, 'sans');
  const characters = Array.from(title);
  let width = 0;
  const end = characters.findIndex((character) => {
    width += ems(character, 'sans');
    return width > room;
  });
  return wrap(`${characters.slice(0, end).join('').trimEnd()}…`, runningRoom, 'sans');
}

const headingLevels: Readonly<Record<string, number>> = { title: 0, chapter: 1, heading: 2 };

function toPart(part: DocumentPart, coverage: Coverage, missing: MissingGlyphs): TypstPart {
  let place = '';
  const print: Print = (text) => printable(text, coverage, (character) => missing.add(character, part.title, place));
  const blocks = part.blocks.map((block) => {
    if (block.kind === 'chapter' || block.kind === 'heading') place = block.text;
    return toBlock(block, print);
  });
  place = '';
  const title = print(part.title) || ' ';
  const first = part.blocks.find(({ kind }) => kind in headingLevels);
  const base = headingLevels[first?.kind ?? 'title'] ?? 0;
  return { title, listed: wrap(title, listedRoom, 'sans'), running: running(title), base, blocks };
}

function toCover({ title, fiscalYear, department, date }: Cover, print: Print): TypstCover {
  const turned = (text: string, size: number, face: Face) => wrap(print(text), roomIn(pageWidth, size), face);
  return {
    title: turned(title, 30, 'bold'),
    year: `${fiscalYear}`,
    department: turned(department, 20, 'bold'),
    date: turned(date, 15, 'sans'),
  };
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
  const print: Print = (text) => printable(text, coverage, (character) => missing.add(character, '', '표지'));
  const { cover } = book;
  const year = cover?.fiscalYear ?? book.parts[0]?.fiscalYear ?? 2000;
  const input: TypstInput = {
    title: print(book.title).trim().slice(0, longestName).trim() || '사업별 설명서',
    year: Math.min(9999, Math.max(1900, year)),
    cover: cover && toCover(cover, print),
    contents: options.contents,
    firstPage: options.firstPage ?? 1,
    header: options.header ?? cover !== null,
    anchors: options.anchors ?? false,
    parts: book.parts.map((part) => toPart(part, coverage, missing)),
  };
  return { input, warnings: missing.warnings() };
}
