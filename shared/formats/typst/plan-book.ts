import type { Block, Book, DocumentPart, Table } from '#shared/document/document.ts';
import { estimateLines, placeCells } from './place-cells.ts';

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

function tableHeight(table: Table): number {
  return placeCells({ columns: table.columns, rows: [...table.headRows, ...table.rows] }).reduce((sum, row) => {
    const lines = row.map(({ cell, width }) =>
      cell.kind === 'amount' ? 1.8 : cell.lines.reduce((all, { text }) => all + estimateLines(text, width - 4, 10), 0),
    );
    return sum + 13 * Math.max(1, ...lines) + (table.open ? 5 : 9);
  }, 30);
}

function blockHeight(block: Block): number {
  if (block.kind === 'table') return tableHeight(block);
  if (block.kind === 'lines') {
    return block.lines.reduce((sum, { text }) => sum + 18.4 * estimateLines(text, 165, 11.5), 0);
  }
  return block.kind === 'heading' ? 40 : block.kind === 'note' ? 25 : 65;
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
