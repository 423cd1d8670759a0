import { levelIndent, type SetLine, splitIndent } from '#shared/bullets/indent.ts';
import { bulletOf } from '#shared/bullets/marks.ts';
import { leafText } from '../characters.ts';
import { looksLikeHeading } from '../headings.ts';
import { linesOf, recordLines } from '../items.ts';
import { emptyMark } from '../markers.ts';
import { isFileMark, isPageNumber } from '../page-number.ts';
import { isRuleText } from '../row.ts';
import { escapeText, shieldAll, shieldCharacter } from '../shield.ts';

/** How the reader takes a text apart that stands at one place of the document. */
export type LineReader = (raw: string) => SetLine[];

/** A text as one line: as it stands where it reads back so, else with what would part or change it shielded. */
function plainItem(text: string, read: LineReader): string {
  if (text === '') return emptyMark;
  const escaped = escapeText(text);
  const inner = bulletOf(escaped).length || 1;
  const shielded = escaped.slice(0, inner) + escaped.slice(inner).replace(/[○◯●❍ㅇ–-]/g, shieldCharacter);
  const back = [escaped, shielded].find((line) => {
    const [only, ...others] = read(line);
    return only !== undefined && others.length === 0 && leafText(only.text) === text;
  });
  return back ?? shieldAll(text);
}

/**
 * Text lines as they are printed one below the other, set in by their levels, where they read back so; a line that
 * would be taken for something else (`refused`) is shielded whole. `readers` tells how each is read.
 */
export function writeLines(
  texts: readonly string[],
  readers: (at: number) => LineReader,
  refused: (line: string) => boolean,
): string[] {
  const kept = (text: string, at: number) => {
    const line = plainItem(text, readers(at));
    return text !== '' && refused(line) ? shieldAll(text) : line;
  };
  const natural = texts.map((text, at) => {
    const { level, text: words } = splitIndent(text);
    return levelIndent.repeat(level) + kept(words, at);
  });
  const back = recordLines(natural.flatMap((line, at) => readers(at)(line)));
  const same = back.length === texts.length && back.every((line, at) => line === texts[at]);
  return same ? natural : texts.map(kept);
}

/** Whether a line of a section of words would be a heading, page number, table, or Markdown rule. */
function looksOther(line: string): boolean {
  return (
    looksLikeHeading(line) ||
    isPageNumber(line) ||
    isFileMark(line) ||
    /^[|│┃║｜]/.test(line) ||
    /^[|:\s-]+$/.test(line) ||
    isRuleText(line)
  );
}

/** The text lines of a section of words. */
export function writeNarrative(texts: readonly string[]): string[] {
  return writeLines(texts, () => linesOf, looksOther);
}

/** Text lines in the cells of a table, one a row. */
export function writeCells(texts: readonly string[], read: LineReader): string[] {
  return writeLines(texts, () => read, looksOther);
}
