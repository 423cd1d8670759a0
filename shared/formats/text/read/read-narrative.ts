import { bulletOf, splitItems } from '../bullets.ts';
import { leafText } from '../characters.ts';
import { isRule, type Row } from '../row.ts';

/** Whether a page or a blank line stands inside one text line: the second half has no bullet, the first is cut off. */
function goesOn(row: Row, text: string, above: string): boolean {
  if (row.table || bulletOf(text) !== '' || bulletOf(above) === '') return false;
  if (row.afterPage) return true;
  const opened =
    above.split('(').length > above.split(')').length || above.split('「').length > above.split('」').length;
  return row.afterBlank && (opened || /(?:[,·ㆍ]|\s(?:및|또는))$/.test(above));
}

/** The text lines of a section of words. */
export function readNarrative(rows: readonly Row[]): string[] {
  const raws: string[] = [];
  for (const row of rows) {
    if (isRule(row)) continue;
    const text = row.cells.filter((cell) => cell.trim() !== '').join(' ');
    for (const item of splitItems(text)) {
      const above = raws.at(-1);
      if (above !== undefined && above.length < 2_000 && goesOn(row, item, above))
        raws[raws.length - 1] = `${above} ${item}`;
      else raws.push(item);
    }
  }
  return raws.map(leafText);
}
