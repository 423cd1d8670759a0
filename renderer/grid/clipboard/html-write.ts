import type { AmountUnit } from '#shared/money/unit.ts';
import { wonPerUnit } from '#shared/money/unit.ts';
import { exactText } from '../sheet/cell-text.ts';
import type { Box } from '../sheet/selection.ts';
import { isNumeric, type Sheet, valueAt } from '../sheet/sheet.ts';
import type { CellValue, GridColumn } from '../types.ts';

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/^ | (?= )|(?<=\n) /g, '&nbsp;')
    .replaceAll('\n', '<br>');
}

/**
 * The attributes of a number: Excel reads `x:num` and `mso-number-format`, LibreOffice `sdval` and `sdnum`, so that
 * `△1,234` arrives there as the number −1234; 한글 takes the text. The last two bring it back to this grid exactly.
 */
function numberAttributes(value: number, column: GridColumn, unit: AmountUnit): string {
  const seen = column.kind === 'amount' ? value / wonPerUnit[unit] : value;
  const format = Number.isInteger(seen) ? '#,##0' : '#,##0.###';
  return (
    ` x:num="${seen}" sdval="${seen}" sdnum="1042;0;${format};△${format}" align="right"` +
    ` style="mso-number-format:'${format.replace(/[#,.]/g, '\\$&')}\\;△${format.replace(/[#,.]/g, '\\$&')}'"` +
    ` data-sallim-number="${value}"`
  );
}

function cell(value: CellValue, column: GridColumn, unit: AmountUnit): string {
  const number = typeof value === 'number' && isNumeric(column) ? numberAttributes(value, column, unit) : '';
  const own = isNumeric(column) ? ` data-sallim-kind="${column.kind}"` : '';
  // Text such as 1-2 or 001 must not become a date or a number in the spreadsheet.
  const asText = isNumeric(column) ? '' : ` style="mso-number-format:'\\@'"`;
  return `<td${number}${own}${asText}>${escapeHtml(exactText(value, column, unit))}</td>`;
}

/** A range as an HTML table for the clipboard. */
export function printHtmlTable(sheet: Sheet, box: Box): string {
  const rows: string[] = [];
  for (let row = box.top; row <= box.bottom; row += 1) {
    const cells: string[] = [];
    for (let column = box.left; column <= box.right; column += 1) {
      const of = sheet.columns[column];
      if (of) cells.push(cell(valueAt(sheet, row, column), of, sheet.unit));
    }
    rows.push(`<tr>${cells.join('')}</tr>`);
  }
  return (
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head>` +
    `<body><table>${rows.join('')}</table></body></html>`
  );
}
