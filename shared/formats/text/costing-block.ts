import { lineMark } from '#shared/bullets/marks.ts';
import { parseAmount } from '#shared/money/parse.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import type { CostingItem } from '#shared/records/project/project.ts';
import { isBlank, plainLine } from './characters.ts';
import { splitCostingText, splitResult } from './costing-line.ts';
import { type FlatItem, learnedFrom, treeOf } from './read/costing-tree.ts';

/** A block of another program is no document: more lines than this are no 산출근거 of one 세부사업. */
const mostLines = 20_000;

/** How many steps a line without a bullet is set in: leading tabs (cells of a table), else two spaces a step. */
function indentOf(line: string): number {
  const lead = /^[\t \u3000]*/.exec(line)?.[0] ?? '';
  const tabs = lead.split('\t').length - 1;
  return tabs > 0 ? tabs : Math.floor(lead.replaceAll('\u3000', '  ').length / 2);
}

/**
 * Lines of 산출근거 copied from 한글, Excel or a text, as items with their levels: by bullets where there are any,
 * else by indentation. A result behind `=`, or an amount in a last cell of its own, is the printed amount (in
 * `unit` where it names none). `null` where the text is no such block: one line, or no level anywhere.
 */
export function readCostingBlock(text: string, unit: AmountUnit): readonly CostingItem[] | null {
  const lines = text
    .split(/\r\n|\r|\n/)
    .slice(0, mostLines)
    .map(plainLine)
    .filter((line) => !isBlank(line));
  const bulleted = lines.some((line) => lineMark(line.trim()).mark !== '');
  const indented = lines.some((line) => indentOf(line) > 0);
  if (lines.length < 2 || !(bulleted || indented)) return null;
  const items: FlatItem[] = [];
  for (const line of lines) {
    const cells = line.split('\t').filter((cell) => !isBlank(cell));
    const last = cells.at(-1)?.trim() ?? '';
    // An expression in a cell of its own is no amount; a refusal costs a sentence.
    const inCell =
      cells.length > 1 && !/[*×]\s*\d/.test(last) ? parseAmount(last.replace(/^[=≒＝]\s*/, ''), unit) : null;
    const apart = inCell?.ok === true;
    const words = (apart ? cells.slice(0, -1) : cells).join(' ').trim();
    const own = apart ? null : splitResult(words);
    const printed = apart ? inCell : parseAmount(own?.result ?? '', unit);
    const source = own !== null && printed.ok ? own.text : words;
    const amount = printed.ok ? printed.value : null;
    items.push({ ...splitCostingText(source), amount, told: bulleted ? null : indentOf(line) });
  }
  return treeOf(items, learnedFrom([items]));
}
