import type { Block, Cell, DocumentPart, Table, TextCell } from '#shared/document/model/document.ts';
import { edgeHeight, unitHeights } from './block-height.ts';

/** The label that a row of an open table stands beside, and how many rows of its group begin with this one. */
function labelAt(rows: Table['rows'], row: number): { label: TextCell; left: number } | null {
  for (let at = row; at >= 0; at -= 1) {
    const [first, ...rest] = rows[at] ?? [];
    if (rest.length === 2 && first?.kind === 'text') return { label: first, left: at + (first.rowspan ?? 1) - row };
  }
  return null;
}

/** Rows of 산출근거, whose 과목구분 is divided with them: each piece begins with it. */
function openRows(rows: Table['rows'], from: number, to: number): Cell[][] {
  const slice = rows.slice(from, to).map((row) => [...row]);
  const begins = labelAt(rows, from);
  if (begins && slice[0]?.length === 2) slice[0].unshift({ ...begins.label, rowspan: begins.left });
  const last = slice.findLastIndex((row) => row.length === 3);
  const [label, ...rest] = slice[last] ?? [];
  if (label?.kind === 'text') {
    slice[last] = [{ ...label, rowspan: Math.min(label.rowspan ?? 1, slice.length - last) }, ...rest];
  }
  return slice;
}

/** The rows or lines of a block from one to before another; a heading is not divided. */
function slice(block: Block, from: number, to: number): Block {
  if (block.kind === 'lines' || block.kind === 'notes') return { ...block, lines: block.lines.slice(from, to) };
  if (block.kind !== 'table') return block;
  return { ...block, rows: block.open ? openRows(block.rows, from, to) : block.rows.slice(from, to) };
}

const isHeading = ({ kind }: Block) => kind === 'title' || kind === 'chapter' || kind === 'heading';

/** Only long tables are divided: rows of a short one may be held together by cells that span them. */
const longTable = 100;

/**
 * A 세부사업 too large for one run of the engine, in pieces of about `room` points, in order and with nothing left
 * out. A piece begins a page; it ends between rows or lines, never behind a heading.
 */
export function dividePart(part: DocumentPart, room: number): DocumentPart[] {
  const pieces: Block[][] = [[]];
  let left = room;
  const begin = () => {
    const last = pieces.at(-1) ?? [];
    const body = last.findLastIndex((block) => !isHeading(block)) + 1;
    // What leads over to the next block goes with it; a piece of headings alone stays one.
    const headings = body === 0 ? [] : last.splice(body);
    pieces.push(headings);
    left = room;
  };
  for (const block of part.blocks) {
    const heights = unitHeights(block);
    const edge = edgeHeight(block);
    const divides = block.kind === 'table' ? heights.length > longTable : heights.length > 1;
    const total = heights.reduce((sum, height) => sum + height, edge);
    if (!divides) {
      if (total > left && (pieces.at(-1)?.length ?? 0) > 0) begin();
      pieces.at(-1)?.push(block);
      left -= total;
      continue;
    }
    let from = 0;
    left -= edge;
    for (const [at, height] of heights.entries()) {
      if (height > left && (at > from || (pieces.at(-1) ?? []).some((each) => !isHeading(each)))) {
        if (at > from) pieces.at(-1)?.push(slice(block, from, at));
        begin();
        left -= edge;
        from = at;
      }
      left -= height;
    }
    pieces.at(-1)?.push(slice(block, from, heights.length));
  }
  return pieces.map((blocks) => ({ ...part, blocks }));
}
