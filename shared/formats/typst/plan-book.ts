import type { Block, Book, DocumentPart, Table } from '#shared/document/document.ts';
import { placeCells, roomIn } from './place-cells.ts';
import { linesOf } from './write-lines.ts';

/**
 * Up to this many estimated pages a book is one run of the engine. A run holds all its pages in memory (measured:
 * about 2 MB a page on top of 250 MB), and a book must stay under 500 MB.
 */
const oneRun = 90;
/** A run of a larger book: measured best between memory and the engine's start. */
const runProjects = 50;
const runPages = 40;

/** The text area in points (A4 less the margins of form.md). */
const pageHeight = 742;

const cells = { face: 'sans', even: false } as const;
const text = { room: roomIn(165, 11.5), face: 'serif', even: true } as const;
const notes = { room: roomIn(165, 9.5), face: 'sans', even: true } as const;

function tableHeight(table: Table): number {
  return placeCells({ columns: table.columns, rows: [...table.headRows, ...table.rows] }).reduce((sum, row) => {
    const lines = row.map(({ cell, width }) =>
      cell.kind === 'amount' ? 1.8 : linesOf(cell.lines, { ...cells, room: roomIn(width - 4.4, 10) }),
    );
    return sum + 13 * Math.max(1, ...lines) + (table.open ? 5 : 9);
  }, 30);
}

function blockHeight(block: Block): number {
  if (block.kind === 'table') return tableHeight(block);
  if (block.kind === 'lines') return 18.4 * linesOf(block.lines, text);
  if (block.kind === 'notes') return 10 + 12.4 * linesOf(block.lines, notes);
  return block.kind === 'heading' ? 40 : 65;
}

/** About how many pages a 세부사업 takes: it begins a page of its own. For planning only. */
export function estimatePages({ blocks }: DocumentPart): number {
  return Math.max(1, Math.ceil(blocks.reduce((sum, block) => sum + blockHeight(block), 0) / pageHeight));
}

/**
 * The runs a book is typeset in: one where it fits into memory, else several of at most 50 세부사업, in order. Always
 * at least one run; a single 세부사업 is never divided.
 */
export function planRuns({ parts }: Book): (readonly DocumentPart[])[] {
  const sizes = parts.map(estimatePages);
  const whole = sizes.reduce((sum, pages) => sum + pages, 0);
  if (whole <= oneRun && parts.length <= oneRun) return [parts];
  const runs: DocumentPart[][] = [];
  let room = 0;
  for (const [at, part] of parts.entries()) {
    const pages = sizes[at] ?? 1;
    const last = runs.at(-1);
    if (last && last.length < runProjects && pages <= room) {
      last.push(part);
      room -= pages;
    } else {
      runs.push([part]);
      room = runPages - pages;
    }
  }
  return runs;
}
