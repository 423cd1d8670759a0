import type { Block, Table } from '#shared/document/model/document.ts';
import { placeCells, roomIn } from '../typst/place-cells.ts';
import { linesOf } from '../typst/write-lines.ts';

const cells = { face: 'sans', even: false } as const;
const text = { room: roomIn(165, 11.5), face: 'serif', even: true } as const;
const notes = { room: roomIn(165, 9.5), face: 'sans', even: true } as const;

function rowHeights({ columns, open }: Table, rows: Table['rows']): number[] {
  return placeCells({ columns, rows }).map((row) => {
    const lines = row.map(({ cell, width }) =>
      cell.kind === 'amount' ? 1.8 : linesOf(cell.lines, { ...cells, room: roomIn(width - 4.4, 10) }),
    );
    return 13 * Math.max(1, ...lines) + (open ? 5 : 9);
  });
}

/** About how high the rows or the lines of a block are, in points; a heading is one unit. */
export function unitHeights(block: Block): number[] {
  if (block.kind === 'table') return rowHeights(block, block.rows);
  if (block.kind === 'lines') return block.lines.map((line) => 18.4 * linesOf([line], text));
  if (block.kind === 'notes') return block.lines.map((line) => 12.4 * linesOf([line], notes));
  return [block.kind === 'heading' ? 40 : 65];
}

/** What a block takes beside its rows or lines, in points. */
export function edgeHeight(block: Block): number {
  if (block.kind === 'table') return 30 + rowHeights(block, block.headRows).reduce((sum, height) => sum + height, 0);
  return block.kind === 'notes' ? 10 : 0;
}

/** About how high a block is, in points. For planning only. */
export function blockHeight(block: Block): number {
  return unitHeights(block).reduce((sum, height) => sum + height, edgeHeight(block));
}
