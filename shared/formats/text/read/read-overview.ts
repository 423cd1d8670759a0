import type { Overview } from '#shared/records/project.ts';
import { leafItems, splitCellItems, splitItems } from '../bullets.ts';
import { leafText } from '../characters.ts';
import { columnsOf, isRule, type Row } from '../row.ts';
import { isNote, type Leftovers } from '../sink.ts';
import type { ReadUnit } from '../unit-line.ts';
import { readCost } from './read-cost.ts';
import { readPeriod } from './read-period.ts';

type Field = 'account' | 'period' | 'content' | 'cost';

const labels: readonly (readonly [Field, RegExp])[] = [
  ['account', /^회 ?계(?: ?구 ?분)?(?=$|[\s:：])/],
  ['period', /^사 ?업 ?기 ?간(?=$|[\s:：☑☐□■[])/],
  ['content', /^사 ?업 ?내 ?용(?=$|[\s:：○])/],
  ['cost', /^사 ?업 ?비(?: ?[(（] ?당해 ?[년연]도 ?[)）])?(?=$|[\s:：\d(])/],
];

/** The field a text begins with the label of, and what stands behind the label. */
export function takeLabel(raw: string): { field: Field; rest: string } | null {
  const text = raw.trimStart();
  const start = text.slice(0, 80).replace(/\*\*/g, '').replace(/\s/g, ' ').replace(/ {2,}/g, ' ');
  for (const [field, pattern] of labels) {
    const found = pattern.exec(start);
    if (!found) continue;
    // The label's own letters, wherever white space stands among them in the source.
    let letters = found[0].replace(/\s/g, '').length;
    let at = 0;
    while (letters > 0 && at < text.length) {
      if (!/[\s*]/.test(text[at] ?? '')) letters -= 1;
      at += 1;
    }
    return { field, rest: text.slice(at).replace(/^[\s*]*[:：]?/, '') };
  }
  return null;
}

/** Reads the rows of □ 사업개요: the field named last takes what follows until the next label. */
export function readOverview(rows: readonly Row[], left: Leftovers): Overview {
  const texts: Record<Field, string[] | null> = { account: null, period: null, content: null, cost: null };
  let field: Field | null = null;
  let unit: ReadUnit = '천원';
  let contentFilled = false;
  let cellsAbove: readonly string[] | null = null;
  const content: string[] = [];
  for (const row of rows) {
    const stated = left.unit(row);
    if (stated !== null) {
      unit = stated;
      continue;
    }
    if (isRule(row)) continue;
    const cells = columnsOf(row).cells;
    const first = cells.findIndex((cell) => cell.trim() !== '');
    if (first < 0) continue;
    const label = first === 0 || !row.table ? takeLabel(cells[first] ?? '') : null;
    const body = label ? [label.rest, ...cells.slice(first + 1)] : cells.slice(first);
    if (label) {
      // A cell that spans rows stands in each of them: what is new on this one goes on.
      if (field === 'cost' && label.field === 'cost' && row.table && cellsAbove !== null) {
        const above: readonly string[] = cellsAbove;
        const more = cells.filter((cell, at) => cell !== above[at]).join(' ');
        if (more.trim() !== '') texts.cost?.push(more);
        continue;
      }
      if (texts[label.field] !== null) {
        field = null;
        left.row(row);
        continue;
      }
      field = label.field;
      cellsAbove = cells;
      texts[field] = [];
    } else if (
      field === null ||
      (row.table && first === 0 && field !== 'cost' && cells.length > 1) ||
      isNoteHere(row, field)
    ) {
      left.noteOrUnread(row);
      continue;
    } else if (field === 'account' && texts.account?.some((text) => text.trim() !== '')) {
      left.row(row);
      continue;
    }
    const joined = body.filter((cell) => cell.trim() !== '').join(field === 'content' ? '\n' : ' ');
    if (joined.trim() === '') continue;
    if (field === 'content') {
      for (const item of leafItems(contentFilled ? splitItems(joined) : splitCellItems(joined))) content.push(item);
      contentFilled = true;
    } else texts[field]?.push(joined);
  }
  const cost = readCost((texts.cost ?? []).join(' '), unit);
  const costLine = rows.find((row) => takeLabel(row.cells.join(' '))?.field === 'cost')?.line ?? 0;
  for (const rest of cost.rest) left.text(costLine, rest);
  return {
    account: leafText((texts.account ?? []).join(' ')),
    period: readPeriod((texts.period ?? []).join(' ')),
    content,
    cost: cost.cost,
  };
}

/** A ※ line belongs to the list of 사업내용 only where it is a cell of it. */
function isNoteHere(row: Row, field: Field): boolean {
  return isNote(row) && !(field === 'content' && row.table);
}
