import type { Book, DocumentPart } from '#shared/document/model/document.ts';
import { blockHeight } from './block-height.ts';
import { dividePart } from './divide-part.ts';

/**
 * Up to this many estimated pages a book is one run of the engine. A run holds all its pages in memory (measured:
 * about 2 MB a page on top of 250 MB); a book of 500 세부사업 peaks at about 540 MB, however small its runs.
 */
const oneRun = 90;
/** A run of a larger book: measured best between memory and the engine's start. */
const runProjects = 50;
const runPages = 40;

/** The text area in points (A4 less the margins of shared/document/forms/SPEC.md). */
const pageHeight = 742;

/** About how many pages a 세부사업 takes: it begins a page of its own. For planning only. */
export function estimatePages({ blocks }: DocumentPart): number {
  return Math.max(1, Math.ceil(blocks.reduce((sum, block) => sum + blockHeight(block), 0) / pageHeight));
}

/** A 세부사업, or a piece of a very large one. */
export interface RunPart extends DocumentPart {
  /** A piece that is not the first: it has no line in the contents. */
  readonly continues?: boolean;
}

function pieces(part: DocumentPart, pages: number): readonly { part: RunPart; pages: number }[] {
  if (pages <= oneRun) return [{ part, pages }];
  return dividePart(part, runPages * pageHeight).map((piece, at) => ({
    part: at === 0 ? piece : { ...piece, continues: true },
    pages: estimatePages(piece),
  }));
}

/**
 * The runs a book is typeset in: one where it fits into memory, else several of at most 50 세부사업, in order. Always
 * at least one run. A single 세부사업 is divided only where it alone would not fit (참고 of 50,000 lines took more than
 * 1 GB at once, and takes 414 MB so): its pieces begin a page each.
 */
export function planRuns({ parts }: Book): (readonly RunPart[])[] {
  const sizes = parts.map(estimatePages);
  const whole = sizes.reduce((sum, pages) => sum + pages, 0);
  if (whole <= oneRun && parts.length <= oneRun) return [parts];
  const runs: RunPart[][] = [];
  let room = 0;
  for (const { part, pages } of parts.flatMap((each, at) => pieces(each, sizes[at] ?? 1))) {
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
