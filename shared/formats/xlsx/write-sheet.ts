import { utils, write } from 'xlsx';
import { err, ok, type Result } from '#shared/result/result.ts';

/** A table for a workbook: a head row and rows of texts and whole numbers. */
export interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What a workbook of this kind holds. */
const mostRows = 1_048_576;
const longestText = 32_767;

/**
 * A workbook of one sheet: numbers as numbers (`#,##0`), texts as texts whatever they begin with, no formulas, no date;
 * the same table gives the same bytes. Fails with `sheet-too-large` where the format does not hold it.
 */
export function writeSheet({ name, head, rows }: Sheet): Result<Uint8Array> {
  const isTooLong = (cell: string | number) => typeof cell === 'string' && cell.length > longestText;
  if (rows.length >= mostRows || rows.some((row) => row.some(isTooLong)))
    return err('sheet-too-large', '표가 XLSX에 담을 수 있는 크기를 넘습니다. --out을 .json으로 적어 주세요.');
  const sheet = utils.aoa_to_sheet([head, ...rows].map((row) => [...row]));
  for (const [address, cell] of Object.entries(sheet)) {
    if (!address.startsWith('!') && cell.t === 'n') cell.z = '#,##0';
  }
  sheet['!cols'] = head.map((_, column) => {
    const texts = rows.map((row) => String(row[column] ?? ''));
    return { wch: texts.reduce((most, text) => Math.min(60, Math.max(most, 2 * text.length)), 14) };
  });
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, name);
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx', bookSST: true, compression: true });
  return ok(new Uint8Array(bytes));
}
