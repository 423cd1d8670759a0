import { bulletOf, leafItems, splitCellItems, splitItems } from '../bullets.ts';
import { looksLikeHeading } from '../headings.ts';
import { emptyMark } from '../markers.ts';
import { isFileMark, isPageNumber } from '../page-number.ts';
import { escapeText, shieldAll, shieldCharacter } from '../shield.ts';

/**
 * A text as an element of a list: as it stands where it reads back as one such line, else shielded.
 * `first` marks the first line of the 사업내용 cell, which is read with ` - ` as a break.
 */
export function writeItem(text: string, first = false): string {
  if (text === '') return emptyMark;
  const escaped = escapeText(text);
  const split = first ? splitCellItems : splitItems;
  if (leafItems(split(escaped)).length === 1) return escaped;
  return shieldInner(text);
}

/** The bullets in the middle of a line shielded, its own bullet left. */
function shieldInner(text: string): string {
  const escaped = escapeText(text);
  const start = bulletOf(escaped).length || 1;
  return escaped.slice(0, start) + escaped.slice(start).replace(/[○◯●❍ㅇ–-]/g, shieldCharacter);
}

/** A text line of a section of words: also no heading, page number, table, note mark or Markdown rule. */
export function writeLine(text: string): string {
  const line = writeItem(text);
  const reads =
    !looksLikeHeading(line) &&
    !isPageNumber(line) &&
    !isFileMark(line) &&
    !/^[|]/.test(line) &&
    !/^[|:\s-]+$/.test(line);
  return text === '' || reads ? line : shieldAll(text);
}
