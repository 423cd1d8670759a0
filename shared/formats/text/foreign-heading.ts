import type { HeadingId } from './headings.ts';
import type { Row } from './row.ts';

/** Sections whose body is a table: no heading of another section is one of its lines. */
export const tableSections: readonly HeadingId[] = [
  'contacts',
  'summary',
  'costing',
  'schedule',
  'achievements',
  'settlements',
];

const marked = /^(?:[□■▣◆◇❏❑▢]\s*|#{1,6}\s+|(?:\d{1,2}|[Ⅰ-Ⅹ])[.)]?\s+)[가-힣]/;
const square = /^[□■▣◆◇❏❑▢]/;

/**
 * A heading that the form does not have, below a table: `□ 재원별 현황`, `### 성과지표`, `6 기타 사항`. What follows it
 * belongs to no section (R2). In a table that marks its own lines with squares, a square says nothing.
 */
export function isForeignHeading(row: Row, section: HeadingId | null, above: readonly Row[]): boolean {
  if (section === null || !tableSections.includes(section) || row.table || above.length === 0) return false;
  if (!row.afterBlank || row.cells.length > 1) return false;
  const text = (row.cells[0] ?? '').trim();
  if (text.length > 60 || !marked.test(text) || /[=≒＝]|\S {2,}\S|\d\s*(?:천|백만|억)?원|년도?\s*$|[☑☒]/.test(text))
    return false;
  const bulleted = above.some((one) => one.cells.some((cell) => square.test(cell.trim())));
  return !(bulleted && square.test(text));
}
