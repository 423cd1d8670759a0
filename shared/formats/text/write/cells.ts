import { compact, leafText } from '../characters.ts';
import { looksLikeHeading } from '../headings.ts';
import { emptyMark } from '../markers.ts';
import { escapeText, shieldAll } from '../shield.ts';
import { isHeadWord, type TableId } from '../table-heads.ts';
import { unitOf } from '../unit-line.ts';

/** Whether a text at the beginning of a row would be taken for something else. */
function looksOther(text: string, table: TableId | null): boolean {
  return (
    looksLikeHeading(text) ||
    unitOf(text) !== null ||
    /^[※|"]/.test(text) ||
    /^:?-{2,}:?$/.test(text) ||
    (table !== null && isHeadWord(table, text))
  );
}

/** A text in a cell behind the first. */
export function writeCell(text: string): string {
  const escaped = escapeText(text);
  return leafText(escaped) === text && !looksOther(escaped, null) ? escaped : shieldAll(text);
}

/** A text in the first cell of a row; where it is empty it says so, since a blank first cell goes on with the row above. */
export function writeFirstCell(text: string, table: TableId, refused: (text: string) => boolean = () => false): string {
  if (text === '') return emptyMark;
  const escaped = escapeText(text);
  return looksOther(escaped, table) || /^:?-+:?$/.test(escaped) || refused(compact(escaped))
    ? shieldAll(text)
    : escaped;
}
