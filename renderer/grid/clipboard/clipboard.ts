import { exactText } from '../sheet/cell-text.ts';
import type { Box } from '../sheet/selection.ts';
import { type Sheet, valueAt } from '../sheet/sheet.ts';
import { type Block, type Clip, squared } from './block.ts';
import { isTooNarrow } from './figure.ts';
import { readHtml } from './html-table.ts';
import { printHtmlTable } from './html-write.ts';
import { parseTsv, printTsv } from './tsv.ts';

/** The two forms of a copy. */
export interface Copied {
  readonly text: string;
  readonly html: string;
}

/** A range as text (tabs, △, every 원) and as an HTML table. */
export function copyRange(sheet: Sheet, box: Box): Copied {
  const rows: string[][] = [];
  for (let row = box.top; row <= box.bottom; row += 1) {
    rows.push(
      sheet.columns
        .slice(box.left, box.right + 1)
        .map((column, index) => exactText(valueAt(sheet, row, box.left + index), column, sheet.unit)),
    );
  }
  return { text: printTsv(rows), html: printHtmlTable(sheet, box) };
}

/** `#####` of a column that was too narrow gives way to what stands at its place in the text beside the table (P11). */
function withPlain(block: Block, text: string): Block {
  if (!block.some((row) => row.some((cell) => isTooNarrow(cell.text)))) return block;
  const plain = parseTsv(text);
  const alike = plain.length === block.length && plain.every((row, at) => row.length === block[at]?.length);
  if (!alike) return block;
  return block.map((row, down) =>
    row.map((cell, right) => {
      const beside = plain[down]?.[right] ?? '';
      return isTooNarrow(cell.text) && beside !== '' && !isTooNarrow(beside) ? { ...cell, text: beside } : cell;
    }),
  );
}

const isMarked = (block: Block) => block.some((row) => row.some((cell) => cell.left || cell.figures !== undefined));

/**
 * The block on the clipboard: the table in the HTML where there is one (it keeps merged cells and line breaks), else
 * the tab-separated text – unless the HTML says that a part of that text was struck out, hidden or raised, which the
 * text does not (P5). `null` when there is neither.
 */
export function readClipboard(given: Copied): Clip | null {
  if (given.html !== '') {
    const { table, ...clip } = readHtml(given.html);
    if (table && (clip.block[0]?.length ?? 0) > 0) return { ...clip, block: withPlain(clip.block, given.text) };
    if (isMarked(clip.block)) return clip;
  }
  if (given.text === '') return null;
  const block = squared(parseTsv(given.text).map((row) => row.map((text) => ({ text }))));
  return { block, hiddenRows: 0, hiddenColumns: 0 };
}

/**
 * The text of a copy for readers of plain lines: where the HTML beside it strikes out, hides or raises a part, without
 * that part (P5), and `marked` says so.
 */
export function plainOf(given: Copied): { readonly text: string; readonly marked: boolean } {
  const block = given.html === '' ? [] : readHtml(given.html).block;
  if (!isMarked(block)) return { text: given.text, marked: false };
  return { text: block.map((row) => row.map((cell) => cell.text).join('\t')).join('\n'), marked: true };
}
