import { exactText } from '../sheet/cell-text.ts';
import type { Box } from '../sheet/selection.ts';
import { type Sheet, valueAt } from '../sheet/sheet.ts';
import { type Block, squared } from './block.ts';
import { parseHtmlTable } from './html-table.ts';
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

/**
 * The block on the clipboard: the table in the HTML where there is one (it keeps merged cells and line breaks), else
 * the tab-separated text. `null` when there is neither.
 */
export function readClipboard(given: Copied): Block | null {
  const table = given.html === '' ? null : parseHtmlTable(given.html);
  if (table && table.length > 0 && (table[0]?.length ?? 0) > 0) return table;
  if (given.text === '') return null;
  return squared(parseTsv(given.text).map((row) => row.map((text) => ({ text }))));
}
